"""A file from a stranger that is large on purpose takes no more than a few seconds: four times the size, not sixteen times as long."""

import time

import pytest

from kehoach.check.many import outcomes
from shown import HEAD

SHAPES = {
    "unknown keys": lambda n: HEAD + "".join(f"k{i}: a\n" for i in range(n // 80)),
    "ignores": lambda n: HEAD + "# kehoach: ignore[missing-lead] x\n" * (n // 34),
    "open brackets": lambda n: HEAD + "sections: " + "[" * n,
    "open braces": lambda n: HEAD + "sections: " + "{a: " * (n // 4),
    "one text": lambda n: HEAD + 'duties:\n  - note: "' + "a " * (n // 2) + '"\n',
    "a quote left open": lambda n: HEAD + 'duties:\n  - note: "' + "a " * (n // 2),
    "units in one cell": lambda n: HEAD + "duties:\n  - lead: " + "Sở Tư pháp; " * (n // 12) + "\n",
    "documents": lambda n: HEAD + "---\na: b\n" * (n // 10),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_time_grows_with_the_size_of_a_hostile_file(repository, shape):
    folder = repository({})
    path = folder / "plans" / "x.yaml"

    def seconds(size):
        path.write_text(shape(size), "utf-8")
        start = time.process_time()
        (outcome,) = outcomes([path], folder, processes=1)[1]
        assert outcome.findings
        return time.process_time() - start

    seconds(10_000)
    assert seconds(80_000) < 10 * seconds(20_000) + 0.5
