"""`python -m kehoach`."""

import sys

from kehoach.cli.start import main

if __name__ == "__main__":
    sys.exit(main())
