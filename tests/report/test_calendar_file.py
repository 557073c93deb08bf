"""Calendar files, read back by the library that wrote them and by another one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from kehoach.report.escape import clean
from kehoach.report.ics.write import write_calendar

LETTER = {"unit": "Sở Tư pháp", "as_of": date(2024, 7, 25)}
INJECTED = "Việc\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:lạ\r\nATTENDEE:mailto:a@example.vn\rX-LA:1\x0bA\u2028B\x85C\x00"


def read(digest, template="bao-cao"):
    return Calendar.from_ical(write_calendar(digest, template))


def events(digest, template="bao-cao"):
    return {str(one["summary"]).removeprefix("Quá hạn: "): one for one in read(digest, template).events}


def first(digest, **changed):
    """Give a digest with one obligation that has a due day, changed."""
    item = next(one for one in digest.obligations if one.due)
    return replace(digest, obligations=(replace(item, **changed),))


@pytest.fixture
def titled_once(digest):
    """Write a calendar of one obligation with a title; its digest is drawn up once for many examples."""
    drawn = digest("2024")

    def write(title: str) -> bytes:
        return write_calendar(first(drawn, title=title, state="done_late"), "bao-cao")

    return write


def test_the_calendar_of_a_unit(digest, snapshot):
    snapshot(write_calendar(digest("2024-Q2", **LETTER), "don-doc").decode().replace("\r\n", "\n"), "ics")


def test_another_library_reads_the_same(digest):
    for one in (digest("2024-Q2", **LETTER), digest("2024", "lao-cai/2024.yaml")):
        written = write_calendar(one, "bao-cao")
        (other,) = IcsCalendarStream.from_ics(written.decode()).calendars
        ours = Calendar.from_ical(written).events
        assert [each.uid for each in other.events] == [str(each["uid"]) for each in ours]
        assert [each.summary for each in other.events] == [str(each["summary"]) for each in ours]
        assert [each.dtstart for each in other.events] == [each.start for each in ours]
        assert [each.description for each in other.events] == [str(each["description"]) for each in ours]


def test_the_same_input_gives_the_same_bytes(digest):
    assert write_calendar(digest("2024"), "bao-cao") == write_calendar(digest("2024"), "bao-cao")


def test_an_entry_takes_the_whole_due_day_and_keeps_nobody_busy(digest):
    event = events(digest("2024-Q2", **LETTER))[
        "II.8 Rà soát thủ tục hành chính trong nghị quyết của HĐND tỉnh"
    ]
    assert (event.start, event.end) == (date(2024, 7, 31), date(2024, 8, 1))
    assert event["dtstart"].params["value"] == "DATE"
    assert event["transp"] == "TRANSPARENT"
    assert "organizer" not in event and "attendee" not in event


def test_clients_remind_in_the_morning_a_week_and_a_day_before(digest):
    event = events(digest("2024-Q2", **LETTER))["III.2.1 Hộ tịch và chứng thực"]
    before = [one.TRIGGER for one in event.walk("VALARM")]
    assert before == [timedelta(days=-7, hours=8), timedelta(days=-1, hours=8)]


@pytest.mark.parametrize(
    ("state", "status", "reminders", "mark"),
    [
        ("open", "CONFIRMED", 2, ""),
        ("not_due", "CONFIRMED", 2, ""),
        ("done_in_time", "CONFIRMED", 0, "Xong: "),
        ("done_late", "CONFIRMED", 0, "Xong: "),
        ("overdue", "CONFIRMED", 0, "Quá hạn: "),
        ("undetermined", "CONFIRMED", 0, ""),
        ("paused", "TENTATIVE", 0, "Tạm dừng: "),
        ("cancelled", "CANCELLED", 0, "Hủy bỏ: "),
        ("superseded", "CANCELLED", 0, "Thay thế: "),
    ],
)
def test_the_state_tells_what_clients_do_with_an_entry(digest, state, status, reminders, mark):
    (event,) = read(first(digest("2024"), state=state, address="I.1", title="Việc")).events
    assert event["status"] == status
    assert len(event.walk("VALARM")) == reminders
    assert event["summary"] == f"{mark}I.1 Việc – Văn phòng UBND tỉnh"


def test_who_has_handed_a_duty_on_is_not_reminded_of_it(digest):
    one = first(digest("2024"), state="open", unit="Sở B", instead_of=("Sở A",), first_units=("Sở A",))
    mine, theirs = (read(replace(one, unit=unit)).events[0] for unit in ("Sở A", "Sở B"))
    assert mine["uid"] == theirs["uid"]
    assert (len(mine.walk("VALARM")), len(theirs.walk("VALARM"))) == (0, 2)
    assert mine["summary"].endswith("– Sở B (thay Sở A)")


UNDER_WAY = "{task: 1, state: đang thực hiện, percent: 90%, difficulty: Thiếu người, proposal: Thêm người, note: Sắp xong}"
PLAN = """\
    plan: {id: p, title: Kế hoạch, issuer: UBND tỉnh Mẫu, period: 2024}
    sections:
      - {number: 1, title: Việc, lead: Sở Tư pháp, when: 28/02/2024}
    """


def of_told(repository, digest_in, told):
    report = (
        f"progress: {{plan: p, unit: Sở Tư pháp, period: 2024-Q1, reported: 10/3/2024}}\ntasks:\n  - {told}\n"
    )
    root = repository({"plans/2024.yaml": PLAN, "plans/2024/Q1/stp.yaml": report})
    (event,) = read(digest_in(root, "2024-Q1")).events
    return event


def test_a_report_that_goes_on_in_its_place_makes_a_newer_file(repository, digest_in):
    told = (
        "{task: 1, state: chưa thực hiện}",
        "{task: 1, state: đang thực hiện}",
        UNDER_WAY,
        "{task: 1, state: hoàn thành, date: 27/02/2024}",
        "{task: 1, state: hoàn thành, date: 27/02/2024, evidence: Báo cáo 1/BC-STP ngày 27/02/2024}",
    )
    made = [of_told(repository, digest_in, one) for one in told]
    assert [str(one["summary"]).partition(":")[0] for one in (made[2], made[3])] == ["Quá hạn", "Xong"]
    sequences = [one["sequence"] for one in made]
    assert sequences == sorted(set(sequences))
    stamps = [one["dtstamp"].dt for one in made]
    assert stamps == sorted(set(stamps))
    assert len({str(one["uid"]) for one in made}) == 1


def test_a_newer_file_is_told_from_an_older_one(digest):
    days = [digest("2024-Q2", as_of=date(2024, month, 14)) for month in (3, 6)]
    more = replace(days[1], recorded=days[1].recorded + 1)
    written = [read(one).events[0] for one in (*days, more)]
    for name in ("sequence", "dtstamp", "last-modified"):
        values = [getattr(one[name], "dt", one[name]) for one in written]
        assert values == sorted(set(values)), name


@pytest.mark.parametrize("day", [date(1990, 1, 1), date(9999, 12, 30)])
def test_the_number_of_a_version_is_one_that_clients_can_read(digest, day):
    (event,) = read(replace(first(digest("2024")), as_of=day)).events
    assert 0 <= event["sequence"] < 2**31


def test_units_are_the_categories_of_all_and_sections_those_of_one(digest):
    everything = {
        str(one["summary"]): list(map(str, one.categories)) for one in read(digest("2024-Q1")).events
    }
    assert everything["Xong: I.3 Thẩm định kinh phí kiểm soát thủ tục hành chính – Sở Tài chính"] == [
        "Sở Tài chính"
    ]
    assert everything["VI.1 Báo cáo định kỳ của cấp xã, quý I năm 2024 – UBND cấp xã"] == ["UBND cấp xã"]
    assert ["Các sở, ban, ngành", "UBND cấp huyện"] in everything.values()
    own = events(digest("2024-Q2", **LETTER))
    assert list(own["III.2.1 Hộ tịch và chứng thực"].categories) == [
        "Rà soát, đơn giản hóa thủ tục hành chính"
    ]


def test_of_many_units_the_entry_says_how_many_are_late_and_which(digest):
    told = {str(one["summary"]): str(one["description"]) for one in read(digest("2024-Q1")).events}
    text = told["Quá hạn 6/11: TCTH.1 Lập kế hoạch của đơn vị – 11 đơn vị"]
    assert "6 quá hạn (Sở Kế hoạch và Đầu tư, Sở Nông nghiệp và Phát triển nông thôn, " in text
    assert "4 hoàn thành đúng hạn (Sở Nội vụ, Sở Tài chính, Sở Tư pháp, UBND thành phố Mẫu)" in text


def test_an_extended_entry_says_from_which_day(digest):
    one = digest("2024-Q2", unit="Sở Thông tin và Truyền thông", as_of=date(2024, 7, 25))
    text = str(events(one)["IV.3 Nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính"]["description"])
    assert "Hạn: 30/9/2024 (hạn ban đầu 30/6/2024)" in text
    assert "Công văn 1842/UBND-KSTT ngày 17/6/2024" in text


def test_the_calendar_says_what_is_not_in_it(digest):
    one = digest("2024-Q1")
    undated = sum(item.due is None for item in one.obligations)
    assert undated
    assert f"còn {undated} nghĩa vụ chưa có ngày đến hạn" in read(one)["description"]


def test_a_restated_plan_says_so(digest):
    assert (
        "Bản diễn đạt lại, không phải văn bản gốc."
        in read(digest("2024", "lao-cai/2024.yaml"))["description"]
    )
    assert "diễn đạt lại" not in read(digest("2024"))["description"]


def test_the_calendar_has_the_names_that_all_clients_look_for(digest):
    calendar = read(digest("2024-Q2", **LETTER))
    assert calendar["name"].startswith("Sở Tư pháp – 12/KH-UBND – ")
    assert str(calendar["method"]) == "PUBLISH"
    raw = write_calendar(digest("2024-Q2", **LETTER), "bao-cao").decode()
    for line in ("X-WR-CALNAME:Sở Tư pháp", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"):
        assert line in raw


def test_no_line_has_more_than_75_octets_and_no_letter_is_cut(digest):
    for line in write_calendar(digest("2024", "vinh-long/2024.yaml"), "bao-cao").split(b"\r\n"):
        assert len(line) <= 75
        line.decode()


def test_a_very_long_title_is_short_in_the_month_and_cut_behind_it(digest):
    (event,) = read(first(digest("2024"), title="Ủy ban nhân dân " * 5000)).events
    assert len(event["summary"]) < 130
    assert len(event["description"]) == 6000


def test_what_looks_like_another_entry_stays_a_text(digest):
    one = first(
        digest("2024"), title=INJECTED, unit=INJECTED, first_units=(INJECTED,), when=INJECTED, case=INJECTED
    )
    calendar = read(replace(one, plan=replace(one.plan, title=INJECTED, number=INJECTED, reference=INJECTED)))
    (event,) = calendar.events
    assert "attendee" not in event and "x-la" not in event
    assert f"I.1 {clean(INJECTED)}" in event["description"].replace("Nhiệm vụ: ", "I.1 ")
    assert [one.name for one in calendar.walk()].count("VEVENT") == 1


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60).filter(lambda text: "\\N" not in text))
@example('BEGIN:VEVENT; a, b: \\n c \\\\; "d"')
@example(INJECTED)
def test_any_title_survives_and_makes_nothing_else(titled_once, title):
    # Readers take \N for the end of a line, as the standard has it.
    written = titled_once(title)
    calendar = Calendar.from_ical(written)
    assert [one.name for one in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    assert f"\nNhiệm vụ: {clean(f'{title} (I.1)')}\n" in calendar.events[0]["description"]
    (other,) = IcsCalendarStream.from_ics(written.decode()).calendars
    assert other.events[0].summary == str(calendar.events[0]["summary"])


def test_the_calendar_of_missing_reports_counts_undated_reports_only(digest):
    told = {name: str(read(digest("2024-Q1"), name)["description"]) for name in ("bao-cao", "chua-bao-cao")}
    assert "Ngoài lịch còn 83 nghĩa vụ chưa có ngày đến hạn." in told["bao-cao"]
    assert "Ngoài lịch" not in told["chua-bao-cao"]


class Counted(tuple):
    """Things that count how often somebody walks over them."""

    __slots__ = ()
    walks = 0

    def __iter__(self):
        Counted.walks += 1
        return super().__iter__()


def test_a_calendar_of_many_entries_walks_the_plan_a_few_times_only(digest):
    made = digest("2024", unit="Sở Tư pháp")
    Counted.walks = 0
    write_calendar(replace(made, lines=Counted(made.lines), obligations=Counted(made.obligations)), "bao-cao")
    assert Counted.walks < 10
