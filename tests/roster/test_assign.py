from collections.abc import Callable

from kehoach.calendar.period import Period, read_date, year
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Role, Task
from kehoach.roster.assign import assign
from kehoach.roster.model import OwnerSort, Roster
from kehoach.text.source import Source, Span

TEXT = """\
lead: Sở Tư pháp, Sở Lạ
support: "Các sở, ban, ngành; \\u2026"
role: UBND
  cấp huyện
"""


def cell(words: str, *, within: str = "", inherited: bool = False) -> Cell:
    literal = within or words
    start = TEXT.index(literal)
    return Cell(words, Span(start, start + len(literal)), inherited=inherited)


def task(address: str, **parts: object) -> Task:
    return Task(address, "I", Span(0, 4), Span(0, 4), **parts)  # type: ignore[arg-type]


def plan(*tasks: Task, issued: Period | None = read_date("28/12/2023")) -> Plan:  # noqa: B008 - frozen
    return Plan(
        source=Source("plan.yaml", TEXT),
        id="p",
        head=Span(0, 4),
        number=None,
        title=None,
        issuer=None,
        issued=None,
        issued_on=issued,
        signer=None,
        period=year(2026),
        period_words=None,
        money=None,
        prose=(),
        basis=(),
        implements=(),
        restated=False,
        sections=(),
        tasks=tasks,
        duties=(),
        targets=(),
    )


def test_to_whom_is_reported_is_resolved_too(lao_cai: Roster) -> None:
    found, problems = assign(plan(task("I.1", to=(cell("Sở Tư pháp, Sở Lạ"),))), lao_cai)
    assert [owner.words for owner in found["I.1"][0].to] == ["Sở Tư pháp"]
    assert [TEXT[slice(*problem.span)] for problem in problems] == ["Sở Lạ"]


def test_leads_supports_and_roles_are_resolved_at_their_places(lao_cai: Roster) -> None:
    role = Role(cell("role"), (cell("UBND cấp huyện", within="UBND\n  cấp huyện"),))
    lead, support = cell("Sở Tư pháp, Sở Lạ"), cell("Các sở, ban, ngành")
    found, problems = assign(plan(task("I.1", lead=(lead,), support=(support,), roles=(role,))), lao_cai)
    assert [owner.words for owner in found["I.1"][0].lead] == ["Sở Tư pháp"]
    assert TEXT[slice(*found["I.1"][0].lead[0].span)] == "Sở Tư pháp"
    assert [owner.sort for owner in found["I.1"][0].support] == [OwnerSort.GROUP]
    assert TEXT[slice(*found["I.1"][0].roles["role"][0].span)] == "UBND\n  cấp huyện"
    assert [TEXT[slice(*problem.span)] for problem in problems] == ["Sở Lạ"]


def test_an_inherited_cell_is_resolved_but_reported_where_it_stands_only(lao_cai: Roster) -> None:
    own, merged = cell("Sở Lạ"), cell("Sở Lạ", inherited=True)
    row = task("I.1/1", lead=(merged,), is_row=True)
    found, problems = assign(
        plan(task("I.1", lead=(own,), rows=(row,)), task("I.2", lead=(merged,))), lao_cai
    )
    assert len(problems) == 1
    assert set(found) == {"I.1", "I.1/1", "I.2"}


def test_a_merged_cell_that_stands_at_no_task_is_reported_once(lao_cai: Roster) -> None:
    merged = cell("Sở Lạ", inherited=True)
    _, problems = assign(plan(task("I.1", lead=(merged,)), task("I.2", lead=(merged,))), lao_cai)
    assert len(problems) == 1


def test_groups_are_as_on_the_day_of_issue_else_at_the_start_of_the_period(lao_cai: Roster) -> None:
    def members(of: Plan) -> set[str]:
        found, _ = assign(of, lao_cai)
        return {unit.name for unit in found["I.1"][0].lead[0].units}

    lead = (cell("Các sở, ban, ngành"),)
    assert "Sở Kế hoạch và Đầu tư" in members(plan(task("I.1", lead=lead)))
    assert "Sở Kế hoạch và Đầu tư" not in members(plan(task("I.1", lead=lead), issued=None))


def test_who_is_not_said_is_nobody(lao_cai: Roster, roster_of: Callable[[str], Roster]) -> None:
    found, problems = assign(plan(task("I.1"), task("I.2", lead=())), roster_of("office: UBND tỉnh Thử\n"))
    assert found["I.1"][0].lead == found["I.2"][0].lead == ()
    assert not problems
    assert assign(plan(), lao_cai) == ({}, ())


def test_of_a_repeated_address_the_first_holds(lao_cai: Roster) -> None:
    first, second = task("I.1", lead=(cell("Sở Tư pháp"),)), task("I.1", lead=(cell("Các sở, ban, ngành"),))
    found, _ = assign(plan(first, second), lao_cai)
    assert found["I.1"][0].lead[0].sort is OwnerSort.UNIT
