"""The schemas for editors: the committed copies are fresh, every file here keeps to them, wrong files do not."""

from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from kehoach.plan.schema.generate import KEYS, schema_of, schema_of_any
from kehoach.plan.schema.house_keys import HOUSE_KEYS
from kehoach.plan.schema.plan_keys import PLAN_KEYS
from kehoach.plan.schema.progress_keys import PROGRESS_KEYS
from kehoach.plan.schema.roster_keys import ROSTER_KEYS
from kehoach.plan.schema.sorts import shape_of, sorts
from kehoach.words import Language

ROOT = Path(__file__).parents[3]
COPIES = ROOT / "docs" / "schema"
ALL = "kehoach"
FILES = sorted((ROOT / "plans").rglob("*.yaml"))
TOP = {"plan": "plan", "progress": "progress", "settings": "settings", "closed": "closed"}


def validator(sort):
    schema = schema_of_any(Language.VI) if sort == ALL else schema_of(sort, Language.VI)
    return Draft202012Validator(schema)


def read(text):
    """Read YAML 1.2 as an editor does: days are texts, keys are texts."""
    return plain(YAML(typ="safe", pure=True).load(text))


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def sort_of(content):
    return next((TOP[key] for key in content if key in TOP), "units")


@pytest.mark.parametrize("sort", [*sorts(), ALL])
def test_the_copy_in_docs_is_fresh(run, request, sort):
    ran = run("schema", *([] if sort == ALL else [sort]))
    assert (ran.code, ran.err) == (0, "")
    copy = COPIES / f"{sort}.schema.json"
    if request.config.getoption("--write-snapshots"):
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(ran.out, "utf-8", newline="\n")
    assert copy.exists() and copy.read_text("utf-8") == ran.out, (
        "the shapes have changed: `pytest tests/plan/schema --write-snapshots` writes docs/schema/ again"
    )


def test_no_copy_is_left_over():
    assert {path.name for path in COPIES.iterdir()} == {f"{sort}.schema.json" for sort in (*sorts(), ALL)}


@pytest.mark.parametrize("sort", [*sorts(), ALL])
def test_a_schema_is_one(sort):
    Draft202012Validator.check_schema(validator(sort).schema)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_here_keeps_to_the_schema_of_its_sort_and_to_that_of_all(path):
    content = read(path.read_text("utf-8"))
    validator(sort_of(content)).validate(content)
    validator(ALL).validate(content)


def test_what_init_writes_keeps_to_its_schema(run, tmp_path):
    run("init", "--year", "2027", cwd=tmp_path)
    for path in tmp_path.rglob("*.yaml"):
        content = read(path.read_text("utf-8"))
        validator(sort_of(content)).validate(content)


HEAD = "plan: {title: A, issuer: B, period: 2024}\n"
ITEM = HEAD + "sections:\n  - number: 1\n    "
REPORT = "progress: {plan: a, unit: b, period: 2024-Q1}\n"
RIGHT = {
    "plan": [
        HEAD,
        ITEM + "lead: [A, B]\n    support:\n    id: 4.10\n",
        ITEM + "goal: {2021: {cấp huyện: 20%}, 2022: 30}\n",
        ITEM + "roles: {thẩm định: [A, B]}\n    figures: Luỹ kế\n",
        ITEM + "tasks: [{number: no, tasks: [{title: yes, rows: [{when: 2024-01-31}]}]}]\n",
    ],
    "progress": [REPORT, REPORT + "tasks: [{task: 1, state: hoàn thành, evidence: [a, {number: 1}]}]\n"],
    "units": ["extends: a\n", "units: [{name: A, kind: sở}]\nvague: [a, b]\n"],
    "settings": ["settings: {language: vi}\n", "settings: {}\n"],
}
WRONG = {
    "plan": [
        "plan: {title: A, issuer: B}\n",
        "plan: {title: '', issuer: B, period: 2024}\n",
        "plan: [A]\n",
        HEAD + "sectons: []\n",
        HEAD + "sections: {number: 1}\n",
        ITEM + "leed: A\n",
        ITEM + "when: [A]\n",
        ITEM + "lead: {Các sở: Tư pháp}\n",
        ITEM + "lead: [{Các sở: Tư pháp}]\n",
        ITEM + "tasks: A\n",
        ITEM + "rows:\n",
        ITEM + "targets: [{measure: A}]\n",
        ITEM + "goal: [1]\n",
        ITEM + "tasks: [{rows: [{whem: A}]}]\n",
    ],
    "progress": [
        "progress: {plan: a, unit: b}\n",
        REPORT + "tasks: [{task: 1}]\n",
        REPORT + "figures: [{target: a, cuont: 1}]\n",
        REPORT + "events: [{date: 1/1/2024, event: a, evidence: {nummer: 1}}]\n",
    ],
    "units": ["units: [{name: A}]\n", "units: {name: A, kind: b}\n", "groups: [{name: A, mebers: b}]\n"],
    "settings": ["settings: {languag: vi}\n", "settings: {language: fr}\n", "setting: {}\n"],
}


