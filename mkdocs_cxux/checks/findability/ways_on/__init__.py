"""Whether a page leads on, and to which pages it could."""
