from datetime import datetime, timezone

import pytest

from kehoach.cli import clock


@pytest.mark.parametrize(
    ("universal", "day"), [("2024-07-14T16:59", "2024-07-14"), ("2024-07-14T17:00", "2024-07-15")]
)
def test_today_begins_at_midnight_in_vietnam(
    monkeypatch: pytest.MonkeyPatch, universal: str, day: str
) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: timezone | None = None) -> datetime:  # type: ignore[override]
            return datetime.fromisoformat(f"{universal}+00:00").astimezone(tz)

    monkeypatch.setattr(clock, "datetime", Stopped)
    assert clock.today().isoformat() == day
