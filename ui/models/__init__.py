"""Item models: what the lists show."""
