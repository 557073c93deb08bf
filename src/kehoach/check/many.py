"""Checking many files, on several processes where that pays."""

import gc
import os
import signal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from kehoach.check.choice import ALL, Choice, narrowed
from kehoach.check.chunks import chunks_of
from kehoach.check.run import OF_SEVERAL_PLANS, Outcome, Terms, check_among
from kehoach.check.usual import usual_days
from kehoach.errors import KehoachError
from kehoach.files.read import find_files
from kehoach.repository.places import strange_above
from kehoach.repository.shelf import Shelf, settings_for
from kehoach.rules.plan.compared import LegalDocument, Usual
from kehoach.words import Words

_ALONE = 60
"""So many files one process checks as quickly as several, which take about a tenth of a second to start."""
_CHUNK = 16


class WorkerLostError(KehoachError):
    """The operating system ended one of the processes."""

    words = Words(
        vi="một tiến trình kiểm tra bị hệ điều hành dừng giữa chừng",
        en="the operating system ended one of the checking processes",
    )
    help = Words(vi="chạy lại với --processes 1", en="run again with --processes 1")


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: where the user stands, which files were named, what shall be reported, and what day it is.

    `usual` are the usual days of the documents about which the plans disagree.
    """

    folder: Path
    named: frozenset[Path]
    choice: Choice
    today: date
    usual: Mapping[LegalDocument, Usual] = field(default_factory=dict)


def outcomes(
    paths: Sequence[Path],
    folder: Path,
    *,
    choice: Choice = ALL,
    processes: int | None = None,
    today: date = date.max,
) -> tuple[int, Iterator[Outcome]]:
    """Check files, and folders with all the YAML files in them: how many there are, and what each gave.

    The order is that of the files, whatever the number of processes; as many as there are processors
    unless another number is asked for. Few files, or a system without fork, are checked by one. No day is later
    than `today` if it is left out.
    """
    _collect_rarely()
    files = files_of(paths)
    order = Order(folder, frozenset(path.resolve() for path in paths if path.is_file()), choice, today)
    wanted = processes or (_processors() if len(files) > _ALONE else 1)
    if wanted == 1 or not hasattr(os, "fork"):
        return len(files), _alone(order, files)
    return len(files), _forked(order, files, wanted)


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Give the files of a check, with the rosters and settings that should hold for them and can't be read."""
    files = tuple(find_files(paths))
    return tuple(find_files((*files, *strange_above(files))))


def _alone(order: Order, files: Sequence[Path]) -> Iterator[Outcome]:
    if _compares(order, files):
        order = replace(order, usual=usual_days([files], order.folder))
    yield from _check(order, Shelf(order.folder), files)


def _compares(order: Order, files: Sequence[Path]) -> bool:
    """Tell whether plans are held against one another: there are several, and it was not chosen to leave that out."""
    choice = order.choice
    is_chosen = not choice.select or not OF_SEVERAL_PLANS.isdisjoint(choice.select)
    return len(files) > 1 and is_chosen and not choice.ignore >= OF_SEVERAL_PLANS


def _check(order: Order, shelf: Shelf, files: Iterable[Path]) -> Iterator[Outcome]:
    terms = Terms(False, order.choice.use_ignores, order.today, order.usual)  # noqa: FBT003 - until a name is met
    for path in files:
        is_named = Path(os.path.realpath(path)) in order.named
        outcome = check_among(shelf, path, replace(terms, is_named=is_named))
        yield narrowed(outcome, settings_for(shelf, path).lint, order.choice)


def _forked(order: Order, files: Sequence[Path], processes: int) -> Iterator[Outcome]:
    """Check chunks of files on processes forked now, when all modules are there."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - costs as much as checking several plans
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    chunks = tuple(chunks_of(files, _CHUNK))
    pool = ProcessPoolExecutor(processes, get_context("fork"), _leave_interrupts_to_the_parent)
    try:
        if _compares(order, files):
            order = replace(order, usual=usual_days(chunks, order.folder, pool.map))
        yield from chain.from_iterable(pool.map(partial(_check_chunk, order), chunks))
    except BrokenProcessPool as error:
        raise WorkerLostError from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_shelves: dict[Path, Shelf] = {}
"""What a worker has read so far: rosters serve many plans."""


def _check_chunk(order: Order, files: Sequence[Path]) -> list[Outcome]:
    shelf = _shelves.setdefault(order.folder, Shelf(order.folder))
    return list(_check(order, shelf, files))


def _collect_rarely() -> None:
    """Let the collector of cycles look at what comes now, seldom: thousands of tuples a file, none in a cycle."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    gc.enable()


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
