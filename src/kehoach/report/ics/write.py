"""The writer of calendar files (RFC 5545, RFC 7986)."""

from datetime import UTC, datetime, time, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, vDuration, vText

from kehoach.report.digest import Digest
from kehoach.report.errors import NoDueDaysError
from kehoach.report.ics.entries import Entry, entries
from kehoach.report.ics.words import Around, about, around, categories, description, name_of, summary

REMINDERS: Final = (timedelta(days=7), timedelta(days=1))
"""How long before the due day clients remind; no regulation sets it. Outlook keeps one reminder, the first."""
_HOUR: Final = timedelta(hours=8)
"""The hour of the day at which they remind: an entry of a whole day begins at midnight."""
_REFRESHED: Final = timedelta(days=1)
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LARGEST: Final = 2**31 - 1
_DROPPED: Final = frozenset({"cancelled", "superseded"})


def write_calendar(digest: Digest, template: str) -> bytes:
    """Write the due days that a template is about; a calendar without any is none that clients take."""
    calendar, stamp, near = _head(digest, template), _stamp(digest), around(digest)
    those = entries(digest, template)
    if not those:
        raise NoDueDaysError
    for entry in those:
        calendar.add_component(_event(entry, digest, near, stamp))
    return bytes(calendar.to_ical())


def _head(digest: Digest, template: str) -> Calendar:
    """Name the calendar twice: by RFC 7986, and as Outlook, Google and Apple have it."""
    calendar = Calendar()
    calendar.add("prodid", "-//kehoach//kehoach//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name, text in (("name", name_of(digest)), ("description", about(digest, template))):
        calendar.add(name, vText(text))
    calendar.add("x-wr-calname", vText(name_of(digest)))
    calendar.add("x-wr-caldesc", vText(about(digest, template)))
    calendar.add("refresh-interval", _REFRESHED, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(_REFRESHED))
    return calendar


def _event(entry: Entry, digest: Digest, near: Around, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("sequence", max(0, min(int((stamp - _EPOCH).total_seconds()), _LARGEST)))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", vText(summary(entry, digest)))
    event.add("description", vText(description(entry, digest, near)))
    if told := categories(entry, near):
        event.add("categories", list(told))
    event.add("status", _status(entry))
    event.add("transp", "TRANSPARENT")
    if entry.is_awaited and not _is_of_another(entry, digest):
        for before in REMINDERS:
            event.add_component(_alarm(before, summary(entry, digest)))
    return event


def _alarm(before: timedelta, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", vText(text))
    alarm.add("trigger", _HOUR - before)
    return alarm


def _status(entry: Entry) -> str:
    states = {one.state for one in entry.items}
    if entry.is_gone or states <= _DROPPED:
        return "CANCELLED"
    return "TENTATIVE" if states == {"paused"} else "CONFIRMED"


def _is_of_another(entry: Entry, digest: Digest) -> bool:
    """Tell whether the unit that the calendar is for has handed the duty on: it is nobody's reminder there."""
    return any(digest.unit in one.instead_of for one in entry.items)


def _stamp(digest: Digest) -> datetime:
    """Give the moment of the data, by which clients tell a newer file from an older one.

    It is the day that the digest speaks of, and later within that day the more is on record: the same input gives the
    same bytes, and what is reported later about the same day still counts as newer.
    """
    midnight = datetime.combine(digest.as_of, time(), UTC)
    return midnight + timedelta(seconds=min(digest.recorded, 24 * 60 * 60 - 1))
