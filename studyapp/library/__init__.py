"""A folder of documents, read in the background into a cache, and learned as one."""
