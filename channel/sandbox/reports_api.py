"""Reports 2021-06-30: ask for a report, watch it, fetch its document (amazon.md 7)."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Blueprint, Response, request

from channel.sandbox.callers import Operations, params, require_role
from channel.sandbox.errors import invalid, not_found
from channel.sandbox.gate import Answer, Visit
from channel.sandbox.report_links import ReportLinks
from channel.sandbox.report_wishes import Filter, asked_region, read_filter, read_wish
from channel.sandbox.reports import Report, Reports
from channel.sandbox.world import INVENTORY_AND_ORDERS, Seller

# An application for shipping alone reads orders, but no report of them.
ROLES = (INVENTORY_AND_ORDERS, "Amazon Fulfillment")
PATH = "/reports/2021-06-30"


@dataclass
class ReportsApi(Operations):
    """The operations, each a method that turns a request into an answer."""

    reports: Reports
    links: ReportLinks
    _pages: dict[str, tuple[str, Filter, str]] = field(default_factory=dict)

    def create(self, visit: Visit) -> Answer:
        body = request.get_json(silent=True, force=True)
        seller = self._admit(visit, lambda seller: asked_region(body, seller))
        wish = read_wish(body, seller, self.world.clock.now())
        fatal = visit.fault is not None and visit.fault.kind == "fatal_report"
        with self.world.lock:
            report = self.reports.create(seller.id, wish, fatal)
        self.gate.lose(visit)
        return Answer(202, {"reportId": report.id})

    def get(self, visit: Visit, report_id: str) -> Answer:
        seller = self._admit(visit, lambda seller: self._region(seller, report_id))
        with self.world.lock:
            body = self._report(seller, report_id).to_wire()
        self.gate.lose(visit)
        return Answer(200, body)

    def list(self, visit: Visit) -> Answer:
        seller = self._admit(visit, lambda seller: seller.home_region)
        asked = params()
        with self.world.lock:
            wanted, after = self._wanted(seller, asked)
            found = [report for report in self.reports.of(seller.id) if wanted.wants(report)]
            rest = [report for report in found if after is None or int(report.id) < int(after)]
            page = rest[: wanted.size]
            body: dict[str, object] = {"reports": [report.to_wire() for report in page]}
            if len(rest) > len(page):
                token = secrets.token_urlsafe(36)
                self._pages[token] = (seller.id, wanted, page[-1].id)
                body["nextToken"] = token
        self.gate.lose(visit)
        return Answer(200, body)

    def cancel(self, visit: Visit, report_id: str) -> Answer:
        seller = self._admit(visit, lambda seller: self._region(seller, report_id))
        with self.world.lock:
            report = self._report(seller, report_id)
            if report.status != "IN_QUEUE":
                raise invalid("Invalid Input", f"The report is {report.status}, not IN_QUEUE.")
            self.reports.cancel(report)
        self.gate.lose(visit)
        return Answer(200, None)

    def document(self, visit: Visit, document_id: str) -> Answer:
        document = self.reports.document(document_id)
        seller = self._admit(
            visit, lambda seller: document.wish.region if document else seller.home_region
        )
        by_header = params().get("enableContentEncodingUrlHeader", "false").lower()
        if by_header not in {"true", "false"}:
            raise invalid("Invalid Input", "enableContentEncodingUrlHeader must be a boolean.")
        if document is None or document.seller_id != seller.id:
            raise not_found("The report document does not exist.")
        body = self.links.to_wire(document, unpacked_by_header=by_header == "true")
        self.gate.lose(visit)
        return Answer(200, body)

    def _admit(self, visit: Visit, region_of: Callable[[Seller], str]) -> Seller:
        seller = self.seller(visit)
        self.gate.admit(visit, (seller.id, region_of(seller)))
        require_role(seller, ROLES)
        return seller

    def _region(self, seller: Seller, report_id: str) -> str:
        report = self.reports.report(seller.id, report_id)
        return report.wish.region if report else seller.home_region

    def _report(self, seller: Seller, report_id: str) -> Report:
        report = self.reports.report(seller.id, report_id)
        if report is None:
            raise not_found("The report does not exist.")
        return report

    def _wanted(self, seller: Seller, asked: dict[str, str]) -> tuple[Filter, str | None]:
        """The filter, and the report after which the page begins."""
        token = asked.get("nextToken")
        if token is None:
            return read_filter(asked, self.world.clock.now()), None
        if len(asked) > 1:
            raise invalid("Invalid Input", "nextToken cannot be used with other parameters.")
        owner, wanted, after = self._pages.get(token, ("", None, ""))
        if wanted is None or owner != seller.id:
            raise invalid("Invalid Input", "The nextToken is not valid.")
        return wanted, after


def blueprint(api: ReportsApi) -> Blueprint:
    bp = Blueprint("reports", __name__, url_prefix=PATH)
    serve = api.gate.serve

    @bp.post("/reports")
    def create() -> Response:
        return serve("createReport", api.create)

    @bp.get("/reports")
    def list_reports() -> Response:
        return serve("getReports", api.list)

    @bp.get("/reports/<report_id>")
    def get(report_id: str) -> Response:
        return serve("getReport", lambda visit: api.get(visit, report_id))

    @bp.delete("/reports/<report_id>")
    def cancel(report_id: str) -> Response:
        return serve("cancelReport", lambda visit: api.cancel(visit, report_id))

    @bp.get("/documents/<document_id>")
    def document(document_id: str) -> Response:
        return serve("getReportDocument", lambda visit: api.document(visit, document_id))

    return bp
