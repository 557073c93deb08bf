import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.errors import AlreadyThereError, UnwritablePathError
from kehoach.report.save import save, slug


def test_nothing_is_overwritten_unasked(tmp_path):
    path = tmp_path / "a.md"
    save(path, b"1", force=False)
    with pytest.raises(AlreadyThereError):
        save(path, b"2", force=False)
    assert path.read_bytes() == b"1"
    save(path, b"3", force=True)
    assert path.read_bytes() == b"3"
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_keeps_its_rights_when_it_is_written_again(tmp_path):
    path = tmp_path / "a.md"
    save(path, b"1", force=False)
    path.chmod(0o600)
    save(path, b"2", force=True)
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_a_killed_process_left_behind_is_swept_away(tmp_path):
    path = tmp_path / "a.md"
    save(path, b"1", force=False)
    (tmp_path / ".a.md.x1y2.draft").write_bytes(b"half")
    save(path, b"2", force=True)
    assert [*tmp_path.iterdir()] == [path]


def test_a_folder_in_the_way_is_told(tmp_path):
    (tmp_path / "a.md").mkdir()
    with pytest.raises((AlreadyThereError, UnwritablePathError)):
        save(tmp_path / "a.md", b"1", force=True)
    assert [*tmp_path.iterdir()] == [tmp_path / "a.md"]


def test_folders_on_the_way_are_made(tmp_path):
    save(tmp_path / "x" / "y" / "a.md", b"1", force=False)
    assert (tmp_path / "x" / "y" / "a.md").read_bytes() == b"1"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sở Tư pháp", "so-tu-phap"),
        ("UBND xã Đắk Lắk", "ubnd-xa-dak-lak"),
        ("Đài Phát thanh - Truyền hình tỉnh", "dai-phat-thanh-truyen-hinh-tinh"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\x\x00y", "c-x-y"),
        ("…", "khong-ten"),
    ],
)
def test_names_become_names_of_files(name, short):
    assert slug(name) == short


@given(st.text())
def test_no_name_leads_to_another_folder(name):
    assert set(slug(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(slug(name)) <= 80
    assert not slug(name).startswith("-")
