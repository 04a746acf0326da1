"""The admin's one page, its files, and the policy under which a browser runs them."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, request, send_from_directory, url_for
from werkzeug.wrappers import Response as AnyResponse

from channel import access, assets
from channel.language import say

_HOME = "/amazon"
blueprint = Blueprint("amazon_admin", __name__, url_prefix=_HOME)

_POLICY = "; ".join(  # noqa: FLY002 - one directive a line
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FOR_EVER = 365 * 24 * 3600


@blueprint.after_app_request
def _protect(response: Response) -> Response:
    """Whatever comes from below our address, a refusal of no route of ours too. The rest of a host
    application is the host's."""
    if request.path == _HOME or request.path.startswith(f"{_HOME}/"):
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
    return response


@blueprint.get("", strict_slashes=False)
def _without_slash() -> AnyResponse:
    return redirect(url_for("amazon_admin.page", path=""))


@blueprint.get("/", defaults={"path": ""})
@blueprint.get("/<path:path>")
def page(path: str) -> Response:
    """The same page whatever the path: what it shows is decided in the browser."""
    index = assets.page()
    if index is None:
        language = access.reader_language(None)
        text = say(language, "error-not-built")
        return Response(text + "\n", 503, content_type="text/plain; charset=utf-8")
    response = Response(index.read_bytes(), mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/static/<path:name>")
def static(name: str) -> Response:
    # The build leaves a compressed twin beside each file worth it (frontend/build/compress.js).
    packed = request.accept_encodings.quality("gzip") > 0 and assets.has_twin(name)
    response = send_from_directory(assets.STATIC, f"{name}.gz" if packed else name)
    response.vary.add("Accept-Encoding")
    for_ever = f"public, max-age={_FOR_EVER}, immutable"
    response.headers["Cache-Control"] = for_ever if assets.never_changes(name) else "no-cache"
    return response
