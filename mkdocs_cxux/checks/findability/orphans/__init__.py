"""Which pages no link leads to, of what kind they are, and what to do about them."""
