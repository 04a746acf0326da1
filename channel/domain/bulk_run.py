"""What a person may ask of many orders at once (V37), and for which of them it means something."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from channel.domain import cancelling
from channel.domain.cancelling import UNDER_WAY, Cancelable
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus

# Longer is a mistake more often than a wish; the export takes any number.
MOST = 10_000


class BulkAction(StrEnum):
    """What is asked: each means for an order what it means for one alone (D10, D15, V20)."""

    CREATE_COMMERCE_ORDER = "CREATE_COMMERCE_ORDER"
    RETRY = "RETRY"
    IGNORE = "IGNORE"
    STOP_IGNORING = "STOP_IGNORING"
    CANCEL = "CANCEL"


class BulkRunState(StrEnum):
    """RUNNING while orders wait for their turn. STOPPED: a person left the rest undone."""

    RUNNING = "RUNNING"
    STOPPED = "STOPPED"
    FINISHED = "FINISHED"


class BulkResultState(StrEnum):
    """What became of one order: SKIPPED because the action does not fit it, FAILED through a fault
    of ours, LEFT because the run was stopped before its turn."""

    WAITING = "WAITING"
    DONE = "DONE"
    SKIPPED = "SKIPPED"
    FAILED = "FAILED"
    LEFT = "LEFT"


UNDONE = frozenset({BulkResultState.SKIPPED, BulkResultState.FAILED, BulkResultState.LEFT})


@dataclass(frozen=True)
class Asked:
    """An order, as far as decides whether an action fits it.

    `imports`: its store imports orders; `created`: it is in Commerce; `cancel_state`: of the newest
    wish to cancel it; `parcels`: some have left.
    """

    status: OrderStatus
    channel: FulfillmentChannel
    store_status: StoreStatus
    imports: bool
    created: bool
    ignored: bool
    cancel_state: str | None = None
    parcels: bool = False


def refusal(action: BulkAction, order: Asked) -> str | None:
    """Why the action does not fit (`error-<why>`); None when it does."""
    match action:
        case BulkAction.CREATE_COMMERCE_ORDER:
            return _not_to_create(order)
        case BulkAction.IGNORE:
            return "already-created" if order.created else None
        case BulkAction.STOP_IGNORING:
            return None if order.ignored else "not-ignored"
        case BulkAction.CANCEL:
            return _not_to_cancel(order)
        case BulkAction.RETRY:
            return None


def _not_to_create(order: Asked) -> str | None:
    if order.created:
        return "already-created"
    if order.status is OrderStatus.CANCELED:
        return "order-canceled"
    if order.store_status is not StoreStatus.ACTIVE:
        return "store-not-active"
    return None if order.imports else "import-off"


def _not_to_cancel(order: Asked) -> str | None:
    if order.store_status is not StoreStatus.ACTIVE:
        return "store-not-active"
    under_way = order.cancel_state in UNDER_WAY
    why = cancelling.refusal(Cancelable(order.channel, order.status, int(order.parcels), under_way))
    return None if why is None else f"cancel-refusal-{why}"
