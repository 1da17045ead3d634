"""Document to RateCard and scenarios: quantities, estimates and quick look-ups."""
