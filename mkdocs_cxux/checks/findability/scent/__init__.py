"""Whether labels tell which page they lead to, so that people click the right one."""
