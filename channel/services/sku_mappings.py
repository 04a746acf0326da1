"""Which Commerce products stand behind Amazon's SKUs, where it is not the SKU itself (D10).

A store's own mapping goes before one for all stores, and any mapping before a product of the same
name. Setting or removing one decides every order anew that waits for it, at once: placing is
idempotent, so each becomes one Commerce order however often and by however many it is decided.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, case, cast, delete, func, or_, select
from sqlalchemy.orm import Session

from channel.domain.mapping import BY_ASIN, asin_in, key_of
from channel.domain.order import OrderStatus
from channel.errors import Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order, OrderItem
from channel.models.sku_mapping import SkuMapping
from channel.models.steps import hint
from channel.models.upsert import insert_into
from channel.ports.commerce import Component
from channel.services import timeline
from channel.services.order_facts import Made
from channel.services.work import Work

ALL_STORES = 0
MOST_COMPONENTS = 20
MOST_OF_ONE = 999
LONGEST_KEY = 200
# What may still become a Commerce order.
UNDECIDED = (
    Order.commerce_number.is_(None),
    Order.ignored_by.is_(None),
    Order.status != OrderStatus.CANCELED.value,
)


@dataclass(frozen=True)
class Assignment:
    """One unit of `key` (`domain.mapping`) is made of `components`, in a store or in all."""

    key: str
    store_id: int | None
    components: tuple[Component, ...]


@dataclass(frozen=True)
class Assigned:
    """`released`: how many orders waited for a person and are decided anew."""

    mapping_id: int
    released: int


def made_for(session: Session, orders: Iterable[Order]) -> Made:
    """What the lines of many orders are made of, in one statement; unmapped lines are not in it."""
    return made_of_lines(session, [(o.store_id, line) for o in orders for line in o.items])


def made_of_lines(session: Session, lines: Sequence[tuple[int, OrderItem]]) -> Made:
    """The same for lines, each with the store it was sold in."""
    keys = {key for _, line in lines if (key := _key(line))}
    if not keys:
        return {}
    scopes = {ALL_STORES, *(store_id for store_id, _ in lines)}
    rows = session.execute(
        select(SkuMapping.scope, SkuMapping.amazon_sku, SkuMapping.components).where(
            SkuMapping.amazon_sku.in_(keys), SkuMapping.scope.in_(scopes)
        )
    )
    known = {(row.scope, row.amazon_sku): components_of(row.components) for row in rows}
    made = {}
    for store_id, line in lines:
        key = _key(line) or ""
        parts = known.get((store_id, key)) or known.get((ALL_STORES, key))
        if parts:
            made[line.id] = parts
    return made


def _key(line: OrderItem) -> str | None:
    return key_of(line.sku, line.asin)


def components_of(kept: Iterable[Sequence[object]]) -> tuple[Component, ...]:
    """From `SkuMapping.components`."""
    return tuple(Component(str(sku), int(str(quantity))) for sku, quantity in kept)


def alias(components: Sequence[Component]) -> str | None:
    """The one product that stands for the line, piece for piece; None for a kit or multipack."""
    return components[0].sku if len(components) == 1 and components[0].quantity == 1 else None


def line_key(session: Session, order_item_id: int) -> tuple[str, int]:
    """What a line is mapped by, and its store. Raises `NotFound`, `Invalid`."""
    row = session.execute(
        select(OrderItem.sku, OrderItem.asin, Order.store_id)
        .join(Order, Order.id == OrderItem.order_id)
        .where(OrderItem.id == order_item_id)
    ).first()
    if row is None:
        raise NotFound("item", order_item_id)
    key = key_of(row.sku, row.asin)
    if key is None:
        raise Invalid("orderItemId", "line-without-sku")
    return key, row.store_id


def assign(work: Work, wish: Assignment, *, of_store: int | None, by: str) -> Assigned:
    """A person says what stands behind a SKU; all that waits for it is decided anew.

    `of_store`: whose line it was. For all stores, that store's own mapping goes, which would go
    first. Raises `Invalid`, also for a product that Commerce does not know; `Unavailable`.
    """
    wish = Assignment(_checked_key(wish.key), wish.store_id, _checked(wish.components))
    known = work.commerce.products([part.sku for part in wish.components])
    for place, part in enumerate(wish.components):
        if part.sku not in known:
            raise Invalid(f"components.{place}.sku", "unknown-product", {"sku": part.sku})
    now = work.clock.now()
    with work.transaction("sku.assign") as session:
        orders = _undecided(session, wish.key, wish.store_id)
        if wish.store_id is None and of_store is not None:
            own = (SkuMapping.scope == of_store) & (SkuMapping.amazon_sku == wish.key)
            session.execute(delete(SkuMapping).where(own))
        mapping_id = _write(session, now, wish, by)
        made_of = " + ".join(f"{part.quantity} × {part.sku}" for part in wish.components)
        said = {"sku": wish.key, "components": made_of}
        return Assigned(mapping_id, _release(session, now, orders, "product-assigned", said, by))


def remove(work: Work, mapping_id: int, *, by: str) -> int:
    """The SKU stands for itself again; how many waiting orders are decided anew.

    Raises `NotFound`.
    """
    now = work.clock.now()
    with work.transaction("sku.unassign") as session:
        row = session.get(SkuMapping, mapping_id)
        if row is None:
            raise NotFound("mapping", mapping_id)
        orders = _undecided(session, row.amazon_sku, row.scope or None)
        session.execute(delete(SkuMapping).where(SkuMapping.id == mapping_id))
        said = {"sku": row.amazon_sku}
        return _release(session, now, orders, "product-unassigned", said, by)


def _checked_key(key: str) -> str:
    key = key.strip()
    if not key:
        raise Invalid("amazonSku", "required")
    if len(key) > LONGEST_KEY:
        raise Invalid("amazonSku", "too-long", {"most": LONGEST_KEY})
    return key


def _checked(components: Sequence[Component]) -> tuple[Component, ...]:
    if not components:
        raise Invalid("components", "required")
    if len(components) > MOST_COMPONENTS:
        raise Invalid("components", "too-many-components", {"most": MOST_COMPONENTS})
    chosen: dict[str, Component] = {}
    for place, part in enumerate(components):
        sku = part.sku.strip()
        if not sku:
            raise Invalid(f"components.{place}.sku", "required")
        if sku in chosen:
            raise Invalid(f"components.{place}.sku", "component-twice", {"sku": sku})
        if not 1 <= part.quantity <= MOST_OF_ONE:
            raise Invalid(f"components.{place}.quantity", "component-count", {"most": MOST_OF_ONE})
        chosen[sku] = Component(sku, part.quantity)
    return tuple(chosen.values())


def _undecided(session: Session, key: str, store_id: int | None) -> Sequence[Order]:
    """Every order without a Commerce order that has the line, locked in the order of ids.

    Before the mapping is touched: orders are locked before anything else. An order that comes in
    between is not among them; whoever decides it looks at the mappings again under its lock.
    """
    return session.scalars(
        select(Order)
        .where(*waits_for_key(key, store_id))
        .order_by(Order.id)
        .with_for_update(of=Order, **CHANGE)
        .execution_options(populate_existing=True)
    ).all()


def waits_for_key(key: str, store_id: int | None) -> Iterable[ColumnElement[bool]]:
    """Orders that a mapping of this key is of use to."""
    yield from UNDECIDED
    yield Order.id.in_(select(OrderItem.order_id).where(lines_of([key])))
    if store_id is not None:
        yield Order.store_id == store_id


def lines_of(keys: Sequence[str]) -> ColumnElement[bool]:
    """The lines that these keys are meant for."""
    asins = [asin for key in keys if (asin := asin_in(key))]
    by_asin = and_(func.coalesce(OrderItem.sku, "") == "", OrderItem.asin.in_(asins))
    return or_(OrderItem.sku.in_(keys), by_asin)


def _write(session: Session, now: datetime, wish: Assignment, by: str) -> int:
    values = {
        "components": [[part.sku, part.quantity] for part in wish.components],
        "updated_at": now,
        "updated_by": by,
    }
    scope = wish.store_id or ALL_STORES
    written = session.execute(
        insert_into(session, SkuMapping)
        .values(scope=scope, amazon_sku=wish.key, created_at=now, **values)
        .on_conflict_do_update(index_elements=["scope", "amazon_sku"], set_=values)
        .returning(SkuMapping.id)
    )
    return int(written.scalar_one())


def _release(
    session: Session,
    now: datetime,
    orders: Sequence[Order],
    code: str,
    said: Mapping[str, object],
    by: str,
) -> int:
    """Have them decided anew; how many of them waited for a person."""
    for order in orders:
        order.decide_at = now
        order.revision += 1
        timeline.record(session, order, now, code, actor=f"user:{by}", values=said)
    hint(session, "decide")
    return sum(order.attention is not None for order in orders)


def waiting_by_key(session: Session, keys: AbstractSet[str]) -> dict[tuple[int, str], int]:
    """How many orders wait for a person and have a line of the key, by (store, key)."""
    of_line = case(
        (func.coalesce(OrderItem.sku, "") != "", OrderItem.sku), else_=BY_ASIN + OrderItem.asin
    )
    lines = select(OrderItem.order_id, of_line.label("key")).where(lines_of(list(keys))).subquery()
    rows = session.execute(
        select(Order.store_id, lines.c.key, func.count(Order.id.distinct()))
        .join(lines, lines.c.order_id == Order.id)
        .where(*UNDECIDED, Order.attention.is_not(None))
        .group_by(Order.store_id, lines.c.key)
    )
    return {(store_id, key): count for store_id, key, count in rows}


def named(text: str) -> ColumnElement[bool]:
    """Mappings whose Amazon SKU, or a product's SKU, contains the text, whatever its case."""
    places = (SkuMapping.amazon_sku, cast(SkuMapping.components, String))
    return or_(
        *(
            func.lower(place).contains(part, autoescape=True)
            for place, part in zip(
                places, (text.lower(), _spelled(text.lower())[1:-1]), strict=True
            )
        )
    )


def keys_to(session: Session, skus: AbstractSet[str]) -> set[str]:
    """The keys that lead to any of these products."""
    text = cast(SkuMapping.components, String)
    # A narrow look first: as JSON spells it, the SKU may be part of another's.
    spelled = [text.contains(_spelled(sku), autoescape=True) for sku in skus]
    rows = session.execute(
        select(SkuMapping.amazon_sku, SkuMapping.components).where(or_(*spelled))
    )
    return {
        row.amazon_sku
        for row in rows
        if not skus.isdisjoint(part.sku for part in components_of(row.components))
    }


def _spelled(sku: str) -> str:
    return json.dumps(sku)
