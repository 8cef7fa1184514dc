"""Claims: what can be checked in an article, and how it is proposed."""
