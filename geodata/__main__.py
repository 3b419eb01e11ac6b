"""``python -m geodata``."""

import sys

from geodata.command_line import main

if __name__ == "__main__":
    sys.exit(main())
