"""The ways of requests: read, with their branches, and placed on the map."""
