"""The page of statistics: panels of charts, each also a table."""
