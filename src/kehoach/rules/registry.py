"""All rules, as a table of contents."""

from kehoach.finding.rule import Rule
from kehoach.rules.deadline.computed_calendar import computed_calendar
from kehoach.rules.deadline.deadline_not_understood import deadline_not_understood
from kehoach.rules.deadline.deadline_outside_period import deadline_outside_period
from kehoach.rules.deadline.due_before_awaited_step import due_before_awaited_step
from kehoach.rules.deadline.due_before_issue import due_before_issue
from kehoach.rules.deadline.due_on_day_off import due_on_day_off
from kehoach.rules.deadline.missing_report_day import missing_report_day
from kehoach.rules.deadline.mixed_days import mixed_days
from kehoach.rules.deadline.same_day_reports import same_day_reports
from kehoach.rules.deadline.start_after_end import start_after_end
from kehoach.rules.deadline.start_before_basis import start_before_basis
from kehoach.rules.deadline.unnamed_roadmap import unnamed_roadmap
from kehoach.rules.deadline.unspecified_cadence import unspecified_cadence
from kehoach.rules.document.anchor import anchor
from kehoach.rules.document.complex_key import complex_key
from kehoach.rules.document.duplicate_key import duplicate_key
from kehoach.rules.document.empty_file import empty_file
from kehoach.rules.document.flow_list import flow_list
from kehoach.rules.document.key_without_value import key_without_value
from kehoach.rules.document.merge_key import merge_key
from kehoach.rules.document.nested_too_deep import nested_too_deep
from kehoach.rules.document.not_a_mapping import not_a_mapping
from kehoach.rules.document.scalar_too_long import scalar_too_long
from kehoach.rules.document.several_documents import several_documents
from kehoach.rules.document.syntax import syntax
from kehoach.rules.document.tab_indentation import tab_indentation
from kehoach.rules.document.tag import tag
from kehoach.rules.document.unknown_sort_of_file import unknown_sort_of_file
from kehoach.rules.goal.approximate_goal import approximate_goal
from kehoach.rules.goal.falling_tiers import falling_tiers
from kehoach.rules.goal.goal_not_understood import goal_not_understood
from kehoach.rules.goal.goal_over_100 import goal_over_100
from kehoach.rules.goal.increment_without_base import increment_without_base
from kehoach.rules.goal.measure_with_two_goals import measure_with_two_goals
from kehoach.rules.goal.range_upside_down import range_upside_down
from kehoach.rules.goal.share_without_percent import share_without_percent
from kehoach.rules.goal.skipped_year import skipped_year
from kehoach.rules.goal.target_without_task import target_without_task
from kehoach.rules.goal.two_operators import two_operators
from kehoach.rules.goal.vague_goal import vague_goal
from kehoach.rules.ignores.ignore_malformed import ignore_malformed
from kehoach.rules.ignores.ignore_refused import ignore_refused
from kehoach.rules.ignores.lapsed_ignore import lapsed_ignore
from kehoach.rules.ignores.reasonless_ignore import reasonless_ignore
from kehoach.rules.ignores.renamed_ignore import renamed_ignore
from kehoach.rules.ignores.too_many_findings import too_many_findings
from kehoach.rules.ignores.unknown_ignore import unknown_ignore
from kehoach.rules.ignores.unknown_rule import unknown_rule
from kehoach.rules.ignores.unmatched_baseline import unmatched_baseline
from kehoach.rules.ignores.unused_ignore import unused_ignore
from kehoach.rules.plan.amendment_before_plan import amendment_before_plan
from kehoach.rules.plan.amendment_changes_nothing import amendment_changes_nothing
from kehoach.rules.plan.amendment_without_document import amendment_without_document
from kehoach.rules.plan.basis_after_plan import basis_after_plan
from kehoach.rules.plan.basis_not_in_force import basis_not_in_force
from kehoach.rules.plan.circular_steps import circular_steps
from kehoach.rules.plan.cited_date_differs import cited_date_differs
from kehoach.rules.plan.cited_date_disputed import cited_date_disputed
from kehoach.rules.plan.cited_number_differs import cited_number_differs
from kehoach.rules.plan.cited_number_malformed import cited_number_malformed
from kehoach.rules.plan.date_malformed import date_malformed
from kehoach.rules.plan.deadline_as_output import deadline_as_output
from kehoach.rules.plan.doubled_word import doubled_word
from kehoach.rules.plan.duplicate_address import duplicate_address
from kehoach.rules.plan.duplicate_number import duplicate_number
from kehoach.rules.plan.duplicate_target import duplicate_target
from kehoach.rules.plan.gap_in_numbers import gap_in_numbers
from kehoach.rules.plan.house_rule_contradictory import house_rule_contradictory
from kehoach.rules.plan.house_rule_misnamed import house_rule_misnamed
from kehoach.rules.plan.house_rule_not_understood import house_rule_not_understood
from kehoach.rules.plan.issued_after_start import issued_after_start
from kehoach.rules.plan.misplaced_role import misplaced_role
from kehoach.rules.plan.missing_date import missing_date
from kehoach.rules.plan.missing_deadline import missing_deadline
from kehoach.rules.plan.missing_key import missing_key
from kehoach.rules.plan.missing_lead import missing_lead
from kehoach.rules.plan.missing_number import missing_number
from kehoach.rules.plan.missing_output import missing_output
from kehoach.rules.plan.missing_place import missing_place
from kehoach.rules.plan.missing_recipients import missing_recipients
from kehoach.rules.plan.missing_signer import missing_signer
from kehoach.rules.plan.missing_title import missing_title
from kehoach.rules.plan.mixed_numbering import mixed_numbering
from kehoach.rules.plan.money_not_understood import money_not_understood
from kehoach.rules.plan.money_without_unit import money_without_unit
from kehoach.rules.plan.number_malformed import number_malformed
from kehoach.rules.plan.open_list import open_list
from kehoach.rules.plan.output_as_deadline import output_as_deadline
from kehoach.rules.plan.output_named_twice import output_named_twice
from kehoach.rules.plan.output_repeats_title import output_repeats_title
from kehoach.rules.plan.period_malformed import period_malformed
from kehoach.rules.plan.signature_unlike_issuer import signature_unlike_issuer
from kehoach.rules.plan.stray_mark import stray_mark
from kehoach.rules.plan.sum_differs import sum_differs
from kehoach.rules.plan.text_with_colon import text_with_colon
from kehoach.rules.plan.too_many_entries import too_many_entries
from kehoach.rules.plan.undated_citation import undated_citation
from kehoach.rules.plan.unknown_item import unknown_item
from kehoach.rules.plan.unknown_key import unknown_key
from kehoach.rules.plan.unknown_role import unknown_role
from kehoach.rules.plan.unknown_task import unknown_task
from kehoach.rules.plan.vague_output import vague_output
from kehoach.rules.plan.wrong_type import wrong_type
from kehoach.rules.plan.year_outside_period import year_outside_period
from kehoach.rules.progress.ambiguous_report import ambiguous_report
from kehoach.rules.progress.cancelled_without_document import cancelled_without_document
from kehoach.rules.progress.closed_file_misfit import closed_file_misfit
from kehoach.rules.progress.closed_period_changed import closed_period_changed
from kehoach.rules.progress.correction_of_nothing import correction_of_nothing
from kehoach.rules.progress.correction_without_reason import correction_without_reason
from kehoach.rules.progress.count_over_of import count_over_of
from kehoach.rules.progress.digest_malformed import digest_malformed
from kehoach.rules.progress.done_before_event import done_before_event
from kehoach.rules.progress.done_before_start import done_before_start
from kehoach.rules.progress.done_without_date import done_without_date
from kehoach.rules.progress.done_without_evidence import done_without_evidence
from kehoach.rules.progress.duplicate_figure import duplicate_figure
from kehoach.rules.progress.event_not_awaited import event_not_awaited
from kehoach.rules.progress.events_of_one_day import events_of_one_day
from kehoach.rules.progress.evidence_file_changed import evidence_file_changed
from kehoach.rules.progress.evidence_file_outside import evidence_file_outside
from kehoach.rules.progress.extension_not_later import extension_not_later
from kehoach.rules.progress.figure_malformed import figure_malformed
from kehoach.rules.progress.figure_not_asked import figure_not_asked
from kehoach.rules.progress.figure_unlike_goal import figure_unlike_goal
from kehoach.rules.progress.future_date import future_date
from kehoach.rules.progress.incomplete_figure import incomplete_figure
from kehoach.rules.progress.missing_evidence_file import missing_evidence_file
from kehoach.rules.progress.not_one_unit import not_one_unit
from kehoach.rules.progress.percent_malformed import percent_malformed
from kehoach.rules.progress.period_outside_plan import period_outside_plan
from kehoach.rules.progress.report_outside_folder import report_outside_folder
from kehoach.rules.progress.reported_before_period import reported_before_period
from kehoach.rules.progress.reported_by_support import reported_by_support
from kehoach.rules.progress.task_not_owed import task_not_owed
from kehoach.rules.progress.unfinished_period import unfinished_period
from kehoach.rules.progress.unfounded_extension import unfounded_extension
from kehoach.rules.progress.unit_owes_nothing import unit_owes_nothing
from kehoach.rules.progress.unknown_case import unknown_case
from kehoach.rules.progress.unknown_field import unknown_field
from kehoach.rules.progress.unknown_level import unknown_level
from kehoach.rules.progress.unknown_occurrence import unknown_occurrence
from kehoach.rules.progress.unknown_period import unknown_period
from kehoach.rules.progress.unknown_plan import unknown_plan
from kehoach.rules.progress.unknown_reported_task import unknown_reported_task
from kehoach.rules.progress.unknown_state import unknown_state
from kehoach.rules.progress.unknown_target import unknown_target
from kehoach.rules.progress.value_beside_count import value_beside_count
from kehoach.rules.roster.duplicate_unit import duplicate_unit
from kehoach.rules.roster.higher_level_owner import higher_level_owner
from kehoach.rules.roster.issuer_unlike_roster import issuer_unlike_roster
from kehoach.rules.roster.lead_and_support import lead_and_support
from kehoach.rules.roster.missing_roster import missing_roster
from kehoach.rules.roster.misspelt_recipient import misspelt_recipient
from kehoach.rules.roster.owner_not_recipient import owner_not_recipient
from kehoach.rules.roster.role_beside_unit import role_beside_unit
from kehoach.rules.roster.target_scope_differs import target_scope_differs
from kehoach.rules.roster.unit_beside_group import unit_beside_group
from kehoach.rules.roster.unit_named_twice import unit_named_twice
from kehoach.rules.roster.unit_not_alive import unit_not_alive
from kehoach.rules.roster.unit_spelling_differs import unit_spelling_differs
from kehoach.rules.roster.unknown_member import unknown_member
from kehoach.rules.roster.unknown_roster import unknown_roster
from kehoach.rules.roster.unknown_successor import unknown_successor
from kehoach.rules.roster.unknown_unit import unknown_unit
from kehoach.rules.roster.vague_lead import vague_lead
from kehoach.rules.text.control_character import control_character
from kehoach.rules.text.invisible_character import invisible_character
from kehoach.rules.text.legacy_encoding import legacy_encoding
from kehoach.rules.text.line_separator_character import line_separator_character
from kehoach.rules.text.link_leads_outside import link_leads_outside
from kehoach.rules.text.look_alike_letter import look_alike_letter
from kehoach.rules.text.not_nfc import not_nfc
from kehoach.rules.text.not_utf_8 import not_utf_8
from kehoach.rules.text.too_large import too_large
from kehoach.rules.text.unreadable_file import unreadable_file

