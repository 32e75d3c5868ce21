"""The web server for a built folder that only our own browser reaches: read only, confined."""
