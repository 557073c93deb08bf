import re
from dataclasses import fields
from pathlib import Path

import pytest

from kehoach.report.digest import Digest
from kehoach.report.errors import UnknownTemplateError
from kehoach.report.filters import FILTERS
from kehoach.report.templates import chosen, folders, listed, shipped_folder


def test_each_template_comes_as_markdown_and_word():
    forms = {(one.name, one.form) for one in listed([shipped_folder()])}
    names = {name for name, _ in forms}
    assert forms == {(name, form) for name in names for form in ("md", "docx")}
    assert names == {"bao-cao", "don-doc", "chua-bao-cao", "phu-luc-nhiem-vu", "bieu-chi-tieu", "ke-hoach"}


def test_a_repositorys_own_template_goes_before_a_shipped_one(repository):
    root = repository({"templates/bao-cao.md.j2": "của cơ quan", "templates/rieng.md.j2": "riêng"})
    where = folders(root / "plans")
    assert chosen("bao-cao", "md", where).path == root / "templates" / "bao-cao.md.j2"
    assert chosen("bao-cao", "docx", where).shipped
    assert chosen("rieng", "md", where).path.parent == root / "templates"


def test_folders_above_the_repository_are_not_looked_into(repository):
    root = repository({"templates/rieng.md.j2": "riêng", "trong/.git/x": "", "trong/plans/a.txt": ""})
    assert folders(root / "trong" / "plans") == (shipped_folder(),)


@pytest.mark.parametrize("name", ["../rieng", "/etc/passwd", "a/b", "..", "", "bao-coa"])
def test_a_name_leads_nowhere_else(repository, name):
    root = repository({"rieng.md.j2": "ngoài", "templates/a/b.md.j2": "sâu"})
    with pytest.raises(UnknownTemplateError):
        chosen(name, "md", folders(root / "plans"))


def test_a_link_that_leads_out_is_no_template(repository):
    root = repository({"ngoai.md.j2": "ngoài", "templates/trong.md.j2": "trong"})
    (root / "templates" / "link.md.j2").symlink_to(root / "ngoai.md.j2")
    (root / "templates" / "ben-trong.md.j2").symlink_to(root / "templates" / "trong.md.j2")
    names = {one.name for one in listed([root / "templates"])}
    assert names == {"trong", "ben-trong"}


def test_the_nearest_name_is_told(repository):
    with pytest.raises(UnknownTemplateError) as error:
        chosen("bao-coa", "md", folders(repository({}) / "plans"))
    assert error.value.facts["known"] == ("bao-cao",)


def test_the_page_on_templates_names_everything_that_they_see():
    page = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
    names = {field.name for field in fields(Digest)} | set(FILTERS)
    named = set(re.findall(r"`(\w+)`", page))
    assert names <= named
