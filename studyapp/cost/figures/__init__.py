"""What is reckoned over rates and estimates: curves, shares, comparisons, checks."""
