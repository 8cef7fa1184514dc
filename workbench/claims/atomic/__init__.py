"""Splits a sentence into single checkable facts, by its dependency parse."""
