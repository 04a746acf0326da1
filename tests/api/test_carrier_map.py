"""The carrier map through the API: what was seen, what Amazon is told, and who may say so."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from channel.services import carriers_seen
from tests.api.conftest import Api

US, DE, IN = "ATVPDKIKX0DER", "A1PA6795UKMFR9", "A21TJRUUN4KGV"
TOLD = "told { carrierCode carrierName shippingMethod }"
MAP = f"""query($store: ID, $market: String, $sources: [CarrierSource!], $text: String,
    $first: Int, $after: String) {{
  carrierMap(storeId: $store, marketplaceId: $market, sources: $sources, text: $text,
    first: $first, after: $after) {{
    totalCount unmapped parcelsWaiting pageInfo {{ hasNextPage endCursor }}
    nodes {{ marketplace {{ countryCode }} carrier service parcels parcelsWaiting source {TOLD}
      entry {{ service code updatedBy }} proposal {{ code allServices }} }} }} }}"""
UPDATE = f"""mutation($input: CarrierMapUpdateInput!) {{ carrierMapUpdate(input: $input) {{
    mappings {{ carrier service source {TOLD} }} parcelsReleased
    userErrors {{ code field message }} }} }}"""
PREVIEW = f"""query($market: String!, $carrier: String!, $service: String, $code: String,
    $name: String, $all: Boolean) {{
  carrierPreview(marketplaceId: $market, carrier: $carrier, service: $service, code: $code,
    name: $name, allServices: $all) {{
    {TOLD} source proposal {{ code }} note parcelsWaiting userErrors {{ field message }} }} }}"""


@pytest.fixture
def us_order(api: Api) -> Order:
    return api.factory.order(api.factory.store(marketplace_id=US))


def parcel(api: Api, order: Order, carrier: str, service: str | None = None, **said: Any) -> None:
    wanted = {"carrier": carrier, "service": service, "carrier_code": None} | said
    shipment = api.factory.shipment(order, **wanted)
    if not shipment.by_amazon:
        with api.wiring.transaction("test.count") as session:
            carriers_seen.count(session, order, shipment)


def waiting(api: Api, order: Order, carrier: str, service: str | None = None) -> None:
    parcel(api, order, carrier, service, reason="carrier-unmapped")


def seen(api: Api, **variables: Any) -> list[tuple[str, str | None, int, int, str]]:
    nodes = api.data(MAP, variables, Role.VIEWER)["carrierMap"]["nodes"]
    fields = ("carrier", "service", "parcels", "parcelsWaiting", "source")
    return [tuple(node[field] for field in fields) for node in nodes]


def update(api: Api, carrier: str, role: Role = Role.OPERATOR, **wish: Any) -> Any:
    wish = {"marketplaceId": US, "carrier": carrier} | wish
    return api.data(UPDATE, {"input": wish}, role)["carrierMapUpdate"]


def test_carriers_are_listed_with_what_they_carried_unmapped_first(
    api: Api, us_order: Order
) -> None:
    parcel(api, us_order, "UPS", "Ground")
    parcel(api, us_order, "ups", "ground")
    waiting(api, us_order, "UPSS")
    parcel(api, us_order, "Amazon's own", by_amazon=True)
    assert seen(api) == [
        ("UPSS", None, 1, 1, "NONE"),
        ("UPS", "Ground", 2, 0, "SEED"),
    ]
    answer = api.data(MAP)["carrierMap"]
    assert (answer["unmapped"], answer["parcelsWaiting"], answer["totalCount"]) == (1, 1, 2)
    proposals = [node["proposal"] for node in answer["nodes"]]
    assert proposals == [{"code": "UPS", "allServices": True}, None]
    assert answer["nodes"][1]["told"]["shippingMethod"] in {"Ground", "ground"}


def test_an_entry_is_listed_ahead_of_its_first_parcel(api: Api) -> None:
    update(api, "Bob's Bikes", code="Other", name="Bob's Bikes Inc")
    [node] = api.data(MAP)["carrierMap"]["nodes"]
    assert (node["parcels"], node["source"], node["told"]["carrierName"]) == (
        0,
        "YOURS",
        "Bob's Bikes Inc",
    )


def test_the_list_is_for_one_store_or_one_marketplace_or_what_is_looked_for(api: Api) -> None:
    first, second = (api.factory.store(marketplace_id=market) for market in (US, DE))
    parcel(api, api.factory.order(first), "Bob")
    parcel(api, api.factory.order(second), "Hermes")
    assert [row[0] for row in seen(api, store=f"store_{first.id}")] == ["Bob"]
    assert [row[0] for row in seen(api, market=DE)] == ["Hermes"]
    assert [row[0] for row in seen(api, text="gruppe")] == ["Hermes"]
    assert [row[0] for row in seen(api, sources=["NONE"])] == ["Bob"]
    assert seen(api, market=IN) == []
    assert api.refusal(MAP, {"market": "MARS"}) == "INVALID"
    assert api.refusal(MAP, {"store": "order_1"}) == "INVALID"


def test_the_list_comes_in_pages(api: Api, us_order: Order) -> None:
    for carrier in ("Ann", "Bob", "UPS"):
        parcel(api, us_order, carrier)
    page = api.data(MAP, {"first": 2})["carrierMap"]
    assert [node["carrier"] for node in page["nodes"]] == ["Ann", "Bob"]
    assert page["pageInfo"]["hasNextPage"] is True
    after = page["pageInfo"]["endCursor"]
    update(api, "Ann", code="UPS")  # what changes meanwhile neither repeats nor hides the rest
    assert [row[0] for row in seen(api, first=2, after=after)] == ["Ann", "UPS"]
    assert api.refusal(MAP, {"after": "bm9uZQ"}) == "INVALID"
    assert api.refusal(MAP, {"first": 0}) == "INVALID"


def test_the_list_costs_the_same_statements_however_long(
    api: Api, us_order: Order, statements: list[str]
) -> None:
    parcel(api, us_order, "Ann")
    api.data(MAP)
    counts = []
    for carriers in ((), ("Bob", "Cem", "UPS")):
        for carrier in carriers:
            parcel(api, us_order, carrier)
        statements.clear()
        api.data(MAP)
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_an_operator_maps_a_carrier_and_what_waits_is_released(api: Api, us_order: Order) -> None:
    for service in ("Next day", "Slow"):
        waiting(api, us_order, "Bob", service)
    done = update(api, " BOB ", code="Other", name="Bob's Bikes")
    assert (done["parcelsReleased"], done["userErrors"]) == (2, [])
    assert [(m["service"], m["told"]["shippingMethod"]) for m in done["mappings"]] == [
        ("Next day", "Next day"),
        ("Slow", "Slow"),
    ]
    assert [hint.job for hint in api.queue.hints] == ["resume_parcels"]


def test_an_entry_for_a_service_releases_only_that_service(api: Api, us_order: Order) -> None:
    for service in ("Next day", "Slow"):
        waiting(api, us_order, "Bob", service)
    done = update(api, "Bob", service="next-day", code="UPS", method="UPS Next Day Air")
    assert done["parcelsReleased"] == 1
    assert seen(api)[0] == ("Bob", "Slow", 1, 1, "NONE")


def test_an_entry_is_changed_and_taken_back(api: Api, us_order: Order) -> None:
    parcel(api, us_order, "DHL")
    update(api, "DHL", code="DHL Global Mail")
    update(api, "dhl", code="DHL Express")
    assert update(api, "DHL", code="x")["mappings"][0]["told"]["carrierCode"] == "x"
    gone = update(api, "D-H-L", remove=True)
    assert [(m["source"], m["told"]["carrierCode"]) for m in gone["mappings"]] == [("SEED", "DHL")]
    [error] = update(api, "DHL", remove=True)["userErrors"]
    assert error["code"] == "NOT_FOUND"


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"carrier": " "}, "carrier"),
        ({"carrier": "x" * 201}, "carrier"),
        ({"marketplaceId": "MARS"}, "marketplaceId"),
        ({}, "code"),
        ({"code": "Other"}, "name"),
        ({"code": "UPS", "name": "Bob"}, "name"),
        ({"code": "Other", "name": "Bob", "marketplaceId": IN}, "code"),
    ],
)
def test_an_entry_that_amazon_would_refuse_is_refused(
    api: Api, wish: dict[str, str], field: str
) -> None:
    done = update(api, **({"carrier": "Bob"} | wish))  # type: ignore[arg-type]
    [error] = done["userErrors"]
    assert (error["field"], done["mappings"]) == ([field], [])
    assert not error["message"].startswith("error-")
    assert seen(api) == []


def test_only_operators_change_the_map(api: Api) -> None:
    wish = {"input": {"marketplaceId": US, "carrier": "Bob", "code": "UPS"}}
    assert api.refusal(UPDATE, wish, Role.VIEWER) == "FORBIDDEN"
    assert seen(api) == []


def test_a_preview_says_to_the_letter_what_would_be_sent(api: Api, us_order: Order) -> None:
    for service in ("Next day", "Slow"):
        waiting(api, us_order, "Bob", service)

    def look(**wish: Any) -> Any:
        said = {"market": US, "carrier": "bob", "service": "Slow"} | wish
        return api.data(PREVIEW, said, Role.VIEWER)["carrierPreview"]

    assert (look()["told"], look()["source"], look()["proposal"]) == (None, "NONE", None)
    other = look(code="Other", name="Bob's Bikes")
    assert other["told"] == {
        "carrierCode": "Other",
        "carrierName": "Bob's Bikes",
        "shippingMethod": "Slow",
    }
    assert (other["parcelsWaiting"], look(code="UPS", all=False)["parcelsWaiting"]) == (2, 1)
    assert "FedEx" in look(code="fedex")["note"]
    assert "PostNord" in look(code="PostNord")["note"]
    assert look(code="UPS")["note"] is None
    assert look(code="Other")["userErrors"][0]["field"] == ["name"]
    assert look(carrier=" ")["userErrors"][0]["field"] == ["carrier"]
    assert api.refusal(PREVIEW, {"market": "MARS", "carrier": "Bob"}) == "NOT_FOUND"
    assert seen(api, sources=["YOURS"]) == []


def test_a_parcel_on_the_order_says_what_it_waits_for(api: Api, us_order: Order) -> None:
    waiting(api, us_order, "Bob")
    parcel(api, us_order, "UPS")
    query = "{ orders { nodes { shipments { waitsForCarrier reason carrierCode } } } }"
    first, second = api.data(query)["orders"]["nodes"][0]["shipments"]
    assert (first["waitsForCarrier"], second["waitsForCarrier"]) == (True, False)
    assert first["reason"].startswith("The parcel waits")
    assert (first["carrierCode"], second["reason"]) == (None, None)
