"""Reviews exchanged between machines through a folder."""
