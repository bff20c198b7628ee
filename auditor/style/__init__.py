"""Engine: style."""
