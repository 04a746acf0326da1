"""`GET /amazon/export/orders.csv`: the orders of the list as a file, however many they are.

`filter` is an `OrderFilter` as JSON, `sort` a column of the contract with `-` for the other way
round (`-PURCHASE_DATE`), `columns` the keys of the columns. For people with a session and programs
with a token; what is wrong is one sentence of text.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from itertools import chain

import orjson
from flask import Blueprint, Response, request
from graphql.utilities import coerce_input_value
from strawberry.types.arguments import convert_argument

from channel import access
from channel.api.context import Context
from channel.api.keyset import Key
from channel.api.order_filter import OrderFilter, conditions
from channel.api.order_sort import order_key
from channel.api.orders_csv import columns, lines
from channel.api.schema import schema
from channel.api.words import OrderSortField
from channel.domain.spreadsheet import BYTE_ORDER_MARK, line
from channel.errors import ChannelError, Forbidden, Invalid
from channel.language import say
from channel.models.busy import told_as_busy
from channel.wiring import wiring
from graphql import GraphQLError, GraphQLInputObjectType

log = logging.getLogger(__name__)
blueprint = Blueprint("amazon_export", __name__, url_prefix="/amazon/export")


@blueprint.get("/orders.csv")
def orders_csv() -> Response:
    """400: a filter, sort or column that is none. 401, 403: who may not. 503: later."""
    who = access.principal()
    language = access.reader_language(who)
    if who is None:
        return _sentence(401, say(language, "error-not-logged-in"))
    context = Context(wiring(), who, language, secrets.token_hex(8))
    try:
        body = _begun(context)
    except ChannelError as error:
        context.let_go()
        status = {Invalid.code: 400, Forbidden.code: 403}.get(error.code, 503)
        return _sentence(status, error.sentence(language))
    except BaseException:
        context.let_go()
        raise
    day = context.wiring.clock.now().date().isoformat()
    response = Response(body, mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="orders-{day}.csv"'
    response.call_on_close(context.let_go)
    return _private(response)


def _begun(context: Context) -> Iterator[bytes]:
    """The file from its head on: what can be refused has been refused by then."""
    wanted = columns(request.args.get("columns", ""))
    where = conditions(_filter(request.args.get("filter", "")), context)
    pieces = lines(context, where, _sort(request.args.get("sort", "")), wanted)
    with told_as_busy("export"):
        head = BYTE_ORDER_MARK + next(pieces)
        if request.method == "HEAD":  # whether there is a file; nobody reads one
            context.let_go()
            return iter([head.encode()])
        first = next(pieces)
    return _whole(context, chain([head, first], pieces))


def _whole(context: Context, pieces: Iterator[str]) -> Iterator[bytes]:
    """A file that breaks off says so in its last line, and the connection breaks with it."""
    try:
        for piece in pieces:
            yield piece.encode()
    except Exception:
        log.exception("the export %s broke off", context.request_id)
        yield line([context.say("export-broken-off", {"id": context.request_id})]).encode()
        raise
    finally:
        context.let_go()


def _filter(given: str) -> OrderFilter:
    """Raises `Invalid` for what the contract does not know."""
    if not given:
        return OrderFilter()
    converter = schema().schema_converter
    try:
        wish = coerce_input_value(orjson.loads(given), _contract_type())
        if not isinstance(wish, dict) or "\\u0000" in given:
            raise Invalid("filter", "export-filter")
        read = convert_argument(wish, OrderFilter, converter.scalar_registry, converter.config)
    except (GraphQLError, ValueError) as error:
        raise Invalid("filter", "export-filter") from error
    assert isinstance(read, OrderFilter)
    return read


def _contract_type() -> GraphQLInputObjectType:
    """`OrderFilter` as the contract has it: what it refuses is refused here."""
    kind = schema().schema_converter.type_map["OrderFilter"].implementation
    assert isinstance(kind, GraphQLInputObjectType)
    return kind


def _sort(given: str) -> Key:
    """Raises `Invalid`. Newest purchase first for nothing."""
    given = given or f"-{OrderSortField.PURCHASE_DATE.value}"
    try:
        field = OrderSortField(given.removeprefix("-"))
    except ValueError:
        raise Invalid("sort", "export-sort", {"sort": given[:40]}) from None
    return order_key(field, descending=given.startswith("-"))


def _sentence(status: int, sentence: str) -> Response:
    text = f"{sentence}\n"
    return _private(Response(text, status, content_type="text/plain; charset=utf-8"))


def _private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
