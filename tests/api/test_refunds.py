"""Refunds through the API: recorded in Commerce, told on the Amazon order's timeline (V15)."""

from __future__ import annotations

from typing import Any

from tests.api.test_shipping import ask
from tests.rig.shop import Shop

REFUND = """mutation($input: CommerceOrderRefundInput!) { commerceOrderRefund(input: $input) {
    commerceOrder { refunded { amount currencyCode } refundRefusal
      items { refundable { amount } quantityReturnable } history { sentence }
      order { sellerCentralRefundUrl } }
    refund { number by reason amount { amount } lines { sku returned } }
    userErrors { code field message } } }"""


def shipped(shop: Shop) -> tuple[str, dict[str, Any]]:
    """Two mugs for twenty have left; the Amazon number, and a refund of one of them."""
    shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"})
    shop.sync()
    order = shop.commerce_order(number)
    shop.ship(number)
    line = {"lineReference": order.items[0].line_reference, "amount": "10.00", "returned": 1}
    return number, {
        "commerceOrderNumber": order.number,
        "key": "K1",
        "reason": "CUSTOMER_RETURN",
        "currencyCode": order.currency,
        "lines": [line],
    }


def test_a_refund_is_recorded_and_leads_to_seller_central(shop: Shop) -> None:
    number, wish = shipped(shop)
    before = shop.wiring.commerce.products(["MUG"])["MUG"].available
    answer = ask(shop, REFUND, **wish)
    assert answer["userErrors"] == []
    assert answer["refund"]["by"] == "erp"
    assert answer["refund"]["amount"] == {"amount": "10.00"}
    order = answer["commerceOrder"]
    assert order["refunded"]["amount"] == "10.00"
    assert order["items"][0]["quantityReturnable"] == 1
    assert order["order"]["sellerCentralRefundUrl"].endswith(f"/refund?orderID={number}")
    assert "1 item back in stock." in order["history"][-1]["sentence"]
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == before + 1


def test_the_amazon_order_tells_of_it_once(shop: Shop) -> None:
    number, wish = shipped(shop)
    for _ in range(2):
        assert ask(shop, REFUND, **wish)["userErrors"] == []
    shop.settle()
    assert shop.said(number).count("refunded") == 1
    assert shop.one(number).last_action_values["amount"] == "10.00"


def test_more_than_is_left_names_the_field_and_the_most(shop: Shop) -> None:
    _, wish = shipped(shop)
    wish["lines"][0]["amount"] = "20.01"
    answer = ask(shop, REFUND, **wish)
    (error,) = answer["userErrors"]
    assert error["field"] == ["lines", "0", "amount"]
    assert "MUG: no more than 20.00" in error["message"]
    assert answer["refund"] is None


def test_what_has_not_left_is_refused(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    order = shop.commerce_order(number)
    line = {"lineReference": order.items[0].line_reference, "amount": "1.00"}
    answer = ask(
        shop, REFUND, commerceOrderNumber=order.number, key="K1", reason="GOODWILL",
        currencyCode=order.currency, lines=[line],
    )  # fmt: skip
    assert [error["code"] for error in answer["userErrors"]] == ["CONFLICT"]
