"""An application that subscribes the box's seller and reads the queue of the box."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import requests
from werkzeug.test import TestResponse

from tests.sandbox.box import AGENT, CLIENT, Box

ARN = "arn:aws:sqs:us-east-1:000000000000:order-changes"
QUEUE_URL = "http://localhost/_sqs/000000000000/order-changes"
NOTIFICATIONS = "sellingpartnerapi::notifications"


@dataclass
class Subscriber:
    box: Box
    scope: str = NOTIFICATIONS
    client_id: str | None = None
    client_secret: str | None = None
    token: str = field(init=False)

    def __post_init__(self) -> None:
        client = {"client_id": self.client_id, "client_secret": self.client_secret}
        known = {name: value for name, value in client.items() if value}
        form = {"grant_type": "client_credentials", "scope": self.scope, **known}
        self.token = self.box.token(**form).get_json()["access_token"]

    def grantless(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        return self.box.call(method, path, headers={"x-amz-access-token": self.token}, **kwargs)

    def seller(self, method: str, path: str, **kwargs: Any) -> TestResponse:
        return self.box.call(method, path, **kwargs)

    def payload(self, method: str, path: str, **kwargs: Any) -> Any:
        answer = self.grantless(method, path, **kwargs)
        assert answer.status_code == 200, answer.text
        return answer.get_json()["payload"]

    def destination_body(self, name: str = "orders", arn: str = ARN) -> dict[str, Any]:
        return {"name": name, "resourceSpecification": {"sqs": {"arn": arn}}}

    def ask_to_subscribe(self, arn: str = ARN, **changes: Any) -> TestResponse:
        """To a destination that is made when it is missing; None removes a field."""
        path = "/notifications/v1/destinations"
        self.grantless("POST", path, json=self.destination_body(arn=arn))
        destination = next(
            d for d in self.payload("GET", path) if d["resource"]["sqs"]["arn"] == arn
        )
        body = {"payloadVersion": "1.0", "destinationId": destination["destinationId"], **changes}
        body = {name: value for name, value in body.items() if value is not None}
        return self.seller("POST", "/notifications/v1/subscriptions/ORDER_CHANGE", json=body)

    def subscribe(self, **changes: Any) -> Any:
        answer = self.ask_to_subscribe(**changes)
        assert answer.status_code == 200, answer.text
        return answer.get_json()["payload"]

    def sqs(self, action: str, **body: Any) -> Any:
        answer = self.box.client.post(
            "/_sqs/",
            json={"QueueUrl": QUEUE_URL, **body},
            headers={"X-Amz-Target": f"AmazonSQS.{action}"},
        )
        assert answer.status_code == 200, answer.text
        return json.loads(answer.data or "null")

    def messages(self) -> list[Any]:
        """What is in the queue, taken out of it."""
        taken: list[Any] = []
        while found := self.sqs("ReceiveMessage", MaxNumberOfMessages=10):
            for message in found["Messages"]:
                taken.append(json.loads(message["Body"]))
                self.sqs("DeleteMessage", ReceiptHandle=message["ReceiptHandle"])
        return taken

    def heard(self, seconds: float = 1) -> list[tuple[str, str]]:
        """Order and its status of every message that came in this time."""
        self.box.hands.pass_(seconds)
        changes = [m["Payload"]["OrderChangeNotification"] for m in self.messages()]
        return [(c["AmazonOrderId"], c["Summary"]["OrderStatus"]) for c in changes]


def subscribe(sandbox: str, arn: str = ARN) -> None:
    """Subscribe the demo seller of a running sandbox."""
    grantless = {"grant_type": "client_credentials", "scope": NOTIFICATIONS}
    wish: dict[str, Any] = {"name": "orders", "resourceSpecification": {"sqs": {"arn": arn}}}
    made = _post(sandbox, "/notifications/v1/destinations", grantless, wish)
    seller = {"grant_type": "refresh_token", "refresh_token": "Atzr|demo"}
    wish = {"payloadVersion": "1.0", "destinationId": made["destinationId"]}
    _post(sandbox, "/notifications/v1/subscriptions/ORDER_CHANGE", seller, wish)


def _post(sandbox: str, path: str, form: dict[str, str], body: Any) -> Any:
    token = requests.post(f"{sandbox}/auth/o2/token", data=CLIENT | form, timeout=5).json()
    headers = {"x-amz-access-token": token["access_token"], "User-Agent": AGENT}
    answer = requests.post(f"{sandbox}{path}", json=body, headers=headers, timeout=5)
    assert answer.status_code == 200, answer.text
    return answer.json()["payload"]
