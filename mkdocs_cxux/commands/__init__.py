"""One module a command of `cxux`, each with its `command`. Heavy imports wait for the call."""
