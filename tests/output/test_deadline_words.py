from kehoach.calendar.period import year
from kehoach.output.deadline_words import MEANS, meaning
from kehoach.phrase.deadline.model import Deadline, Kind


def recurring(every: str | None) -> Deadline:
    return Deadline("định kỳ", Kind.RECURRING, every=every)


def test_a_cadence_that_is_named_is_not_called_unnamed() -> None:
    assert "bao lâu một lần" not in meaning(recurring("every 7 days")).vi
    assert "bao lâu một lần" in meaning(recurring("unspecified")).vi


def test_a_due_day_takes_the_words_of_its_kind() -> None:
    due = Deadline("định kỳ", Kind.RECURRING, every="yearly", due=year(2024).end)
    assert meaning(due) == MEANS[Kind.RECURRING]
