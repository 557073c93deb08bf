"""The real plan of Cần Thơ with progress that stands in the tests: documents and dates in it are invented."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf
from kehoach.status.late import judged
from kehoach.status.model import Status

PLAN = Path(__file__).parents[2] / "plans" / "can-tho"
HEAD = "progress: {{plan: can-tho-2019, unit: {unit}, period: 2019, reported: 31/12/2019}}\n"

Told = dict[str, str]


class Found(list[Status]):
    """The obligations of some steps, in the order of the plan."""

    def due(self) -> list[tuple[str, str | None, date | None]]:
        return [(one.obligation.address, one.obligation.case, one.due) for one in self]

    def states(self) -> list[str]:
        return [one.state.value for one in self]


@pytest.fixture
def can_tho(tmp_path: Path) -> Callable[..., Found]:
    """Judge the steps of an address on a day: `can_tho("4.a", {"Sở Tư pháp": "events: …"}, on="2019-02-11")`."""
    (tmp_path / ".git").mkdir()
    shutil.copytree(PLAN, tmp_path / "plans")

    def judge(address: str, told: Told, *, on: str, unit: str | None = None) -> Found:
        for number, (reporter, text) in enumerate(told.items()):
            path = tmp_path / "plans" / "2019" / f"{number}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(HEAD.format(unit=reporter) + text, "utf-8")
        (followed,), skipped = gather(Shelf(tmp_path), [tmp_path / "plans"])
        assert not skipped
        return Found(
            one
            for one in judged(followed, date.fromisoformat(on))
            if one.obligation.address.split("/")[0] == address and unit in (None, one.obligation.unit)
        )

    return judge
