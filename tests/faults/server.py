"""A process that has everything loaded and forks: each child runs `mujaz` once, with a fault of the file system.

It is run as a script with `fault.c` loaded before all else; it reads a request in JSON from each line of its input and
answers in a line of its output.
"""

import ctypes
import json
import os
import resource
import signal
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

COMMANDS = ("build", "check", "import_", "mv")


def main() -> None:
    """Answer requests until there are no more."""
    for command in COMMANDS:
        import_module(f"mujaz.cli.{command}")
    for name in ("mkdocs.contrib.search", "mujaz.importers", "mujaz.publish.site", "mujaz.rules"):
        import_module(name)
    faults = ctypes.CDLL(None)
    for line in sys.stdin:
        request = json.loads(line)
        for number, folder in enumerate(request["folders"]):
            faults.fault_folder(number, os.fsencode(folder))
        with tempfile.TemporaryFile() as out:
            pid = os.fork()
            if not pid:
                _run(request, faults, out.fileno())
            _, status = os.waitpid(pid, 0)
            out.seek(0)
            said = out.read().decode("utf-8", "replace")
        answer = {"code": os.waitstatus_to_exitcode(status), "calls": faults.fault_count(), "said": said}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _run(request: dict[str, Any], faults: Any, out: int) -> None:  # noqa: ANN401 -- a library of C
    from mujaz.__main__ import run  # noqa: PLC0415 -- what it does at the end is of the child alone

    if request["seconds"]:
        resource.setrlimit(resource.RLIMIT_CPU, (request["seconds"], request["seconds"]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.alarm(6 * request["seconds"])
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.chdir(request["root"])
    sys.argv = ["mujaz", *request["arguments"]]
    sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 -- the process ends soon
    faults.fault_arm(request["at"], request["error"], request["kinds"], request["lasts"])
    run()


if __name__ == "__main__":
    main()
