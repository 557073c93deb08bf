"""Evidence files are looked at where they lie in the repository, and nowhere else."""

import os
import unicodedata
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from kehoach.check.many import outcomes

TEXT = "Tờ trình\n"
DIGEST = sha256(TEXT.encode()).hexdigest()
PROGRESS = """\
progress: {{plan: mau, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024, evidence: {{file: '{file}'{more}}}}}
"""
PLAN = "plan: {id: mau, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"

Told = Callable[..., list[str]]


@pytest.fixture
def told(repository) -> Told:
    def told(file: str, digest: str | None = None) -> list[str]:
        more = f", sha256: {digest}" if digest else ""
        folder = repository(
            {"plans/mau/Q1/a.yaml": PROGRESS.format(file=file, more=more), "plans/mau.yaml": PLAN}
        )
        for name in ("plans/mau/Q1/tờ trình.txt", "minh-chung/a.txt"):
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(TEXT, "utf-8", newline="")
        (outcome,) = outcomes([folder / "plans/mau/Q1/a.yaml"], folder)[1]
        return [one.rule.name for one in outcome.findings]

    return told


@pytest.mark.parametrize(
    ("file", "digest", "rules"),
    [
        ("tờ trình.txt", None, []),
        ("tờ trình.txt", DIGEST, []),
        ("tờ trình.txt", DIGEST.upper(), []),
        (unicodedata.normalize("NFD", "tờ trình.txt"), DIGEST, ["not-nfc"]),
        ("./tờ trình.txt", DIGEST, []),
        ("../../../minh-chung/a.txt", DIGEST, []),
        (r"..\..\..\minh-chung\a.txt", DIGEST, []),
        ("tờ trình.txt", "0" * 64, ["evidence-file-changed"]),
        ("tờ trình.txt", DIGEST[1:], ["digest-malformed"]),
        ("tờ trình.txt", DIGEST[1:] + "g", ["digest-malformed"]),
        ("khác.txt", DIGEST, ["missing-evidence-file"]),
        ("..", None, ["missing-evidence-file"]),
        ("x" * 300, None, ["missing-evidence-file"]),
        ("../../../../a.txt", None, ["evidence-file-outside"]),
        ("/etc/hostname", None, ["evidence-file-outside"]),
        (r"C:\a.txt", None, ["evidence-file-outside"]),
        (r"\\may\a.txt", None, ["evidence-file-outside"]),
    ],
)
def test_a_file_is_there_inside_and_as_it_was(
    told: Told, file: str, digest: str | None, rules: list[str]
) -> None:
    assert told(file, digest) == rules


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_does_not_lead_out(told: Told, tmp_path: Path) -> None:
    (tmp_path / "plans/mau/Q1").mkdir(parents=True)
    (tmp_path / "plans/mau/Q1/b.txt").symlink_to("/etc/hostname")
    (tmp_path / "plans/mau/Q1/c.txt").symlink_to("tờ trình.txt")
    (tmp_path / "plans/mau/Q1/d.txt").symlink_to("d.txt")
    assert told("b.txt", DIGEST) == ["evidence-file-outside"]
    assert told("c.txt", DIGEST) == []
    assert told("d.txt", DIGEST) == ["missing-evidence-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes there")
def test_a_pipe_is_no_file_and_is_not_waited_for(told: Told, tmp_path: Path) -> None:
    (tmp_path / "plans/mau/Q1").mkdir(parents=True)
    os.mkfifo(tmp_path / "plans/mau/Q1/p")
    assert told("p", DIGEST) == ["missing-evidence-file"]


def test_without_git_the_repository_ends_with_the_roster(told: Told, tmp_path: Path) -> None:
    assert told("../../../minh-chung/a.txt") == []
    (tmp_path / ".git").rmdir()
    (outcome,) = outcomes([tmp_path / "plans/mau/Q1/a.yaml"], tmp_path)[1]
    assert [one.rule.name for one in outcome.findings] == ["evidence-file-outside"]
