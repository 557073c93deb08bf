"""`kehoach schema`: JSON Schema of the files, for editors."""

from typing import Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter, Reading
from kehoach.output import json
from kehoach.output.terminal import Terminal
from kehoach.plan.schema.sorts import sorts
from kehoach.words import Words

ABOUT = Words(
    vi=(
        "In JSON Schema (bản 2020-12) của một loại tệp; không nêu loại thì in một bản chung cho mọi tệp. Trình soạn thảo "
        "dùng nó để gợi ý khóa, giải thích và gạch chân khóa sai ngay khi gõ. Mọi giá trị đều có thể là chữ hoặc số."
    ),
    en=(
        "Prints the JSON Schema (2020-12) of a sort of file; without a sort, one for all files. Editors use it to offer and "
        "explain keys, and to underline wrong ones while you type. Every value may be a text or a number."
    ),
)
EXAMPLES = ("kehoach schema > kehoach.schema.json", "kehoach schema plan", "kehoach schema units --lang en")

_SORTS = tuple(sorts())
_CHOICES = ", ".join(f"`{sort}`" for sort in _SORTS)


def _read(text: str) -> str | None:
    return text.lower() if text.lower() in _SORTS else None


Sort: TypeAlias = Annotated[
    str | None,
    typer.Argument(),
    Parameter(
        Words(
            vi=f"loại tệp, theo khóa trên cùng: {', '.join(_SORTS)}",
            en=f"the sort of file, by its top key: {', '.join(_SORTS)}",
        ),
        reads=Reading(
            _read,
            expected=Words(f"một trong {_CHOICES}", f"one of {_CHOICES}"),
            shown=Words("LOẠI", "SORT"),
        ),
    ),
]


def run(terminal: Terminal, sort: Sort = None) -> int:
    """Print a schema."""
    from kehoach.plan.schema.generate import schema_of, schema_of_any

    language = terminal.language
    json.write_whole(terminal.out, schema_of(sort, language) if sort else schema_of_any(language))
    return 0
