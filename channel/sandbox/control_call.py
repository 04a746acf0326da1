"""How a control call is read, and how it is refused: in a sentence."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, request

from channel.sandbox import reading
from channel.sandbox.errors import Missing, Unusable

Wire = dict[str, Any]


def control_body() -> Wire:
    if not request.data:
        return {}
    return reading.thing(request.get_json(silent=True, force=True), "The body")


def answer_errors(bp: Blueprint) -> None:
    """Complaints of the control API are `{"error": sentence}`."""

    @bp.errorhandler(Unusable)
    def unusable(error: Unusable) -> tuple[Wire, int]:
        return {"error": str(error)}, 400

    @bp.errorhandler(Missing)
    def missing(error: Missing) -> tuple[Wire, int]:
        return {"error": str(error)}, 404
