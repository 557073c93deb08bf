"""Words of plans and units come out as they were written; a mark is added only where a text has none."""

import pytest

from kehoach.report.filters import closed, opened, paragraphs, sentence
from kehoach.report.markdown import write_markdown


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Nâng cao chất lượng", "Nâng cao chất lượng."),
        ("Nâng cao chất lượng.", "Nâng cao chất lượng."),
        ("Nâng cao chất lượng;", "Nâng cao chất lượng;"),
        ("Mục tiêu cụ thể:", "Mục tiêu cụ thể:"),
        ("Làm gì?", "Làm gì?"),
        ("Xong!", "Xong!"),
        ("Và còn nữa...", "Và còn nữa..."),
        ("Và còn nữa…", "Và còn nữa…"),
        ("Phương châm “Dân biết.”", "Phương châm “Dân biết.”"),
        ("Phương châm “Dân biết”", "Phương châm “Dân biết”."),
        ("Hết văn bản./.", "Hết văn bản."),
    ],
)
def test_a_text_is_closed_only_where_it_has_no_mark(written, printed):
    assert closed(written) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Lưu: VT.", "Lưu: VT"),
        ("Một;", "Một"),
        ("Một...", "Một..."),
        ("Một...;", "Một..."),
        ("Một./.", "Một"),
    ],
)
def test_only_the_mark_that_closes_a_text_is_taken_away(written, printed):
    assert sentence(written) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Luật Đất đai", "Căn cứ Luật Đất đai"),
        ("Căn cứ Luật Đất đai", "Căn cứ Luật Đất đai"),
        ("căn cứ Luật Đất đai", "căn cứ Luật Đất đai"),
        ("Theo đề nghị của Giám đốc Sở Tư pháp", "Theo đề nghị của Giám đốc Sở Tư pháp"),
        ("Thông tư 01/2020/TT-VPCP", "Căn cứ Thông tư 01/2020/TT-VPCP"),
    ],
)
def test_a_basis_is_opened_once(written, printed):
    assert opened(written, "Căn cứ") == printed


def test_lines_of_a_text_are_kept_apart():
    assert paragraphs("Đề nghị:\n  - đợt 1;\n\n- đợt 2...\n") == ("Đề nghị:", "- đợt 1;", "- đợt 2...")
    assert paragraphs(None) == ()


PLAN = """\
    plan:
      id: p
      title: Kế hoạch
      issuer: UBND tỉnh Mẫu
      period: 2024
      basis:
        - Căn cứ Luật Đất đai ngày 18/01/2024;
        - Theo đề nghị của Giám đốc Sở Nội vụ.
      implements: Thực hiện Kế hoạch 1/KH-TTg ngày 02/01/2024
    sections:
      - {number: 1, title: Việc một, lead: Sở Nội vụ, when: Thường xuyên}
    text:
      - title: Mục đích
        text: |
          Mục tiêu cụ thể:
          - Nâng cao chất lượng;
          Hết phần./.
    """
SAID = """\
    progress: {plan: p, unit: Sở Nội vụ, period: 2024-Q1, reported: 10/3/2024}
    tasks:
      - task: 1
        state: đang thực hiện
        difficulty: Chưa có kinh phí!
        proposal: |
          Đề nghị cấp:
          - đợt 1;
          - đợt 2...
    """


@pytest.fixture
def made(repository, digest_in):
    return digest_in(repository({"plans/2024.yaml": PLAN, "plans/2024/Q1/snv.yaml": SAID}), "2024-Q1")


def test_the_plan_is_printed_in_its_own_words(made, template, written):
    text = write_markdown(made, template("ke-hoach", "md")).decode()
    assert "*Căn cứ Luật Đất đai ngày 18/01/2024;*\n\n*Theo đề nghị của Giám đốc Sở Nội vụ.*\n" in text
    assert "\nThực hiện Kế hoạch 1/KH-TTg ngày 02/01/2024, Ủy ban" in text
    assert "\nMục tiêu cụ thể:\n\n\\- Nâng cao chất lượng;\n\nHết phần.\n" in text
    assert text.count("./.") == 1
    lines = [one.text for one in written("ke-hoach", made).paragraphs]
    assert {"Mục tiêu cụ thể:", "- Nâng cao chất lượng;", "Hết phần."} <= set(lines)
    assert "Căn cứ Luật Đất đai ngày 18/01/2024;" in lines


def test_difficulties_and_proposals_are_printed_in_the_units_words(made, template, written):
    text = write_markdown(made, template("bao-cao", "md")).decode()
    assert "   - Khó khăn, vướng mắc: Chưa có kinh phí\\!\n" in text
    assert "   - Đề xuất, kiến nghị: Đề nghị cấp:\\\n     \\- đợt 1;\\\n     \\- đợt 2...\n" in text
    lines = [one.text for one in written("bao-cao", made).paragraphs]
    at = lines.index("- Đề xuất, kiến nghị: Đề nghị cấp:")
    assert lines[at - 1] == "- Khó khăn, vướng mắc: Chưa có kinh phí!"
    assert lines[at + 1 : at + 3] == ["- đợt 1;", "- đợt 2..."]
