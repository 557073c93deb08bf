"""How the time of some work grows with its size, by the processor's own clock: other work on the machine is not counted."""

from collections.abc import Callable
from time import process_time
from typing import Final

_TIMES: Final = 8
_MOST: Final = 3 * _TIMES
"""Linear work takes 8 times as long, quadratic work 64 times."""
_LEAST: Final = 0.002
"""Seconds that are told apart from none."""


def takes_linear_time(work: Callable[[int], object], size: int) -> bool:
    """Tell whether work on eight times the size takes about eight times as long."""
    work(size)
    return _seconds(work, size * _TIMES) < _MOST * max(_seconds(work, size), _LEAST)


def _seconds(work: Callable[[int], object], size: int) -> float:
    """Give the least of three tries: the memory of the machine may be slow in one."""
    return min(_once(work, size) for _ in range(3))


def _once(work: Callable[[int], object], size: int) -> float:
    before = process_time()
    work(size)
    return process_time() - before
