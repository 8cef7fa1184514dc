"""Sharing: what the checkout that holds a project knows of its files, asked of the user's git."""
