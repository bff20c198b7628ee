"""Engine: citations."""
