"""The words of the ledger: what was asked of Amazon, and whether all of it is accounted for."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class SweepKind(StrEnum):
    """CHANGES moves the watermark. SHIPPABLE runs ahead of it while there is a backlog.

    DEEP looks at days that were swept before, where reports are refused. PROOF reads parcels back.
    """

    CHANGES = "CHANGES"
    SHIPPABLE = "SHIPPABLE"
    DEEP = "DEEP"
    PROOF = "PROOF"


class WantedReason(StrEnum):
    """Why an order is to be read by itself."""

    NOTICE = "NOTICE"  # Amazon notified us of a change
    AUDIT = "AUDIT"  # a report has it, we do not, or not so
    PERSON = "PERSON"  # somebody asked for it by number or range
    UNREADABLE = "UNREADABLE"  # it came with a page and could not be read


class Urgency(IntEnum):
    """The lower, the sooner."""

    PERSON = 0
    CANCELED = 5  # somebody may be packing it
    SHIPPABLE = 10  # a merchant can ship it now
    ARRIVED = 15  # Amazon has shipped it: it may be imported (F16)
    MISSING = 20
    CHANGED = 30
    PROOF = 35  # a parcel is read back
    UNHURRIED = 40


class AuditSource(StrEnum):
    """SEARCH is the weaker second look, for sellers whose application may not ask for reports."""

    REPORT = "REPORT"
    SEARCH = "SEARCH"


class AuditPurpose(StrEnum):
    """CONNECT and SCHEDULE look at what changed, PERSON and IMPORT at what was bought in a range.

    IMPORT takes what was left out (D2) too: a person asked for it.
    """

    CONNECT = "CONNECT"
    SCHEDULE = "SCHEDULE"
    PERSON = "PERSON"
    IMPORT = "IMPORT"


class AuditState(StrEnum):
    """WANTED -> REQUESTED (the report is being made) -> DONE, or FAILED."""

    WANTED = "WANTED"
    REQUESTED = "REQUESTED"
    DONE = "DONE"
    FAILED = "FAILED"


class Found(StrEnum):
    """What a report's order was with us when the report was compared.

    PRESENT as an order, SIGHTED as one that gets no order row (D2, D20, D23). EXPECTED: it changed
    after the last sweep's end, so the next one brings it. MISSING and DIFFERENT: a sweep should
    have brought it, and did not.
    """

    PRESENT = "PRESENT"
    SIGHTED = "SIGHTED"
    EXPECTED = "EXPECTED"
    MISSING = "MISSING"
    DIFFERENT = "DIFFERENT"


class PushState(StrEnum):
    """Whether Amazon notifies us of a seller's changes. Without it, polling alone must do.

    OFF: no queue is configured, or nobody wants it. WANTED: to be set up. REFUSED: Amazon or the
    queue would not; it is tried again daily.
    """

    OFF = "OFF"
    WANTED = "WANTED"
    ON = "ON"
    REFUSED = "REFUSED"
