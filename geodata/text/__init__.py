"""Pure functions over a string and its offsets: the matching copy, zones, sentences, numbers, dates."""
