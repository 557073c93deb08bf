"""By what the entries of a calendar are known again, and which there are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from kehoach.report.ics.entries import entries

PLANS = {
    "2024.yaml": "2024-Q2",
    "lao-cai/2024.yaml": "2024",
    "vinh-long/2024.yaml": "2024",
    "can-tho/2019.yaml": "2019-Q3",
    "cao-bang/2016-2020.yaml": "2018",
    "tam-duong/2021-2025.yaml": "2025-Q4",
}
PLAN = """\
plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2025}
sections:
  - number: I
    title: Mục một
    tasks:
      - {number: 1, title: Việc chung, lead: Sở Nội vụ; Sở Tư pháp; Văn phòng UBND tỉnh, when: Quý II/2025}
      - {number: 2, title: Việc riêng, lead: Sở Tư pháp, when: Quý II/2025}
      - {number: 3, title: Việc của sở sẽ hết, lead: Sở Xây dựng; Sở Nội vụ, when: Quý III/2025}
      - {number: 4, title: Việc của ban sẽ hết, lead: Ban Dân tộc, when: Quý III/2025}
"""
BEFORE = """\
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
  - {name: Sở Xây dựng, kind: sở, level: tỉnh}
  - {name: Ban Dân tộc, kind: ban, level: tỉnh}
