"""The control API: `/_sandbox/...`, beside Amazon's own paths and unknown to Amazon."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, request

from channel.sandbox import iso8601, moving, ordering, reading
from channel.sandbox.buckets import Buckets
from channel.sandbox.calls import Calls
from channel.sandbox.control_call import answer_errors, control_body
from channel.sandbox.errors import Missing, Unusable
from channel.sandbox.faults import Faults
from channel.sandbox.feeds import Feeds
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.notifications import Notifications
from channel.sandbox.order import Order
from channel.sandbox.orders_wire import order_to_wire
from channel.sandbox.queues import Queues
from channel.sandbox.reports import Reports
from channel.sandbox.scenario.catalogue import CATALOGUE
from channel.sandbox.scenario.living import Living
from channel.sandbox.search import Search
from channel.sandbox.view import DATASETS, View
from channel.sandbox.world import ORDER_ROLES, Seller, World

Wire = dict[str, Any]


@dataclass
class Control:
    world: World
    living: Living
    search: Search
    reports: Reports
    feeds: Feeds
    notifications: Notifications
    queues: Queues
    buckets: Buckets
    faults: Faults
    calls: Calls

    def add_seller(self, body: Wire) -> Wire:
        reading.only(body, ("sellerId", "marketplaceIds", "roles", "storeName"), "A seller")
        seller_id = reading.text(body, "sellerId")
        if not seller_id:
            raise Unusable("sellerId must be a string that names the seller.")
        marketplace_ids = reading.texts(body, "marketplaceIds")
        if not marketplace_ids or not set(marketplace_ids) <= set(MARKETPLACES):
            raise Unusable(f"marketplaceIds must be some of {', '.join(MARKETPLACES)}.")
        roles = reading.texts(body, "roles") if "roles" in body else ORDER_ROLES
        if unknown := sorted(set(roles) - set(ORDER_ROLES)):
            raise Unusable(f"There is no role {unknown[0]!r}; there are {', '.join(ORDER_ROLES)}.")
        name = reading.text(body, "storeName") or None
        seller = self.world.add_seller(seller_id, marketplace_ids, frozenset(roles), name)
        return self._seller(seller)

    def sellers(self) -> Wire:
        return {"sellers": [self._seller(seller) for seller in self.world.sellers.values()]}

    def add_order(self, body: Wire) -> Wire:
        return {"orderId": ordering.place(body, self.world).id}

    def orders(self) -> Wire:
        orders = sorted(self.world.orders.values(), key=lambda order: order.created_at)
        return {"orders": [_summary(order) for order in orders]}

    def order(self, order_id: str) -> Wire:
        return self._everything(self._order(order_id))

    def change_order(self, order_id: str, body: Wire) -> Wire:
        # All of a change or, when a part of it is refused, none.
        order = copy.deepcopy(self._order(order_id))
        moving.move(order, body, self.world)
        self.world.orders[order_id] = order
        for change in moving.changes(order, body):
            self.world.tell(change)
        return self._everything(order)

    def move_clock(self, body: Wire) -> Wire:
        reading.only(body, ("advance_seconds",), "The clock")
        seconds = body.get("advance_seconds")
        if not isinstance(seconds, int | float) or isinstance(seconds, bool) or seconds < 0:
            raise Unusable(f"advance_seconds must be a number, zero or more, not {seconds!r}.")
        self.world.clock.advance(seconds)
        return self.time()

    def offer(self, body: Wire) -> Wire:
        """Which of Amazon's unannounced operations the box has: `{"cancelOrder": true}`."""
        reading.only(body, ("cancelOrder",), "An operation")
        self.world.cancel_order_offered = body.get("cancelOrder") is True
        return {"cancelOrder": self.world.cancel_order_offered}

    def time(self) -> Wire:
        clock = self.world.clock
        return {"now": iso8601.to_wire(clock.now()), "aheadSeconds": clock.ahead}

    def reset(self, body: Wire) -> Wire:
        reading.only(body, ("seeded", "living"), "A reset")
        self.world.reset()
        self.living.stop()
        self.search.forget_pages()
        self.reports.forget()
        self.feeds.forget()
        self.notifications.forget()
        self.queues.purge_all()
        self.buckets.refill()
        self.faults.clear()
        self.calls.forget()
        if body.get("seeded") or body.get("living"):
            self.living.begin(goes_on=bool(body.get("living")))
        return {"orders": len(self.world.orders)}

    def _seller(self, seller: Seller) -> Wire:
        return {
            "sellerId": seller.id,
            "storeName": seller.store_name,
            "marketplaceIds": list(seller.marketplace_ids),
            "roles": sorted(seller.roles),
            "refreshToken": seller.refresh_token,
            "authorised": self.world.authorisations.has(seller.id),
        }

    def _order(self, order_id: str) -> Order:
        if order_id not in self.world.orders:
            raise Missing(f"There is no order {order_id}.")
        return self.world.orders[order_id]

    def _everything(self, order: Order) -> Wire:
        view = View(frozenset(DATASETS), frozenset(ORDER_ROLES), self.world.clock.now(), True)
        wire = order_to_wire(order, view)
        return {
            **wire,
            "sellerId": order.seller_id,
            "fulfillmentStatus": order.status,
            "buyer": order.buyer,
            "recipient": {
                "deliveryAddress": order.address,
                "deliveryPreference": order.delivery_preference,
            },
            "packages": wire.get("packages", []),
        }


