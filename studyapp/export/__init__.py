"""Cards for other programs: Anki, spreadsheets, and as JSON with all that was read and learned."""
