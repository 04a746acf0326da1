"""Links of feed documents: one to upload to, one to download from."""

from __future__ import annotations

from flask import Blueprint, Response, request

from channel.sandbox.feeds import Document, Feeds
from channel.sandbox.signed_links import SignedLinks, missing, refused
from channel.sandbox.world import World

PATH = "/feed-documents"


class FeedLinks:
    def __init__(self, world: World, feeds: Feeds) -> None:
        self._feeds = feeds
        self._links = SignedLinks(world.clock, PATH)

    def to_wire(self, document: Document, method: str) -> dict[str, str]:
        """`feedDocumentId` and `url`."""
        return {"feedDocumentId": document.id, "url": self._links.url(method, document.id)}

    def upload(self, document_id: str) -> Response:
        """The body as it comes; its content type must be the one that the document was made for."""
        document = self._open("PUT", document_id)
        if isinstance(document, Response):
            return document
        if request.headers.get("Content-Type", "") != document.content_type:
            return refused("SignatureDoesNotMatch", "The content type is another one.")
        document.content = request.get_data()
        return Response("")

    def download(self, document_id: str) -> Response:
        document = self._open("GET", document_id)
        if isinstance(document, Response):
            return document
        return Response(document.content or b"", content_type=document.content_type)

    def _open(self, method: str, document_id: str) -> Document | Response:
        return (
            self._links.refusal(method, document_id)
            or self._feeds.document(document_id)
            or missing()
        )


def blueprint(links: FeedLinks) -> Blueprint:
    bp = Blueprint("feed_links", __name__)

    @bp.put(f"{PATH}/<document_id>")
    def upload(document_id: str) -> Response:
        return links.upload(document_id)

    @bp.get(f"{PATH}/<document_id>")
    def download(document_id: str) -> Response:
        return links.download(document_id)

    return bp
