"""Places and moves orders for the control API, with everything left out filled in."""

from __future__ import annotations

from typing import Any

from channel.sandbox import reading, terms
from channel.sandbox.errors import Unusable
from channel.sandbox.lines import read_line
from channel.sandbox.marketplaces import MARKETPLACES, Marketplace
from channel.sandbox.order import FULFILLED_BY, ORDER_ID, STATUSES, Order
from channel.sandbox.order_change import Change
from channel.sandbox.promises import SERVICE_LEVELS, promise
from channel.sandbox.reading import Body
from channel.sandbox.scenario.people import someone
from channel.sandbox.shipping import ship
from channel.sandbox.world import DEMO_SELLER, Seller, World

_ADDRESS = (
    "name", "companyName", "addressLine1", "addressLine2", "addressLine3", "city",
    "districtOrCounty", "stateOrRegion", "municipality", "postalCode", "countryCode", "phone",
    "addressType",
)  # fmt: skip
_BUYER = ("buyerName", "buyerEmail", "buyerCompanyName", "buyerPurchaseOrderNumber")
_ORDER = {
    "sellerId", "orderId", "marketplaceId", "fulfilledBy", "fulfillmentStatus", "createdTime",
    "lastUpdatedTime", "channelName", "buyer", "recipient", "programs", "items",
    "fulfillmentServiceLevel", "replaces", "sellerOrderId", "paymentMethod", "cancelledBy",
    "cancelReason", "packages", "taxRegistrations", *terms.FIELDS,
}  # fmt: skip


def place(body: Body, world: World) -> Order:
    """A new order in the world. `Unusable` says what is wrong with the body."""
    reading.only(body, _ORDER, "An order")
    seller = _seller(body, world)
    marketplace = _marketplace(body, seller)
    now = world.clock.now()
    created = reading.moment(body, "createdTime") or now
    level = reading.word(body, "fulfillmentServiceLevel", SERVICE_LEVELS, "STANDARD")
    agreed = terms.read(body, marketplace.currency)
    ship_by, deliver_by = promise(created, marketplace, level)
    order = Order(
        id=_order_id(body, world, marketplace),
        seller_id=seller.id,
        marketplace_id=marketplace.id,
        fulfilled_by=reading.word(body, "fulfilledBy", FULFILLED_BY, "MERCHANT"),
        status="UNSHIPPED",
        created_at=created,
        updated_at=reading.moment(body, "lastUpdatedTime") or max(created, now),
        lines=[
            read_line(item, world, marketplace, agreed.currency or marketplace.currency)
            for item in reading.things(body.get("items"), "items")
        ],
        terms=agreed,
        service_level=level,
        ship_by=ship_by,
        deliver_by=deliver_by,
        channel_name=reading.word(body, "channelName", ("AMAZON", "NON_AMAZON"), "AMAZON"),
        programs=reading.texts(body, "programs"),
        replaces=reading.text(body, "replaces") or None,
        seller_order_id=reading.text(body, "sellerOrderId") or None,
        payment_method=reading.text(body, "paymentMethod", "CreditCard"),
    )
    _set_people(order, body, world)
    _set_status(order, body, world)
    world.orders[order.id] = order
    if not order.is_pending:
        world.tell(Change(order))
    return order


def _set_people(order: Order, body: Body, world: World) -> None:
    default = someone(order.marketplace, world.dice, business="AMAZON_BUSINESS" in order.programs)
    order.buyer = read_buyer(body["buyer"]) if "buyer" in body else default.buyer
    if "recipient" in body:
        order.address, order.delivery_preference = read_recipient(body["recipient"])
    else:
        order.address = default.address
    if body.get("taxRegistrations"):
        order.tax_registrations = reading.things(body["taxRegistrations"], "taxRegistrations")


def _set_status(order: Order, body: Body, world: World) -> None:
    status = reading.word(body, "fulfillmentStatus", STATUSES, "UNSHIPPED")
    if status in {"PARTIALLY_SHIPPED", "SHIPPED"}:
        ship(order, status, body.get("packages"), world.clock.now())
    elif status == "CANCELLED":
        order.cancel(*read_cancellation(body))
    else:
        order.status = status


def read_cancellation(body: Body) -> tuple[str, str]:
    """Who cancelled and why: `cancelledBy` (default AMAZON) and `cancelReason`."""
    by = reading.word(body, "cancelledBy", ("BUYER", "MERCHANT", "AMAZON"), "AMAZON")
    return by, reading.text(body, "cancelReason", "Payment could not be verified")


def read_buyer(value: object) -> dict[str, str]:
    """`Buyer` of the model; null for nobody known."""
    if value is None:
        return {}
    buyer = reading.thing(value, "buyer")
    reading.only(buyer, _BUYER, "buyer")
    return {field: reading.text(buyer, field) for field in buyer}


def read_recipient(value: object) -> tuple[dict[str, str], dict[str, Any]]:
    """`{deliveryAddress, deliveryPreference}`, or the parts of the address alone, or null."""
    if value is None:
        return {}, {}
    recipient = reading.thing(value, "recipient")
    if not {"deliveryAddress", "deliveryPreference"} & set(recipient):
        recipient = {"deliveryAddress": recipient}
    reading.only(recipient, ("deliveryAddress", "deliveryPreference"), "recipient")
    address = reading.thing(recipient.get("deliveryAddress", {}), "deliveryAddress")
    reading.only(address, _ADDRESS, "deliveryAddress")
    preference = reading.thing(recipient.get("deliveryPreference", {}), "deliveryPreference")
    return {part: reading.text(address, part) for part in address}, preference


def _seller(body: Body, world: World) -> Seller:
    seller_id = reading.text(body, "sellerId", DEMO_SELLER)
    if seller_id not in world.sellers:
        raise Unusable(f"There is no seller {seller_id!r}; make it with POST /_sandbox/sellers.")
    return world.sellers[seller_id]


def _marketplace(body: Body, seller: Seller) -> Marketplace:
    id_ = body.get("marketplaceId")
    if id_ not in seller.marketplace_ids:
        have = ", ".join(seller.marketplace_ids)
        raise Unusable(f"marketplaceId must be one of the seller's ({have}), not {id_!r}.")
    return MARKETPLACES[id_]


def _order_id(body: Body, world: World, marketplace: Marketplace) -> str:
    order_id = reading.text(body, "orderId")
    if order_id and not ORDER_ID.fullmatch(order_id):
        raise Unusable(f"orderId must be three, seven and seven digits, not {order_id!r}.")
    if order_id in world.orders:
        raise Unusable(f"There is an order {order_id} already.")
    return order_id or world.new_order_id(marketplace.country)
