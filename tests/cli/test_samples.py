from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "samples"
REMEDY = "run python scripts/make_samples.py"


def _script() -> ModuleType:
    spec = spec_from_file_location("make_samples", ROOT / "scripts" / "make_samples.py")
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()


@pytest.mark.parametrize("form", SCRIPT.KEPT)
@pytest.mark.parametrize("sample", list(SCRIPT.samples()), ids=lambda one: one.name)
def test_a_sample_is_what_its_command_gives_now(run, tmp_path, sample, form):
    kept, written = FOLDER / f"{sample.name}.{form}", tmp_path / f"{sample.name}.{form}"
    assert run(*sample.command(str(written)), cwd=ROOT).code == 0
    assert kept.exists() and kept.read_bytes() == written.read_bytes(), f"{kept.name} is stale: {REMEDY}"


@pytest.mark.parametrize("form", SCRIPT.ONCE)
def test_what_is_kept_once_is_what_its_command_gives_now(run, tmp_path, form):
    (sample,) = (one for one in SCRIPT.samples() if one.name == SCRIPT.ONCE[form])
    written = tmp_path / f"{sample.name}.{form}"
    assert run(*sample.command(str(written)), cwd=ROOT).code == 0
    assert (FOLDER / written.name).read_bytes() == written.read_bytes(), REMEDY


def test_the_page_that_shows_the_samples_is_fresh():
    assert (FOLDER / SCRIPT.PAGE).read_text("utf-8") == SCRIPT.page(), REMEDY


def test_there_is_no_sample_too_many_or_too_few():
    assert {path.name for path in FOLDER.iterdir()} == SCRIPT.names(), REMEDY
