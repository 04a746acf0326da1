"""Presigned links to report documents: good for five minutes, for whoever has them."""

from __future__ import annotations

import gzip
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from channel.sandbox.reports import Document, Reports
from channel.sandbox.world import World

LINK_LIFE = 300
PATH = "/report-documents"
# Amazon packs what is large; a few orders come as they are.
PACKED_FROM_BYTES = 4096


class ReportLinks:
    def __init__(self, world: World, reports: Reports) -> None:
        self._world = world
        self._reports = reports
        self._key = secrets.token_bytes(32)

    def to_wire(self, document: Document, unpacked_by_header: bool) -> dict[str, str]:
        """`ReportDocument` of the model, its link at the address that the caller used."""
        asked = {"X-Amz-Expires": str(self._world.clock.age() + LINK_LIFE)}
        wire = {"reportDocumentId": document.id}
        if is_packed(document):
            wire["compressionAlgorithm"] = "GZIP"
            if unpacked_by_header:
                asked["response-content-encoding"] = "gzip"
        asked["X-Amz-Signature"] = self._signature(document.id, asked)
        wire["url"] = f"{request.host_url.rstrip('/')}{PATH}/{document.id}?{urlencode(asked)}"
        return wire

    def download(self, document_id: str) -> Response:
        asked = request.args.to_dict()
        given = asked.pop("X-Amz-Signature", "")
        if not hmac.compare_digest(given, self._signature(document_id, asked)):
            return _refusal("SignatureDoesNotMatch", "The request signature does not match.")
        if self._world.clock.age() >= float(asked["X-Amz-Expires"]):
            return _refusal("AccessDenied", "Request has expired")
        document = self._reports.document(document_id)
        if document is None:
            return _refusal("NoSuchKey", "The specified key does not exist.", 404)
        content = gzip.compress(document.content) if is_packed(document) else document.content
        answer = Response(content, content_type=f"text/plain;charset={document.charset}")
        if "response-content-encoding" in asked:
            answer.headers["Content-Encoding"] = "gzip"
        return answer

    def _signature(self, document_id: str, asked: Mapping[str, str]) -> str:
        text = f"{document_id}?{urlencode(sorted(asked.items()))}"
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


def is_packed(document: Document) -> bool:
    return len(document.content) >= PACKED_FROM_BYTES


def blueprint(links: ReportLinks) -> Blueprint:
    bp = Blueprint("report_links", __name__)

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
