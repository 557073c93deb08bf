from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]
PLAN = "plan: {title: KÕ ho¹ch, issuer: Uû ban nh©n d©n, period: 2024}\nsections:\n  - {lead: Së T­ ph¸p, when: Quý I n¨m 2024}\n"


def test_it_is_the_only_finding_of_the_file(found: Check) -> None:
    (finding,) = found(PLAN)
    assert finding.rule.name == "legacy-encoding"
    assert "TCVN3 (ABC)" in finding.help(Language.VI)
    assert finding.label(Language.EN) == "such a font shows `Kế`"


def test_each_file_is_told_once(found: Check) -> None:
    roster = "# tệp: plans/units.yaml\nunits:\n  - {name: Sôû Tö phaùp}\n  - {name: Sôû Noäi vuï}\n"
    assert [one.rule.name for one in found(f"{roster}# tệp: plans/2024.yaml\n{PLAN}")] == [
        "legacy-encoding"
    ] * 2
