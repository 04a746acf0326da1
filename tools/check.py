"""Runs every check to its end and says which failed: `make check`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "frontend"
SCHEMA = ROOT / "graphql" / "schema.graphql"
MODULE = (sys.executable, "-m")
RUN_LOCK, DEV_LOCK = "requirements.lock", "requirements-dev.lock"
BIN = Path(sys.executable).parent


def main() -> int:
    failed = [name for name, check in CHECKS.items() if not passes(name, check)]
    print(f"make check: {', '.join(failed)} failed" if failed else "make check: all is well")
    return len(failed) > 0


def passes(name: str, check: Callable[[], str]) -> bool:
    """Run one check, which answers with what is wrong."""
    began = time.monotonic()
    wrong = check()
    verdict = "FAILED" if wrong else "ok"
    print(f"{name:<26} {verdict:<6} {time.monotonic() - began:5.1f} s", flush=True)
    if wrong:
        print(wrong, flush=True)
    return not wrong


def contract_is_no_package() -> str:
    if (ROOT / "graphql" / "__init__.py").exists():
        return "graphql/__init__.py shadows graphql-core: remove it (graphql/README.md says why)."
    return ""


def schema_is_fresh() -> str:
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "schema.graphql"
        wrong = run(*MODULE, "flask", "--app", "wsgi", "amazon", "schema", "export", str(exported))
        if wrong or (SCHEMA.exists() and SCHEMA.read_text() == exported.read_text()):
            return wrong
    return "graphql/schema.graphql is not what the code says: run `make schema`."


def locks_hold_what_is_asked_for() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    asked = [*project["project"]["dependencies"], *groups["build"]]
    tools = [each for each in groups["dev"] if isinstance(each, str)]
    missing = [
        f"{lock}: {wish}"
        for lock, wishes in ((RUN_LOCK, asked), (DEV_LOCK, [*asked, *tools]))
        for wish in map(Requirement, wishes)
        if not wish.specifier.contains(pinned(lock).get(canonicalize_name(wish.name), ""))
    ]
    return "\n".join(
        ("Not pinned as pyproject.toml asks (`make lock`):", *missing) if missing else ()
    )


def pinned(lock: str) -> dict[str, str]:
    """The versions of a lock by package name."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\n]+)", (ROOT / lock).read_text(), re.MULTILINE))


def npm(*arguments: str) -> Callable[[], str]:
    return lambda: run(str(BIN / "npm"), *arguments, cwd=FRONTEND)


def python(*arguments: str) -> Callable[[], str]:
    return lambda: run(*MODULE, *arguments)


def run(*command: str, cwd: Path = ROOT) -> str:
    """Run a command to its end: what it said if it failed, else nothing."""
    done = subprocess.run(
        command,
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return (done.stdout or f"exit {done.returncode}") if done.returncode else ""


CHECKS: dict[str, Callable[[], str]] = {
    # First: with that file there, nothing else that imports graphql would even start.
    "graphql/ is no package": contract_is_no_package,
    "format": python("ruff", "format", "--check"),
    "locks": locks_hold_what_is_asked_for,
    "lint": python("ruff", "check"),
    "types": python("mypy", "channel", "jobs", "tests", "tools", "wsgi.py"),
    "imports": lambda: run(str(BIN / "lint-imports"), "--no-logo", "--no-cache"),
    "schema is fresh": schema_is_fresh,
    "frontend types": npm("run", "--silent", "check"),
    "frontend tests": npm("test", "--silent"),
}

if __name__ == "__main__":
    sys.exit(main())
