"""The digest of what is on record: another layout or spelling is no change, another number, date or state is one."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.calendar.reporting import ReportingPeriod, read_reporting_period
from kehoach.document.parse import parse
from kehoach.phrase.number import written
from kehoach.plan.progress_file import Said
from kehoach.plan.read_progress import read_progress
from kehoach.status.closed.items import file_digest, items
from kehoach.text.source import Source

UNIT = "Sở Tư pháp"
LAWS = settings(max_examples=60, deadline=None)


class Value(NamedTuple):
    """A value that can be written in several ways."""

    sort: str
    value: object


Entry = dict[str, Value]
File = dict[str, list[Entry]]

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda one: Value("date", one))
NUMBERS = st.decimals(0, 99_999, places=2).map(lambda one: Value("number", one))
SHARES = st.decimals(0, 100, places=1).map(lambda one: Value("share", one))
STATES = st.sampled_from(Said).map(lambda one: Value("state", one))
DOCUMENTS = st.builds(
    lambda number, day: Value("document", (number, day)),
    st.integers(1, 999),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
)


def texts(*those: str) -> st.SearchStrategy[Value]:
    return st.sampled_from(those).map(lambda one: Value("text", one))


TASK = st.fixed_dictionaries(
    {"task": texts("I.1", "II.4/1", "VI.2"), "state": STATES, "date": DAYS, "evidence": DOCUMENTS},
    optional={"for": texts("2024-Q1"), "case": texts("btp-03"), "percent": SHARES},
)
FIGURE = st.fixed_dictionaries(
    {"target": texts("so-hoa", "hai-long"), "count": NUMBERS, "of": NUMBERS},
    optional={"level": texts("cấp xã", "cấp huyện"), "value": SHARES, "reported": DAYS},
)
EVENT = st.fixed_dictionaries({"id": texts("a", "b"), "date": DAYS, "event": texts("nhận quyết định")})
EXTENSION = st.fixed_dictionaries({"task": texts("I.1"), "due": DAYS, "evidence": DOCUMENTS})
FILES = st.fixed_dictionaries(
    {
        "tasks": st.lists(TASK, max_size=3),
        "figures": st.lists(FIGURE, max_size=3),
        "events": st.lists(EVENT, max_size=2),
        "extensions": st.lists(EXTENSION, max_size=2),
    }
)


class Hand(NamedTuple):
    """How somebody types."""

    iso: bool
    padded: bool
    grouped: bool
    quoted: bool
    flow: bool
    turned: bool
    loud: bool


HANDS = st.builds(Hand, *[st.booleans()] * 7)
PLAIN = Hand(*[False] * 7)


def spell(value: Value, hand: Hand) -> str:
    match value:
        case Value("date", date() as day):
            return spell_day(day, hand)
        case Value("document", (number, date() as day)):
            return f"Báo cáo {number}/BC-STP ngày {spell_day(day, hand)}"
        case Value("number" | "share", Decimal() as number):
            text = written(number) if hand.grouped else written(number).replace(".", "")
            more = "0" if hand.padded and "," in text and len(text.partition(",")[2]) == 1 else ""
            return f"{text}{more}{'%' if value.sort == 'share' else ''}"
        case Value("state", str() as state):
            return state.upper() if hand.loud else state
    return str(value.value)


def spell_day(day: date, hand: Hand) -> str:
    if hand.iso:
        return day.isoformat()
    return f"{day:%d/%m/%Y}" if hand.padded else f"{day.day}/{day.month}/{day.year}"


def write(file: File, hand: Hand) -> str:
    lines = [
        "# một chú thích\n" if hand.loud else "",
        f"progress: {{plan: mau, unit: {UNIT}, period: 2024-Q1}}\n",
    ]
    for part, entries in file.items():
        lines.append(f"\n{part}:\n" if entries else "")
        lines += [write_entry(one, hand) for one in entries]
    return "".join(lines)


def write_entry(entry: Entry, hand: Hand) -> str:
    pairs = [(key, spell(value, hand)) for key, value in entry.items()]
    # a comma would end the text in braces
    mark = '"' if hand.quoted or hand.flow else ""
    shown = [f"{key}: {mark}{text}{mark}" for key, text in (reversed(pairs) if hand.turned else pairs)]
    if hand.flow:
        return f"  - {{{', '.join(shown)}}}\n"
    return "  - " + "\n    ".join(shown) + ("   # ghi chú\n\n" if hand.loud else "\n")


def period(name: str = "2024-Q1") -> ReportingPeriod:
    found = read_reporting_period(name)
    assert found
    return found


def digest(text: str) -> str:
    document, problems = parse(Source("a.yaml", text))
    progress, more = read_progress(document)
    assert progress
    assert not [*problems, *more]
    return file_digest(UNIT, items(progress, period()))


@LAWS
@given(FILES, HANDS)
def test_another_layout_or_spelling_is_no_change(file: File, hand: Hand) -> None:
    assert digest(write(file, hand)) == digest(write(file, PLAIN))


@LAWS
@given(FILES, st.data())
def test_the_order_of_different_items_is_no_change(file: File, data: st.DataObject) -> None:
    def subject(entry: Entry) -> tuple[Value | None, ...]:
        return tuple(entry.get(key) for key in ("task", "for", "case", "target", "level", "id"))

    parts = {part: list({subject(one): one for one in those}.values()) for part, those in file.items()}
    turned = {part: data.draw(st.permutations(those)) for part, those in parts.items()}
    assert digest(write(turned, PLAIN)) == digest(write(parts, PLAIN))


OTHERS = {"date": DAYS, "number": NUMBERS, "share": SHARES, "state": STATES, "document": DOCUMENTS}


@LAWS
@given(FILES, st.data())
def test_another_number_date_or_state_is_a_change(file: File, data: st.DataObject) -> None:
    places = [
        (part, at, key)
        for part, those in file.items()
        for at, entry in enumerate(those)
        for key, value in entry.items()
        if value.sort in OTHERS
    ]
    if not places:
        return
    part, at, key = data.draw(st.sampled_from(places))
    old = file[part][at][key]
    new = data.draw(OTHERS[old.sort].filter(lambda one: one != old))
    entries = [*file[part][:at], {**file[part][at], key: new}, *file[part][at + 1 :]]
    changed = {**file, part: entries}
    assert digest(write(changed, PLAIN)) != digest(write(file, PLAIN))


@LAWS
@given(FILES.filter(lambda file: any(file.values())), st.data())
def test_an_item_more_or_less_is_a_change(file: File, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([part for part, those in file.items() if those]))
    twice = {**file, part: [*file[part], file[part][0]]}
    fewer = {**file, part: file[part][1:]}
    assert len({digest(write(one, PLAIN)) for one in (file, twice, fewer)}) == 3


def test_of_two_reports_on_one_task_the_later_holds_so_their_order_matters() -> None:
    first = "  - {task: I.1, state: đang thực hiện}\n"
    second = "  - {task: I.1, state: hoàn thành, date: 08/3/2024}\n"
    head = f"progress: {{plan: mau, unit: {UNIT}, period: 2024-Q1}}\ntasks:\n"
    assert digest(head + first + second) != digest(head + second + first)


def test_difficulties_proposals_and_notes_are_no_numbers() -> None:
    head = f"progress: {{plan: mau, unit: {UNIT}, period: 2024-Q1}}\ntasks:\n"
    bare = digest(head + "  - {task: I.1, state: đang thực hiện}\n")
    more = digest(head + "  - {task: I.1, state: đang thực hiện, difficulty: A, proposal: B, note: C}\n")
    assert bare == more
