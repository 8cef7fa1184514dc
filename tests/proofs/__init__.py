"""Proofs that nothing is lost: each a command of its own, and in short a part of the suite."""
