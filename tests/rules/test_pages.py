"""Every rule has words and a page in both languages, and the examples on its page do what the page says."""

import inspect
import re
from collections.abc import Callable
from pathlib import Path
from string import Formatter

import pytest

import kehoach.rules
from kehoach.finding.rule import Rule
from kehoach.rules.registry import RULES
from kehoach.words import Language, Words
from shown import NOT_ON_A_PAGE, STAGES, UNSHOWN, blocks


def file_of(rule: Rule) -> Path:
    return Path(inspect.getfile(rule.check))


def examples(heading: str) -> list[object]:
    shown = [(rule, block) for rule in RULES for block in blocks(rule, heading)]
    if heading == "Fires":
        shown += [(rule, UNSHOWN[rule.name]) for rule in RULES if rule.name in UNSHOWN]
    return [pytest.param(rule, block, id=rule.name) for rule, block in shown]


def words_of(rule: Rule) -> list[Words]:
    return [words for words in (rule.says, rule.help, rule.label, rule.other) if words]


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])


@pytest.mark.parametrize(("rule", "block"), examples("Fires"))
def test_what_a_page_warns_of_fires(
    rule: Rule, block: str | bytes, fired: Callable[[str | bytes], set[str]]
) -> None:
    assert rule.name in fired(block)


@pytest.mark.parametrize(("rule", "block"), examples("Instead"))
def test_what_a_page_recommends_does_not_fire(
    rule: Rule, block: str, fired: Callable[[str], set[str]]
) -> None:
    assert rule.name not in fired(block)


@each_rule
def test_a_page_shows_what_fires_and_what_to_write_instead(rule: Rule) -> None:
    assert blocks(rule, "Fires") or rule.name in UNSHOWN or rule.name in NOT_ON_A_PAGE
    assert blocks(rule, "Instead")


@each_rule
def test_a_rule_is_named_after_its_function_and_its_file(rule: Rule) -> None:
    assert file_of(rule).stem == rule.check.__name__ == rule.name.replace("-", "_")


@each_rule
def test_words_have_the_same_facts_in_both_languages(rule: Rule) -> None:
    for words in words_of(rule):
        assert words.vi.strip()
        assert words.en.strip()
        assert placeholders(words.vi) == placeholders(words.en)


@each_rule
def test_words_start_small_and_end_without_a_full_stop(rule: Rule) -> None:
    for words in words_of(rule):
        for said in (words.vi, words.en):
            assert said[0] == said[0].lower() or said.split()[0].isupper()
            assert not said.endswith(".")


@each_rule
def test_a_page_in_vietnamese_stands_beside_the_rule_and_takes_its_examples(rule: Rule) -> None:
    text = file_of(rule).with_suffix(".vi.md").read_text("utf-8")
    why, fires, instead = re.split(r"^## (?:Báo lỗi|Nên viết)\n", text, flags=re.MULTILINE)
    title, blank, *reasons = why.splitlines()
    assert title.endswith(".")
    assert not blank
    assert "".join(reasons)
    assert "```" not in text
    assert instead.strip() == "{instead}"
    assert "{fires}" in fires or not blocks(rule, "Fires")


@each_rule
def test_a_page_in_english_has_a_title_and_says_why(rule: Rule) -> None:
    title, blank, reason, *_ = rule.page(Language.EN).splitlines()
    assert title.endswith(".")
    assert not blank
    assert reason
    assert not reason.startswith("#")


def test_a_name_is_there_once() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_every_page_belongs_to_a_rule_in_the_registry() -> None:
    pages = Path(inspect.getfile(kehoach.rules)).parent.rglob("*.vi.md")
    assert {page.name for page in pages} == {f"{rule.check.__name__}.vi.md" for rule in RULES}


def test_the_registry_goes_by_stage() -> None:
    order = [list(STAGES).index(file_of(rule).parent.name) for rule in RULES]
    assert order == sorted(order)
