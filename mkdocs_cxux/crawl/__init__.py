"""Target in, snapshots out; `crawl.crawl` begins it.

Nothing is imported here: the child process that drives the browser needs but a few of these
modules, and its start is waited for.
"""
