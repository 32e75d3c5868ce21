"""Whether the title of a page and its main heading name it, and no other page."""
