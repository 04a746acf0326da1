"""For which orders an action means something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.domain.bulk_run import Asked, BulkAction, refusal
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus

ORDINARY = Asked(
    status=OrderStatus.UNSHIPPED,
    channel=FulfillmentChannel.MERCHANT,
    store_status=StoreStatus.ACTIVE,
    imports=True,
    created=False,
    ignored=False,
)
CREATE, CANCEL = BulkAction.CREATE_COMMERCE_ORDER, BulkAction.CANCEL


@pytest.mark.parametrize(
    ("action", "changes", "why"),
    [
        (CREATE, {}, None),
        (CREATE, {"created": True}, "already-created"),
        (CREATE, {"status": OrderStatus.CANCELED}, "order-canceled"),
        (CREATE, {"store_status": StoreStatus.OBSERVE}, "store-not-active"),
        (CREATE, {"imports": False}, "import-off"),
        (BulkAction.IGNORE, {"ignored": True}, None),
        (BulkAction.IGNORE, {"created": True}, "already-created"),
        (BulkAction.STOP_IGNORING, {}, "not-ignored"),
        (BulkAction.STOP_IGNORING, {"ignored": True}, None),
        (BulkAction.RETRY, {"created": True}, None),
        (CANCEL, {}, None),
        (CANCEL, {"store_status": StoreStatus.INACTIVE}, "store-not-active"),
        (CANCEL, {"channel": FulfillmentChannel.AMAZON}, "cancel-refusal-fba"),
        (CANCEL, {"parcels": True}, "cancel-refusal-shipped"),
        (CANCEL, {"cancel_state": "SENT"}, "cancel-refusal-under-way"),
        (CANCEL, {"cancel_state": "REFUSED"}, None),
        (CANCEL, {"status": OrderStatus.PENDING}, "cancel-refusal-pending"),
    ],
)
def test_an_action_fits_or_says_why_not(
    action: BulkAction, changes: dict[str, object], why: str | None
) -> None:
    assert refusal(action, replace(ORDINARY, **changes)) == why  # type: ignore[arg-type]
