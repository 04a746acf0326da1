"""The debug log as a text file, for those who were asked for it (V35)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flask import Blueprint, Response, request

from channel import access
from channel.domain.identity import Role
from channel.language import say
from channel.services import debugging
from channel.services.debugging import Columns
from channel.wiring import Wiring, wiring

blueprint = Blueprint("amazon_debug_file", __name__)

_BATCH = 1000


@blueprint.get("/amazon/debug-log.txt")
def download() -> Response:
    """Query `store` (its id) and `order`, as on the screen. 401, 403: who may not."""
    who = access.principal()
    if who is None:
        return _refused(401, "not-logged-in")
    if not who.may(Role.ADMIN):
        return _refused(403, "role-needed", {"role": Role.ADMIN.value})
    store, order = _store(request.args.get("store", "")), request.args.get("order") or None
    name = f"amazon-debug-{wiring().clock.now():%Y%m%dT%H%M%SZ}.txt"
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    lines = _lines(wiring(), store, order)
    return Response(lines, content_type="text/plain; charset=utf-8", headers=headers)


def _store(store_id: str) -> int | None:
    """As the contract's ids are; None for all stores, and what is no id has no lines."""
    number = store_id.removeprefix("store_")
    if not store_id:
        return None
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 10 else 0


def _lines(w: Wiring, store_id: int | None, order: str | None) -> Iterator[str]:
    """The oldest first, as logs are read."""
    wanted = debugging.lines(w.clock.now(), store_id, order).order_by(Columns.id)
    last: int | None = 0
    while last is not None:
        with w.reading() as session:
            rows = session.execute(wanted.where(Columns.id > last).limit(_BATCH)).all()
        for row in rows:
            moment = row.at.isoformat(timespec="milliseconds")
            order_number = row.amazon_order_id or "-"
            yield f"{moment} {row.process} {row.kind} {order_number} {row.text}\n"
        last = rows[-1].id if rows else None


def _refused(status: int, why: str, values: Mapping[str, object] | None = None) -> Response:
    text = say(access.reader_language(access.principal()), f"error-{why}", values)
    return Response(f"{text}\n", status, content_type="text/plain; charset=utf-8")
