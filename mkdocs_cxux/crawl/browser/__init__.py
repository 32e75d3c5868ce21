"""What runs in the child process that drives the browser; the parent speaks to its `worker`."""
