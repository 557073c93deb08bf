"""One entry as it stands on the command line."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.errors import KehoachError
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.record.entry import Part
    from kehoach.record.given import Given


class MissingPartError(KehoachError):
    """Nothing says what is to be recorded, and nobody is there to be asked."""

    words = Words(vi="thiếu phần cần ghi", en="it is not said what is to be recorded")
    help = Words(
        vi="viết task (nhiệm vụ), figure (số liệu), event (sự kiện) hoặc extension (gia hạn)",
        en="write task, figure, event or extension",
    )


class UnknownPartError(MissingPartError):
    """What is to be recorded is none of the four."""

    words = Words(vi="không hiểu `{what}`", en="can't read `{what}`")


class MissingNameError(KehoachError):
    """Nothing says which task or target is meant, and nobody is there to be asked."""

    words = Words(
        vi="thiếu mục của nhiệm vụ hoặc mã chỉ tiêu sau `{what}`",
        en="no task or target is named after `{what}`",
    )
    help = Words(
        vi="tìm bằng `kehoach tasks`, `kehoach targets`", en="`kehoach tasks` and `kehoach targets` list them"
    )


@dataclass(frozen=True, slots=True)
class Line:
    """The words of the command line; None where they are left out."""

    what: str | None
    name: str | None
    unit: str | None
    period: str | None
    values: Mapping[str, str] = field(default_factory=dict)


def given(line: Line) -> "Given":
    """Take the words as they are."""
    from kehoach.record.given import Given
    from kehoach.record.keys import NAME

    part = part_of(line)
    if line.name is None:
        raise MissingNameError(what=line.what or "")
    values = {NAME[part]: line.name, **line.values}
    cells = {NAME[part]: f"{line.what} {line.name}"}
    return Given(part, line.unit or "", line.period or "", values, cells=cells)


def part_of(line: Line) -> "Part":
    """Read what is to be recorded."""
    from kehoach.record.keys import part_named

    if line.what is None:
        raise MissingPartError
    part = part_named(line.what)
    if part is None:
        raise UnknownPartError(what=line.what)
    return part
