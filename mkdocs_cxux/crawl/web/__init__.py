"""Sites on the web: where they are, what may be reached, what is fetched without a browser."""
