from __future__ import annotations

import socket
from pathlib import Path

import pytest

from channel.cli import demo
from channel.errors import Misconfigured


def test_without_any_variable_the_documented_defaults_hold() -> None:
    settings = demo.read_settings({})
    assert (settings.port, settings.sandbox_port, settings.speed) == (8080, 8081, "10")
    assert settings.data_dir == Path("var").resolve()
    assert settings.redis_url is None


@pytest.mark.parametrize("port", ["web", "0", "65536", "-1", "80.5"])
def test_what_is_no_port_number_is_named_with_its_variable(port: str) -> None:
    with pytest.raises(Misconfigured) as refusal:
        demo.read_settings({"SANDBOX_PORT": port})
    assert refusal.value.values["setting"] == "SANDBOX_PORT"


def test_a_port_in_use_stops_the_start_before_anything_runs(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        settings = demo.read_settings({"PORT": port, "DATA_DIR": str(tmp_path / "var")})
        with pytest.raises(Misconfigured, match=port):
            demo.run(settings)
    assert not (tmp_path / "var").exists()


def test_amazon_is_the_sandbox_whatever_the_environment_says() -> None:
    settings = demo.read_settings({"SANDBOX_PORT": "9001"})
    real = {"AMAZON_CHANNEL_AMAZON_ENDPOINT": "https://sellingpartnerapi-eu.amazon.com"}
    environment = demo.environment_of(settings, real)
    assert environment["AMAZON_CHANNEL_AMAZON_ENDPOINT"] == "http://127.0.0.1:9001"
