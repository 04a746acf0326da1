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


def test_each_demo_begins_with_an_empty_database(tmp_path: Path) -> None:
    settings = demo.read_settings({"DATA_DIR": str(tmp_path)})
    demo.begin_anew(settings)
    (tmp_path / "channel.sqlite3").write_text("yesterday's orders")
    demo.begin_anew(settings)
    assert not (tmp_path / "channel.sqlite3").exists()


def test_a_database_that_no_demo_made_is_left_alone(tmp_path: Path) -> None:
    real = tmp_path / "channel.sqlite3"
    real.write_text("a merchant's orders")
    with pytest.raises(Misconfigured, match="not a demo's"):
        demo.begin_anew(demo.read_settings({"DATA_DIR": str(tmp_path)}))
    assert real.read_text() == "a merchant's orders"


def test_a_demo_on_a_given_database_makes_its_own_keys_and_keeps_them(tmp_path: Path) -> None:
    given = {"DATA_DIR": str(tmp_path), "DATABASE_URL": "postgresql://localhost/demo"}
    first, again = (demo.environment_of(demo.read_settings(given), given) for _ in range(2))
    assert first["AMAZON_CHANNEL_ENCRYPTION_KEYS"] == again["AMAZON_CHANNEL_ENCRYPTION_KEYS"]
