def test_a_name_that_nobody_knows_is_said_on_a_line_of_its_own(run, repository):
    ran = run("units", "khong co", cwd=repository({}) / "plans")
    assert ran.code == 1
    assert ran.err == "không có đơn vị `khong co` trong danh mục\n"
