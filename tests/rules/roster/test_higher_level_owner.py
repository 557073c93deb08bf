from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "higher-level-owner"
BLOCK = "# tệp: plans/units.yaml\nextends: district-before-2025-07\noffice: UBND huyện Mẫu Một\nunits:\n  - {{name: UBND tỉnh, kind: ubnd, level: tỉnh}}\n  - {{name: Công an tỉnh, kind: ngành dọc, level: tỉnh}}\n# tệp: plans/2024.yaml\nplan:\n  title: A\n  issuer: UBND huyện Mẫu Một\n  issued: 28/12/2023\n  period: 2024\nsections:\n  - number: 1\n    title: B\n    when: Quý I năm 2024\n{words}"


@pytest.mark.parametrize(
    "words",
    [
        "    lead: Phòng Nội vụ\n    outputs: Báo cáo gửi UBND tỉnh\n",
        "    lead: Phòng Nội vụ\n    outputs: Kế hoạch triển khai Nghị quyết của HĐND tỉnh; Nghị quyết của HĐND huyện\n",
        "    lead: Phòng Nội vụ\n    outputs: Văn bản gửi Sở Nội vụ; Kế hoạch theo hướng dẫn của Sở Nội vụ\n",
        "    lead: UBND huyện\n    outputs: Tờ trình UBND tỉnh ban hành quyết định\n",
        "    lead: Công an tỉnh\n    outputs: Dữ liệu\n",
        "    lead: Phòng Nội vụ\n    outputs: Kế hoạch thực hiện Quyết định của huyện trên địa bàn tỉnh\n",
        "    lead: Phòng Nội vụ\n    support: UBND tỉnh\n    outputs: Danh mục thủ tục theo quyết định của UBND tỉnh\n",
        "    lead: Phòng Nội vụ\n    outputs: Kế hoạch thực hiện Quyết định của UBND tỉnh; Văn bản góp ý dự thảo của UBND tỉnh\n",
    ],
)
def test_what_the_district_can_do_itself_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "    lead: UBND tỉnh\n    outputs: Kế hoạch\n",
        "    lead: Phòng Nội vụ\n    outputs: Văn bản đôn đốc của UBND tỉnh/ Văn phòng UBND\n",
        "    lead: Phòng Nội vụ\n    outputs: Quyết định của Chủ tịch UBND tỉnh về kết quả rà soát\n",
        "    lead: Phòng Nội vụ\n    outputs: Nghị quyết của HĐND tỉnh\n",
        "    lead: Phòng Nội vụ\n    outputs: Quyết định của Giám đốc Sở Nội vụ\n",
        "    lead: Phòng Nội vụ\n    outputs: Quyết định ban hành danh mục hoặc văn bản chỉ đạo UBND tỉnh\n",
    ],
)
def test_what_only_the_province_can_do_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("issuer", "lead", "is_told"),
    [
        ("Sở Tư pháp tỉnh Mẫu", "UBND tỉnh", True),
        ("Sở Tư pháp tỉnh Mẫu", "Sở Tư pháp", False),
        ("Sở Tư pháp tỉnh Mẫu", "UBND cấp huyện", False),
        ("UBND tỉnh Mẫu", "UBND tỉnh", False),
    ],
)
def test_a_department_gives_its_committee_no_work(
    fired: Fired,
    issuer: str,
    lead: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    block = (
        f"# tệp: plans/units.yaml\nextends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n# tệp: plans/2024.yaml\n"
        f"plan:\n  title: A\n  issuer: {issuer}\n  issued: 28/12/2023\n  period: 2024\nsections:\n"
        f"  - {{number: 1, title: B, when: Quý I năm 2024, lead: {lead}, outputs: Danh mục}}\n"
    )
    assert (NAME in fired(block)) is is_told
