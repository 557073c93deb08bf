"""The rosters that come with kehoach."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from kehoach.plan.roster_file import RosterFile
from kehoach.text.source import Source

ReadRoster = Callable[[Source], RosterFile | None]
_SUFFIX = ".yaml"


@cache
def names() -> tuple[str, ...]:
    """Give the names that `extends` may take."""
    shipped = files("kehoach.roster").joinpath("shipped")
    if not shipped.is_dir():
        return ()
    found = (file.name for file in shipped.iterdir() if file.name.endswith(_SUFFIX))
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in found))


def text_of(name: str) -> Source | None:
    """Give the text of a shipped roster; None where none has the name."""
    if name not in names():
        return None
    file = files("kehoach.roster").joinpath("shipped", name + _SUFFIX)
    return Source(f"{name}{_SUFFIX}", file.read_text("utf-8"))


def shipped_rosters(read: ReadRoster) -> Callable[[str], RosterFile | None]:
    """Give the look-up that `compose` asks; each roster is read once."""

    @cache
    def look_up(name: str) -> RosterFile | None:
        source = text_of(name)
        return read(source) if source else None

    return look_up
