import pytest

from kehoach.check.many import outcomes
from kehoach.repository import shelf

PLAN = "plan: {id: a, number: 1/KH-UBND, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, signer: B, period: 2024}\n"


def test_a_file_that_the_system_refuses_does_not_hide_the_others(repository, monkeypatch: pytest.MonkeyPatch):
    folder = repository({"plans/a.yaml": PLAN, "plans/b.yaml": PLAN.replace("period", "perod")})
    read = shelf.read

    def refuse(path):
        if path.name == "a.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(shelf, "read", refuse)
    found = [
        (one.path, finding.rule.name)
        for one in outcomes([folder / "plans"], folder)[1]
        for finding in one.findings
    ]
    assert found == [("plans/a.yaml", "unreadable-file"), ("plans/b.yaml", "unknown-key")]


@pytest.mark.parametrize(("most", "times"), [(400_000, 1), (1_000, 2)])
def test_each_report_is_held_against_all_and_read_once_or_twice(
    repository, monkeypatch: pytest.MonkeyPatch, most: int, times: int
):
    report = "progress: {plan: a, unit: Sở Tư pháp, period: 2024-Q1, reported: 20/3/2024}\n"
    files = {"plans/a.yaml": PLAN} | {f"plans/a/Q1/{number}.yaml": report for number in range(40)}
    folder = repository(files)
    read, asked = shelf.read, []

    def count(path):
        asked.append(path.name)
        return read(path)

    monkeypatch.setattr(shelf, "read", count)
    monkeypatch.setattr(shelf, "_MOST_CHARACTERS", most)
    assert not [one for outcome in outcomes([folder / "plans"], folder)[1] for one in outcome.findings]
    assert max(asked.count(f"{number}.yaml") for number in range(40)) == times


def test_what_is_kept_at_once_is_bounded(repository):
    folder = repository({f"plans/{number}.yaml": f"# {'x' * 150_000}\n" for number in range(5)})
    kept = shelf.Shelf(folder)
    for number in (0, 1, 0, 2, 3):
        shelf.take(kept, folder / f"plans/{number}.yaml")
    assert [path.name for path in kept.files] == ["2.yaml", "3.yaml"]
    assert kept.characters == sum(len(one.document.source.text) for one in kept.files.values())
