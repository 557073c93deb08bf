"""Checking one file: what the stages met in it, what the rules find, less what is ignored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final

from kehoach.check.beside import without_lost_beside
from kehoach.check.closed import changed, plan_unknown
from kehoach.check.consequence import without_consequences
from kehoach.check.fingerprint import fingerprints
from kehoach.check.fixable import with_edits
from kehoach.check.house.declared import Declared, declared, found, taken
from kehoach.check.ignored import part
from kehoach.check.inputs import inputs
from kehoach.check.reported import reported
from kehoach.check.unread import refused_comments, refused_settings
from kehoach.check.unsure import STOPPING, without_unsure
from kehoach.finding.chosen import ChosenRule, ChosenRules
from kehoach.finding.finding import Finding
from kehoach.finding.problem import Problem, too_many
from kehoach.finding.rule import Rule
from kehoach.obligation.model import MOST, OBLIGATIONS, TooManyObligationsError
from kehoach.obligation.size import obligations_by_words
from kehoach.plan.read_settings import Settings
from kehoach.repository.attached import attached
from kehoach.repository.file import File, Sort
from kehoach.repository.reported import misfits
from kehoach.repository.shelf import Shelf, composed, roster_for, take
from kehoach.repository.unread import is_headless
from kehoach.roster.assigned import Assigned, assigned
from kehoach.rules.plan.compared import Compared, LegalDocument, Usual
from kehoach.rules.registry import BY_NAME, RULES
from kehoach.rules.renamed import RENAMED
from kehoach.text.source import Span

MOST_FINDINGS: Final = 10_000
"""In one file: of more nobody reads one after the other, and every output has to hold them."""
_KNOWN = frozenset(BY_NAME)
_TAKEN = frozenset({*BY_NAME, *RENAMED})
_BLINDING = STOPPING | {"missing-roster", "period-malformed"}
_IN_ROSTER = frozenset({"unknown-member", "unknown-successor"})
_OF_TEXT = frozenset(one.name for one in RULES if one.stage in ("text", "document")) - {
    "unknown-sort-of-file"
}
OF_SEVERAL_PLANS = frozenset(rule.name for rule in RULES if rule.reads == "compared")
"""The rules that hold plans against one another: where they find nothing, the other plan may not have been asked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the check of one file found; `ignored` is what a comment covers, `known` what a baseline has.

    A file of no sort that was only met in a folder is passed over; one of which nothing could be read is unread. A
    baseline tells of others and is not one of the files that were checked.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    known: tuple[Finding, ...] = ()
    is_passed_over: bool = False
    is_unread: bool = False
    is_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """How a file is checked: whether the user named it or it was met in a folder, whether comments count, what day it is.

    `usual` are the usual days of the documents about which the plans of the check disagree.
    """

    is_named: bool
    use_ignores: bool = True
    today: date = date.max
    usual: Mapping[LegalDocument, Usual] = field(default_factory=dict)


def check_file(
    shelf: Shelf, path: Path, *, is_named: bool, use_ignores: bool = True, today: date = date.max
) -> Outcome:
    """Check one file alone; `is_named` by the user, not met in a folder. No day is later than `today` if it is left out."""
    return check_among(shelf, path, Terms(is_named, use_ignores, today))


def check_among(shelf: Shelf, path: Path, terms: Terms) -> Outcome:
    """Check one file of several."""
    file = take(shelf, path)
    name, today = file.document.source.path, terms.today
    if _is_another(shelf, file) and not terms.is_named:
        return Outcome(name, is_passed_over=True)
    owners, problems = _belongings(shelf, file)
    told = reported(shelf, file, problems, today) if file.progress else None
    house = declared(shelf, path, _TAKEN)
    values = {**inputs(file, (*file.problems, *problems), owners, told), "closed": changed(shelf, file)}
    if file.plan and terms.usual:
        values["compared"] = Compared(file.plan, terms.usual)
    met = (*_looked_at(file, {**values, "chosen": _chosen(file)}), *found(house, file, owners))
    of_this = tuple(without_lost_beside(shelf, file, met))
    sure = tuple(without_unsure(file.document, of_this, _OF_TEXT))
    raised = tuple(without_consequences(file.document, sure))
    if not terms.use_ignores:
        return Outcome(name, _findings(file, raised, house), is_unread=file.document.root is None)
    kept, hidden, ignored = part(file.document, raised, _KNOWN | house.names, today)
    about_ignores = tuple(_run({"ignored": ignored})) if file.sort and file.document.complete else ()
    if not _all_read(file, raised) or (file.progress and told is None):
        about_ignores = tuple(problem for problem in about_ignores if problem.rule != "unused-ignore")
    about_ignores = tuple(one for one in about_ignores if not _is_unsure_whether_used(one, house))
    told_of = (*kept, *about_ignores, *refused_comments(file.document.ignores))
    findings, covered = _findings(file, told_of, house), _findings(file, hidden, house)
    return Outcome(name, findings, covered, is_unread=file.document.root is None)


