"""What a program in the same process may listen to (F24): `order_created.connect(heard)`.

    def heard(sender, *, order_id: int, event: dict) -> None: ...

`sender` is the Flask application, `order_id` our number of the order, `event` the same plain dict
that webhooks carry (docs/integrating.md), free of personal data. Sent after the commit, by the
process that made the change: a web worker, a job or the command line. A process that dies in
between sends nothing; who must not miss anything takes a webhook or polls.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from blinker import Namespace

log = logging.getLogger(__name__)

_channel = Namespace()
order_created = _channel.signal("amazon.order.created", doc="It has a Commerce order now.")
order_updated = _channel.signal("amazon.order.updated", doc="Anything else about it changed.")
order_shipped = _channel.signal("amazon.order.shipped", doc="All its items have left.")
order_canceled = _channel.signal("amazon.order.canceled", doc="It is canceled.")
order_blocked = _channel.signal("amazon.order.blocked", doc="It waits for a person.")

_BY_EVENT = {
    "order.created": order_created,
    "order.updated": order_updated,
    "order.shipped": order_shipped,
    "order.canceled": order_canceled,
    "order.blocked": order_blocked,
}


def anybody_listens() -> bool:
    return any(signal.receivers for signal in _BY_EVENT.values())


def send(sender: object, order_id: int, event: Mapping[str, Any]) -> None:
    """Tell every receiver. One that fails is logged, and stops neither us nor the others."""
    for receiver in _BY_EVENT[event["event"]].receivers_for(sender):
        try:
            receiver(sender, order_id=order_id, event=dict(event))
        except Exception:
            log.exception("a receiver of %s failed", event["event"])
