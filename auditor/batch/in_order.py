"""Work spread over processes, results in the order of the items, and no more in flight than is needed."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
"""Items in flight for each worker: enough to keep it busy, few enough that slow readers do not pile up results."""


def in_order(work: Callable[[T], R], items: Iterable[T], workers: int, lost: Callable[[T], R]) -> Iterator[R]:
    """Yield ``work(item)`` for each item in order; ``work`` is picklable and is called in ``workers`` processes.

    One worker means this process. Where a process dies (killed for its memory, say), the items in flight are tried
    again one by one, each in a process of its own; one that kills that too yields ``lost(item)``.
    """
    if workers == 1:
        yield from map(work, items)
        return
    waiting = iter(items)
    taken: deque[T] = deque()
    futures: deque[Future[R]] = deque()
    pool = _pool(workers)
    try:
        while True:
            taken.extend(islice(waiting, workers * _AHEAD - len(taken)))
            if not taken:
                return
            try:
                futures.extend(pool.submit(work, item) for item in islice(taken, len(futures), None))
                result = futures[0].result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                for item in taken:
                    yield _alone(work, item, lost)
                taken.clear()
                futures.clear()
                pool = _pool(workers)
                continue
            taken.popleft()
            futures.popleft()
            yield result
    finally:
        pool.shutdown(cancel_futures=True)


def _alone(work: Callable[[T], R], item: T, lost: Callable[[T], R]) -> R:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes: a forked one would inherit the locks of numerical libraries' threads."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
