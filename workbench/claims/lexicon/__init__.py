"""Word lists the rules look things up in: general English, written by hand, fitted to nothing."""
