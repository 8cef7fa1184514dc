"""Views: they show state and emit intentions, and never change data."""
