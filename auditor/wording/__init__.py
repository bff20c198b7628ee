"""Engine: wording."""
