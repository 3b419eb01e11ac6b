"""Ratios against named peers, measured in one run on the same machine: ``make bench``."""