@pytest.mark.parametrize(("sort", "text"), [(sort, text) for sort, texts in RIGHT.items() for text in texts])
def test_what_kehoach_reads_an_editor_accepts(sort, text):
    validator(sort).validate(read(text))
    validator(ALL).validate(read(text))


@pytest.mark.parametrize(("sort", "text"), [(sort, text) for sort, texts in WRONG.items() for text in texts])
def test_a_wrong_key_or_form_is_refused(sort, text):
    assert not validator(sort).is_valid(read(text))


@pytest.mark.parametrize(
    ("sort", "text"),
    [(sort, text) for sort, texts in WRONG.items() for text in texts if not text.startswith("setting: ")],
)
def test_the_schema_of_all_files_refuses_it_too(sort, text):
    assert not validator(ALL).is_valid(read(text)), sort


@pytest.mark.parametrize(("sort", "text"), [(sort, text) for sort, texts in WRONG.items() for text in texts])
def test_kehoach_refuses_it_too(run, repository, sort, text):
    folder = repository({f"plans/{sort}.yaml": text})
    assert run("check", f"plans/{sort}.yaml", cwd=folder).code == 1


def defs(sort):
    schema = validator(sort).schema
    return {shape_of(sort).__name__: schema, **schema["$defs"]}


@pytest.mark.parametrize("sort", sorts())
def test_every_key_has_words_in_vietnamese_with_the_english_ones_beside_them(sort):
    """A key of a new shape needs words in `plan/schema/*_keys.py`."""
    for shape, part in defs(sort).items():
        for key, said in part.get("properties", {}).items():
            assert {"title", "description", "$comment"} <= set(said), f"{shape}.{key} has no words"


@pytest.mark.parametrize("sort", sorts())
def test_in_english_the_words_are_english(sort):
    keys = schema_of(sort, Language.EN)["properties"].values()
    assert all("$comment" not in one and one["title"].isascii() for one in keys)


def test_words_are_for_keys_that_there_are_or_that_stand_in_no_shape_yet():
    known = {shape: set(part.get("properties", {})) for sort in sorts() for shape, part in defs(sort).items()}
    for name in KEYS:
        shape, _, key = name.rpartition(".")
        assert not shape or shape not in known or key in known[shape], name


def test_an_unknown_sort_is_refused_with_those_there_are(run):
    ran = run("schema", "plans")
    assert ran.code == 2
    assert ", ".join(f"`{sort}`" for sort in sorts()) in ran.err


def test_no_table_takes_the_words_of_another():
    tables = (PLAN_KEYS, PROGRESS_KEYS, ROSTER_KEYS, HOUSE_KEYS)
    assert sum(map(len, tables)) == len(KEYS)


def test_what_settings_select_is_not_what_a_rule_of_the_office_is_about():
    parts = schema_of("settings", Language.EN)["$defs"]
    said = [parts[shape]["properties"]["select"]["description"] for shape in ("LintShape", "HouseShape")]
    assert said == [
        "report these rules only, parted by semicolons",
        "which parts of a plan the rule is about",
    ]
