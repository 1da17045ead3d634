"""The parts of the estimate: cells that are edited in place, and the chosen line in words."""
