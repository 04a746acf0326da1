"""Links to report documents."""

from __future__ import annotations

import gzip

from flask import Blueprint, Response, request

from channel.sandbox.reports import Document, Reports
from channel.sandbox.signed_links import SignedLinks, missing
from channel.sandbox.world import World

PATH = "/report-documents"
# Amazon packs what is large; a few orders come as they are.
PACKED_FROM_BYTES = 4096


class ReportLinks:
    def __init__(self, world: World, reports: Reports) -> None:
        self._reports = reports
        self._links = SignedLinks(world.clock, PATH)

    def to_wire(self, document: Document, unpacked_by_header: bool) -> dict[str, str]:
        """`ReportDocument` of the model."""
        wishes = {}
        wire = {"reportDocumentId": document.id}
        if is_packed(document):
            wire["compressionAlgorithm"] = "GZIP"
            if unpacked_by_header:
                wishes["response-content-encoding"] = "gzip"
        return wire | {"url": self._links.url("GET", document.id, wishes)}

    def download(self, document_id: str) -> Response:
        refusal = self._links.refusal("GET", document_id)
        if refusal is not None:
            return refusal
        document = self._reports.document(document_id)
        if document is None:
            return missing()
        content = gzip.compress(document.content) if is_packed(document) else document.content
        answer = Response(content, content_type=f"text/plain;charset={document.charset}")
        if "response-content-encoding" in request.args:
            answer.headers["Content-Encoding"] = "gzip"
        return answer


def is_packed(document: Document) -> bool:
    return len(document.content) >= PACKED_FROM_BYTES


def blueprint(links: ReportLinks) -> Blueprint:
    bp = Blueprint("report_links", __name__)

    @bp.get(f"{PATH}/<document_id>")
    def download(document_id: str) -> Response:
        return links.download(document_id)

    return bp
