"""`amazon stock compare`: the holds beside Commerce's, at the shell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from channel.extension import AmazonChannel
from channel.wiring import wiring
from tests.rig.shop import SECRETS


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Iterator[Flask]:
    app = Flask("channel")
    app.config.update(SECRETS, DATABASE_URL=sqlite_url, DATA_DIR=str(tmp_path))
    AmazonChannel(app)
    with app.app_context():
        w = wiring()
        assert w.embedded is not None
        w.embedded.ensure_defaults()
        w.embedded.upsert_product("MUG", "A mug", 5)
        yield app
        w.engine.dispose()


def test_it_names_what_differed_and_fails_then(app: Flask) -> None:
    wiring().commerce.hold("amazon", "111-0000000-0000000", {"MUG": 2})
    compare = ["amazon", "stock", "compare"]
    first, second = (app.test_cli_runner().invoke(args=compare) for _ in range(2))
    assert first.exit_code == 1
    assert first.output == (
        "111-0000000-0000000\tMUG: 0 held here, 2 in Commerce. "
        "Commerce was told to give them back.\n"
        "0 orders hold stock, 1 differed.\n"
    )
    assert (second.exit_code, second.output) == (0, "0 orders hold stock, 0 differed.\n")
