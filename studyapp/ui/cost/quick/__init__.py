"""The parts of the quick line: its field, the reading below it, what is offered, what was asked before."""
