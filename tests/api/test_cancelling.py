"""Cancelling through the API: what it takes, what it refuses and why."""

from __future__ import annotations

from typing import Any

from channel.models.order import Order
from tests.api.conftest import Api

CANCEL = """mutation($input: OrderCancelInput!) { orderCancel(input: $input) {
  order { mayCancel cancelRefusal cancellation { reason state askedBy } mayShip shipRefusal }
  userErrors { code message } } }"""
ANSWER = """mutation($input: OrderCancelRequestAnswerInput!) {
  orderCancelRequestAnswer(input: $input) { order { buyerWish cancellation { reason } }
  userErrors { code message } } }"""


def cancel(api: Api, order: Order, reason: str = "NO_INVENTORY") -> Any:
    wish = {"orderId": f"order_{order.id}", "reason": reason}
    return api.data(CANCEL, {"input": wish})["orderCancel"]


def answer(api: Api, order: Order, *, accept: bool) -> Any:
    wish = {"orderId": f"order_{order.id}", "accept": accept}
    return api.data(ANSWER, {"input": wish})["orderCancelRequestAnswer"]


def test_an_unshipped_order_is_being_cancelled_and_no_longer_shipped(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    told = cancel(api, order)
    assert told["userErrors"] == []
    assert told["order"]["cancellation"] == {
        "reason": "NO_INVENTORY",
        "state": "WANTED",
        "askedBy": "the admin",
    }
    assert (told["order"]["mayCancel"], told["order"]["mayShip"]) == (False, False)
    assert told["order"]["shipRefusal"] == "This order is being cancelled at Amazon."


def test_what_cannot_be_cancelled_says_why(api: Api) -> None:
    store = api.factory.store()
    shipped = api.factory.order(store)
    api.factory.shipment(shipped)
    by_amazon = api.factory.order(store, channel="AMAZON")
    pending = api.factory.order(store, status="PENDING", amazon_status="PENDING")
    for order, word in ((shipped, "left"), (by_amazon, "Amazon ships"), (pending, "payment")):
        told = cancel(api, order)
        [error] = told["userErrors"]
        assert error["code"] == "CONFLICT"
        assert word in error["message"]
        query = f'{{ order(id: "order_{order.id}") {{ mayCancel cancelRefusal }} }}'
        shown = api.data(query)["order"]
        assert shown == {"mayCancel": False, "cancelRefusal": error["message"]}


def test_nothing_is_cancelled_for_an_observing_store(api: Api) -> None:
    order = api.factory.order(api.factory.store(status="OBSERVE"))
    [error] = cancel(api, order)["userErrors"]
    assert error["code"] == "CONFLICT"


def test_a_buyers_wish_is_accepted_or_declined_once(api: Api) -> None:
    store = api.factory.store()
    wanted = api.factory.order(store, buyer_wish="OPEN", attention="buyer-wants-cancel")
    accepted = answer(api, wanted, accept=True)
    assert accepted["order"] == {
        "buyerWish": "ACCEPTED",
        "cancellation": {"reason": "BUYER_CANCELLED"},
    }
    other = api.factory.order(store, buyer_wish="OPEN", attention="buyer-wants-cancel")
    assert answer(api, other, accept=False)["order"]["buyerWish"] == "DECLINED"
    [error] = answer(api, other, accept=False)["userErrors"]
    assert error["code"] == "CONFLICT"


def test_a_parcel_is_refused_while_the_buyer_waits_for_an_answer(api: Api) -> None:
    order = api.factory.order(api.factory.store(), buyer_wish="OPEN", commerce_number="000000001")
    query = f'{{ order(id: "order_{order.id}") {{ mayShip shipRefusal buyerWish }} }}'
    shown = api.data(query)["order"]
    assert shown["mayShip"] is False
    assert shown["shipRefusal"] == "The buyer asks to cancel this order: answer first."
