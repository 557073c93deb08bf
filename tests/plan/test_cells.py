from kehoach.document.parse import parse
from kehoach.plan.cells import cell, cells
from kehoach.text.source import Source


def read(text: str, key: str):
    source = Source("x.yaml", text)
    document, _ = parse(source)
    return source, cells(source, document.root, key)


def test_text_is_cut_at_semicolons_and_each_piece_knows_its_place():
    source, found = read("lead: Sở Tư pháp; Sở Nội vụ\n", "lead")
    assert [one.text for one in found] == ["Sở Tư pháp", "Sở Nội vụ"]
    assert [source.part(one.span) for one in found] == ["Sở Tư pháp", "Sở Nội vụ"]


def test_the_same_piece_twice_has_two_places():
    _, found = read("lead: Sở Y tế; Sở Y tế\n", "lead")
    assert found[0].span != found[1].span


def test_a_block_of_dashed_lines_is_a_list_without_marks():
    source, found = read("support: |\n  - Sở Nội vụ;\n  - Văn phòng UBND tỉnh.\n", "support")
    assert [one.text for one in found] == ["Sở Nội vụ", "Văn phòng UBND tỉnh"]
    assert [source.part(one.span) for one in found] == ["Sở Nội vụ", "Văn phòng UBND tỉnh"]


def test_an_item_of_a_list_keeps_its_commas_and_loses_a_last_semicolon():
    _, found = read("outputs:\n  - Kế hoạch rà soát, đánh giá;\n  - Báo cáo\n", "outputs")
    assert [one.text for one in found] == ["Kế hoạch rà soát, đánh giá", "Báo cáo"]


def test_an_empty_cell_and_an_absent_one_read_as_nothing():
    source, found = read("lead:\nwhen: ''\n", "lead")
    document, _ = parse(source)
    assert found == ()
    assert cell(document.root, "when") is None
    assert cell(document.root, "title") is None


def test_quoted_text_points_inside_its_quotes():
    source, found = read('lead: "Các sở: Tư pháp, Tài chính"\n', "lead")
    assert source.part(found[0].span) == "Các sở: Tư pháp, Tài chính"
