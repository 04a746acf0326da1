"""The session of a person in a browser: who is logged in, log in, log out."""

from __future__ import annotations

import orjson
from flask import Blueprint, Response, request

from channel import access
from channel.domain.identity import Principal, Role
from channel.errors import Busy, ChannelError, Conflict
from channel.language import say

blueprint = Blueprint("amazon_session", __name__, url_prefix="/amazon/session")


@blueprint.get("")
def show() -> Response:
    return _answer(200, _session())


@blueprint.post("")
def log_in() -> Response:
    """JSON `{email, password}`. 401: wrong. 429: locked after too many. 503: later."""
    if not access.csrf_holds():
        return _refused(403, "CSRF", "csrf")
    email, password = _credentials()
    try:
        who = access.log_in(email, password)
    except Conflict as error:
        return _refused(429 if error.why == "locked" else 409, error.why.upper(), error)
    except Busy as error:
        return _refused(503, error.code, error)
    if who is None:
        return _refused(401, "WRONG_CREDENTIALS", "wrong-credentials")
    return _answer(200, _session())


@blueprint.delete("")
def log_out() -> Response:
    if access.principal() is not None and not access.csrf_holds():
        return _refused(403, "CSRF", "csrf")
    access.log_out()
    return Response(status=204)


@blueprint.after_request
def _keep_private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _credentials() -> tuple[str, str]:
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        return "", ""
    return str(body.get("email") or ""), str(body.get("password") or "")


def _session() -> dict[str, object]:
    who = access.principal()
    language = access.reader_language(who)
    return {
        "viewer": None if who is None else _viewer(who, language),
        "csrfToken": access.csrf_token(),
        "locale": language,
    }


def _viewer(who: Principal, language: str) -> dict[str, object]:
    """As the contract's `Viewer`; a test holds the two together."""
    return {
        "id": f"{who.kind.value}_{who.id}",
        "name": who.name,
        "email": who.email,
        "role": who.role.value,
        "locale": language,
        "mayOperate": who.may(Role.OPERATOR),
        "mayAdminister": who.may(Role.ADMIN),
        "mayReadPersonalData": who.may_read_personal_data,
    }


def _refused(status: int, code: str, why: str | ChannelError) -> Response:
    language = access.reader_language(access.principal())
    said = (
        why.sentence(language) if isinstance(why, ChannelError) else say(language, f"error-{why}")
    )
    return _answer(status, {"error": {"code": code, "message": said}})


def _answer(status: int, body: object) -> Response:
    return Response(orjson.dumps(body), status, content_type="application/json")
