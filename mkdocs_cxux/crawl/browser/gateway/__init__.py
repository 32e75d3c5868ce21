"""The way out of the browser for pages on the web: a proxy that keeps our own network closed."""
