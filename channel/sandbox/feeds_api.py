"""Feeds 2021-06-30: a document, a feed of it, how far it is, its report (amazon.md 3.8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import Blueprint, Response, request

from channel.sandbox import iso8601
from channel.sandbox.callers import Operations, require_role
from channel.sandbox.errors import denied, invalid, not_found
from channel.sandbox.feed_links import FeedLinks
from channel.sandbox.feeds import TYPES, Document, Feed, Feeds
from channel.sandbox.gate import Answer, Visit
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.report_wishes import asked_region
from channel.sandbox.world import DIRECT_TO_CONSUMER, INVENTORY_AND_ORDERS, Seller

ROLES = (INVENTORY_AND_ORDERS, DIRECT_TO_CONSUMER)
PATH = "/feeds/2021-06-30"


@dataclass
class FeedsApi(Operations):
    """The operations, each a method that turns a request into an answer."""

    feeds: Feeds
    links: FeedLinks

    def create_document(self, visit: Visit) -> Answer:
        seller = self._admit(visit, lambda seller: seller.home_region)
        body = request.get_json(silent=True, force=True)
        content_type = body.get("contentType") if isinstance(body, dict) else None
        if not isinstance(content_type, str) or not content_type.strip():
            raise invalid("Invalid Input", "contentType is missing.")
        with self.world.lock:
            document = self.feeds.new_document(seller.id, content_type)
        wire = self.links.to_wire(document, "PUT")
        self.gate.lose(visit)
        return Answer(201, wire)

    def create(self, visit: Visit) -> Answer:
        body = request.get_json(silent=True, force=True)
        seller = self._admit(visit, lambda seller: asked_region(body, seller))
        if not isinstance(body, dict) or body.get("feedType") not in TYPES:
            raise invalid("Invalid Input", "Invalid Feed Type.")
        marketplaces = _marketplaces(body.get("marketplaceIds"), seller)
        fatal = visit.fault is not None and visit.fault.kind == "fatal_feed"
        loses = visit.fault is not None and visit.fault.kind == "drop_messages"
        drops = visit.fault.hides if visit.fault is not None and loses else None
        with self.world.lock:
            document = self._input(seller, body.get("inputFeedDocumentId"))
            feed = self.feeds.create(
                seller.id, body["feedType"], marketplaces, document, fatal=fatal, drops=drops
            )
        self.gate.lose(visit)
        return Answer(202, {"feedId": feed.id})

    def get(self, visit: Visit, feed_id: str) -> Answer:
        seller = self._admit(visit, lambda seller: self._region(seller, feed_id))
        with self.world.lock:
            body = self._feed(seller, feed_id).to_wire()
        self.gate.lose(visit)
        return Answer(200, body)

    def list(self, visit: Visit) -> Answer:
        """Without a second page: nobody has sent a hundred."""
        seller = self._admit(visit, lambda seller: seller.home_region)
        types, since = request.args.get("feedTypes", ""), request.args.get("createdSince")
        try:
            after = iso8601.read(since) if since else None
        except ValueError:
            raise invalid("Invalid Input", "createdSince is no date-time.") from None
        with self.world.lock:
            found = [
                feed.to_wire()
                for feed in self.feeds.of(seller.id)
                if (not types or feed.type in types.split(","))
                and (after is None or feed.created_at >= after)
            ]
        self.gate.lose(visit)
        return Answer(200, {"feeds": found[:100]})

    def cancel(self, visit: Visit, feed_id: str) -> Answer:
        seller = self._admit(visit, lambda seller: self._region(seller, feed_id))
        with self.world.lock:
            feed = self._feed(seller, feed_id)
            if feed.status != "IN_QUEUE":
                raise invalid("Invalid Input", f"The feed is {feed.status}, not IN_QUEUE.")
            self.feeds.cancel(feed)
        self.gate.lose(visit)
        return Answer(200, None)

    def document(self, visit: Visit, document_id: str) -> Answer:
        seller = self._admit(visit, lambda seller: seller.home_region)
        document = self.feeds.document(document_id)
        if document is None or document.seller_id != seller.id or document.content is None:
            raise not_found("The feed document does not exist.")
        wire = self.links.to_wire(document, "GET")
        self.gate.lose(visit)
        return Answer(200, wire)

    def _admit(self, visit: Visit, region_of: Callable[[Seller], str]) -> Seller:
        seller = self.seller(visit)
        self.gate.admit(visit, (seller.id, region_of(seller)))
        require_role(seller, ROLES)
        return seller

    def _input(self, seller: Seller, document_id: object) -> Document:
        document = self.feeds.document(str(document_id))
        if document is None or document.seller_id != seller.id or document.content is None:
            raise invalid("Invalid Input", "inputFeedDocumentId names no uploaded document.")
        return document

    def _region(self, seller: Seller, feed_id: str) -> str:
        feed = self.feeds.feed(seller.id, feed_id)
        return feed.region if feed else seller.home_region

    def _feed(self, seller: Seller, feed_id: str) -> Feed:
        feed = self.feeds.feed(seller.id, feed_id)
        if feed is None:
            raise not_found("The feed does not exist.")
        return feed


def _marketplaces(ids: object, seller: Seller) -> tuple[str, ...]:
    if not isinstance(ids, list) or not 1 <= len(ids) <= 25:
        raise invalid("Invalid Input", "marketplaceIds must have 1 to 25 entries.")
    if not all(isinstance(id_, str) and id_ in seller.marketplace_ids for id_ in ids):
        raise denied()
    if len({MARKETPLACES[id_].region for id_ in ids}) > 1:
        raise denied()
    return tuple(ids)


def blueprint(api: FeedsApi) -> Blueprint:
    bp = Blueprint("feeds", __name__, url_prefix=PATH)
    serve = api.gate.serve

    @bp.post("/documents")
    def create_document() -> Response:
        return serve("createFeedDocument", api.create_document)

    @bp.get("/documents/<document_id>")
    def document(document_id: str) -> Response:
        return serve("getFeedDocument", lambda visit: api.document(visit, document_id))

    @bp.post("/feeds")
    def create() -> Response:
        return serve("createFeed", api.create)

    @bp.get("/feeds")
    def feeds() -> Response:
        return serve("getFeeds", api.list)

    @bp.get("/feeds/<feed_id>")
    def get(feed_id: str) -> Response:
        return serve("getFeed", lambda visit: api.get(visit, feed_id))

    @bp.delete("/feeds/<feed_id>")
    def cancel(feed_id: str) -> Response:
        return serve("cancelFeed", lambda visit: api.cancel(visit, feed_id))

    return bp
