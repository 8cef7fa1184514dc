"""The window of the fact-check workbench (PySide6)."""
