from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language

PLAN = (
    "plan: {id: mau, number: 1/KH-UBND, title: A, issuer: '', issued: 28/12/2023, signer: B, period: 2024}\n"
)


def test_an_empty_key_is_called_empty_and_not_missing(found: Callable[[str], tuple[Finding, ...]]) -> None:
    [finding] = found(PLAN)
    assert finding.message(Language.VI) == "khóa `issuer` để trống trong `plan`"
