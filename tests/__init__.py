"""Tests mirror the package; a package so that no other "tests" is found before it."""
