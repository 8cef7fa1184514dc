"""The files in ``checks/``: reading, checking and writing them without losing a byte."""
