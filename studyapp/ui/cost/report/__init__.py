"""What goes out of the room of prices: a report to look at, to copy and to save."""
