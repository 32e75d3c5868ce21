"""Snapshots as bytes: saved crawls, and visits kept from run to run."""
