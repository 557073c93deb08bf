from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "target-scope-differs"
BLOCK = "sections:\n  - number: 1\n    title: A\n    lead: {words}\n    goal: 100%\n    when: Năm 2024\n"
LEVELS = (
    "sections:\n  - {{number: 1, title: A, lead: {lead}, when: Năm 2024}}\n"
    "targets:\n  - {{id: a, task: 1, {target}}}\n"
)


@pytest.mark.parametrize(
    "words",
    [
        "Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã\n    measure: Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai đủ",
        "Sở Tư pháp\n    measure: Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện công bố hệ thống",
        "UBND cấp huyện\n    measure: Tỷ lệ cán bộ cấp xã đạt chuẩn",
        "UBND cấp huyện\n    measure: Tỷ lệ cơ quan cấp huyện gửi văn bản điện tử",
        "Các sở, ban, ngành; UBND cấp huyện\n    measure: Tỷ lệ cơ quan chuyên môn cấp tỉnh, UBND cấp huyện dùng phần mềm, kể cả với cấp xã",
    ],
)
def test_targets_whose_leads_reach_all_or_one_leads_for_all_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Các sở, ban, ngành, UBND cấp huyện\n    measure: Tỷ lệ cơ quan cấp tỉnh, đơn vị cấp huyện, cấp xã công khai đủ"
    ],
)
def test_a_level_that_nobody_leads_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_level_above_the_issuer_is_told(fired: Fired) -> None:
    block = (
        "# tệp: plans/units.yaml\nextends: district-before-2025-07\noffice: UBND huyện Mẫu Một\n# tệp: plans/2024.yaml\n"
        "plan: {title: A, issuer: UBND huyện Mẫu Một, issued: 28/12/2023, period: 2024}\n"
        "targets:\n  - {id: a, measure: B, goal: 'tăng thêm 20% đối với kết quả của cấp tỉnh, cấp huyện'}\n"
    )
    assert NAME in fired(block)
    assert NAME not in fired(block.replace("cấp tỉnh, cấp huyện", "cấp huyện, cấp xã"))


def test_a_city_may_be_of_two_levels_and_is_not_asked(fired: Fired) -> None:
    head = "plan: {title: A, issuer: UBND thành phố Mẫu, issued: 28/12/2023, period: 2024}\n"
    assert NAME not in fired(f"{head}targets:\n  - {{id: a, measure: B, goal: 60% của cấp tỉnh}}\n")


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("UBND cấp huyện và cấp xã", "measure: Tỷ lệ liên thông, goal: 100% UBND cấp huyện"),
        ("UBND cấp huyện và cấp xã", "measure: Tỷ lệ UBND cấp huyện công khai, goal: 100%"),
        ("UBND cấp huyện", "measure: Tỷ lệ số hóa, goal: {cấp huyện: 80%, cấp xã: 70%}"),
        (
            "'Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã'",
            "measure: Tỷ lệ số hóa, goal: {cấp tỉnh: 90%, cấp huyện: 80%}",
        ),
    ],
)
def test_levels_behind_the_number_or_with_goals_of_their_own_count(
    fired: Fired, lead: str, target: str
) -> None:
    assert NAME in fired(LEVELS.format(lead=lead, target=target))


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("UBND cấp huyện", "measure: Tỷ lệ liên thông, goal: 100% UBND cấp huyện"),
        ("UBND cấp huyện và cấp xã", "measure: Tỷ lệ liên thông, goal: 100% các cơ quan"),
        ("UBND cấp huyện và cấp xã", "measure: Tỷ lệ đạt chuẩn, goal: Trên 95% cán bộ cấp huyện"),
        ("Sở Tư pháp; UBND cấp xã", "measure: Tỷ lệ liên thông, goal: 100% UBND cấp huyện"),
        ("UBND cấp huyện; UBND cấp xã", "measure: Tỷ lệ số hóa, goal: {cấp huyện: 80%}"),
        (
            "'Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã'",
            "measure: Tỷ lệ số hóa, goal: {cấp tỉnh: 90%, cấp huyện: 80%, cấp xã: 70%}",
        ),
        (
            "Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã",
            "measure: Số xã, phường, thị trấn được kiểm tra, goal: 05 xã",
        ),
    ],
)
def test_persons_bodies_in_general_and_equal_levels_are_fine(fired: Fired, lead: str, target: str) -> None:
    assert NAME not in fired(LEVELS.format(lead=lead, target=target))


def test_a_level_that_another_target_of_the_task_counts_is_not_left_out(fired: Fired) -> None:
    block = (
        "sections:\n  - {number: 1, title: A, lead: UBND cấp huyện và cấp xã, when: Năm 2024}\ntargets:\n"
        "  - {id: a, task: 1, measure: Tỷ lệ UBND cấp huyện công khai, goal: 100%}\n"
        "  - {id: b, task: 1, measure: Tỷ lệ UBND cấp xã công khai, goal: 90%}\n"
    )
    assert NAME not in fired(block)
