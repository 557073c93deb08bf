"""`python -m kehoach`."""

import sys

from kehoach.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
