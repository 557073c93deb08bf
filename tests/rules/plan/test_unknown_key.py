from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.plan.schema.generate import KEYS
from kehoach.plan.schema.meant import meant_key
from kehoach.plan.schema.synonyms import SYNONYMS
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def test_help_names_at_most_eight_keys_in_the_order_of_the_documentation(found: Check) -> None:
    block = "duties:\n  - {number: 1, titel: Lập kế hoạch, lead: Sở Tư pháp}\n"
    [finding] = [one for one in found(block) if one.rule.name == "unknown-key"]
    help_ = finding.help(Language.EN)
    assert help_.startswith("probably `title`; expected one of `number`, `id`, `title`, `lead`, ")
    assert help_.count("`") == 2 + 2 * 8
    assert "`when`" in help_
    assert help_.endswith(", …")


def test_it_points_at_the_key_and_says_where_it_stands(found: Check) -> None:
    [finding] = [one for one in found("dutys: []\n") if one.rule.name == "unknown-key"]
    assert finding.source.part(finding.problem.span) == "dutys"
    assert finding.message(Language.EN) == "there is no key `dutys` at the top level of the file"
    assert finding.message(Language.VI) == "không có khóa `dutys` ở cấp ngoài cùng của tệp"


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("chủ trì", "lead"),
        ("Chủ trì", "lead"),
        ("chutri", "lead"),
        ("chu_tri", "lead"),
        ("CHỦ TRÌ", "lead"),
        ("đơn vị chủ trì", "lead"),
        ("leader", "lead"),
        ("thời hạn", "when"),
        ("thoi-han", "when"),
        ("deadline", "when"),
        ("due_date", "when"),
        ("sản phẩm", "outputs"),
        ("STT", "number"),
    ],
)
def test_a_title_of_a_key_is_told_once_with_the_key(found: Check, words: str, key: str) -> None:
    entry = {
        "number": "1",
        "title": "Lập kế hoạch",
        "lead": "Sở Tư pháp",
        "outputs": "Kế hoạch",
        "when": "Quý I",
    }
    block = "".join(f"    {words if name == key else name}: {value}\n" for name, value in entry.items())
    [finding] = found(f"sections:\n  -{block[3:]}")
    assert finding.rule.name == "unknown-key"
    assert finding.message(Language.VI) == f"`{words}` trong `sections` viết là `{key}`"
    assert [edit.instead for edit in finding.problem.edits] == [key]


def test_a_title_beside_its_key_is_not_written_over_it(found: Check) -> None:
    block = "duties:\n  - {number: 1, title: Lập kế hoạch, lead: Sở Tư pháp, chủ trì: Sở Nội vụ}\n"
    [finding] = found(block)
    assert finding.problem.edits == ()
    assert finding.help(Language.EN) == "`lead` stands here already: join both values and remove `chủ trì`"


def test_every_other_name_means_one_key_where_that_key_may_stand() -> None:
    for key, names in SYNONYMS.items():
        assert {meant_key(name, [key, "other"]) for name in names.split(";")} == {key}


def test_every_key_with_another_name_is_a_key() -> None:
    assert {name.rpartition(".")[2] for name in KEYS} >= SYNONYMS.keys()
