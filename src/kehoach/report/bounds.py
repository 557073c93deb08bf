"""How long a template may take, and how much memory: it is somebody's file, and its loops are its own.

The system stops what goes beyond; where it can't, as on Windows, nothing is stopped.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from kehoach.report.errors import TemplateTooBigError, TemplateTooLongError

SECONDS: Final = 30
"""Of processor time for one document: the report on a plan of a thousand tasks takes three."""
BYTES: Final = 1_000_000_000
"""Beyond what was taken before."""
_PAGES: Final = Path("/proc/self/statm")


@contextmanager
def bounded(path: Path) -> Iterator[None]:
    """Stop what a template does after so much time, or where it wants too much memory."""
    try:
        with ExitStack() as limits:
            limits.enter_context(_in_time(path))
            limits.enter_context(_in_memory())
            yield
    except MemoryError as error:
        raise TemplateTooBigError(path=path.as_posix()) from error


@contextmanager
def _in_time(path: Path) -> Iterator[None]:
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise TemplateTooLongError(path=path.as_posix(), seconds=SECONDS)

    before = signal.signal(signal.SIGVTALRM, stop)
    # again each second: Python drops an error that comes while it takes an object away
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _in_memory() -> Iterator[None]:
    if not _PAGES.exists():
        yield
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    taken = int(_PAGES.read_text("ascii").split()[0]) * resource.getpagesize()
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    limits = [one for one in (taken + BYTES, before, most) if one != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))
