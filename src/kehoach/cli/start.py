"""Where a process begins: before anything is imported that takes time."""

import gc


def main() -> int:
    """Run kehoach.

    Importing builds a hundred thousand objects that stay; with the collector of cycles at work among them a
    short command takes a sixth longer. What reads many files sets it to work again (`check/many.py`).
    """
    gc.disable()
    from kehoach.cli.app import main as run

    return run()
