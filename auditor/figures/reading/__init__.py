"""Reading: the numbers of a text, what unit each has, how it is bounded and moved, and what it measures."""
