"""What the admin is built from: small enough, and no operation that no screen sends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Page

from channel.assets import STATIC
from tests.frontend.conftest import Admin

ROOT = Path(__file__).resolve().parents[2]
OPERATIONS = sorted((ROOT / "graphql" / "operations").glob("*.graphql"))
BUDGET = 150_000


def test_the_first_load_is_smaller_than_its_budget(admin: Admin, page: Page) -> None:
    """Whatever travels until a person sees the Orders tab; other screens come when asked for."""
    page.goto(f"{admin.url}/amazon/")
    page.wait_for_selector("input[name=password]")
    login = _weight(page)
    admin.log_in(page)
    assert 0 < login <= _weight(page) < BUDGET


def _weight(page: Page) -> int:
    """Bytes of scripts and style sheets that have travelled to the page as it is."""
    loaded: list[dict[str, Any]] = page.evaluate(
        "performance.getEntriesByType('resource').map(({name, encodedBodySize}) =>"
        " ({name, encodedBodySize}))"
    )
    return sum(each["encodedBodySize"] for each in loaded if each["name"].endswith((".js", ".css")))


def test_files_travel_compressed_to_those_who_take_it(admin: Admin) -> None:
    path = next(STATIC.rglob("parts-*.js")).relative_to(STATIC)
    url = f"{admin.url}/amazon/static/{path}"
    packed = requests.get(url, headers={"Accept-Encoding": "gzip"}, timeout=10)
    plain = requests.get(url, headers={"Accept-Encoding": "identity"}, timeout=10)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Content-Type"] == plain.headers["Content-Type"]
    assert int(packed.headers["Content-Length"]) < int(plain.headers["Content-Length"]) / 2
    assert packed.text == plain.text


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_an_operation_is_sent_by_a_screen(path: Path) -> None:
    sources = (ROOT / "frontend" / "src").rglob("*.js*")
    assert any(f"#operations/{path.name}?raw" in source.read_text() for source in sources)
