"""Pictures of views for other programs: PNG, SVG, PDF, the clipboard."""
