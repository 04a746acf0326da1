"""The session of a person in a browser: who is logged in, log in, log out, choose a password."""

from __future__ import annotations

import orjson
from flask import Blueprint, Response, request

from channel import access
from channel.domain.identity import Principal, Role
from channel.errors import Busy, ChannelError, Conflict, Invalid
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
    email, password = _words("email", "password")
    try:
        who = access.log_in(email, password)
    except Conflict as error:
        return _refused(429 if error.why == "locked" else 409, error.why.upper(), error)
    except Busy as error:
        return _refused(503, error.code, error)
    if who is None:
        return _refused(401, "WRONG_CREDENTIALS", "wrong-credentials")
    return _answer(200, _session())


@blueprint.post("/link")
def look_at_link() -> Response:
    """JSON `{secret}`: who chooses a password by it, without using it up. 404: nobody, or no more.

    In the body and never in an address: those are written into logs and handed on as Referer.
    """
    if not access.csrf_holds():
        return _refused(403, "CSRF", "csrf")
    [secret] = _words("secret")
    try:
        who = access.owner_of_link(secret)
    except ChannelError as error:
        return _refused(503 if isinstance(error, Busy) else 409, error.code, error)
    if who is None:
        return _refused(404, "LINK_OVER", "link-over")
    return _answer(200, {"name": who.name, "email": who.email})


@blueprint.post("/password")
def choose_password() -> Response:
    """JSON `{secret, password}`: use the link up, and begin a session.

    404: the link works no more. 422: what is wrong with the password. 503: later.
    """
    if not access.csrf_holds():
        return _refused(403, "CSRF", "csrf")
    secret, password = _words("secret", "password")
    try:
        access.choose_password(secret, password)
    except Invalid as error:
        return _refused(422, error.code, error)
    except Conflict as error:
        return _refused(404 if error.why == "link-over" else 409, error.why.upper(), error)
    except Busy as error:
        return _refused(503, error.code, error)
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


def _words(*names: str) -> list[str]:
    body = request.get_json(silent=True)
    given = body if isinstance(body, dict) else {}
    return [str(given.get(name) or "") for name in names]


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
