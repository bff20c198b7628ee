"""Engine: figures."""
