"""A new plan repository: settings, a roster, and a plan that checks clean."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from kehoach.errors import AlreadyThereError, UnwritablePathError
from kehoach.record.create import create
from kehoach.record.scalar import scalar

_STARTER = (
    ("kehoach.yaml.j2", "kehoach.yaml"),
    ("units.yaml.j2", "units.yaml"),
    ("plans/plan.yaml.j2", "plans/{year}.yaml"),
)


CI = {
    "github": ("ci/github.yaml", ".github/workflows/kehoach.yaml"),
    "gitlab": ("ci/gitlab.yml", ".gitlab-ci.yml"),
    "forgejo": ("ci/forgejo.yaml", ".forgejo/workflows/kehoach.yaml"),
}
"""By service: the recipe, which is written as it stands, and where the service looks for it."""

_LEVEL = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?P<name>[^,;:()\"']*\w)",
    re.IGNORECASE,
)
_PLACE_TO_WRITE = "(ghi địa danh)"


def start(folder: Path, office: str, year: int, services: Sequence[str] = ()) -> tuple[Path, ...]:
    """Write the files of a new repository; none is written where any is there already.

    `services` are those of CI, by their names in `CI`.
    """
    drafts = (*_drafts(folder, office, year), *_recipes(folder, services))
    for path, _ in drafts:
        if _is_taken(path):
            raise AlreadyThereError(path=path.as_posix())
    for path, text in drafts:
        try:
            create(path, text)
        except OSError as error:
            raise UnwritablePathError(path=path.as_posix(), reason=error.strerror) from error
    return tuple(path for path, _ in drafts)


def _is_taken(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise UnwritablePathError(path=path.as_posix(), reason=error.strerror) from error


def _drafts(folder: Path, office: str, year: int) -> Iterator[tuple[Path, str]]:
    environment = SandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    environment.filters["scalar"] = scalar
    starter = files("kehoach.record").joinpath("starter")
    for template, name in _STARTER:
        text = starter.joinpath(*template.split("/")).read_text("utf-8")
        facts = {"office": office, "place": _place(office), "year": year, "plan": f"ke-hoach-{year}"}
        filled = environment.from_string(text).render(**facts)
        yield folder / name.format(year=year), filled


def _place(office: str) -> str:
    """Give what stands before the date of a document: the name of the office's own level (Lào Cai)."""
    found = _LEVEL.search(office)
    return found["name"].strip() if found else _PLACE_TO_WRITE


def _recipes(folder: Path, services: Sequence[str]) -> Iterator[tuple[Path, str]]:
    starter = files("kehoach.record").joinpath("starter")
    for recipe, name in (CI[service] for service in dict.fromkeys(services)):
        yield folder / name, starter.joinpath(*recipe.split("/")).read_text("utf-8")
