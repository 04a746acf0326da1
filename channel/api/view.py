"""`POST /graphql`: for people with a session and programs with a token."""

from __future__ import annotations

import secrets
from typing import ClassVar

import orjson
from cross_web import HTTPException
from flask import Request, Response, request
from flask.typing import ResponseReturnValue
from strawberry.flask.views import GraphQLView

from channel import access
from channel.api.context import Context
from channel.domain.identity import Principal
from channel.language import say
from channel.wiring import wiring

MOST_BYTES = 1_000_000
_NUL = b"\\u0000"


class ApiView(GraphQLView[Context, None]):
    """Nobody gets in without having logged in, and no session acts without its CSRF token."""

    methods: ClassVar[list[str]] = ["POST"]

    def dispatch_request(self) -> ResponseReturnValue:
        who = access.principal()
        if who is None:
            return _refused(401, "UNAUTHENTICATED", "not-logged-in")
        if not access.csrf_holds():
            return _refused(403, "CSRF", "csrf")
        request.max_content_length = MOST_BYTES
        context = _context(who)
        try:
            answer: Response = self.run(request=request, context=context)
        except HTTPException as error:
            answer = _answer(error.status_code, "BAD_REQUEST", error.reason)
        finally:
            context.let_go()
        context.note_readings()
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["X-Request-Id"] = context.request_id
        return answer

    def decode_json(self, data: str | bytes) -> object:
        body = orjson.loads(data)
        if not isinstance(body, dict):
            raise HTTPException(400, "A request is one JSON object.")
        if _NUL in (data if isinstance(data, bytes) else data.encode()):
            # PostgreSQL keeps no such character; nobody has one in a name or a number.
            raise HTTPException(400, "A request holds no NUL character.")
        return body

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)

    def get_root_value(self, request: Request) -> None:
        return None


def _context(who: Principal) -> Context:
    return Context(wiring(), who, access.reader_language(who), secrets.token_hex(8))


def _refused(status: int, code: str, why: str) -> Response:
    return _answer(status, code, say(access.reader_language(None), f"error-{why}"))


def _answer(status: int, code: str, message: str) -> Response:
    error = {"message": message, "extensions": {"code": code}}
    body = orjson.dumps({"data": None, "errors": [error]})
    return Response(body, status, content_type="application/json")