def _summary(order: Order) -> Wire:
    return {
        "orderId": order.id,
        "sellerId": order.seller_id,
        "marketplaceId": order.marketplace_id,
        "fulfilledBy": order.fulfilled_by,
        "fulfillmentStatus": order.status,
        "createdTime": iso8601.to_wire(order.created_at),
        "lastUpdatedTime": iso8601.to_wire(order.updated_at),
        "grandTotal": str(order.grand_total()),
        "currencyCode": order.currency,
    }


def blueprint(control: Control) -> Blueprint:
    bp = Blueprint("control", __name__, url_prefix="/_sandbox")
    answer_errors(bp)
    _add_order_paths(bp, control)
    _add_fault_paths(bp, control.faults)
    _add_time_paths(bp, control)
    lock = control.world.lock

    @bp.post("/sellers")
    def add_seller() -> tuple[Wire, int]:
        with lock:
            return control.add_seller(control_body()), 201

    @bp.get("/sellers")
    def sellers() -> Wire:
        return control.sellers()

    @bp.post("/operations")
    def offer() -> Wire:
        return control.offer(control_body())

    @bp.get("/calls")
    def calls() -> Wire:
        args = request.args
        return control.calls.to_wire(
            args.get("operation"), args.get("after", 0, int), args.get("bodies") == "1"
        )

    @bp.get("/notifications")
    def notifications() -> Wire:
        with lock:
            return control.notifications.to_wire(request.args.get("bodies") == "1")

    @bp.get("/catalogue")
    def catalogue() -> Wire:
        return {"products": [product.to_wire() for product in CATALOGUE.values()]}

    @bp.get("/health")
    def health() -> Wire:
        return {"status": "ok", "speed": control.world.speed, "orders": len(control.world.orders)}

    return bp


def _add_order_paths(bp: Blueprint, control: Control) -> None:
    lock = control.world.lock

    @bp.post("/orders")
    def add_order() -> tuple[Wire, int]:
        with lock:
            return control.add_order(control_body()), 201

    @bp.get("/orders")
    def orders() -> Wire:
        with lock:
            return control.orders()

    @bp.get("/orders/<order_id>")
    def order(order_id: str) -> Wire:
        with lock:
            return control.order(order_id)

    @bp.patch("/orders/<order_id>")
    def change_order(order_id: str) -> Wire:
        with lock:
            return control.change_order(order_id, control_body())


def _add_fault_paths(bp: Blueprint, faults: Faults) -> None:
    @bp.post("/faults")
    def add_fault() -> tuple[Wire, int]:
        return faults.add(control_body()).to_wire(), 201

    @bp.get("/faults")
    def list_faults() -> Wire:
        return {"faults": faults.to_wire()}

    @bp.delete("/faults")
    def clear_faults() -> tuple[str, int]:
        faults.clear()
        return "", 204

    @bp.delete("/faults/<fault_id>")
    def remove_fault(fault_id: str) -> tuple[str, int]:
        faults.remove(fault_id)
        return "", 204


def _add_time_paths(bp: Blueprint, control: Control) -> None:
    @bp.get("/clock")
    def time() -> Wire:
        return control.time()

    @bp.post("/clock")
    def move_clock() -> Wire:
        return control.move_clock(control_body())

    @bp.post("/reset")
    def reset() -> Wire:
        with control.world.lock:
            return control.reset(control_body())
