"""Work in processes comes back in order, and a process that dies takes nothing along."""

import os
import time
from collections.abc import Iterator

import pytest

from auditor.batch.in_order import in_order


def _slow_first(item: int) -> int:
    time.sleep(0.2 if item == 0 else 0)
    return item * item


def _dies_at_three(item: int) -> int:
    if item == 3:
        os._exit(9)
    return item * item


def _fails(item: int) -> int:
    raise LookupError(str(item))


def _lost(item: int) -> int:
    return -item


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(in_order(_slow_first, range(20), workers, _lost)) == [item * item for item in range(20)]


def test_an_item_that_kills_its_process_is_lost_alone() -> None:
    assert list(in_order(_dies_at_three, range(6), 2, _lost)) == [0, 1, 4, -3, 16, 25]


def test_a_process_that_dies_while_results_are_written_takes_nothing_along() -> None:
    results = []
    for result in in_order(_dies_at_three, range(30), 2, _lost):
        time.sleep(0.5 if len(results) < 3 else 0)  # the death is seen when the next item is handed over
        results.append(result)
    assert results == [-3 if item == 3 else item * item for item in range(30)]


def test_no_more_items_are_taken_than_are_in_flight() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for item in range(1000):
            taken.append(item)
            yield item

    results = in_order(_slow_first, items(), 2, _lost)
    assert next(results) == 0
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_work_is_raised(workers: int) -> None:
    with pytest.raises(LookupError):
        list(in_order(_fails, range(3), workers, _lost))
