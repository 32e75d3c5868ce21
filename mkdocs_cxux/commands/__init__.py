"""One module a command of `cxux`; each holds `command`. Heavy imports wait for the call."""
