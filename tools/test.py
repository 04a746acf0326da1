"""Runs the tests, two at a time, and shows what they covered: `make test`.

Arguments go to pytest. Whoever names some asks for a part: that runs alone and unmeasured.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WHOLE = ("-n", "2", "--dist", "worksteal", "--cov", "--cov-report=", "--durations", "10")
COVERAGE = (sys.executable, "-m", "coverage")


def main(arguments: list[str]) -> int:
    command = (sys.executable, "-m", "pytest", *(arguments or WHOLE))
    if arguments:
        return subprocess.run(command, cwd=ROOT, check=False).returncode
    outcome = subprocess.run(command, cwd=ROOT, env=dict(os.environ), check=False).returncode
    subprocess.run([*COVERAGE, "report"], cwd=ROOT, check=False)
    return outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
