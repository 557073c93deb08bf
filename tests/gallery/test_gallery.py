"""One file a defect, with what `kehoach check` prints of it beside; docs/errors.md shows them all.

The files come from the first example under "Fires" on the page of each rule: `--write-snapshots` writes them, the
frames and docs/errors.md anew.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach.finding.rule import Rule
from kehoach.output.frame import SEVERITY
from kehoach.rules.registry import RULES
from kehoach.words import Language
from shown import NOT_ON_A_PAGE, ROSTER, STAGES, UNITS, UNSHOWN, as_written, blocks, files_of, parts_of

HERE = Path(__file__).parent
ERRORS = HERE.parents[1] / "docs" / "errors.md"
SHARED = HERE / "units.yaml"
DAY = "2026-01-05"
LARGE = 50_000
"""A file of more bytes is made for the test only."""
NOT_SHOWN = frozenset(NOT_ON_A_PAGE)
"""No permissions lie in git, no rule was renamed, and a baseline is no file of the check."""
SHOWN = [rule for rule in RULES if rule.name not in NOT_SHOWN]
BESIDE = {
    "unknown-ignore": {"missing-lead"},
    "lapsed-ignore": {"missing-lead"},
    "ignore-refused": {"unknown-key"},
}
"""What else is rightly found in the same file: what the ignore was meant for."""
COMPARED = frozenset(rule.name for rule in RULES if rule.reads == "compared")
"""Rules that find something only where several plans are checked together."""
ABOUT = """\
# Các lỗi, mỗi lỗi một ví dụ

Mỗi mục dưới đây có một đoạn tệp sai và thông báo của `kehoach check`. Tệp đầy đủ nằm ở
[tests/gallery/](../tests/gallery/), bên cạnh là thông báo bằng hai thứ tiếng. Lý do của quy tắc và cách viết đúng ở
[trang của quy tắc](rules/README.md). Cơ quan và số liệu trong ví dụ đều là giả định."""
each_rule = pytest.mark.parametrize("rule", SHOWN, ids=[rule.name for rule in SHOWN])

Kept = Callable[[Path, str | bytes], None]


def severities(language: Language) -> str:
    return f"(?:{'|'.join(words.say(language) for words in SEVERITY.values())})"


SEVERITIES = {language: severities(language) for language in Language}


def files(rule: Rule) -> dict[str, bytes]:
    """Give the files of a defect by their paths in the gallery; the one with the defect comes last."""
    block = UNSHOWN[rule.name] if rule.name in UNSHOWN else blocks(rule, "Fires")[0]
    wanted = {
        path: data for path, data in files_of(block).items() if (path, data) != (ROSTER, UNITS.encode())
    }
    if len(wanted) == 1:
        return {f"{rule.name}.yaml": data for data in wanted.values()}
    return {f"{rule.name}/{path.removeprefix('plans/')}": data for path, data in wanted.items()}


def frame_of(rule: Rule, language: Language) -> Path:
    return HERE / f"{rule.name}.{language.value}.txt"


@pytest.fixture
def printed(run: Callable[..., object], tmp_path: Path) -> Callable[[Rule, Language], str]:
    """Check the file with the defect where nothing else is but what belongs to it."""
    (tmp_path / ".git").mkdir()

    def printed(rule: Rule, language: Language) -> str:
        roster = {} if rule.name == "missing-roster" else {SHARED.name: UNITS.encode()}
        here = roster | files(rule)
        for name, data in here.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        asked = here if rule.name in COMPARED else [[*here][-1]]
        ran = run("check", *asked, "--as-of", DAY, "--lang", language.value, cwd=tmp_path)
        assert not ran.err or "--fix" in ran.err
        return ran.out

    return printed


@each_rule
def test_a_defect_is_told_in_its_frame_and_nothing_else_is(
    rule: Rule, printed: Callable[[Rule, Language], str], kept: Kept
) -> None:
    for name, data in files(rule).items():
        if len(data) <= LARGE:
            kept(HERE / name, data)
    for language in Language:
        said = printed(rule, language)
        told = set(re.findall(rf"^{SEVERITIES[language]}\[([a-z0-9-]+)\]: ", said, re.MULTILINE))
        assert told == {rule.name} | BESIDE.get(rule.name, set())
        kept(frame_of(rule, language), said)


def test_the_roster_of_the_gallery_is_that_of_the_pages(kept: Kept) -> None:
    kept(SHARED, UNITS)


def test_nothing_is_left_of_a_rule_that_is_gone(only_kept: Callable[[Path, set[Path]], None]) -> None:
    written = {HERE / name for rule in SHOWN for name, data in files(rule).items() if len(data) <= LARGE}
    frames = {frame_of(rule, language) for rule in SHOWN for language in Language}
    only_kept(HERE, {*HERE.glob("*.py"), SHARED} | written | frames)


def test_the_page_of_all_errors_is_fresh(kept: Kept) -> None:
    kept(ERRORS, "\n\n".join([ABOUT, *contents(), *sections()]) + "\n")


def contents() -> Iterator[str]:
    for stage, words in STAGES.items():
        names = (f"[{rule.name}](#{rule.name})" for rule in RULES if rule.stage == stage)
        yield f"- {words.vi}: {', '.join(names)}"


def sections() -> Iterator[str]:
    for stage, words in STAGES.items():
        yield f"## {words.vi}"
        for rule in RULES:
            if rule.stage == stage:
                yield from section(rule)


def section(rule: Rule) -> Iterator[str]:
    yield f"### {rule.name}"
    yield rule.page(Language.VI).partition("\n")[0]
    if as_written(rule, "Fires"):
        yield f"```yaml\n{parts_of(as_written(rule, 'Fires')[0])[-1]}```"
    if rule.name not in NOT_SHOWN:
        yield f"```text\n{frame_of(rule, Language.VI).read_text('utf-8').rstrip()}\n```"
    yield f"[Vì sao, và nên viết thế nào](rules/{rule.name}.md)"
