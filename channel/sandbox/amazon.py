"""Amazon's own paths: Login with Amazon, Orders, Sellers."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, request

from channel.sandbox import cancelling, confirm, unknown
from channel.sandbox.callers import Operations, params, require_role
from channel.sandbox.errors import LwaRefusal, Refusal, denied, invalid, not_found
from channel.sandbox.faults import Fault
from channel.sandbox.gate import Answer, Visit
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.order import ORDER_ID, Order
from channel.sandbox.orders_wire import order_to_wire
from channel.sandbox.search import Search, choices
from channel.sandbox.sellers import participations
from channel.sandbox.view import DATASETS, View
from channel.sandbox.world import (
    DIRECT_TO_CONSUMER,
    INVENTORY_AND_ORDERS,
    ORDER_ROLES,
    Seller,
)

FORM = "application/x-www-form-urlencoded"


@dataclass
class Amazon(Operations):
    """The operations, each a method that turns a request into an answer."""

    search: Search

    def token(self, visit: Visit) -> Answer:
        self.gate.strike(visit)
        if request.mimetype != FORM:
            raise LwaRefusal(400, "invalid_request", f"Content-Type must be {FORM}")
        answer = Answer(200, self.lwa.token(request.form))
        self.gate.lose(visit)
        return answer

    def search_orders(self, visit: Visit) -> Answer:
        seller = self.seller(visit)
        self.gate.admit(visit, (seller.id, _asked_region(seller)))
        require_role(seller, ORDER_ROLES)
        asked, fault = params(), visit.fault
        _check_data(asked, fault)
        with self.world.lock:
            body = self.search.run(seller, asked, lambda order: _hidden(order, fault))
        if fault is not None and fault.kind == "repeat_page" and "paginationToken" in asked:
            body["pagination"] = {"nextToken": asked["paginationToken"]}
        if fault is not None and fault.kind == "unknown_values":
            unknown.spread(body["orders"])
        self.gate.lose(visit)
        return Answer(200, body)

    def get_order(self, visit: Visit, order_id: str) -> Answer:
        seller = self.seller(visit)
        self._admit_for(visit, seller, order_id)
        require_role(seller, ORDER_ROLES)
        _check_data(params(), visit.fault)
        included = choices(params(), "includedData", DATASETS)
        view = View(included, seller.roles, self.world.clock.now())
        with self.world.lock:
            wire = order_to_wire(self._order(seller, order_id), view)
        if visit.fault is not None and visit.fault.kind == "unknown_values":
            unknown.spread([wire])
        self.gate.lose(visit)
        return Answer(200, {"order": wire})

    def confirm_shipment(self, visit: Visit, order_id: str) -> Answer:
        seller = self.seller(visit)
        self._admit_for(visit, seller, order_id)
        require_role(seller, (DIRECT_TO_CONSUMER, INVENTORY_AND_ORDERS))
        bad_day = visit.fault.kind if visit.fault is not None else None
        if bad_day == "edit_limit":
            raise confirm.too_many_edits()
        if bad_day != "silent_drop":
            with self.world.lock:
                body = request.get_json(silent=True, force=True)
                confirm.confirm(self._order(seller, order_id), body, self.world)
        if bad_day == "done_but_refused":
            raise confirm.no_package_to_update()
        self.gate.lose(visit)
        return Answer(204, None)

    def cancel_order(self, visit: Visit, order_id: str) -> Answer:
        """Seen in Amazon's model for a day at a time, and in no published one (amazon.md 4)."""
        seller = self.seller(visit)
        self._admit_for(visit, seller, order_id)
        require_role(seller, (DIRECT_TO_CONSUMER, INVENTORY_AND_ORDERS))
        if not self.world.cancel_order_offered:
            raise denied()
        with self.world.lock:
            body = request.get_json(silent=True, force=True)
            cancelling.cancel(self._order(seller, order_id), body, self.world)
        self.gate.lose(visit)
        return Answer(202, None)

    def marketplace_participations(self, visit: Visit) -> Answer:
        seller = self.seller(visit)
        self.gate.admit(visit, (seller.id,))
        body = participations(seller)
        self.gate.lose(visit)
        return Answer(200, body)

    def _admit_for(self, visit: Visit, seller: Seller, order_id: str) -> None:
        """The order's region has the bucket; of an order that is not there, the home region."""
        visit.order_id = order_id
        order = self.world.orders.get(order_id)
        theirs = order is not None and order.seller_id == seller.id
        region = order.marketplace.region if order and theirs else seller.home_region
        self.gate.admit(visit, (seller.id, region))

    def _order(self, seller: Seller, order_id: str) -> Order:
        """The caller holds the world's lock for as long as it works with the order."""
        if not ORDER_ID.fullmatch(order_id):
            raise invalid("Invalid Input", "The order id is not in 3-7-7 format.")
        order = self.world.orders.get(order_id)
        if order is None or order.seller_id != seller.id:
            raise not_found("The requested order does not exist.")
        return order


def blueprint(amazon: Amazon) -> Blueprint:
    bp = Blueprint("amazon", __name__)
    serve = amazon.gate.serve

    @bp.post("/auth/o2/token")
    def token() -> Response:
        return serve("token", amazon.token)

    @bp.get("/orders/2026-01-01/orders")
    def search_orders() -> Response:
        return serve("searchOrders", amazon.search_orders)

    @bp.get("/orders/2026-01-01/orders/<order_id>")
    def get_order(order_id: str) -> Response:
        return serve("getOrder", lambda visit: amazon.get_order(visit, order_id))

    @bp.post("/orders/v0/orders/<order_id>/shipmentConfirmation")
    def confirm_shipment(order_id: str) -> Response:
        return serve("confirmShipment", lambda visit: amazon.confirm_shipment(visit, order_id))

    @bp.put("/orders/2026-01-01/orders/<order_id>/cancellation")
    def cancel_order(order_id: str) -> Response:
        return serve("cancelOrder", lambda visit: amazon.cancel_order(visit, order_id))

    @bp.get("/sellers/v1/marketplaceParticipations")
    def marketplace_participations() -> Response:
        return serve("getMarketplaceParticipations", amazon.marketplace_participations)

    return bp


def _asked_region(seller: Seller) -> str:
    """Whose bucket a search takes from; a list that will be refused takes from the home's."""
    for id_ in request.args.get("marketplaceIds", "").split(","):
        if id_ in MARKETPLACES:
            return MARKETPLACES[id_].region
    return seller.home_region


def _check_data(asked: dict[str, str], fault: Fault | None) -> None:
    """For half a day Amazon's Far East did not take a dataset that is documented (#5365)."""
    if fault is None or fault.kind != "reject_included_data":
        return
    if fault.dataset in asked.get("includedData", "").split(","):
        raise invalid("Invalid Input")


def _hidden(order: Order, fault: Fault | None) -> bool:
    return fault is not None and fault.kind == "hide_from_search" and fault.hides(order)


def unknown_path() -> Refusal:
    return not_found("The requested resource does not exist.")
