"""Charts of prices and estimates: each a plain value, painted by one function on screen and into files."""
