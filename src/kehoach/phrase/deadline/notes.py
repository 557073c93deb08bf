"""The words of notes, by name."""

from typing import Final

from kehoach.phrase.deadline.model import Note
from kehoach.words import Language, Words

NOTES: Final = {
    "before": Words(
        vi="“trước” không kể chính ngày đó: hạn là {due}",
        en='"trước" leaves out the day itself: due {due}',
    ),
    "before-each": Words(
        vi="“trước” không kể chính ngày đó: hạn là ngày liền trước",
        en='"trước" leaves out the day itself: due the day before',
    ),
    "inherited": Words(
        vi="vế này theo từ chỉ hạn của vế trước",
        en="this part takes the word of limit of the part before it",
    ),
    "day-off": Words(
        vi="{day} là ngày nghỉ; hạn ghi ngày cố định nên không lùi",
        en="{day} is a day off; a fixed day does not move",
    ),
    "computed-year": Words(
        vi="lịch nghỉ năm {year} là tính trước, chưa có văn bản ấn định",
        en="the days off of {year} are computed; no decision sets them yet",
    ),
    "counted-until": Words(
        vi="“tính đến” có hai cách hiểu; ở đây là chậm nhất {count} ngày trước sự kiện",
        en='"tính đến" can be read two ways; here: at the latest {count} days before the event',
    ),
    "conditional": Words(
        vi="chỉ phải làm khi có điều kiện nêu trong ngoặc hoặc sau “khi”",
        en="owed only under the condition that the words name",
    ),
    "tentative": Words(vi="thời hạn là dự kiến", en="the time is tentative"),
    "ad-hoc": Words(vi="cả khi có yêu cầu đột xuất", en="also ad hoc, on demand"),
    "year-from-plan": Words(
        vi="không ghi năm: lấy năm {year} của kế hoạch",
        en="no year is stated: taken from the plan, {year}",
    ),
    "no-cadence": Words(
        vi="không nêu bao lâu một lần hay theo văn bản nào",
        en="the words do not say how often, nor by which document",
    ),
    "none-left": Words(
        vi="mọi lần đến hạn đều ở trước ngày ban hành hoặc ngoài kỳ kế hoạch",
        en="every occurrence lies before the day of issue or outside the plan",
    ),
    "no-first-day": Words(
        vi="không nêu tính từ ngày nào nên không có ngày đến hạn",
        en="the words do not say from which day, so there is no due day",
    ),
    "spread": Words(
        vi="{times} lần trong kỳ, chia đều; lời văn không nêu ngày",
        en="{times} times a cycle, spread evenly; the words name no days",
    ),
    "open-end": Words(
        vi="không nêu ngày kết thúc: lấy ngày cuối kỳ kế hoạch",
        en="no end is stated: it runs to the plan's end",
    ),
    "going-on": Words(
        vi="việc đang làm, không nêu ngày bắt đầu: lấy ngày đầu kỳ kế hoạch",
        en="already under way, no start is stated: taken from the plan's start",
    ),
    "following-years": Words(
        vi="lần đầu bắt đầu {start}, sau đó mỗi năm một lần đến hết kỳ kế hoạch",
        en="first from {start}, then once a year to the plan's end",
    ),
    "now-is-issue-day": Words(
        vi="“nay” là ngày ban hành kế hoạch, {day}", en='"nay" is the day of issue, {day}'
    ),
    "issue-day-unknown": Words(
        vi="không rõ ngày ban hành nên không có ngày bắt đầu",
        en="no start, since the day of issue is not known",
    ),
    "elsewhere": Words(
        vi="thời hạn nằm ở văn bản khác; ngày trong tên văn bản không phải là hạn",
        en="the time is set elsewhere; dates in names of documents are no deadlines",
    ),
    "event-not-said": Words(
        vi="không nêu tính từ sự kiện nào", en="the words do not say from which event it counts"
    ),
    "office-hours": Words(vi="giờ tính là giờ làm việc", en="the hours are office hours"),
    "event-after": Words(vi="sau khi sự kiện xảy ra", en="after the event"),
    "event-before": Words(vi="trước khi sự kiện xảy ra", en="before the event"),
    "event-during": Words(vi="trong khi sự kiện diễn ra", en="while the event lasts"),
    "event-until": Words(vi="cho đến khi sự kiện xảy ra", en="until the event"),
    "seven-days": Words(
        vi="tuần đầu, tuần cuối tháng tính là bảy ngày", en="the first or last week of a month is seven days"
    ),
    "crosses-year": Words(
        vi="khoảng thời gian vắt sang năm sau, bắt đầu {start}",
        en="it runs over the turn of the year, from {start}",
    ),
    "words-skipped": Words(
        vi="có chữ không nói về thời gian được bỏ qua", en="words that do not speak of time were left aside"
    ),
}


def say(note: Note, language: Language) -> str:
    """Say a note in one language."""
    return NOTES[note.name].say(language, **note.facts)
