"""The lines between components: what each of them says."""
