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


def test_a_roster_that_links_out_of_the_repository_is_not_read(found):
    assert "link-leads-outside" in found("units.yaml", {"plan.yaml": PLAN})


def test_a_plan_that_links_out_of_the_repository_is_not_the_plan_of_a_report(found):
    report = "progress: {plan: a, unit: Sở Tư pháp, period: 2024-Q1}\n"
    assert "unknown-plan" in found("2024.yaml", {"2024/x.yaml": report})


def test_a_file_that_is_named_is_not_read_through_a_link_out_of_the_repository(
    run, repository, tmp_path_factory
):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "2024.yaml").write_text(PLAN, "utf-8")
    folder = repository({})
    (folder / "plans/2024.yaml").symlink_to(outside / "2024.yaml")
    (folder / "plans/2025").symlink_to(outside, target_is_directory=True)
    for named in ("plans/2024.yaml", "plans/2025", "plans/2025/2024.yaml", str(folder / "plans/2024.yaml")):
        checked = run("check", named, "--output", "concise", cwd=folder)
        assert checked.code == 1 and checked.out.count("[link-leads-outside]") == 1, checked.out
        assert "number" not in checked.out
        refused = run("overdue", named, cwd=folder)
        assert refused.code == 2 and "liên kết dẫn ra ngoài kho" in refused.err


def test_a_link_to_a_file_of_the_same_repository_is_read(run, repository):
    folder = repository({"plans/that.yaml": PLAN})
    (folder / "plans/2024.yaml").symlink_to(folder / "plans/that.yaml")
    assert "link-leads-outside" not in run("check", "plans/2024.yaml", cwd=folder).out


def test_a_link_of_the_user_outside_of_any_repository_is_followed(run, repository, tmp_path_factory):
    folder, elsewhere = repository({"plans/2024.yaml": PLAN}), tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "mine").symlink_to(folder, target_is_directory=True)
    assert "link-leads-outside" not in run("check", "mine/plans/2024.yaml", cwd=elsewhere).out


def test_without_git_a_repository_ends_at_its_settings(run, tmp_path):
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/kehoach.yaml").write_text("settings: {language: vi}\n", "utf-8")
    (tmp_path / "theirs.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "ours/2024.yaml").symlink_to(tmp_path / "theirs.yaml")
    assert "[link-leads-outside]" in run("check", "2024.yaml", cwd=tmp_path / "ours").out


def test_templates_and_known_findings_are_not_read_through_a_link_either(run, repository, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "bao-cao.md.j2").write_text("{{ plan.title }}", "utf-8")
    (outside / "known.json").write_text('{"version": 2, "findings": []}', "utf-8")
    folder = repository({"plans/2024.yaml": PLAN, "a.md.j2": "a"})
    (folder / "templates").symlink_to(outside, target_is_directory=True)
    (folder / "known.json").symlink_to(outside / "known.json")
    listed = run("report", "--list", "plans", cwd=folder)
    assert str(outside) not in listed.out and "templates" not in listed.out.replace("shipped", "")
    assert run("report", "--check-template", "templates/bao-cao.md.j2", cwd=folder).code == 2
    refused = run("check", "plans", "--baseline", "known.json", cwd=folder)
    assert refused.code == 2 and "liên kết dẫn ra ngoài" in refused.err
