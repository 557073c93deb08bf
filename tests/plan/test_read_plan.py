from datetime import date


def test_a_merged_cell_holds_below_until_a_node_has_its_own(plan_of):
    plan, _ = plan_of("""\
        sections:
          - number: II
            lead: Sở Tư pháp
            when: Quý IV năm 2024
            tasks:
              - {number: 1, title: A}
              - {number: 2, title: B, lead: Sở Y tế, when: Thường xuyên}
              - number: 3
                title: C
                lead:
    """)
    first, second, third = plan.tasks
    assert [cell.text for cell in first.lead] == ["Sở Tư pháp"]
    assert first.lead[0].inherited
    assert first.deadline and first.deadline.due == date(2024, 12, 31)
    assert [cell.text for cell in second.lead] == ["Sở Y tế"]
    assert second.deadline and second.deadline.kind == "continuous"
    assert third.lead == ()


def test_a_row_takes_from_its_task_what_it_lacks(plan_of):
    plan, _ = plan_of("""\
        sections:
          - number: 1
            title: A
            lead: Sở Tư pháp
            when: Quý I/2024
            rows:
              - {outputs: Kế hoạch}
              - {outputs: Báo cáo, lead: Sở Y tế}
    """)
    (task,) = plan.tasks
    assert [(row.address, row.lead[0].text) for row in task.rows] == [
        ("1/1", "Sở Tư pháp"),
        ("1/2", "Sở Y tế"),
    ]
    assert all(row.deadline == task.deadline for row in task.rows)


def test_an_id_stands_for_the_number_in_the_address(plan_of):
    plan, _ = plan_of("""\
        sections:
          - number: 5
            tasks:
              - {number: 5.1, title: A}
              - {number: 5.1, id: 5.1b, title: B}
    """)
    assert [task.address for task in plan.tasks] == ["5.1", "5.1b"]


def test_duties_have_addresses_of_their_own(plan_of):
    plan, _ = plan_of("""\
        sections:
          - {number: 1, title: A}
        duties:
          - {number: 1, title: B}
    """)
    assert [task.address for task in plan.tasks] == ["1"]
    assert [duty.address for duty in plan.duties] == ["TCTH.1"]


def test_a_plan_without_id_is_named_by_its_path(plan_of):
    plan, _ = plan_of("plan: {title: A, issuer: B, period: 2024}\n")
    assert plan.id == "2024"


def test_a_partial_issue_date_is_the_month(plan_of):
    plan, _ = plan_of("plan: {title: A, issuer: B, period: 2021-2025, issued: 8/2021}\n")
    assert plan.issued_on == (date(2021, 8, 1), date(2021, 8, 31))


def test_goals_unfold_by_year_level_field_and_part(plan_of):
    plan, _ = plan_of("""\
        targets:
          - id: so-hoa
            measure: Tỷ lệ số hóa
            goal:
              2021: {cấp huyện: tối thiểu 20%, cấp xã: tối thiểu 15%}
              2023-2025: mỗi năm tăng thêm 20%
          - id: hai-long
            measure: Mức độ hài lòng
            goal: tối thiểu 95%
            of_which:
              - {field: đất đai, goal: tối thiểu 85%}
    """)
    tiers = [
        (tier.words.text, tier.year, tier.level, tier.field)
        for target in plan.targets
        for tier in target.tiers
    ]
    assert tiers == [
        ("tối thiểu 20%", "2021", "cấp huyện", None),
        ("tối thiểu 15%", "2021", "cấp xã", None),
        ("mỗi năm tăng thêm 20%", "2023-2025", None, None),
        ("tối thiểu 95%", None, None, None),
        ("tối thiểu 85%", None, None, "đất đai"),
    ]


def test_one_wrong_value_does_not_hide_the_rest(plan_of):
    plan, problems = plan_of("""\
        sections:
          - number: 1
            title: {a: b}
            leed: Sở Tư pháp
            tasks:
              - {number: 1.1, title: A, when: không ai hiểu nổi ngày 45/45}
    """)
    assert [task.address for task in plan.tasks] == ["1.1"]
    assert sorted(problem.rule for problem in problems) == [
        "deadline-not-understood",
        "unknown-key",
        "wrong-type",
    ]
