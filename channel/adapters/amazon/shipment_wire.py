"""`confirmShipment` (Orders API v0): one parcel as Amazon wants it told."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

from channel.ports.marketplace import Confirmation, ParcelLine


def write_confirmation(confirmation: Confirmation) -> bytes:
    """The request body. What was not given is left out."""
    package = {
        "packageReferenceId": confirmation.reference,
        "carrierCode": confirmation.carrier_code,
        "carrierName": confirmation.carrier_name,
        "shippingMethod": confirmation.service,
        "trackingNumber": confirmation.tracking_number,
        "shipDate": write_moment(confirmation.shipped_at),
        "shipFromSupplySourceId": confirmation.ship_from_supply_source_id,
        "orderItems": [_line(line) for line in confirmation.lines],
    }
    body = {
        "marketplaceId": confirmation.marketplace_id,
        "codCollectionMethod": confirmation.cod_collection_method,
        "packageDetail": {key: value for key, value in package.items() if value},
    }
    return msgspec.json.encode({key: value for key, value in body.items() if value})


def write_moment(moment: datetime) -> str:
    """`2026-11-20T10:30:00.000Z`"""
    in_utc = moment.astimezone(UTC).replace(tzinfo=None)
    return in_utc.isoformat(timespec="milliseconds") + "Z"


def _line(line: ParcelLine) -> dict[str, object]:
    told: dict[str, object] = {"orderItemId": line.order_item_id, "quantity": line.quantity}
    if line.transparency_codes:
        told["transparencyCodes"] = list(line.transparency_codes)
    return told
