"""Comments on a Commerce order through the API (V15)."""

from __future__ import annotations

from tests.api.test_shipping import ask
from tests.rig.shop import Shop

COMMENT = """mutation($input: CommerceOrderCommentInput!) { commerceOrderComment(input: $input) {
    commerceOrder { history { sentence by comment } }
    userErrors { code field message } } }"""


def created(shop: Shop) -> str:
    """The Commerce number of an order that has come in."""
    shop.open_store()
    number = shop.place()
    shop.sync()
    return str(shop.one(number).commerce_number)


def test_a_comment_stands_in_the_history_with_its_author(shop: Shop) -> None:
    number = created(shop)
    answer = ask(shop, COMMENT, commerceOrderNumber=number, key="K1", text="Checked\ntwice")
    assert answer["userErrors"] == []
    *before, last = answer["commerceOrder"]["history"]
    assert last == {"sentence": "Comment: Checked\ntwice", "by": "erp", "comment": "Checked\ntwice"}
    assert {(entry["by"], entry["comment"]) for entry in before} == {(None, None)}


def test_an_empty_one_names_the_field_and_another_order_is_said_to_be_unknown(shop: Shop) -> None:
    number = created(shop)
    answer = ask(shop, COMMENT, commerceOrderNumber=number, key="K1", text=" ")
    (error,) = answer["userErrors"]
    assert (error["code"], error["field"], error["message"]) == (
        "INVALID", ["text"], "Write something."
    )  # fmt: skip
    answer = ask(shop, COMMENT, commerceOrderNumber="999", key="K1", text="Checked")
    assert [error["code"] for error in answer["userErrors"]] == ["REJECTED"]
    assert answer["commerceOrder"] is None
