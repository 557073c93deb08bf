from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language


def test_the_limit_is_said_in_megabytes(found: Callable[[bytes], tuple[Finding, ...]]) -> None:
    (one,) = found(b"#" * 5_000_001)
    assert one.message(Language.VI) == "tệp lớn hơn 5 MB nên không được đọc"


def test_a_file_of_the_largest_size_is_read(fired: Callable[[bytes], set[str]]) -> None:
    assert "too-large" not in fired(b"plan: a #".ljust(5_000_000, b"#"))
