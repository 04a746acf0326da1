"""`confirmShipment` of Orders v0: one parcel a call, and every refusal of amazon.md 3.1-3.5."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from channel.sandbox import iso8601
from channel.sandbox.errors import Refusal, invalid
from channel.sandbox.order import Order, Parcel
from channel.sandbox.order_change import Change
from channel.sandbox.world import World

# Amazon limits corrections of a parcel and does not say where; the sandbox draws the line here.
MAX_EDITS = 5
# Two clocks never agree to the second.
_CLOCK_SKEW = timedelta(minutes=1)
_CONFIRMED_BY_AMAZON = {"FBM_SHIP_PLUS", "AMAZON_EASY_SHIP"}


def confirm(order: Order, body: object, world: World) -> None:
    """Keep the parcel and let quantities and status follow, or raise `Refusal`.

    The same parcel with the same content again changes nothing, so a retry is harmless.
    """
    request = _object(body, "Invalid Input")
    _check_request(request, order)
    _check_order(order)
    detail = _object(request.get("packageDetail"), "PackageDetail is missing.")
    if order.marketplace.country == "IN" and detail.get("carrierCode") == "Other":
        raise invalid("CarrierCode is invalid, Other is not supported in the IN marketplace.")
    parcel = _parcel(detail, world)
    if parcel.ship_time < order.created_at - _CLOCK_SKEW:
        raise invalid("ShipDate is invalid, it is before the purchase date.")
    before = order.parcels.get(parcel.reference)
    if before is not None and before.holds_the_same_as(parcel):
        return
    if before is None and not any(line.open for line in order.lines):
        raise no_package_to_update()
    _check_lines(order, parcel)
    if before is not None:
        _check_edit(before, parcel)
    order.put_parcel(parcel)
    order.updated_at = world.clock.now()
    world.tell(Change(order))


def _check_request(request: Mapping[str, Any], order: Order) -> None:
    if request.get("marketplaceId") != order.marketplace_id:
        raise invalid("MarketplaceId is missing or does not match the order.")
    _check_cod(request, order)


def _check_cod(request: Mapping[str, Any], order: Order) -> None:
    method = request.get("codCollectionMethod")
    if method is None:
        return
    if method != "DirectPayment":
        raise invalid("CodCollectionMethod is invalid, the only value is DirectPayment.")
    if order.marketplace.country != "JP":
        raise invalid("CodCollectionMethod is only supported in the JP marketplace.")


def _check_order(order: Order) -> None:
    if order.fulfilled_by == "AMAZON":
        raise invalid("The order is fulfilled by Amazon and cannot be confirmed.")
    if _CONFIRMED_BY_AMAZON & set(order.programs):
        raise invalid("The shipment of this order is confirmed by Amazon.")
    if order.is_pending:
        raise invalid("The order is pending and cannot be confirmed.")
    if order.status == "CANCELLED":
        raise _nonexistent_item()


def _parcel(detail: Mapping[str, Any], world: World) -> Parcel:
    reference = detail.get("packageReferenceId")
    if not isinstance(reference, str) or not re.fullmatch(r"0*[1-9][0-9]*", reference, re.ASCII):
        raise invalid("PackageReferenceId: is invalid, must be a positive numeric value.")
    lines, codes = _lines(detail.get("orderItems"))
    return Parcel(
        reference=reference,
        carrier=_carrier(detail),
        service=_text(detail, "shippingMethod"),
        tracking=_required(detail, "trackingNumber"),
        ship_time=_ship_time(detail, world.clock.now()),
        created_at=world.clock.now(),
        lines=lines,
        transparency_codes=codes,
    )


def _carrier(detail: Mapping[str, Any]) -> str:
    """The name that will be read back from `packages[].carrier`."""
    code, name = _required(detail, "carrierCode"), _text(detail, "carrierName")
    if code == "Other" and not name:
        raise invalid("CarrierName is missing, it is required when CarrierCode is Other.")
    return name or code


def _ship_time(detail: Mapping[str, Any], now: datetime) -> datetime:
    try:
        moment = iso8601.read(_required(detail, "shipDate"))
    except ValueError:
        # The one error of the published sandbox cases, with the space in its code.
        raise Refusal(400, "Invalid Input", "Invalid Input") from None
    if moment > now + _CLOCK_SKEW:
        raise invalid("ShipDate is invalid, it is in the future.")
    return moment


def _lines(items: object) -> tuple[dict[str, int], dict[str, list[str]]]:
    if not isinstance(items, list) or not items:
        raise invalid("OrderItems is missing.")
    lines: dict[str, int] = {}
    codes: dict[str, list[str]] = {}
    for item in items:
        entry = _object(item, "OrderItems is invalid.")
        item_id, quantity = _item_id(entry), entry.get("quantity")
        if not isinstance(quantity, int) or isinstance(quantity, bool) or quantity < 1:
            raise invalid("Quantity is invalid, must be a positive integer.")
        lines[item_id] = lines.get(item_id, 0) + quantity
        if given := _codes(entry):
            codes.setdefault(item_id, []).extend(given)
    return lines, codes


def _item_id(entry: Mapping[str, Any]) -> str:
    item_id = entry.get("orderItemId")
    if not isinstance(item_id, str) or not item_id.isdecimal():
        raise invalid(
            "OrderItemId is invalid, please obtain the value through the getOrderItems API or "
            "Manage Orders page"
        )
    return item_id


def _codes(entry: Mapping[str, Any]) -> list[str]:
    codes = entry.get("transparencyCodes") or []
    if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
        raise invalid("TransparencyCodes is invalid.")
    return codes


def _check_lines(order: Order, parcel: Parcel) -> None:
    for item_id, quantity in parcel.lines.items():
        line = order.line(item_id)
        if line is None or line.cancellation_execution:
            raise _nonexistent_item()
        elsewhere = sum(
            other.lines.get(item_id, 0)
            for other in order.parcels.values()
            if other.reference != parcel.reference
        )
        if quantity + elsewhere > line.quantity:
            raise invalid("Quantity is invalid, it is above the quantity that is not yet shipped.")
        codes = parcel.transparency_codes.get(item_id, [])
        if "TRANSPARENCY" in line.programs and len(codes) != quantity:
            raise invalid("TransparencyCodes is invalid, one code per unit is required.")


def _check_edit(before: Parcel, parcel: Parcel) -> None:
    if before.edits >= MAX_EDITS:
        raise too_many_edits()
    parcel.edits = before.edits + 1
    parcel.created_at = before.created_at


def too_many_edits() -> Refusal:
    return _failed(
        "InvalidPackageVersion", "The package has reached the maximum number of allowed updates"
    )


def no_package_to_update() -> Refusal:
    return _failed(
        "PackageToUpdateNotFound",
        "Failed to create package due to not finding a matching package or order already "
        "fulfilled.",
    )


def _nonexistent_item() -> Refusal:
    return _failed("NonexistentOrderItem", "The order item list of the package was not found.")


def _failed(metric: str, sentence: str) -> Refusal:
    """Amazon lets its inner error shine through the message (#5037)."""
    return invalid(f"{sentence} ErrorMessage(errorCode=GeneralError, errorMetric={metric})")


def _object(value: object, refusal: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise invalid(refusal)
    return value


def _text(detail: Mapping[str, Any], field: str) -> str | None:
    value = detail.get(field)
    if value is not None and not isinstance(value, str):
        raise invalid(f"{field[0].upper()}{field[1:]} is invalid.")
    return value


def _required(detail: Mapping[str, Any], field: str) -> str:
    value = _text(detail, field)
    if not value or not value.strip():
        raise invalid(f"{field[0].upper()}{field[1:]} is missing.")
    return value
