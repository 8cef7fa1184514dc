"""Review: verdicts, evidence, the edits a reviewer makes, their history and coverage."""
