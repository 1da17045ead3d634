"""The review history: its log, the states that follow from it, and the file that keeps both."""
