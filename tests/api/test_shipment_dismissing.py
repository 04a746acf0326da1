"""A parcel that Amazon will never be told of: somebody says that it is settled."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.event import Event
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.services import parcels
from channel.services.outbox import Kind
from tests.api.conftest import Api
from tests.factories import NOW

DISMISS = """mutation($input: ShipmentDismissInput!) { shipmentDismiss(input: $input) {
    shipment { state needsYou mayDismiss mayRetry dismissedAt dismissedBy }
    order { attention { code } } userErrors { code message } } }"""
RETRY = """mutation($input: ShipmentRetryInput!) { shipmentRetry(input: $input) {
    shipment { state needsYou dismissedAt mayDismiss } userErrors { code } } }"""
NEEDS_YOU = "{ shipments(filter: { needsYou: true }) { totalCount } }"


@pytest.fixture
def order(api: Api) -> Order:
    return api.factory.order(api.factory.store(), attention="tracking-refused", attention_values={})


@pytest.fixture
def canceled(api: Api) -> Order:
    store = api.factory.store("DE")
    return api.factory.order(store, status="CANCELED", amazon_status="CANCELLED")


def dismiss(api: Api, shipment: Shipment, reason: str | None = None) -> Any:
    wish = {"shipmentId": f"shipment_{shipment.id}", "reason": reason}
    return api.data(DISMISS, {"input": wish}, Role.OPERATOR)["shipmentDismiss"]


def needing(api: Api) -> int:
    return int(api.data(NEEDS_YOU)["shipments"]["totalCount"])


def test_a_refused_parcel_that_is_settled_needs_nobody(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, state="REFUSED", reason="No.")
    row = api.factory.delivery(
        order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id, blocked_because="permanent"
    )
    done = dismiss(api, shipment, " Told by phone. ")
    assert done["userErrors"] == []
    now = done["shipment"]
    assert (now["state"], now["needsYou"], now["mayDismiss"]) == ("REFUSED", False, False)
    assert None not in (now["dismissedAt"], now["dismissedBy"])
    assert (done["order"]["attention"], needing(api)) == (None, 0)
    with api.wiring.reading() as session:
        assert session.get_one(OutboxRow, row.id).outcome == "dismissed"
        event = session.query(Event).one()
        assert (event.code, event.values["reason"]) == (
            "shipment-dismissed-because",
            "Told by phone.",
        )


def test_said_twice_it_is_done_once(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, state="MISMATCH", reason="absent")
    dismiss(api, shipment)
    assert dismiss(api, shipment)["userErrors"] == []
    with api.wiring.reading() as session:
        assert [event.code for event in session.query(Event)] == ["shipment-dismissed"]


def test_another_parcel_that_asks_for_somebody_keeps_the_order_waiting(
    api: Api, order: Order
) -> None:
    one = api.factory.shipment(order, state="REFUSED", reason="No.")
    api.factory.shipment(order, state="REFUSED", reason="No.")
    assert dismiss(api, one)["order"]["attention"] == {"code": "tracking-refused"}
    assert needing(api) == 1


def test_what_waits_for_an_order_that_amazon_canceled_is_let_go(api: Api, canceled: Order) -> None:
    shipment = api.factory.shipment(canceled, reason="carrier-unmapped")
    assert needing(api) == 1
    assert dismiss(api, shipment)["userErrors"] == []
    assert needing(api) == 0
    with api.wiring.transaction("test") as session:
        parcels.resume(session, NOW, session.get_one(Order, canceled.id))
        assert session.query(OutboxRow).count() == 0, "nothing sends it on by itself"


def test_what_may_still_be_confirmed_cannot_be_called_settled(api: Api, order: Order) -> None:
    waits = api.factory.shipment(order, reason="carrier-unmapped")
    sent = api.factory.shipment(order, state="SENT")
    busy = api.factory.shipment(order, state="REFUSED", reason="No.")
    api.factory.delivery(order, Kind.CONFIRM_SHIPMENT, shipment_id=busy.id, claimed_at=NOW)
    for shipment in (waits, sent, busy):
        [error] = dismiss(api, shipment)["userErrors"]
        assert error["code"] == "CONFLICT"
        assert not error["message"].startswith("error-")


def test_sending_it_again_opens_it_again(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, state="REFUSED", reason="No.")
    assert dismiss(api, shipment)["shipment"]["mayRetry"] is True
    wish = {"shipmentId": f"shipment_{shipment.id}"}
    again = api.data(RETRY, {"input": wish}, Role.OPERATOR)["shipmentRetry"]["shipment"]
    assert again == {
        "state": "QUEUED", "needsYou": False, "dismissedAt": None, "mayDismiss": False,
    }  # fmt: skip


def test_a_long_reason_is_refused_and_a_viewer_says_nothing(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, state="REFUSED", reason="No.")
    assert [e["code"] for e in dismiss(api, shipment, "x" * 201)["userErrors"]] == ["INVALID"]
    wish = {"input": {"shipmentId": f"shipment_{shipment.id}"}}
    assert api.refusal(DISMISS, wish, Role.VIEWER) == "FORBIDDEN"
