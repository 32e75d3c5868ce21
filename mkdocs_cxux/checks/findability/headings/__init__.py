"""Whether the headings of a page tell someone who only scans them what stands below."""
