"""The sandbox as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import requests

ROOT = Path(__file__).resolve().parents[2]


def test_it_starts_says_where_it_is_and_leaves_when_told() -> None:
    command = [sys.executable, "-m", "channel.sandbox", "--port", "0", "--seed", "7"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        url = process.stdout.readline().split()[-1]
        assert "Atzr|demo" in process.stdout.readline()
        orders = requests.get(f"{url}_sandbox/orders", timeout=5).json()["orders"]
        process.terminate()
        assert process.wait(timeout=10) == 0
    assert len(orders) == 28


def test_it_knows_nothing_of_the_product() -> None:
    code = (
        "import sys, channel.sandbox.__main__;"
        "print(*sorted(m for m in sys.modules if m.startswith('channel.')"
        " and not m.startswith('channel.sandbox')))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == ""
