"""Which browser is there, and how one is had."""
