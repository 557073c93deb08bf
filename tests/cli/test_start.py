import subprocess
import sys

CHECKED = """
import gc
from kehoach.cli import app, start
app.main = lambda: gc.isenabled() and gc.get_freeze_count() > 10_000
assert start.main()
"""


def test_cycles_are_collected_in_every_command_but_not_among_what_was_imported():
    assert subprocess.run([sys.executable, "-c", CHECKED], check=False).returncode == 0