"""
AFTER = (
    BEFORE.replace(
        "name: Sở Xây dựng", "valid_to: 28/02/2025, successor: Sở Nội vụ, name: Sở Xây dựng"
    ).replace(
        "name: Ban Dân tộc", "valid_to: 28/02/2025, successor: Sở Dân tộc và Tôn giáo, name: Ban Dân tộc"
    )
    + "  - {name: Sở Dân tộc và Tôn giáo, kind: sở, level: tỉnh, valid_from: 01/3/2025}\n"
)


def made(digest, template="bao-cao"):
    return entries(digest, template)


def by_address(digest, template="bao-cao"):
    return {one.items[0].address: one for one in made(digest, template)}


def only_of(digest, unit):
    """Limit a digest to the obligations of a unit."""
    own = tuple(one for one in digest.obligations if unit in (one.unit, *one.first_units))
    return replace(digest, unit=unit, obligations=own)


def extended(unit, *tasks):
    granted = "".join(
        f"  - {{task: {task}, due: 30/9/2025, reason: Chờ, evidence: Công văn 5/UBND ngày 02/6/2025}}\n"
        for task in tasks
    )
    return (
        f"progress: {{plan: p, unit: {unit}, period: 2025-Q2, reported: 10/6/2025}}\nextensions:\n{granted}"
    )


@pytest.fixture
def plan(repository, digest_in):
    """Draw up a digest of the plan above with other files: `plan({"plans/2024/a.yaml": …}, unit=…)`."""

    def draw(files: Mapping[str, str] = MappingProxyType({}), period="2025-Q2", **more):
        root = repository({"plans/2024.yaml": PLAN, "plans/units.yaml": BEFORE} | dict(files))
        return digest_in(root, period, **more)

    return draw


@pytest.mark.parametrize(("path", "period"), PLANS.items())
def test_no_two_entries_are_known_by_the_same(digest, path, period):
    everything = digest(period, path)
    units = dict.fromkeys(name for one in everything.obligations for name in (one.unit, *one.first_units))
    for one in (everything, *(only_of(everything, unit) for unit in units)):
        count = Counter(entry.uid for entry in made(one))
        assert not [uid for uid, times in count.items() if times > 1]


@pytest.mark.parametrize(("path", "period"), PLANS.items())
def test_every_obligation_with_a_due_day_stands_in_one_entry(digest, path, period):
    one = digest(period, path)
    assert one.obligations
    dated = Counter(item for item in one.obligations if item.due)
    assert Counter(item for entry in made(one) for item in entry.items) == dated
    assert all(item.due == entry.day for entry in made(one) for item in entry.items)


def test_the_plans_of_two_offices_share_no_entry(digest):
    one = digest("2024")
    other = replace(one, plan=replace(one.plan, issuer="UBND huyện Mẫu Một"))
    assert {entry.uid for entry in made(one)}.isdisjoint(entry.uid for entry in made(other))


@pytest.mark.parametrize("unit", [None, "Sở Tư pháp", "UBND thành phố Mẫu", "Văn phòng UBND tỉnh"])
def test_what_stood_in_a_calendar_is_known_again_months_later(digest, unit):
    earlier = made(digest("2024-Q1", unit=unit, as_of=date(2024, 3, 14)))
    later = made(digest("2024-Q2", unit=unit, as_of=date(2024, 7, 25)))
    assert {one.uid for one in earlier} <= {one.uid for one in later}
    assert [one.items for one in earlier] != [one.items for one in later]


def test_an_extension_moves_the_entry_of_a_unit(digest):
    unit = "Sở Thông tin và Truyền thông"
    before, after = (
        by_address(digest("2024-Q2", unit=unit, as_of=date(2024, month, 10)))["IV.3"] for month in (5, 7)
    )
    assert (before.day, after.day) == (date(2024, 6, 30), date(2024, 9, 30))
    assert before.uid == after.uid


def test_an_amendment_moves_the_entry_of_all(digest):
    before, after = (by_address(digest("2024-Q2", as_of=date(2024, month, 10)))["II.8"] for month in (5, 7))
    assert (before.day, after.day) == (date(2024, 5, 31), date(2024, 7, 31))
    assert before.uid == after.uid


def test_another_title_is_the_same_entry(plan):
    before = made(plan())
    after = made(plan({"plans/2024.yaml": PLAN.replace("Việc", "Nhiệm vụ")}))
    assert [one.uid for one in before] == [one.uid for one in after]


def test_what_several_units_owe_at_the_same_time_is_one_entry(plan):
    entry = by_address(plan())["I.1"]
    assert [one.unit for one in entry.items] == ["Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh"]


def test_one_unit_that_is_done_leaves_the_entry_of_all_as_it_was_known(plan):
    done = """\
        progress: {plan: p, unit: Sở Tư pháp, period: 2025-Q2, reported: 10/6/2025}
        tasks: [{task: I.1, state: hoàn thành, date: 05/6/2025, evidence: Báo cáo 1/BC-STP ngày 05/6/2025}]
        """
    before, after = by_address(plan())["I.1"], by_address(plan({"plans/2024/a.yaml": done}))["I.1"]
    assert before.uid == after.uid
    assert {one.state for one in after.items} == {"done_in_time", "open"}
    assert after.is_awaited


def test_a_unit_with_an_extension_of_its_own_gets_an_entry_of_its_own(plan):
    before = by_address(plan())["I.1"]
    rest, own = (
        one
        for one in made(plan({"plans/2024/a.yaml": extended("Sở Nội vụ", "I.1")}))
        if one.items[0].address == "I.1"
    )
    assert (rest.uid, rest.day) == (before.uid, before.day)
    assert [one.unit for one in rest.items] == ["Sở Tư pháp", "Văn phòng UBND tỉnh"]
    assert ([one.unit for one in own.items], own.day) == (["Sở Nội vụ"], date(2025, 9, 30))


def test_the_entry_of_several_units_that_all_have_extensions_is_gone(plan):
    units, before = ("Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh"), by_address(plan())["I.1"]
    files = {f"plans/2024/{at}.yaml": extended(unit, "I.1") for at, unit in enumerate(units)}
    gone, *own = (one for one in made(plan(files)) if one.items[0].address == "I.1")
    assert (gone.uid, gone.is_gone, gone.is_awaited) == (before.uid, True, False)
    assert [one.items[0].unit for one in own] == list(units)


def test_the_entry_of_what_one_unit_owes_alone_moves_in_the_calendar_of_all(plan):
    before = by_address(plan())["I.2"]
    after = by_address(plan({"plans/2024/a.yaml": extended("Sở Tư pháp", "I.2")}))["I.2"]
    assert (before.uid, after.day) == (after.uid, date(2025, 9, 30))


def test_the_entry_of_a_unit_that_ended_goes_over_to_its_successor(plan):
    before = by_address(plan(unit="Ban Dân tộc"))["I.4"]
    roster = {"plans/units.yaml": AFTER}
    for unit in ("Ban Dân tộc", "Sở Dân tộc và Tôn giáo"):
        after = by_address(plan(roster, unit=unit))["I.4"]
        assert (after.uid, after.items[0].unit) == (before.uid, "Sở Dân tộc và Tôn giáo")


def test_where_one_unit_owes_for_two_the_entry_of_the_other_is_gone(plan):
    own, other = (by_address(plan(unit=unit))["I.3"] for unit in ("Sở Nội vụ", "Sở Xây dựng"))
    roster = {"plans/units.yaml": AFTER}
    kept, gone = (one for one in made(plan(roster, unit="Sở Nội vụ")) if one.items[0].address == "I.3")
    assert (kept.uid, kept.is_gone) == (own.uid, False)
    assert (gone.uid, gone.is_gone) == (other.uid, True)


def test_a_reminder_is_about_what_is_overdue_and_coming(digest):
    one = digest("2024-Q2", unit="Sở Tư pháp", as_of=date(2024, 6, 18))
    told = {item.address for entry in made(one, "don-doc") for item in entry.items}
    assert told == {item.address for item in (*one.overdue, *one.coming)} | {"IV.6"}


def test_what_is_done_before_its_day_stays_in_a_reminder_so_that_its_alarms_go(digest):
    one = digest("2024-Q2", unit="Sở Tư pháp", as_of=date(2024, 6, 18))
    entry = by_address(one, "don-doc")["IV.6"]
    assert (entry.items[0].state, entry.is_awaited) == ("done_in_time", False)
    assert entry.day > one.as_of


def test_the_list_of_reports_is_about_reports_owed(digest):
    one = digest("2024-Q2")
    owed = {(report.unit, report.address, report.period) for report in one.reports_owed}
    told = [{(i.unit, i.address, i.occurrence) for i in entry.items} for entry in made(one, "chua-bao-cao")]
    assert all(not those.isdisjoint(owed) for those in told)
    assert set().union(*told) >= owed


def test_an_entry_is_the_same_in_the_calendars_of_all_templates(digest):
    one = digest("2024-Q2", as_of=date(2024, 7, 25))
    everything = set(made(one))
    for template in ("don-doc", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu", "ke-hoach", "mau-rieng"):
        assert everything >= set(made(one, template))


def test_repeats_that_are_still_ahead_stand_in_no_calendar(digest):
    one = digest("2024-Q2", as_of=date(2024, 7, 25))
    assert any(item.address == "V.6/2" for item in one.coming)
    days = [entry.day for entry in made(one) if entry.items[0].address == "V.6/2"]
    assert days and max(days) <= one.as_of
