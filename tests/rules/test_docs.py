"""docs/rules/ has the page of each rule as it is now."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kehoach.finding.rule import Rule
from kehoach.output.frame import SEVERITY, mends
from kehoach.rules.registry import RULES
from kehoach.rules.renamed import RENAMED
from kehoach.words import Language, Words
from shown import STAGES

DOCS = Path(__file__).parents[2] / "docs" / "rules"
INDEX = DOCS / "README.md"
ENGLISH = "[English below](#{anchor})"
FACTS = Words("Mức: {severity}. Nhóm: {stage}.", "Severity: {severity}. Group: {stage}.")
EARLIER = Words(" Tên trước đây: {names}.", " Earlier name: {names}.")
FRAME = Words(
    "[Thông báo trông thế nào](../errors.md#{name}).", "[What the message looks like](../errors.md#{name})."
)
TITLE = Words("Quy tắc", "Rules")
ABOUT = Words(
    "`kehoach check` ghi tên quy tắc trong ngoặc vuông; `kehoach rule TÊN` hiện cùng trang ấy trên màn hình. "
    "Lỗi làm cho kế hoạch đọc được hai cách hoặc không đọc được; cảnh báo là chỗ cơ quan nên sửa; lưu ý là chỗ đáng xem lại. "
    "Không sửa thì ghi `# kehoach: ignore[tên-quy-tắc] lý do` ở cuối dòng hoặc ngay trên dòng ấy.",
    "`kehoach check` shows a rule's name in square brackets, and `kehoach rule NAME` shows the same page on the screen. "
    "An error makes a plan ambiguous or unreadable, a warning is a defect that an office would mend, a note is worth a look. "
    "What is to stay gets `# kehoach: ignore[rule-name] reason` at the end of the line, or on a line above it.",
)  # fmt: skip


def facts(rule: Rule, language: Language) -> str:
    earlier = [old for old, now in RENAMED.items() if now == rule.name]
    told = FACTS.say(
        language, severity=SEVERITY[rule.severity].say(language), stage=STAGES[rule.stage].say(language)
    )
    names = EARLIER.say(language, names=", ".join(f"`{name}`" for name in earlier)) if earlier else ""
    fix = f"\n\n{words.say(language)}" if (words := mends(rule)) else ""
    return f"{told}{names} {FRAME.say(language, name=rule.name)}{fix}"


def page(rule: Rule) -> str:
    vietnamese = [f"# {rule.name}", ENGLISH.format(anchor=f"{rule.name}-in-english")]
    vietnamese += [facts(rule, Language.VI), rule.page(Language.VI)]
    english = [f"# {rule.name} in English", facts(rule, Language.EN), rule.page(Language.EN)]
    return "\n\n".join([*vietnamese, *english]) + "\n"


def index() -> str:
    parts = [f"# {TITLE.vi}", ENGLISH.format(anchor=TITLE.en.lower()), *contents(Language.VI)]
    return "\n\n".join([*parts, f"# {TITLE.en}", *contents(Language.EN)]) + "\n"


def contents(language: Language) -> Iterator[str]:
    yield ABOUT.say(language)
    for stage, words in STAGES.items():
        yield f"## {words.say(language)}"
        yield "\n".join(line(rule, language) for rule in RULES if rule.stage == stage)


def line(rule: Rule, language: Language) -> str:
    title = rule.page(language).partition("\n")[0]
    return f"- [{rule.name}]({rule.name}.md) ({SEVERITY[rule.severity].say(language)}): {title}"


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_page_in_docs_is_fresh(kept: Callable[[Path, str], None], rule: Rule) -> None:
    kept(DOCS / f"{rule.name}.md", page(rule))


def test_the_index_in_docs_is_fresh(kept: Callable[[Path, str], None]) -> None:
    kept(INDEX, index())


def test_no_page_of_a_rule_that_is_gone_is_left(only_kept: Callable[[Path, set[Path]], None]) -> None:
    only_kept(DOCS, {INDEX, *(DOCS / f"{rule.name}.md" for rule in RULES)})
