"""Many articles at once: one attempt each, in order, on any number of workers."""
