"""Targets as the plan states them, one line a tier."""

from collections.abc import Iterator, Sequence

from kehoach.output import json
from kehoach.output.goal import number, numbers
from kehoach.output.goal_words import base, short
from kehoach.output.table import Column, Table, Value, write, write_csv
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.plan.model import Plan, Target, Tier
from kehoach.repository.follow import Followed
from kehoach.text.letters import match_key
from kehoach.words import Language, Words

_COLUMNS = (
    Column("id", Words(vi="Chỉ tiêu", en="Target"), whole=True),
    Column("task", Words(vi="Mục", en="Task"), whole=True),
    Column("measure", Words(vi="Thước đo", en="Measure")),
    Column("goal", Words(vi="Mức phải đạt", en="Goal")),
    Column("reading", Words(vi="Hiểu là", en="Read as")),
    Column("year", Words(vi="Năm", en="Year"), whole=True),
    Column("level", Words(vi="Cấp", en="Level")),
    Column("field", Words(vi="Lĩnh vực", en="Field")),
)
_CSV = (
    "plan", "id", "task", "measure", "goal", "reading", "op", "value", "low", "high", "low_closed", "high_closed", "unit",
    "per", "stated", "cap", "every", "year", "level", "field", "except", "base", "path", "line",
)  # fmt: skip
_UNREAD = Words(vi="không hiểu", en="not understood")
_FROM = Words(vi="{short} từ {base}", en="{short} from {base}")
_HEAD = Words(vi="{plan} — {title}: {count} mức phải đạt", en="{plan} — {title}: {count} goals")


def write_text(plans: Sequence[Followed], level: str | None, terminal: Terminal) -> None:
    """Write a table for each plan that has targets."""
    for one in plans:
        tiers = list(_tiers(one, level))
        terminal.out.write(
            Piece(f"{visible(_head(one.plan, len(tiers), terminal.language))}\n\n", Style.STRONG)
        )
        if tiers:
            rows = [
                _row(one, target, tier, tuple(column.name for column in _COLUMNS)) for target, tier in tiers
            ]
            write(Table(_COLUMNS, rows), terminal.out, terminal.language)
            terminal.out.write("\n")


def write_json(
    plans: Sequence[Followed], level: str | None, skipped: Sequence[str], terminal: Terminal
) -> None:
    """Write one entry a tier."""
    entries = [_entry(one, target, tier) for one in plans for target, tier in _tiers(one, level)]
    json.write(terminal.out, "targets", entries, skipped=list(skipped))


def write_table(plans: Sequence[Followed], level: str | None, terminal: Terminal) -> None:
    """Write the same for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _CSV)
    rows = [_row(one, target, tier, _CSV) for one in plans for target, tier in _tiers(one, level)]
    write_csv(Table(columns, rows), terminal.out, terminal.language)


def _tiers(one: Followed, level: str | None) -> Iterator[tuple[Target, Tier]]:
    """Give the tiers; of one level only, where one is asked for ("xã" or "cấp xã")."""
    wanted = match_key(level).removeprefix("cấp ") if level else None
    for target in one.plan.targets:
        for tier in target.tiers:
            if wanted is None or match_key(tier.level or "").removeprefix("cấp ") == wanted:
                yield target, tier


def _entry(one: Followed, target: Target, tier: Tier) -> dict[str, json.Value]:
    source = one.plan.source
    return {
        "plan": one.plan.id,
        "id": target.id,
        "task": target.task,
        "measure": target.measure.text if target.measure else None,
        **numbers(tier.goal),
        "year": tier.year,
        "level": tier.level,
        "field": tier.field,
        "except": target.excluded.text if target.excluded else None,
        "base": number(tier.base),
        "goal": tier.words.text,
        "path": source.path,
        "line": source.place(tier.words.span.start).line,
    }


def _row(one: Followed, target: Target, tier: Tier, names: tuple[str, ...]) -> list[Value]:
    """Give the cells of one tier: as in JSON, and its reading in a few signs."""
    told = {**_entry(one, target, tier), "reading": _reading(tier)}
    return [_plain(told[name]) for name in names]


def _plain(value: "json.Value | Words") -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(value)
    return value if isinstance(value, (str, int, Words)) else None


def _reading(tier: Tier) -> Words:
    if tier.goal is None:
        return _UNREAD
    vi, en = (short(tier.goal, language) for language in (Language.VI, Language.EN))
    if tier.base is None:
        return Words(vi, en)
    start = base(tier.base, tier.goal)
    return Words(
        vi=_FROM.say(Language.VI, short=vi, base=start), en=_FROM.say(Language.EN, short=en, base=start)
    )


def _head(plan: Plan, count: int, language: Language) -> str:
    return _HEAD.say(language, plan=plan.id, title=plan.title.text if plan.title else "", count=count)
