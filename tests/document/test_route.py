from kehoach.document.node import Document, Mapping
from kehoach.document.parse import parse
from kehoach.document.route import Route, at, entry, plain, span_of
from kehoach.text.source import Source

TEXT = "plan:\n  title: A\n  lead:\ntasks:\n  - number: 1\n    when: Quý I\n  - number: 2\n"


def document() -> Document:
    return parse(Source("plan.yaml", TEXT))[0]


def part(route: Route, *, key_only: bool = False) -> str:
    return document().source.part(span_of(document(), route, key_only=key_only))


def test_a_node_is_found_by_its_route() -> None:
    node = at(document(), ("tasks", 0, "when"))
    assert node is not None
    assert plain(node) == "Quý I"


def test_a_route_that_leads_nowhere_finds_nothing() -> None:
    assert at(document(), ("tasks", 5)) is None
    assert at(document(), ("tasks", "when")) is None
    assert at(document(), ("plan", "title", "x")) is None


def test_a_route_has_the_place_of_its_value_or_key() -> None:
    assert part(("tasks", 0, "when")) == "Quý I"
    assert part(("tasks", 0, "when"), key_only=True) == "when"
    assert part(("tasks", 1)) == "number: 2"


def test_a_value_that_is_not_written_has_the_place_of_its_key() -> None:
    assert part(("plan", "lead")) == "lead"


def test_a_missing_key_has_the_place_of_what_lacks_it() -> None:
    assert part(("tasks", 1, "when"), key_only=True) == "number: 2"


def test_a_document_without_root_has_a_place() -> None:
    empty, _ = parse(Source("plan.yaml", ""))
    assert span_of(empty, ("plan",)) == (0, 0)


def test_of_a_key_that_stands_twice_the_last_holds() -> None:
    root = parse(Source("plan.yaml", "a: 1\na: 2\n"))[0].root
    assert isinstance(root, Mapping)
    found = entry(root, "a")
    assert found is not None
    assert plain(root) == {"a": "2"} == {"a": plain(found.value)}
    assert entry(root, "b") is None
