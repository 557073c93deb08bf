from kehoach.finding.problem import Problem
from kehoach.rules.facts import with_hint, with_place
from kehoach.text.source import Span
from kehoach.words import Language, Words

NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
ANY = Words(vi="thêm `{text}`", en="add `{text}`")
HINT = Words(vi="{hint}", en="{hint}")


def said(problem: Problem) -> str:
    return HINT.say(Language.EN, **with_hint(problem, NEAR, ANY).facts)


def test_the_nearest_is_named_where_there_is_one() -> None:
    assert said(Problem("x", Span(0, 1), {"text": "a", "nearest": "b"})) == "probably `b`"


def test_else_the_other_words_are_said() -> None:
    assert said(Problem("x", Span(0, 1), {"text": "a", "nearest": None})) == "add `a`"


def test_braces_of_the_user_stay_as_they_are() -> None:
    assert said(Problem("x", Span(0, 1), {"text": "{hint}", "nearest": None})) == "add `{hint}`"


def test_the_place_is_a_key_or_the_top() -> None:
    place = with_place(Problem("x", Span(0, 1), {"where": "tasks"})).facts["place"]
    assert place == Words(vi="trong `tasks`", en="in `tasks`")
    top = with_place(Problem("x", Span(0, 1), {"where": None})).facts["place"]
    assert top == Words(vi="ở cấp ngoài cùng của tệp", en="at the top level of the file")
