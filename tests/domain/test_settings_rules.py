"""Which order settings may be saved, field by field (F67-F81, D15, V33)."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.order import OrderStatus
from channel.domain.settings_rules import (
    MAPPABLE,
    Choices,
    as_values,
    changed,
    differences,
    from_values,
    in_api,
    problems,
    status_map,
)
from channel.domain.store import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderSettings,
    OrderStatusChoice,
    PendingOrders,
)
from channel.errors import Invalid

THERE = Choices(stores={"default", "se"}, statuses={"pending", "packing"})
DEFAULTS = OrderSettings(target_store="default")
OFF = OrderSettings(target_store="default", import_orders=False)
OTHERS: dict[str, Any] = {
    "target_store": "se",
    "customer_creation": CustomerCreation.NEW_ACCOUNT,
    "number_source": NumberSource.AMAZON,
    "pending_orders": PendingOrders.RESERVE,
    "order_status": OrderStatusChoice.CUSTOM,
    "open_at_connection": OpenAtConnection.IGNORE,
    "number_prefix_merchant": "AM-",
    "number_prefix_amazon": "FBA-",
    "hold_days": 3,
    "status_map": {"UNSHIPPED": "packing"},
}


def wrong(before: OrderSettings, wishes: dict[str, Any]) -> list[tuple[str, str]]:
    found = problems(before, changed(before, wishes), THERE)
    assert not any(error.sentence(language).startswith("error-") for error in found
                   for language in ("en", "sv"))  # fmt: skip
    return [(".".join(error.field or ()), error.why) for error in found]


def test_the_documented_defaults_may_be_saved() -> None:
    assert wrong(DEFAULTS, {}) == []


def test_everything_may_be_changed_at_once() -> None:
    assert wrong(DEFAULTS, OTHERS | {"custom_status": "packing"}) == []


@pytest.mark.parametrize(
    ("wishes", "field", "why"),
    [
        ({"target_store": "mars"}, "targetStore", "unknown-commerce-store"),
        ({"custom_status": "packing"}, "customStatus", "custom-status-not-used"),
        ({"order_status": OrderStatusChoice.CUSTOM}, "customStatus", "custom-status-missing"),
        (
            {"order_status": OrderStatusChoice.CUSTOM, "custom_status": "gone"},
            "customStatus",
            "unknown-commerce-status",
        ),
        ({"number_prefix_merchant": "A B"}, "numberPrefixMerchant", "number-prefix"),
        ({"number_prefix_merchant": "AMZ\n"}, "numberPrefixMerchant", "number-prefix"),
        ({"number_prefix_amazon": "Å-"}, "numberPrefixAmazon", "number-prefix"),
        ({"number_prefix_amazon": "1234567890123"}, "numberPrefixAmazon", "number-prefix"),
        ({"hold_days": 0}, "holdDays", "hold-days"),
        ({"hold_days": 31}, "holdDays", "hold-days"),
        ({"status_map": {"UNSHIPPED": "gone"}}, "statusMap", "unknown-commerce-status"),
        ({"status_map": {"SHIPPED": "packing"}}, "statusMap", "status-not-mappable"),
    ],
)
def test_each_field_is_held_to_what_there_is(wishes: dict[str, Any], field: str, why: str) -> None:
    assert wrong(DEFAULTS, wishes) == [(field, why)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    found = wrong(DEFAULTS, {"target_store": "mars", "hold_days": 99})
    assert [field for field, _ in found] == ["targetStore", "holdDays"]


@pytest.mark.parametrize("name", OTHERS)
def test_while_importing_is_off_no_other_field_changes(name: str) -> None:
    field = in_api(name)
    assert (field, "setting-disabled") in wrong(OFF, {name: OTHERS[name]})
    # Also in the step that switches it off.
    assert (field, "setting-disabled") in wrong(
        DEFAULTS, {"import_orders": False, name: OTHERS[name]}
    )
    assert wrong(OFF, {name: getattr(OFF, name)}) == []


def test_switching_on_may_change_the_others_too() -> None:
    assert wrong(OFF, {"import_orders": True, "target_store": "se"}) == []


def test_what_commerce_has_dropped_stops_nobody_from_switching_off() -> None:
    stale = OrderSettings(target_store="gone")
    assert wrong(stale, {"import_orders": False}) == []
    assert wrong(stale, {"hold_days": 3}) == [("targetStore", "unknown-commerce-store")]


def test_the_default_status_forgets_the_custom_one() -> None:
    custom = changed(
        DEFAULTS, {"order_status": OrderStatusChoice.CUSTOM, "custom_status": "packing"}
    )
    assert changed(custom, {"order_status": OrderStatusChoice.DEFAULT}) == DEFAULTS


def test_a_status_is_mapped_once() -> None:
    entries = [(OrderStatus.PENDING, "pending"), (OrderStatus.UNSHIPPED, "packing")]
    assert status_map(entries) == {"PENDING": "pending", "UNSHIPPED": "packing"}
    with pytest.raises(Invalid, match="twice"):
        status_map([*entries, entries[0]])


@pytest.mark.parametrize("status", MAPPABLE)
def test_every_status_of_an_open_order_can_be_mapped(status: OrderStatus) -> None:
    assert wrong(DEFAULTS, {"status_map": {status.value: "packing"}}) == []


def test_what_is_kept_can_be_read_again() -> None:
    full = changed(DEFAULTS, OTHERS | {"custom_status": "packing"})
    assert from_values(as_values(full)) == full


def test_a_field_that_came_later_has_its_default() -> None:
    assert from_values({"target_store": "default", "from_the_past": 1}) == DEFAULTS


def test_the_difference_of_two_versions_is_told_in_the_order_of_the_form() -> None:
    after = changed(DEFAULTS, {"hold_days": 3, "target_store": "se"})
    found = differences(as_values(DEFAULTS), as_values(after))
    assert [(each.name, each.before, each.after) for each in found] == [
        ("target_store", "default", "se"), ("hold_days", 7, 3),
    ]  # fmt: skip
