from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
Fired = Callable[[str], set[str]]
NAME = "role-beside-unit"
BLOCK = 'sections:\n  - number: 1\n    title: A\n    {key}: "{words}"\n    outputs: Quyết định\n    when: Quý I năm 2024\n'


def lead(words: str) -> str:
    return BLOCK.format(key="lead", words=words)


def told(findings: tuple[Finding, ...]) -> list[str]:
    return [one.source.part(one.problem.span) for one in findings if one.rule.name == NAME]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Sở Tư pháp (chủ trì), Sở Nội vụ (phối hợp)", "Sở Nội vụ (phối hợp)"),
        ("Sở Tư pháp (Chủ trì); Sở Nội vụ (Đơn vị phối hợp)", "Sở Nội vụ (Đơn vị phối hợp)"),
        ("Sở Tư pháp chủ trì, Sở Nội vụ phối hợp", "Sở Nội vụ phối hợp"),
        ("Sở Tư pháp chủ trì, Sở Nội vụ, Sở Y tế phối hợp thực hiện", "Sở Y tế phối hợp thực hiện"),
        ("Sở Tư pháp chịu trách nhiệm, Sở Nội vụ cùng phối hợp", "Sở Nội vụ cùng phối hợp"),
        ("Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Sở Y tế", "Sở Nội vụ, Sở Y tế"),
        ("Sở Tư pháp chủ trì, phối hợp cùng với các sở, ban, ngành", "các sở, ban, ngành"),
        ("Sở Tư pháp phối hợp với Sở Nội vụ", "Sở Nội vụ"),
        ("Sở Tư pháp (chủ trì, phối hợp với Sở Nội vụ)", "(chủ trì, phối hợp với Sở Nội vụ)"),
        ("Sở Tư pháp (phối hợp: Sở Nội vụ)", "(phối hợp: Sở Nội vụ)"),
        ("Chủ trì: Sở Tư pháp; Phối hợp: Sở Nội vụ, Sở Y tế", "Sở Nội vụ, Sở Y tế"),
        ("Cơ quan chủ trì: Sở Tư pháp. Cơ quan phối hợp: Sở Nội vụ", None),
        ("Các sở, ban, ngành phối hợp", "Các sở, ban, ngành phối hợp"),
        ("Sở Tư pháp, Văn phòng UBND tỉnh (theo dõi, đôn đốc)", "Văn phòng UBND tỉnh (theo dõi, đôn đốc)"),
        ("Sở Tư pháp, Sở Nội vụ (tham mưu)", "Sở Nội vụ (tham mưu)"),
    ],
)
def test_another_role_under_lead_is_one_finding_at_who_has_it(
    found: Check, words: str, place: str | None
) -> None:
    findings = found(lead(words))
    assert told(findings) == ([place] if place else [])
    assert not place or "unknown-unit" not in {one.rule.name for one in findings}


@pytest.mark.parametrize(
    "words",
    [
        "Sở Tư pháp (chủ trì)",
        "Sở Tư pháp chủ trì",
        "Sở Tư pháp chịu trách nhiệm chính",
        "Sở Tư pháp (cơ quan chủ trì), Sở Nội vụ (thực hiện)",
        "Chủ trì: Sở Tư pháp",
        "Sở Tư pháp (làm đầu mối)",
        "Sở Tư pháp (chủ trì soạn thảo)",
        "Sở Tư pháp; sở, ban, ngành được giao chủ trì soạn thảo",
        "Sở Tư pháp; các cơ quan, đơn vị chủ trì",
        "Sở Tư pháp (từ năm 2024)",
    ],
)
def test_words_that_say_no_other_role_are_fine(fired: Fired, words: str) -> None:
    assert not fired(lead(words)) & {NAME, "unknown-unit"}


@pytest.mark.parametrize(
    ("words", "fires"),
    [
        ("Sở Tư pháp (chủ trì)", True),
        ("Sở Tư pháp chủ trì", True),
        ("Sở Tư pháp (phối hợp)", False),
        ("Phối hợp: Sở Tư pháp", False),
        ("Các sở, ban, ngành phối hợp", False),
        ("Sở Tư pháp (thẩm định)", False),
    ],
)
def test_under_support_only_who_leads_is_told(fired: Fired, words: str, fires: bool) -> None:  # noqa: FBT001
    assert (
        NAME in fired(lead("Sở Y tế") + BLOCK[BLOCK.index("    {") :].format(key="support", words=words))
    ) == fires


def test_under_the_role_thuc_hien_who_supports_is_told(found: Check) -> None:
    roles = (
        lead("Sở Y tế").replace("lead:", "roles: {thực hiện:").replace('tế"', 'tế, Sở Nội vụ (phối hợp)"}')
    )
    assert told(found(roles)) == ["Sở Nội vụ (phối hợp)"]


@pytest.mark.parametrize(
    ("words", "helped"),
    [
        ("Sở Tư pháp, Sở NV (phối hợp)", "ghi `Sở Nội vụ` ở `support`, không kèm chữ `phối hợp`"),
        ("Sở Tư pháp (phối hợp với Sở Nội vụ)", "ghi `Sở Nội vụ` ở `support`, không kèm chữ `phối hợp`"),
        (
            "Sở Nội vụ (thẩm định)",
            "ghi ở `roles: {thẩm định: Sở Nội vụ}`; nếu chính đơn vị này chủ trì thì bỏ chữ `thẩm định`",
        ),
    ],
)
def test_the_help_says_where_the_unit_belongs(found: Check, words: str, helped: str) -> None:
    [finding] = [one for one in found(lead(words)) if one.rule.name == NAME]
    assert finding.help(Language.VI) == helped


def test_who_supports_is_not_overdue(
    run: Callable[..., tuple[int, str, str]], repository: Callable[..., Path]
) -> None:
    head = "plan: {id: p, title: A, issuer: UBND tỉnh Mẫu, issued: 28/12/2023, period: 2024}\n"
    progress = "progress: {plan: p, unit: Sở Xây dựng, period: 2024-Q1}\ntasks: []\n"
    plan = head + lead("Sở Tư pháp (chủ trì), Sở Nội vụ (phối hợp)")
    folder = repository({"plans/p.yaml": plan, "plans/p/Q1/x.yaml": progress})
    _, out, _ = run("overdue", "plans", "--as-of", "2024-06-01", cwd=folder)
    assert ("Sở Tư pháp" in out, "Sở Nội vụ" in out) == (True, False)
