"""A parcel as Amazon is told of it and as Amazon shows it, and how both are stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from channel.domain.order import Package
from channel.domain.shipment import ReadBack, Shown, compare, compare_corrected, shown
from channel.models.shipment import Shipment

# Amazon takes a few corrections only; older ones cannot come back.
_KEPT = 10


def wanted(shipment: Shipment) -> Shown:
    """What Amazon is to show, as the carrier map settled it: "Other" by the carrier's name."""
    is_settled = shipment.carrier_code is not None
    return Shown(
        carrier=shipment.carrier_name or shipment.carrier_code or shipment.carrier,
        service=shipment.shipping_method if is_settled else shipment.service,
        tracking_number=shipment.tracking_number,
        shipped_at=shipment.shipped_at,
        quantities={item.order_item_id: item.quantity for item in shipment.items},
    )


def at_amazon(shipment: Shipment) -> Shown | None:
    """What Amazon showed last; None while it has shown nothing."""
    return _read(shipment.at_amazon) if shipment.at_amazon else None


def note(shipment: Shipment, packages: Iterable[Package]) -> None:
    """Keep what Amazon shows."""
    seen = shown(shipment.reference, packages)
    if seen is not None:
        shipment.at_amazon = _written(seen)


def supersede(shipment: Shipment) -> None:
    """It is about to be corrected: what Amazon may know of it by now is news no more."""
    if shipment.tried_revision == 0:
        return
    known = [_written(wanted(shipment)), *([shipment.at_amazon] if shipment.at_amazon else [])]
    fresh = [one for one in known if one not in shipment.superseded]
    shipment.superseded = [*shipment.superseded, *fresh][-_KEPT:]


def compare_with(shipment: Shipment, packages: Iterable[Package]) -> ReadBack:
    """Whether Amazon shows it as it was sent, before or after its correction."""
    told = wanted(shipment)
    if not shipment.superseded:
        number = shipment.tracking_number
        return compare(shipment.reference, number, told.quantities, packages)
    before = [_read(one) for one in shipment.superseded]
    return compare_corrected(shipment.reference, told, before, packages)


def is_there(shipment: Shipment, packages: Iterable[Package]) -> bool:
    """Whether it need not be sent: a corrected one must be the same in everything.

    What was corrected may be its carrier or date alone, which is not looked at otherwise.
    """
    packages = tuple(packages)
    if not shipment.superseded:
        return compare_with(shipment, packages) is ReadBack.MATCH
    seen = shown(shipment.reference, packages)
    return seen is not None and wanted(shipment).same_as(seen)


def _written(seen: Shown) -> dict[str, Any]:
    return {
        "carrier": seen.carrier,
        "service": seen.service,
        "tracking_number": seen.tracking_number,
        "shipped_at": seen.shipped_at.isoformat() if seen.shipped_at else None,
        "quantities": dict(seen.quantities),
    }


def _read(kept: Mapping[str, Any]) -> Shown:
    at = kept["shipped_at"]
    return Shown(**{**kept, "shipped_at": datetime.fromisoformat(at) if at else None})
