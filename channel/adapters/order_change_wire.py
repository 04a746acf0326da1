"""`ORDER_CHANGE` as Amazon writes it (amazon.md 5.1). Its postal code is never read."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import msgspec

from channel.domain.order import FulfillmentChannel
from channel.ports.notices import Notice, OddNotice

TYPE = "ORDER_CHANGE"
_NUMBER = re.compile(r"\d{3}-\d{7}-\d{7}")
_CHANNELS = {"MFN": FulfillmentChannel.MERCHANT, "AFN": FulfillmentChannel.AMAZON}
_LONGEST_WORD = 64


class _Kind(msgspec.Struct, frozen=True, rename="pascal"):
    notification_type: str


class _Trigger(msgspec.Struct, frozen=True, rename="pascal"):
    time_of_order_change: str | None = None


class _Summary(msgspec.Struct, frozen=True, rename="pascal"):
    marketplace_id: str
    order_status: str
    fulfillment_type: str = ""
    purchase_date: str | None = None


class _Change(msgspec.Struct, frozen=True, rename="pascal"):
    seller_id: str
    amazon_order_id: str
    summary: _Summary
    order_change_trigger: _Trigger = _Trigger()


class _Payload(msgspec.Struct, frozen=True, rename="pascal"):
    order_change_notification: _Change


class _Metadata(msgspec.Struct, frozen=True, rename="pascal"):
    notification_id: str


class _Message(msgspec.Struct, frozen=True, rename="pascal"):
    event_time: str
    payload: _Payload
    notification_metadata: _Metadata


def read_notice(body: str, receipt: str) -> Notice | OddNotice:
    """The message, or why it is none that we can use."""
    try:
        kind = msgspec.json.decode(body, type=_Kind).notification_type
        if kind != TYPE:
            return OddNotice(receipt, "it is no ORDER_CHANGE")
        message = msgspec.json.decode(body, type=_Message)
    except msgspec.ValidationError as error:
        # It names keys and types: "Object missing required field `SellerId` - at `$.Payload`".
        return OddNotice(receipt, str(error))
    except msgspec.DecodeError:
        return OddNotice(receipt, "it is not JSON")
    try:
        return _notice(message, receipt)
    except ValueError as error:
        return OddNotice(receipt, str(error))


def _notice(message: _Message, receipt: str) -> Notice:
    change = message.payload.order_change_notification
    summary = change.summary
    if not _NUMBER.fullmatch(change.amazon_order_id):
        raise ValueError("AmazonOrderId is not an order number")
    return Notice(
        receipt=receipt,
        notification_id=message.notification_metadata.notification_id,
        selling_partner_id=_word(change.seller_id, "SellerId"),
        marketplace_id=_word(summary.marketplace_id, "MarketplaceId"),
        amazon_order_id=change.amazon_order_id,
        amazon_status=_word(summary.order_status, "OrderStatus"),
        channel=_CHANNELS.get(summary.fulfillment_type),
        changed_at=_moment(
            change.order_change_trigger.time_of_order_change or message.event_time,
            "TimeOfOrderChange",
        ),
        purchased_at=_moment(summary.purchase_date, "PurchaseDate")
        if summary.purchase_date
        else None,
    )


def _word(text: str, key: str) -> str:
    if not 0 < len(text) <= _LONGEST_WORD:
        raise ValueError(f"{key} is empty or too long")
    return text


def _moment(text: str, key: str) -> datetime:
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{key} is not a time") from None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
