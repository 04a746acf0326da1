"""What may go into a parcel, and whether it has been recorded before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from channel.adapters.commerce_sql.orders import open_quantity
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine
from channel.models.commerce_shipment import CommerceShipment
from channel.ports.commerce import Label, NewParcel, Parcel

Content = Mapping[CommerceOrderLine, int]


def content_of(order: CommerceOrder, parcel: NewParcel) -> Content:
    """What goes into the parcel, checked against what is open."""
    is_open = {line: open_quantity(order, line) for line in order.lines}
    if not any(is_open.values()):
        raise rejected(Refusal.NOTHING_OPEN, f"Nothing of order {order.number} is left to ship")
    if parcel.lines is None:
        content = {line: quantity for line, quantity in is_open.items() if quantity}
    else:
        content = _named(order, parcel.lines)
    for line, quantity in content.items():
        if quantity > is_open[line]:
            detail = f"{line.sku}: {quantity} in the parcel, {is_open[line]} left to ship"
            raise rejected(Refusal.TOO_MANY, detail)
    strangers = set(parcel.transparency_codes) - {line.line_reference for line in content}
    if strangers:
        detail = f"Codes for {', '.join(sorted(strangers))}, which is not in the parcel"
        raise rejected(Refusal.UNKNOWN_LINE, detail)
    return content


def _named(order: CommerceOrder, lines: Mapping[str, int]) -> dict[CommerceOrderLine, int]:
    by_reference = {line.line_reference: line for line in order.lines}
    for reference, quantity in lines.items():
        if reference not in by_reference:
            detail = f"Order {order.number} has no line {reference!r}"
            raise rejected(Refusal.UNKNOWN_LINE, detail)
        if quantity < 1:
            raise rejected(Refusal.INVALID, f"{quantity} of line {reference} cannot be shipped")
    if not lines:
        raise rejected(Refusal.INVALID, "The parcel is empty")
    return {by_reference[reference]: quantity for reference, quantity in lines.items()}


def what_is_open(order: CommerceOrder, parcel: Parcel) -> Content:
    """As much of Amazon's parcel as is open here; lines we do not know are Amazon's affair."""
    wanted = {line: parcel.lines.get(line.line_reference, 0) for line in order.lines}
    fitting = {line: min(n, open_quantity(order, line)) for line, n in wanted.items()}
    return {line: quantity for line, quantity in fitting.items() if quantity > 0}


def refuse_twice(
    earlier: Sequence[CommerceShipment], parcel: NewParcel | Label, content: Content
) -> None:
    """The second click of a double click: the same things under the same tracking number."""
    for shipment in earlier:
        same_content = {line.line: line.quantity for line in shipment.lines} == content
        same_label = (shipment.carrier, tracking(shipment.tracking_number)) == (
            parcel.carrier,
            tracking(parcel.tracking_number),
        )
        if same_content and same_label:
            detail = f"Shipment {shipment.number} has recorded this very parcel"
            raise rejected(Refusal.DUPLICATE_PARCEL, detail)


def tracking(number: str) -> str:
    """As carriers compare it: whatever its case and spaces."""
    return "".join(number.split()).upper()
