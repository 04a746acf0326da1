"""Browser pages for the tests that use the admin as a person would."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.rig import chromium

LAPTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=390, height=844)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole test process."""
    # On a busy machine a page takes its time; what comes late has come.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        found = chromium.find(playwright.chromium)
        browser = playwright.chromium.launch(
            executable_path=found.path,
            args=found.switches,
            env={**os.environ, **found.environment},
        )
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser nobody has used: no cookies, English, UTC."""
    context = browser.new_context(viewport=LAPTOP, locale="en-US", timezone_id="UTC")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on a laptop. Afterwards, a script error that nobody caught fails the test."""
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    assert failures == []
