"""Readers that turn a file into the canonical text of an article."""
