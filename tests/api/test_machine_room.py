"""The admin's page and its policy, health, readiness and metrics."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from channel import assets
from channel.models.state import Heartbeat
from channel.services import alerting
from tests.api.conftest import Api
from tests.factories import NOW


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Amazon channel</title>")
    (tmp_path / "assets" / "index-Ab12.js").write_text("1")
    (tmp_path / "theme.js").write_text("2")
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", ["/amazon/", "/amazon/orders", "/amazon/orders/order_1?tab=x"])
def test_every_path_of_the_admin_is_its_one_page(api: Api, built: Path, path: str) -> None:
    answer = api.client().get(path)
    assert answer.status_code == 200
    assert "Amazon channel" in answer.text
    assert answer.headers["Cache-Control"] == "no-cache"
    policy = answer.headers["Content-Security-Policy"].split("; ")
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/amazon", 302),
        ("GET", "/amazon/session", 200),
        ("POST", "/amazon/session", 403),
        ("GET", "/amazon/static/nothing.js", 404),
        ("POST", "/amazon/orders", 405),
        ("GET", "/amazon/debug-log.txt", 401),
        ("GET", "/amazon/oauth/callback", 302),
    ],
)
def test_whatever_the_admin_answers_nothing_of_another_host_runs_in_it(
    api: Api, built: Path, method: str, path: str, status: int
) -> None:
    answer = api.client().open(path, method=method)
    assert answer.status_code == status
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_host_applications_own_pages_keep_their_own_policy(api: Api) -> None:
    assert "Content-Security-Policy" not in api.client().get("/somewhere/else").headers


def test_the_address_without_a_slash_leads_there(api: Api) -> None:
    assert api.client().get("/amazon").headers["Location"] == "/amazon/"


def test_only_files_named_by_their_content_are_kept_for_ever(api: Api, built: Path) -> None:
    hashed = api.client().get("/amazon/static/assets/index-Ab12.js", buffered=True)
    assert hashed.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    named = api.client().get("/amazon/static/theme.js", buffered=True)
    assert named.headers["Cache-Control"] == "no-cache"
    assert api.client().get("/amazon/static/../secret").status_code == 404


def test_an_admin_that_was_not_built_says_how_to_build_it(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "STATIC", tmp_path)
    answer = api.client().get("/amazon/")
    assert answer.status_code == 503
    assert "make" in answer.text


def beat(api: Api, *names: str) -> None:
    with api.wiring.transaction("test") as session:
        session.add_all(Heartbeat(name=name, at=NOW) for name in names)


def test_a_process_that_answers_is_healthy(api: Api) -> None:
    assert api.client().get("/healthz").status_code == 200


def test_readiness_names_the_part_that_is_missing(api: Api) -> None:
    beat(api, "clock")
    answer = api.client().get("/readyz")
    parts = answer.get_json()["parts"]
    assert answer.status_code == 503
    assert parts["database"] == parts["clock"] == "ok"
    assert (parts["redis"], parts["worker"]) == ("ConnectionError", "never started")
    api.clock.advance(timedelta(seconds=61))
    assert api.client().get("/readyz").get_json()["parts"]["clock"] == "silent for 61 s"


def test_a_machine_with_all_its_parts_is_ready(ready_api: Api) -> None:
    beat(ready_api, "clock", "worker")
    answer = ready_api.client().get("/readyz")
    assert (answer.status_code, answer.get_json()["ready"]) == (200, True)


def test_metrics_tell_orders_deliveries_and_the_age_of_the_data(api: Api) -> None:
    store = api.factory.store()
    api.factory.order(store, attention="out-of-stock")
    api.clock.advance(timedelta(seconds=90))
    text = api.client().get("/metrics").text
    assert f'amazon_channel_orders{{status="UNSHIPPED",store="{store.id}"}} 1.0' in text
    assert f'amazon_channel_data_age_seconds{{store="{store.id}"}} 90.0' in text
    waits = f'needing_attention{{reason="out-of-stock",store="{store.id}"}} 1.0'
    assert waits in text


def test_metrics_tell_which_alerts_last(api: Api) -> None:
    api.factory.store()
    api.clock.advance(timedelta(hours=2))
    alerting.watch(api.wiring)
    text = api.client().get("/metrics").text
    assert 'amazon_channel_alerts{kind="DATA_OLD"} 1.0' in text