def _is_unsure_whether_used(problem: Problem, house: Declared) -> bool:
    """Tell whether an ignore seems unused only because the office's rule that it names can't be read, or for want of other plans."""
    if problem.rule != "unused-ignore":
        return False
    return problem.facts["name"] in house.broken or problem.facts["name"] in OF_SEVERAL_PLANS


def _chosen(file: File) -> ChosenRules:
    """Give the names of rules in a settings file; no other file has any."""
    named = file.settings.lint.named if file.settings else ()
    own = frozenset(one.name.text for one in file.settings.houses) if file.settings else frozenset()
    known = _KNOWN | RENAMED.keys() | own
    return ChosenRules(tuple(ChosenRule(one.text, one.span) for one in named), known)


def _is_another(shelf: Shelf, file: File) -> bool:
    """Tell whether nothing in a file says that it is one of ours."""
    return file.sort is None and file.document.root is not None and not is_headless(shelf, file)


def _all_read(file: File, raised: Iterable[Problem]) -> bool:
    """Tell whether every rule could look: an ignore is unused only when what it may be for was looked at."""
    return file.is_whole and not any(problem.rule in _BLINDING for problem in raised)


def _looked_at(file: File, values: Mapping[str, object]) -> tuple[Problem, ...]:
    """Let the rules look; nothing is held against a plan that comes to more obligations than anybody could follow."""
    try:
        return tuple(_run(values))
    except TooManyObligationsError:
        named = file.progress.plan if file.progress else None
        alone = {name: value for name, value in values.items() if name != "reported"}
        return (*_run(alone), too_many(named.span if named else Span(0, 0), OBLIGATIONS, MOST))


def _run(values: Mapping[str, object]) -> Iterator[Problem]:
    """Let each rule look at what it reads."""
    return chain.from_iterable(rule.check(values[rule.reads]) for rule in RULES if rule.reads in values)


def _belongings(shelf: Shelf, file: File) -> tuple[Assigned | None, tuple[Problem, ...]]:
    """Read a file with what it needs: a plan its roster, progress its plan, a roster what it extends, settings the names of rules."""
    if file.plan:
        roster = roster_for(shelf, file.path)
        if roster is None:
            return None, (Problem("missing-roster", file.plan.head),)
        owners, problems = assigned(file.plan, roster)
        if obligations_by_words(owners) > MOST:
            problems = (*problems, too_many(file.plan.head, OBLIGATIONS, MOST))
        return owners, problems
    if file.progress:
        return None, (*misfits(shelf, file), *attached(shelf, file))
    if file.closed:
        return None, plan_unknown(shelf, file)
    if file.sort is Sort.ROSTER:
        return None, _of_own_roster(composed(shelf, file.path).problems)
    return None, tuple(_of_settings(file.settings)) if file.settings else ()


def _of_settings(settings: Settings) -> Iterator[Problem]:
    yield from taken(settings, _TAKEN)
    yield from refused_settings(settings.lint)


def _of_own_roster(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Leave out units that nobody knows because the roster that should have them is not there."""
    if not any(problem.rule == "unknown-roster" for problem in problems):
        return problems
    return tuple(problem for problem in problems if problem.rule not in _IN_ROSTER)


def _of_the_rest(problems: Sequence[Problem]) -> Problem:
    """Tell once of all that is found from a place on."""
    return Problem("too-many-findings", problems[0].span, {"count": len(problems), "most": MOST_FINDINGS})


def _findings(file: File, problems: Iterable[Problem], house: Declared) -> tuple[Finding, ...]:
    rules: Mapping[str, Rule] = {**BY_NAME, **house.by_name} if house.by_name else BY_NAME
    ordered = sorted(problems, key=lambda one: (one.span, rules[one.rule].severity.rank, one.rule))
    if len(ordered) > MOST_FINDINGS:
        ordered = [*ordered[:MOST_FINDINGS], _of_the_rest(ordered[MOST_FINDINGS:])]
    marks = fingerprints(file.document, ordered)
    return tuple(
        Finding(rules[one.rule], file.document.source, with_edits(file, one), mark)
        for one, mark in zip(ordered, marks, strict=True)
    )
