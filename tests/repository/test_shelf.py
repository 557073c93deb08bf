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
