"""A creation table from and to a shell."""

from __future__ import annotations

from pathlib import Path

from click.testing import Result

from tests.rig.shop import Shop


def run(shop: Shop, *arguments: str, given: str | None = None) -> Result:
    return shop.app.test_cli_runner().invoke(args=["amazon", "table", *arguments], input=given)


def test_a_table_is_written_changed_and_read(shop: Shop, tmp_path: Path) -> None:
    store, file = str(shop.open_store()), tmp_path / "table.yaml"
    assert run(shop, "export", store, str(file)).exit_code == 0
    text = file.read_text().replace("OUT_OF_STOCK: 'NO'", "OUT_OF_STOCK: BACKORDER", 3)
    # The first three rows: Pending, Pending Availability, Unshipped.
    file.write_text(text)
    done = run(shop, "import", store, str(file))
    assert done.output == "cells that differ from the documented table: 3\n"
    assert run(shop, "export", store).output == text


def test_a_table_comes_through_a_pipe(shop: Shop) -> None:
    store = str(shop.open_store())
    done = run(shop, "import", store, given="MERCHANT: {UNSHIPPED: {OUT_OF_STOCK: HOLD}}")
    assert done.output == "cells that differ from the documented table: 1\n"


def test_what_is_wrong_is_one_sentence(shop: Shop) -> None:
    store = str(shop.open_store())
    bad = run(shop, "import", store, given="MERCHANT: 3")
    assert (bad.exit_code, bad.output[:14]) == (1, "Error: Line 1:")
    for command in ("export", "import"):
        gone = run(shop, command, "99", given="MERCHANT: {}")
        assert (gone.exit_code, "There is no store 99" in gone.output) == (1, True)
