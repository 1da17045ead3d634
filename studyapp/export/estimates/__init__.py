"""Estimates for other programs: Markdown, tables to paste, CSV, JSON."""
