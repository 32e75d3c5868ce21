"""What is tried once the pages are known: their controls and the search of the site."""
