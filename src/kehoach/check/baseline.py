"""Baselines: findings that were there when a repository began to be checked, so that a check reports what is new."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, NamedTuple

from kehoach.check.choice import Choice, narrowed
from kehoach.check.run import OF_SEVERAL_PLANS, Outcome
from kehoach.check.unread import BLINDING
from kehoach.errors import KehoachError, LeadsOutsideError, NoSuchPathError, UnreadablePathError
from kehoach.files.links import leads_out, root_of
from kehoach.finding.finding import Finding
from kehoach.finding.unmatched import Unmatched, UnmatchedEntry
from kehoach.repository.shelf import Shelf, settings_for
from kehoach.rules.ignores.unmatched_baseline import unmatched_baseline
from kehoach.rules.renamed import present
from kehoach.text.source import Source, Span
from kehoach.words import Words

VERSION: Final = 2
"""1 knew findings by the numbers of their tasks, which change when a task is put in."""
MAX_BYTES: Final = 50_000_000
"""About 200.000 findings."""


class NotABaselineError(KehoachError):
    """A file was not written by `--write-baseline`."""

    words = Words(
        vi="`{path}` không phải tệp ghi nhận lỗi có sẵn", en="`{path}` is no file of known findings"
    )
    help = Words(
        vi="ghi tệp ấy bằng `kehoach check --write-baseline`, với một tên chưa dùng",
        en="write one with `kehoach check --write-baseline`, under a name that is not taken",
    )


class BaselineTooLargeError(KehoachError):
    """A file of known findings is larger than any that was written by `--write-baseline`."""

    words = Words(
        vi="tệp ghi nhận lỗi có sẵn `{path}` lớn hơn {megabytes} MB nên không được đọc",
        en="the file of known findings `{path}` is larger than {megabytes} MB and is not read",
    )
    help = Words(
        vi="sửa những lỗi có sẵn trước, rồi ghi lại bằng `--write-baseline`",
        en="mend what is there first, then write it anew with `--write-baseline`",
    )


class OldBaselineError(KehoachError):
    """A file of known findings was written before findings were known by words alone."""

    words = Words(
        vi="tệp ghi nhận lỗi có sẵn `{path}` do phiên bản trước ghi, nhận lỗi theo số thứ tự nhiệm vụ",
        en="the file of known findings `{path}` is of an earlier version, which knew findings by the numbers of tasks",
    )
    help = Words(
        vi="xóa tệp ấy, ghi lại một lần bằng `kehoach check --write-baseline {path}`, rồi xem thay đổi trong git",
        en="remove it, write it anew once with `kehoach check --write-baseline {path}`, and look at the change in git",
    )


class Key(NamedTuple):
    """What makes a finding the same one: its file, as seen from the baseline's folder, its rule and fingerprint."""

    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Known findings with the place of each in the file that holds them; `words` is what stands at the finding."""

    place: Path
    source: Source
    words: Mapping[Key, str]
    spans: Mapping[Key, Span]


def read_baseline(path: Path) -> Baseline:
    """Read a file of known findings."""
    try:
        text = _text(path)
        told: Any = json.loads(text)
        version = told["version"]
        entries = [_entry(one) for one in told["findings"] if version == VERSION]
    except FileNotFoundError as error:
        raise NoSuchPathError(path=path.as_posix()) from error
    except OSError as error:
        raise UnreadablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotABaselineError(path=path.as_posix()) from error
    if version != VERSION:
        raise (OldBaselineError if version == 1 else NotABaselineError)(path=path.as_posix())
    spans = dict(_places(text, [key for key, _ in entries]))
    return Baseline(path, Source(path.as_posix(), text), dict(entries), spans)


def _text(path: Path) -> str:
    if leads_out(path):
        raise LeadsOutsideError(path=path.as_posix())
    with path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise BaselineTooLargeError(path=path.as_posix(), megabytes=MAX_BYTES // 1_000_000)
    return content.decode()


def _entry(told: Any) -> tuple[Key, str]:  # noqa: ANN401 - whatever a file holds
    parts = told["path"], told["rule"], told["fingerprint"]
    if not all(isinstance(part, str) and part for part in parts):
        raise ValueError(parts)
    key = Key(parts[0], present(parts[1]), parts[2])
    return key, str(told.get("words", ""))


def _places(text: str, keys: Iterable[Key]) -> Iterator[tuple[Key, Span]]:
    """Find where each entry stands: its fingerprint, in their order; from one that does not, nothing is looked for."""
    at, found = 0, 0
    for key in keys:
        found = text.find(key.fingerprint, at) if found >= 0 else -1
        at = found + len(key.fingerprint) if found >= 0 else at
        yield key, Span(found, at) if found >= 0 else Span(0, 0)


def path_from(baseline: Path, path: str, folder: Path) -> str:
    """Name a checked file as seen from the folder of a baseline, so that it holds wherever the user stands."""
    whole = (folder / path).resolve()
    try:
        return Path(os.path.relpath(whole, baseline.resolve().parent)).as_posix()
    except ValueError:  # on Windows, another drive
        return whole.as_posix()


def key_of(finding: Finding, path: str) -> Key:
    """Give what makes a finding the same one."""
    return Key(path, finding.rule.name, finding.fingerprint)


def without_known(
    outcomes: Iterable[Outcome], baseline: Baseline, shelf: Shelf, choice: Choice
) -> Iterator[Outcome]:
    """Set known findings apart; at the end, where all rules were looked at, tell what matched nothing."""
    met: set[Key] = set()
    seen: dict[str, bool] = {}
    for outcome in outcomes:
        path = path_from(baseline.place, outcome.path, shelf.folder)
        known = tuple(one for one in outcome.findings if key_of(one, path) in baseline.words)
        kept = tuple(one for one in outcome.findings if key_of(one, path) not in baseline.words)
        met |= {key_of(one, path) for one in known}
        seen[path] = not any(one.rule.name in BLINDING for one in kept)
        yield replace(outcome, findings=kept, known=known)
    is_whole = not (choice.select or choice.ignore)
    left = tuple(_unmatched(baseline, met, seen)) if is_whole else ()
    findings = tuple(one for entry in left for one in _told(entry, baseline, shelf, choice))
    if findings:
        yield Outcome(baseline.source.path, findings, is_baseline=True)


def _told(entry: UnmatchedEntry, baseline: Baseline, shelf: Shelf, choice: Choice) -> tuple[Finding, ...]:
    """Tell of an entry as the settings want it that hold for the file it speaks of."""
    problems = unmatched_baseline.check(Unmatched((entry,)))
    found = tuple(Finding(unmatched_baseline, baseline.source, problem) for problem in problems)
    settings = settings_for(shelf, Path(os.path.normpath(baseline.place.resolve().parent / entry.path)))
    return narrowed(Outcome(baseline.source.path, found), settings.lint, choice).findings


def is_there(baseline: Path, key: Key) -> bool:
    """Tell whether the file of an entry is there; none is outside the repository, or has a name that no system takes."""
    folder = baseline.resolve().parent
    place, root = os.path.normpath(folder / key.path), root_of(folder)
    is_inside = root is None or Path(place).is_relative_to(root)
    return is_inside and os.path.exists(place)  # noqa: PTH110 - never raises


def _unmatched(baseline: Baseline, met: set[Key], seen: Mapping[str, bool]) -> Iterator[UnmatchedEntry]:
    for key, span in baseline.spans.items():
        gone = key.path not in seen and not is_there(baseline.place, key)
        was_looked_at = seen.get(key.path) and key.rule not in OF_SEVERAL_PLANS
        if key not in met and (gone or was_looked_at):
            yield UnmatchedEntry(key.rule, key.path, span)
