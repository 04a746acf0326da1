"""Presigned links of feed documents: one to upload to, one to download from, five minutes each."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from channel.sandbox.feeds import Document, Feeds
from channel.sandbox.world import World

LINK_LIFE = 300
PATH = "/feed-documents"


class FeedLinks:
    def __init__(self, world: World, feeds: Feeds) -> None:
        self._world = world
        self._feeds = feeds
        self._key = secrets.token_bytes(32)

    def to_wire(self, document: Document, method: str) -> dict[str, str]:
        """`feedDocumentId` and `url`, the link at the address that the caller used."""
        asked = {"X-Amz-Expires": str(self._world.clock.age() + LINK_LIFE)}
        asked["X-Amz-Signature"] = self._signature(method, document.id, asked)
        url = f"{request.host_url.rstrip('/')}{PATH}/{document.id}?{urlencode(asked)}"
        return {"feedDocumentId": document.id, "url": url}

    def upload(self, document_id: str) -> Response:
        """The body as it comes; its content type must be the one that the document was made for."""
        document, refusal = self._open("PUT", document_id)
        if document is None:
            return refusal
        if request.headers.get("Content-Type", "") != document.content_type:
            return _refusal("SignatureDoesNotMatch", "The content type is another one.")
        document.content = request.get_data()
        return Response("")

    def download(self, document_id: str) -> Response:
        document, refusal = self._open("GET", document_id)
        if document is None:
            return refusal
        return Response(document.content or b"", content_type=document.content_type)

    def _open(self, method: str, document_id: str) -> tuple[Document | None, Response]:
        asked = request.args.to_dict()
        given = asked.pop("X-Amz-Signature", "")
        if not hmac.compare_digest(given, self._signature(method, document_id, asked)):
            return None, _refusal("SignatureDoesNotMatch", "The request signature does not match.")
        if self._world.clock.age() >= float(asked["X-Amz-Expires"]):
            return None, _refusal("AccessDenied", "Request has expired")
        missing = _refusal("NoSuchKey", "The specified key does not exist.", 404)
        return self._feeds.document(document_id), missing

    def _signature(self, method: str, document_id: str, asked: Mapping[str, str]) -> str:
        text = f"{method} {document_id}?{urlencode(sorted(asked.items()))}"
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


def blueprint(links: FeedLinks) -> Blueprint:
    bp = Blueprint("feed_links", __name__)

    @bp.put(f"{PATH}/<document_id>")
    def upload(document_id: str) -> Response:
        return links.upload(document_id)

    @bp.get(f"{PATH}/<document_id>")
    def download(document_id: str) -> Response:
        return links.download(document_id)

    return bp


def _refusal(code: str, message: str, status: int = 403) -> Response:
    """The storage behind the link speaks XML."""
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<Error><Code>{code}</Code><Message>{message}</Message></Error>"
    )
    return Response(text, status, content_type="application/xml")
