"""Fixes, without a command around them."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from fixing import ROSTER
from kehoach.check.choice import Choice
from kehoach.record.fix import Fixing, mend


@pytest.fixture(scope="module")
def fix(tmp_path_factory) -> Callable[..., bytes]:
    """Give the bytes of a plan after its fixes, and leave the rest of the repository alone."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    (folder / "plans/units.yaml").write_text(ROSTER, "utf-8")
    path = folder / "plans/2024.yaml"

    def fix(data: bytes, *, unsafe: bool = False, rules: Iterable[str] = ()) -> bytes:
        path.write_bytes(data)
        files = mend([path], Fixing(folder, Choice(frozenset(rules)), date(2024, 6, 1), unsafe))
        assert path.read_bytes() == data
        return files[0].replacement.after if files else data

    return fix
