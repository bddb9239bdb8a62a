"""The command line as a process: the script `mujaz`, and `python -m mujaz` where no script is on the path."""

import os
import sys
from typing import NoReturn

from mujaz.cli import main


def run() -> NoReturn:
    """Run the command line and end the process as it stands: taking ten thousand briefs apart would take seconds."""
    code: object = 0
    try:
        main(prog_name="mujaz")
    except SystemExit as end:
        code = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


if __name__ == "__main__":
    run()
