"""What is known of the map's components: their colours, their cards, and where they are."""
