"""Measured promises: ``python -m benchmarks`` prints one table."""
