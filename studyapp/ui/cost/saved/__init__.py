"""Estimates that are kept by themselves: their names, their page, and what was looked up."""
