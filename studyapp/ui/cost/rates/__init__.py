"""The document's prices beside the estimate, and what a person says open ones are for."""
