"""The sandbox as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import requests

from tests.sandbox.box import MUG, US
from tests.sandbox.subscriber import subscribe

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
    assert len(orders) == 37


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


def test_it_sends_notifications_elsewhere_without_being_asked(url: str) -> None:
    """The queue here is another sandbox's."""
    command = [sys.executable, "-m", "channel.sandbox", "--port", "0", "--empty"]
    options = ["--speed", "1000", "--sqs-endpoint", f"{url}/_sqs"]
    with subprocess.Popen(
        [*command, *options], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        sender = process.stdout.readline().split()[-1].rstrip("/")
        subscribe(sender)
        order = {"marketplaceId": US, "items": [MUG]}
        requests.post(f"{sender}/_sandbox/orders", json=order, timeout=5)
        receive = {"QueueUrl": f"{url}/_sqs/000000000000/order-changes", "WaitTimeSeconds": 10}
        headers = {"X-Amz-Target": "AmazonSQS.ReceiveMessage"}
        answer = requests.post(f"{url}/_sqs/", json=receive, headers=headers, timeout=15)
        process.terminate()
    assert "ORDER_CHANGE" in answer.json()["Messages"][0]["Body"]
