"""Requests on the map: their way over it, walking it step by step, the list of them all."""
