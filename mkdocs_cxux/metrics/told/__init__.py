"""What a page tells of facts, dates and rhythm, in the few words that the site keeps of it."""