RULES: tuple[Rule, ...] = (
    unreadable_file,
    link_leads_outside,
    not_utf_8,
    legacy_encoding,
    control_character,
    line_separator_character,
    not_nfc,
    look_alike_letter,
    invisible_character,
    too_large,
    empty_file,
    not_a_mapping,
    unknown_sort_of_file,
    several_documents,
    syntax,
    tab_indentation,
    duplicate_key,
    complex_key,
    merge_key,
    tag,
    anchor,
    flow_list,
    key_without_value,
    nested_too_deep,
    scalar_too_long,
    too_many_entries,
    unknown_key,
    missing_key,
    wrong_type,
    text_with_colon,
    date_malformed,
    period_malformed,
    missing_number,
    number_malformed,
    money_not_understood,
    money_without_unit,
    missing_date,
    missing_signer,
    signature_unlike_issuer,
    missing_place,
    missing_recipients,
    issued_after_start,
    amendment_without_document,
    amendment_changes_nothing,
    amendment_before_plan,
    basis_after_plan,
    cited_number_malformed,
    cited_number_differs,
    cited_date_differs,
    cited_date_disputed,
    undated_citation,
    basis_not_in_force,
    year_outside_period,
    duplicate_number,
    duplicate_address,
    gap_in_numbers,
    mixed_numbering,
    duplicate_target,
    unknown_task,
    unknown_item,
    circular_steps,
    missing_title,
    missing_lead,
    misplaced_role,
    unknown_role,
    missing_output,
    output_repeats_title,
    output_named_twice,
    vague_output,
    open_list,
    output_as_deadline,
    deadline_as_output,
    missing_deadline,
    sum_differs,
    doubled_word,
    stray_mark,
    house_rule_misnamed,
    house_rule_not_understood,
    house_rule_contradictory,
    deadline_not_understood,
    unspecified_cadence,
    unnamed_roadmap,
    start_after_end,
    due_before_issue,
    due_before_awaited_step,
    deadline_outside_period,
    start_before_basis,
    due_on_day_off,
    mixed_days,
    missing_report_day,
    same_day_reports,
    computed_calendar,
    goal_not_understood,
    approximate_goal,
    vague_goal,
    two_operators,
    range_upside_down,
    goal_over_100,
    share_without_percent,
    increment_without_base,
    falling_tiers,
    measure_with_two_goals,
    skipped_year,
    target_without_task,
    missing_roster,
    unknown_roster,
    issuer_unlike_roster,
    duplicate_unit,
    unknown_member,
    unknown_successor,
    unknown_unit,
    role_beside_unit,
    unit_not_alive,
    vague_lead,
    lead_and_support,
    unit_beside_group,
    unit_named_twice,
    higher_level_owner,
    owner_not_recipient,
    misspelt_recipient,
    target_scope_differs,
    unit_spelling_differs,
    unknown_plan,
    not_one_unit,
    unknown_reported_task,
    unknown_state,
    unknown_period,
    reported_before_period,
    period_outside_plan,
    report_outside_folder,
    future_date,
    unit_owes_nothing,
    task_not_owed,
    reported_by_support,
    ambiguous_report,
    unknown_occurrence,
    unknown_case,
    percent_malformed,
    done_without_date,
    done_without_evidence,
    done_before_event,
    done_before_start,
    cancelled_without_document,
    event_not_awaited,
    events_of_one_day,
    extension_not_later,
    unfounded_extension,
    unknown_target,
    unknown_level,
    figure_not_asked,
    unknown_field,
    figure_malformed,
    closed_period_changed,
    closed_file_misfit,
    incomplete_figure,
    count_over_of,
    value_beside_count,
    figure_unlike_goal,
    unfinished_period,
    duplicate_figure,
    correction_of_nothing,
    correction_without_reason,
    missing_evidence_file,
    evidence_file_outside,
    evidence_file_changed,
    digest_malformed,
    ignore_malformed,
    too_many_findings,
    unknown_ignore,
    renamed_ignore,
    unused_ignore,
    lapsed_ignore,
    ignore_refused,
    reasonless_ignore,
    unknown_rule,
    unmatched_baseline,
)

BY_NAME = {rule.name: rule for rule in RULES}
