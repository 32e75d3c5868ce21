"""Which files a site was written in, and what each says of itself."""
