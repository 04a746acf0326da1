"""Tracking numbers from a file: first what would become of each row, then the parcels."""

from __future__ import annotations

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role, UploadVerdict
from channel.domain import tracking_file
from channel.services import uploading
from channel.services.uploading import AnsweredRow, Upload


@strawberry.input(description="A file of tracking numbers.")
class ShipmentsUploadInput:
    text: str = strawberry.field(
        description="CSV, or separated by semicolons or tabs; the first row names the columns, in "
        "any order: order number (Amazon's or Commerce's), carrier, tracking number; optional "
        "service, date, SKU, order item id, quantity. Amazon's own shipping confirmation file is "
        f"read too. At most {tracking_file.LARGEST:,} characters and "
        f"{tracking_file.MOST_ROWS:,} rows, else INVALID."
    )
    apply: bool = strawberry.field(
        default=False, description="Record the parcels; false: only say what would happen."
    )


@strawberry.type(description="A row of the file, and what becomes of it.")
class UploadedRow:
    line: int = strawberry.field(description="Where it stands in the file, from 1.")
    order_number: str = strawberry.field(description="As written.")
    carrier: str = strawberry.field(description="As written.")
    tracking_number: str = strawberry.field(description="As written.")
    verdict: UploadVerdict = strawberry.field(description="What becomes of it.")
    sentence: str = strawberry.field(description="That, or why not, in the reader's language.")

    order_id: strawberry.ID | None = strawberry.field(
        description="The order that it names; null for none, or for more than one."
    )


@strawberry.type(description="What becomes of a file of tracking numbers.")
class ShipmentsUpload:
    rows: list[UploadedRow] = strawberry.field(description="In the file's order.")
    parcels: int = strawberry.field(description="How many it makes, or has made by this call.")
    ready: int = strawberry.field(description="Rows that can be applied.")
    applied: int = strawberry.field(description="Rows that have been, by this call.")
    already_there: int = strawberry.field(description="Rows whose parcel was there before.")
    refused: int = strawberry.field(description="Rows that cannot be applied.")
    answers: str = strawberry.field(
        description="The rows and their sentences as CSV, to be kept or put right."
    )


@strawberry.type(description="The rows with their answers.")
class ShipmentsUploadPayload:
    upload: ShipmentsUpload | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class ShipmentUploadMutation:
    @resolved(
        description="Read a file of tracking numbers and, if wished, record its parcels in "
        "Commerce; Amazon is told within moments. Rows of one order and tracking number are one "
        "parcel, and go as a whole or not at all. A row without SKU, order item id and quantity "
        "means everything still open. A date without a time is noon at the marketplace. Bad rows "
        "cost the others nothing, and the same file again makes no second parcel. At most "
        f"{uploading.MOST_AT_ONCE} parcels are recorded in one call: rows that are READY after "
        "applying are for the next one, with the same file. INVALID: no such file.",
        needs=Needs(Role.OPERATOR),
    )
    def shipments_upload(self, info: Info, input: ShipmentsUploadInput) -> ShipmentsUploadPayload:  # noqa: A002 - the contract's word
        context = info.context
        found, errors = attempt(
            context, lambda: uploading.upload(context.wiring, input.text, apply=input.apply)
        )
        upload = None if found is None else _told(context, found)
        return ShipmentsUploadPayload(upload=upload, user_errors=errors)


def _told(context: Context, found: Upload) -> ShipmentsUpload:
    return ShipmentsUpload(
        rows=[_row(context, row) for row in found.rows],
        parcels=found.parcels,
        ready=found.count(UploadVerdict.READY),
        applied=found.count(UploadVerdict.APPLIED),
        already_there=found.count(UploadVerdict.ALREADY_THERE),
        refused=found.count(UploadVerdict.REFUSED),
        answers=uploading.answers(found, context.language),
    )


def _row(context: Context, row: AnsweredRow) -> UploadedRow:
    number = row.order_id
    return UploadedRow(
        line=row.entry.line,
        order_number=row.entry.order,
        carrier=row.entry.carrier_meant,
        tracking_number=row.entry.tracking,
        verdict=row.answer.verdict,
        sentence=row.sentence(context.language),
        order_id=None if number is None else strawberry.ID(ids.encode(ids.Kind.ORDER, number)),
    )
