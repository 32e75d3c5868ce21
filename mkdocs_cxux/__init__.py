"""Checks a built site for UX friction and CX consistency. `lint(target, config)` is the API."""
