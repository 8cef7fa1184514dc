"""Tests of the window, driven through the page object in ``driver.py``."""
