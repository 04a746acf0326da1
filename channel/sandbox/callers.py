"""What every operation asks first: whose token, which role, which parameters."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from channel.sandbox.errors import denied, invalid
from channel.sandbox.gate import Gate, Visit
from channel.sandbox.lwa import LoginWithAmazon
from channel.sandbox.world import Seller, World


@dataclass
class Operations:
    """What the operations of every API have in common."""

    world: World
    gate: Gate
    lwa: LoginWithAmazon

    def seller(self, visit: Visit) -> Seller:
        """The seller of the token; `Refusal` 403."""
        caller = self.lwa.caller(_access_token())
        visit.seller_id, visit.application_id = caller.seller.id, caller.application_id
        return caller.seller

    def grantless(self, visit: Visit, scope: str) -> str:
        """The application that calls in its own name; it has a bucket of its own."""
        visit.application_id = self.lwa.grantless(_access_token(), scope)
        self.gate.admit(visit, ())
        return visit.application_id


def require_role(seller: Seller, roles: tuple[str, ...]) -> None:
    if not seller.roles & set(roles):
        raise denied()


def params() -> dict[str, str]:
    """The query. Amazon reads a list from one parameter, comma-joined; a repeated one is a bug."""
    for name, values in request.args.lists():
        if len(values) > 1:
            raise invalid("Invalid Input", f"{name} is given more than once.")
    return request.args.to_dict()


def _access_token() -> str | None:
    return request.headers.get("x-amz-access-token")
