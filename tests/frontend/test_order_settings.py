"""A store's order settings and its creation table, by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from channel.domain.identity import Role
from channel.models.store import OrderSettingsRow
from tests.frontend.conftest import Admin


def in_force(admin: Admin, store_id: int) -> OrderSettingsRow:
    with admin.shop.wiring.reading() as session:
        return session.get_one(OrderSettingsRow, store_id)


@pytest.fixture
def store_id(admin: Admin) -> int:
    return admin.shop.open_store("US")


def test_settings_are_changed_from_the_stores_page_and_taken_back(
    admin: Admin, page: Page, store_id: int
) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}")
    page.get_by_role("link", name="Change the order settings").click()
    status = page.get_by_label("Processing Order Status")
    expect(status).to_be_disabled()
    page.get_by_label("Order Status", exact=True).select_option("CUSTOM")
    status.select_option("processing")
    page.get_by_label("Partially Shipped").select_option("processing")
    assert in_force(admin, store_id).order_status == "DEFAULT"
    page.get_by_role("button", name="Save order settings").click()
    expect(page.get_by_text("Saved. Orders that are not")).to_be_visible()
    kept = in_force(admin, store_id)
    assert (kept.custom_status, kept.status_map) == (
        "processing", {"PARTIALLY_SHIPPED": "processing"},
    )  # fmt: skip

    newest = page.get_by_role("listitem").filter(has_text="Version 2")
    expect(newest).to_contain_text("Default Order Status → Custom Order Status")
    page.get_by_role("button", name="Go back to this: Version 1").click()
    page.get_by_role("dialog").get_by_role("button", name="Go back to this").click()
    expect(page.get_by_text("Went back to version 1.")).to_be_visible()
    expect(page.get_by_label("Order Status", exact=True)).to_have_value("DEFAULT")
    assert in_force(admin, store_id).status_map == {}


def test_with_importing_off_everything_else_is_disabled(
    admin: Admin, page: Page, store_id: int
) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/settings")
    page.get_by_label("Number prefix, shipped by you").fill("lost")
    page.get_by_label("Import Amazon Orders").select_option("off")
    others = page.locator("main form fieldset :is(select, input)")
    expect(others).to_have_count(15)
    expect(page.locator("main form fieldset :is(select, input):disabled")).to_have_count(14)
    page.get_by_role("button", name="Save order settings").click()
    expect(page.get_by_text("Saved. Orders that are not")).to_be_visible()
    assert in_force(admin, store_id).import_orders is False
    assert in_force(admin, store_id).number_prefix_merchant == ""


def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(
    admin: Admin, page: Page, store_id: int
) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/settings")
    prefix = page.get_by_label("Number prefix, shipped by you")
    prefix.fill("A B")
    page.get_by_label("Order Status", exact=True).select_option("CUSTOM")
    page.get_by_role("button", name="Save order settings").click()
    told = re.compile("A prefix has at most 12 letters, digits and dashes.$")
    expect(prefix).to_have_accessible_description(told)
    expect(page.get_by_label("Processing Order Status")).to_have_attribute("aria-invalid", "true")
    expect(prefix).to_have_value("A B")
    assert in_force(admin, store_id).number_prefix_merchant == ""


def test_somebody_who_may_not_change_them_reads_them(
    admin: Admin, page: Page, store_id: int
) -> None:
    admin.log_in(page, Role.OPERATOR, path=f"stores/store_{store_id}/settings")
    expect(page.get_by_text("Only an administrator changes this.")).to_be_visible()
    expect(page.get_by_role("button", name="Save order settings")).to_have_count(0)
    expect(page.get_by_label("Import Amazon Orders")).to_be_disabled()


def test_a_cell_is_changed_warns_and_is_put_back(admin: Admin, page: Page, store_id: int) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/settings")
    expect(page.get_by_role("link", name="Rules")).to_be_visible()
    page.get_by_role("link", name="Creation table").click()
    page.get_by_label("FBM, Unshipped, out of stock").select_option("BACKORDER")
    expect(page.get_by_text("Documented: No")).to_be_visible()
    expect(page.get_by_text("Read this before you save")).to_have_count(0)
    page.get_by_label("FBM, Unshipped, in stock").select_option("CREATE")
    expect(page.get_by_text("the same item can be sold twice")).to_be_visible()
    page.get_by_role("button", name="Save the table").click()
    expect(page.get_by_text("2 cells differ")).to_be_visible()
    expect(page.get_by_text("Saved. Orders that are not")).to_be_visible()
    assert len(in_force(admin, store_id).table_overrides) == 2

    page.get_by_role("button", name="Reset to documented").click()
    page.get_by_role("button", name="Save the table").click()
    expect(page.get_by_text("Version 3")).to_be_visible()
    assert in_force(admin, store_id).table_overrides == []


def test_a_table_is_taken_home_and_brought_back(
    admin: Admin, page: Page, store_id: int, tmp_path: Path
) -> None:
    admin.log_in(page, Role.ADMIN, path=f"stores/store_{store_id}/table")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    file = tmp_path / "table.yaml"
    file.write_text(download.value.path().read_text().replace("CREATE_AND_RESERVE", "MAYBE", 1))
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Choose a file").set_input_files(file)
    dialog.get_by_role("button", name="Import").click()
    expect(dialog.get_by_text("Line 4: “MAYBE” is none of")).to_be_visible()
    text = dialog.get_by_label("YAML")
    text.fill(text.input_value().replace("MAYBE", "HOLD"))
    dialog.get_by_role("button", name="Import").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_label("FBM, Unshipped, in stock")).to_have_value("HOLD")
    expect(page.get_by_text("From the file, and not saved yet.")).to_be_visible()
    assert in_force(admin, store_id).table_overrides == []
    page.get_by_role("button", name="Save the table").click()
    expect(page.get_by_text("Saved. Orders that are not")).to_be_visible()
    assert len(in_force(admin, store_id).table_overrides) == 1
