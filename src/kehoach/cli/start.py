"""Where a process begins: before anything is imported that takes time."""

import gc

_OBJECTS, _ROUNDS = 5_000, 5


def main() -> int:
    """Run kehoach.

    Importing builds a hundred thousand objects that stay; with the collector of cycles at work among them a short
    command takes a sixth longer. Afterwards it works, seldom: a Word document is a cycle of several megabytes, and
    there may be one for each unit. What reads many files lets it work still less (`check/many.py`).
    """
    gc.disable()
    from kehoach.cli.app import main as run

    gc.freeze()
    gc.set_threshold(_OBJECTS, _ROUNDS, _ROUNDS)
    gc.enable()
    return run()
