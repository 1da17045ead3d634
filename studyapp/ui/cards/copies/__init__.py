"""The copies of the review history: offered where it was lost, and listed to bring one back."""
