import pytest


def test_a_new_repository_checks_clean(run, tmp_path):
    (tmp_path / ".git").mkdir()
    ran = run("init", "--year", "2027", "--office", 'UBND tỉnh "Lạ": x', cwd=tmp_path)
    assert ran.code == 0
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")) == [
        "kehoach.yaml",
        "plans/2027.yaml",
        "units.yaml",
    ]
    checked = run("check", "--fail-on", "note", cwd=tmp_path)
    assert (checked.code, checked.err) == (0, "")
    assert "3 tệp" in checked.out


@pytest.mark.parametrize(
    ("office", "place"),
    [
        ("UBND tỉnh Mẫu", "Mẫu"),
        ("Ủy ban nhân dân xã Mẫu Một", "Mẫu Một"),
        ("Sở Tư pháp tỉnh Mẫu", "Mẫu"),
        ("Sở Tư pháp", "(ghi địa danh)"),
    ],
)
def test_the_first_plan_says_where_it_was_issued_and_who_receives_it(run, tmp_path, office, place):
    assert run("init", "--year", "2027", "--office", office, cwd=tmp_path).code == 0
    plan = (tmp_path / "plans" / "2027.yaml").read_text("utf-8")
    assert f"  place: {place}\n" in plan
    assert "  recipients:\n" in plan


def test_nothing_is_overwritten_and_nothing_half_written(run, tmp_path):
    (tmp_path / "units.yaml").write_text("của tôi")
    ran = run("init", "--year", "2027", cwd=tmp_path)
    assert ran.code == 2
    assert "units.yaml" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["units.yaml"]
    assert (tmp_path / "units.yaml").read_text() == "của tôi"


def test_the_same_repository_twice_is_refused(run, tmp_path):
    assert run("init", "kho", "--year", "2027", cwd=tmp_path).code == 0
    assert run("init", "kho", "--year", "2027", cwd=tmp_path).code == 2


@pytest.mark.parametrize("year", ["27", "abc", "99999", "020240", "02026"])
def test_a_year_that_is_none_is_refused(run, tmp_path, year):
    ran = run("init", "--year", year, cwd=tmp_path)
    assert ran.code == 2
    assert year in ran.err
    assert not list(tmp_path.iterdir())


def test_an_office_without_a_name_is_refused(run, tmp_path):
    assert run("init", "--office", " ", cwd=tmp_path).code == 2
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_said_so(run, tmp_path):
    (tmp_path / "tep").write_text("")
    ran = run("init", "tep/kho", "--lang", "en", cwd=tmp_path)
    assert ran.code == 2
    assert "can't be written" in ran.err
