"""The core of the fact-check workbench: articles, claims, verdicts and their files. No Qt."""
