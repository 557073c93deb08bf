from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def test_help_names_at_most_eight_keys_the_nearest_first(found: Check) -> None:
    block = "duties:\n  - {number: 1, titel: Lập kế hoạch, lead: Sở Tư pháp}\n"
    [finding] = [one for one in found(block) if one.rule.name == "unknown-key"]
    help_ = finding.help(Language.EN)
    assert help_.startswith("probably `title`; expected one of `title`, ")
    assert help_.count("`") == 2 + 2 * 8
    assert help_.endswith(", …")


def test_it_points_at_the_key_and_says_where_it_stands(found: Check) -> None:
    [finding] = [one for one in found("dutys: []\n") if one.rule.name == "unknown-key"]
    assert finding.source.part(finding.problem.span) == "dutys"
    assert finding.message(Language.EN) == "there is no key `dutys` at the top level of the file"
    assert finding.message(Language.VI) == "không có khóa `dutys` ở cấp ngoài cùng của tệp"
