"""A number as it was read: its tokens, value and printed step."""

from dataclasses import dataclass


@dataclass(slots=True)
class Reading:
    """A number read from tokens ``first`` up to, not including, ``stop``; ``words`` tells letters from digits.

    ``magnitude`` is what the printed number was multiplied by, ``indefinite`` marks "dozens" and "several hundred".
    """

    first: int
    stop: int
    value: float
    step: float
    words: bool = False
    magnitude: float = 1.0
    indefinite: bool = False
    fraction: bool = False
