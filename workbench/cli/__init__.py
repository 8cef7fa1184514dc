"""The command line: one file per verb, all on top of the session."""
