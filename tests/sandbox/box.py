"""A sandbox in this process with a clock that stands still until a test moves it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from channel.sandbox import create_sandbox

US, DE, SE, JP = "ATVPDKIKX0DER", "A1PA6795UKMFR9", "A2NODRKZP88ZB9", "A1VC38T7YXB528"
CLIENT = {
    "client_id": "amzn1.application-oa2-client.demo",
    "client_secret": "amzn1.oa2-cs.v1.demo",
}
AGENT = "Journey/1.0 (Language=Python)"
EVERYTHING = (
    "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT"
)
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@dataclass
class Hands:
    """The hands of the clock."""

    time: datetime = NOON

    def __call__(self) -> datetime:
        return self.time

    def pass_(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@dataclass
class Box:
    speed: float = 1000
    living: bool = False
    hands: Hands = field(default_factory=Hands)

    def __post_init__(self) -> None:
        app = create_sandbox(speed=self.speed, living=self.living, clock=self.hands)
        self.client: FlaskClient = app.test_client()
        self.access_token = self.log_in("Atzr|demo")

    def token(self, **form: str) -> TestResponse:
        return self.client.post("/auth/o2/token", data=CLIENT | form)

    def log_in(self, refresh_token: str) -> str:
        answer = self.token(grant_type="refresh_token", refresh_token=refresh_token)
        token: str = _json(answer)["access_token"]
        return token

    def call(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        headers = {"x-amz-access-token": self.access_token, "User-Agent": AGENT}
        headers |= kwargs.pop("headers", {})
        return self.client.open(path, method=method, headers=headers, **kwargs)

    def search(self, **params: Any) -> TestResponse:
        query = {"lastUpdatedAfter": "2026-11-01T00:00:00Z", "marketplaceIds": US} | params
        query = {name: value for name, value in query.items() if value is not None}
        return self.call("GET", "/orders/2026-01-01/orders", query_string=query)

    def found(self, **params: Any) -> list[str]:
        """The order ids of one page."""
        answer = self.search(**params)
        assert answer.status_code == 200, answer.text
        return [order["orderId"] for order in _json(answer)["orders"]]

    def get(self, order_id: str, included: str = EVERYTHING) -> Any:
        answer = self.call(
            "GET", f"/orders/2026-01-01/orders/{order_id}", query_string={"includedData": included}
        )
        assert answer.status_code == 200, answer.text
        return _json(answer)["order"]

    def place(self, **order: Any) -> str:
        answer = self.control("POST", "orders", **({"marketplaceId": US, "items": [MUG]} | order))
        return str(answer["orderId"])

    def control(self, method: str, path: str, **body: Any) -> Any:
        answer = self.client.open(f"/_sandbox/{path}", method=method, json=body)
        assert answer.status_code < 400, answer.text
        return _json(answer) if answer.data else None

    def complaint(self, method: str, path: str, **body: Any) -> str:
        """The sentence of a control call that is refused."""
        answer = self.client.open(f"/_sandbox/{path}", method=method, json=body)
        assert answer.status_code == 400, answer.text
        return str(_json(answer)["error"])

    def look(self, order_id: str) -> Any:
        return self.control("GET", f"orders/{order_id}")

    def confirm(self, order_id: str, lines: dict[str, int], **changes: Any) -> TestResponse:
        """One parcel; `changes` replace or (None) remove fields of the package or the request."""
        package: dict[str, Any] = {
            "packageReferenceId": "1",
            "carrierCode": "UPS",
            "shippingMethod": "UPS Ground",
            "trackingNumber": "1Z999AA10123456784",
            "shipDate": self.hands.time.isoformat(),
            "orderItems": [{"orderItemId": i, "quantity": q} for i, q in lines.items()],
        }
        request: dict[str, Any] = {"marketplaceId": US}
        for name, value in changes.items():
            (request if name in {"marketplaceId", "codCollectionMethod"} else package)[name] = value
        request["packageDetail"] = {k: v for k, v in package.items() if v is not None}
        return self.call("POST", f"/orders/v0/orders/{order_id}/shipmentConfirmation", json=request)

    def item_ids(self, order_id: str) -> list[str]:
        return [item["orderItemId"] for item in self.look(order_id)["orderItems"]]


MUG = {"sellerSku": "NH-MUG-STONE-2", "quantity": 2, "unitPrice": "24.90"}
CANDLE = {"sellerSku": "NH-CANDLE-PINE", "quantity": 1, "unitPrice": "16.50"}


def refusal(answer: TestResponse) -> tuple[int, str, str]:
    """Status, code and what Amazon says about it."""
    error = _json(answer)["errors"][0]
    return answer.status_code, error["code"], f"{error['message']} {error['details']}".strip()


def _json(answer: TestResponse) -> Any:
    return json.loads(answer.data)
