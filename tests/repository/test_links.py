"""Nothing that a check looks for by itself is read through a link out of the repository."""

import pytest

from kehoach.check.many import outcomes

PLAN = "plan: {id: a, title: A, issuer: B, period: 2024}\n"


@pytest.fixture
def found(tmp_path):
    """Check a folder of a repository whose neighbour holds what it links to; give the rules that fire."""

    def found(linked, files):
        inside, outside = tmp_path / "inside", tmp_path / "outside.yaml"
        (inside / ".git").mkdir(parents=True)
        outside.write_text("office: UBND tỉnh Mẫu\nunits: []\n" if linked == "units.yaml" else PLAN, "utf-8")
        for name, text in files.items():
            (inside / name).parent.mkdir(parents=True, exist_ok=True)
            (inside / name).write_text(text, "utf-8")
        (inside / linked).symlink_to(outside)
        return {one.rule.name for outcome in outcomes([inside], inside)[1] for one in outcome.findings}

    return found


def test_a_roster_that_links_out_of_the_repository_is_none(found):
    assert "missing-roster" in found("units.yaml", {"plan.yaml": PLAN})


def test_a_plan_that_links_out_of_the_repository_is_not_the_plan_of_a_report(found):
    report = "progress: {plan: a, unit: Sở Tư pháp, period: 2024-Q1}\n"
    assert "unknown-plan" in found("2024.yaml", {"2024/x.yaml": report})
