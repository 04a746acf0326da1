"""A shop that Amazon notifies, through the queue of the box."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import requests
from sqlalchemy import select

from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.journal import Journal
from channel.adapters.sqs_notices import SqsNotices
from channel.models.account import SellerAccount
from channel.models.order import Sighting
from channel.models.wanted import WantedOrder
from channel.services import listening
from channel.wiring import EXTENSION
from tests.rig.shop import Shop

US = "ATVPDKIKX0DER"


@dataclass
class Notified:
    shop: Shop

    @property
    def queue_url(self) -> str:
        return f"{self.shop.sandbox.url}/_sqs/000000000000/order-changes"

    def open_queue(self) -> None:
        """Give the channel the queue."""
        w = self.shop.wiring
        guard, journal = CopyGuard(w.sessions, w.config.base_url), Journal(w.sessions, w.clock)
        endpoint = f"{self.shop.sandbox.url}/_sqs"
        notices = SqsNotices(self.queue_url, endpoint, guard, journal)
        self.shop.app.extensions[EXTENSION] = replace(w, notices=notices)

    def sqs(self, action: str, **body: Any) -> Any:
        answer = requests.post(
            f"{self.shop.sandbox.url}/_sqs/",
            json={"QueueUrl": self.queue_url, **body},
            headers={"X-Amz-Target": f"AmazonSQS.{action}"},
            timeout=10,
        )
        answer.raise_for_status()
        return json.loads(answer.content or b"{}")

    def left(self) -> int:
        """Messages in the queue, hidden ones too."""
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        told = self.sqs("GetQueueAttributes", AttributeNames=names)["Attributes"]
        return sum(int(count) for count in told.values())

    def tell(
        self,
        number: str,
        status: str,
        at: datetime,
        *,
        fulfilled: str = "MFN",
        seller: str | None = None,
        marketplace: str = US,
        bought: datetime | None = None,
    ) -> None:
        """Put a notification into the queue, as Amazon writes it."""
        change = {
            "SellerId": seller or self.shop.seller,
            "AmazonOrderId": number,
            "OrderChangeTrigger": {"TimeOfOrderChange": at.isoformat()},
            "Summary": {
                "MarketplaceId": marketplace,
                "OrderStatus": status,
                "PurchaseDate": (bought or at).isoformat(),
                "FulfillmentType": fulfilled,
            },
        }
        message = {
            "NotificationType": "ORDER_CHANGE",
            "EventTime": at.isoformat(),
            "Payload": {"OrderChangeNotification": change},
            "NotificationMetadata": {"NotificationId": f"{number} {status} {at}"},
        }
        self.sqs("SendMessage", MessageBody=json.dumps(message))

    def listen(self) -> None:
        listening.listen(self.shop.wiring)

    def wanted(self) -> dict[str, int]:
        """Orders to be read, and how soon."""
        with self.shop.wiring.reading() as session:
            rows = session.execute(select(WantedOrder.amazon_order_id, WantedOrder.urgency))
            return {number: urgency for number, urgency in rows}  # noqa: C416 - rows are no pairs

    def sighted(self) -> dict[str, tuple[str, str | None]]:
        with self.shop.wiring.reading() as session:
            rows = session.scalars(select(Sighting))
            return {row.amazon_order_id: (row.why, row.amazon_status) for row in rows}

    def account(self) -> SellerAccount:
        with self.shop.wiring.reading() as session:
            return session.scalars(select(SellerAccount)).one()

    def change_account(self, **values: Any) -> None:
        with self.shop.wiring.transaction("test") as session:
            account = session.scalars(select(SellerAccount)).one()
            for name, value in values.items():
                setattr(account, name, value)
