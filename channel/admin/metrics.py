"""`/metrics`: what an operator watches, read from the database when Prometheus asks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flask import Blueprint, Response
from prometheus_client import CollectorRegistry
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.models.account import SellerAccount
from channel.models.alert import Alert
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.store import Store
from channel.wiring import Wiring, wiring

blueprint = Blueprint("amazon_metrics", __name__)

Family = GaugeMetricFamily


@blueprint.get("/metrics")
def metrics() -> Response:
    # A registry of our own for every answer: the host's process metrics are the host's.
    registry = CollectorRegistry()
    registry.register(_Channel(wiring()))
    return Response(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class _Channel(Collector):
    def __init__(self, w: Wiring) -> None:
        self._wiring = w

    def describe(self) -> list[Family]:
        return []

    def collect(self) -> Iterator[Family]:
        with self._wiring.reading() as session:
            yield _orders(session)
            yield _attention(session)
            yield _alerts(session)
            yield from _outbox(session)
            yield _age(session, self._wiring.clock.now())


def _orders(session: Session) -> Family:
    family = Family("amazon_channel_orders", "Orders.", labels=["store", "status"])
    counted = select(Order.store_id, Order.status, func.count()).group_by(
        Order.store_id, Order.status
    )
    for store, status, count in session.execute(counted):
        family.add_metric([str(store), status], count)
    return family


def _attention(session: Session) -> Family:
    family = Family(
        "amazon_channel_orders_needing_attention",
        "Orders that wait for a person.",
        labels=["store", "reason"],
    )
    counted = (
        select(Order.store_id, Order.attention, func.count())
        .where(Order.attention.is_not(None))
        .group_by(Order.store_id, Order.attention)
    )
    for store, reason, count in session.execute(counted):
        family.add_metric([str(store), str(reason)], count)
    return family


def _alerts(session: Session) -> Family:
    family = Family("amazon_channel_alerts", "Alerts that last.", labels=["kind"])
    lasting = select(Alert.kind, func.count()).where(Alert.cleared_at.is_(None))
    for kind, count in session.execute(lasting.group_by(Alert.kind)):
        family.add_metric([kind], count)
    return family


def _outbox(session: Session) -> Iterator[Family]:
    waits = Family("amazon_channel_outbox_open", "Deliveries under way.", labels=["kind"])
    stuck = Family(
        "amazon_channel_outbox_blocked",
        "Deliveries that wait for a person.",
        labels=["kind", "because"],
    )
    counted = (
        select(OutboxRow.kind, OutboxRow.blocked_because, func.count())
        .where(OutboxRow.done_at.is_(None))
        .group_by(OutboxRow.kind, OutboxRow.blocked_because)
    )
    for kind, because, count in session.execute(counted):
        if because is None:
            waits.add_metric([kind], count)
        else:
            stuck.add_metric([kind, because], count)
    yield from (waits, stuck)


def _age(session: Session, now: datetime) -> Family:
    family = Family(
        "amazon_channel_data_age_seconds",
        "How old the newest change is that was read from Amazon.",
        labels=["store"],
    )
    rows = session.execute(
        select(Store.id, SellerAccount.data_as_of)
        .join(SellerAccount, SellerAccount.id == Store.account_id)
        .where(SellerAccount.data_as_of.is_not(None))
    )
    for store, as_of in rows:
        if as_of is not None:
            family.add_metric([str(store)], (now - as_of).total_seconds())
    return family
