from collections.abc import Callable

import pytest


@pytest.mark.parametrize("text", ["", "\n", "# ghi chú\n", "---\n", "\ufeff"])
def test_a_file_without_content_is_empty(text: str, fired: Callable[[bytes], set[str]]) -> None:
    assert "empty-file" in fired(text.encode())


def test_a_file_that_was_too_large_to_read_is_not_called_empty(fired: Callable[[bytes], set[str]]) -> None:
    assert fired(b"#" * 5_000_001) == {"too-large"}
