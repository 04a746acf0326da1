"""Many at once over real HTTP: the world stays whole."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import requests

from tests.sandbox.box import AGENT, CLIENT, MUG, US


def test_however_many_confirm_at_once_no_unit_is_shipped_twice(url: str) -> None:
    form = CLIENT | {"grant_type": "refresh_token", "refresh_token": "Atzr|demo"}
    token = requests.post(f"{url}/auth/o2/token", data=form, timeout=5).json()["access_token"]
    order = {"marketplaceId": US, "items": [{**MUG, "quantity": 3}]}
    order_id = requests.post(f"{url}/_sandbox/orders", json=order, timeout=5).json()["orderId"]
    world = f"{url}/_sandbox/orders/{order_id}"
    item_id = requests.get(world, timeout=5).json()["orderItems"][0]["orderItemId"]

    def confirm(reference: int) -> int:
        package = {
            "packageReferenceId": str(reference),
            "carrierCode": "UPS",
            "trackingNumber": f"1Z{reference}",
            "shipDate": datetime.now(UTC).isoformat(),
            "orderItems": [{"orderItemId": item_id, "quantity": 1}],
        }
        answer = requests.post(
            f"{url}/orders/v0/orders/{order_id}/shipmentConfirmation",
            json={"marketplaceId": US, "packageDetail": package},
            headers={"x-amz-access-token": token, "User-Agent": AGENT},
            timeout=5,
        )
        return answer.status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = Counter(pool.map(confirm, range(1, 10)))
    assert statuses == {204: 3, 400: 6}
    after = requests.get(world, timeout=5).json()
    assert after["fulfillmentStatus"] == "SHIPPED"
    assert len(after["packages"]) == 3
