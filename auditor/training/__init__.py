"""Fits the released models on labelled data, and measures them on what they were not fitted on."""
