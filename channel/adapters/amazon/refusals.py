"""A 403 that is not about the token, looked into (amazon.md 1.8, 6.3).

Amazon says the same words whatever is wrong: a role that the application lacks, one marketplace
of several that is not the seller's (sdk#764), or a host of another region than the seller's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil, log2

from channel.adapters.amazon.client import Client
from channel.adapters.amazon.faults import SYSTEM
from channel.adapters.amazon.operations import GET_MARKETPLACE_PARTICIPATIONS, SEARCH_ORDERS
from channel.domain.marketplaces import Region
from channel.domain.quota import Pace
from channel.errors import RemoteError, Throttled, Unauthorised
from channel.ports.marketplace import Account, Participation

# Searches spent on one refusal at most: an application without the role must not burn them all.
MOST_TRIALS = 10


def wrong_region(client: Client, account: Account, error: Unauthorised) -> Unauthorised:
    """The same error, or one that says which region the seller has authorised."""
    for region in Region:
        if region is account.region:
            continue
        elsewhere = replace(account, region=region)
        try:
            client.call(elsewhere, GET_MARKETPLACE_PARTICIPATIONS, noting=False)
        except RemoteError:
            continue
        told = Unauthorised(SYSTEM, "wrong-region", detail=region, request_id=error.request_id)
        told.values |= {"region": region.value, "asked": account.region.value}
        told.remote_code, told.status = error.remote_code, error.status
        return told
    return error


def foreign_marketplaces(marketplace_ids: Sequence[str], error: Unauthorised) -> Unauthorised:
    """Some marketplaces of a search are refused to this seller; the others are not."""
    named = ",".join(marketplace_ids)
    told = Unauthorised(SYSTEM, "foreign-marketplace", detail=named, request_id=error.request_id)
    told.values["marketplaces"] = named
    told.remote_code, told.status = "ForeignMarketplace", error.status
    return told


@dataclass
class Hunt:
    """The search for what is refused, within the quota of searches, of which `leaving` stay.

    First where Amazon says that the seller sells, which costs no search; then by halves.
    """

    client: Client
    account: Account
    query: dict[str, str]
    participations: Callable[[Account], tuple[Participation, ...]]
    pace: Callable[[Account], Pace]
    leaving: float
    trials: int = 0
    worked: bool = False

    def refused(self, marketplace_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The refused ones of a list that is refused as a whole; none when it is all of them.

        Raises `Throttled` when the quota is too low to find a single one.
        """
        foreign = self._not_selling(marketplace_ids)
        left = tuple(id_ for id_ in marketplace_ids if id_ not in foreign)
        if foreign and (not left or self._passes(left)):
            return foreign
        found = self._bisected(left) if len(left) > 1 else ()
        return foreign + found if found else ()

    def _not_selling(self, marketplace_ids: tuple[str, ...]) -> tuple[str, ...]:
        try:
            entries = self.participations(self.account)
        except RemoteError:
            return ()  # another role; it tells nothing about orders
        sold = {entry.marketplace_id for entry in entries if entry.is_participating}
        return tuple(id_ for id_ in marketplace_ids if id_ not in sold)

    def _bisected(self, marketplace_ids: tuple[str, ...]) -> tuple[str, ...]:
        self._wait_for(ceil(log2(len(marketplace_ids))) + 1 + self.leaving)
        found: list[str] = []
        rest = list(marketplace_ids)
        try:
            while rest and self.trials < MOST_TRIALS:
                found.append(self._one_of(rest))
                rest.remove(found[-1])
                if rest and self._passes(rest):
                    break
        except Throttled:
            if not found:
                raise
        # When nothing passes, it is not the marketplaces: the application lacks the role.
        return tuple(found) if self.worked else ()

    def _one_of(self, group: Sequence[str]) -> str:
        """One that is refused, of a group that is."""
        while len(group) > 1:
            half = group[: len(group) // 2]
            group = group[len(half) :] if self._passes(half) else half
        return group[0]

    def _passes(self, marketplace_ids: Sequence[str]) -> bool:
        self.trials += 1
        query = {**self.query, "marketplaceIds": ",".join(marketplace_ids)}
        try:
            self.client.call(
                self.account, SEARCH_ORDERS, params=query, leaving=self.leaving, noting=False
            )
        except Unauthorised as error:
            if error.why != "unauthorised":
                raise
            return False
        self.worked = True
        return True

    def _wait_for(self, tokens: float) -> None:
        """Half a hunt would find nothing and cost all the same."""
        pace = self.pace(self.account)
        if pace.tokens < tokens:
            # Two more: the search that comes here again, and again with a new access token.
            missing = (tokens + 2 - pace.tokens) * pace.seconds_per_call
            raise Throttled(SYSTEM, missing, "too few searches are left to find what is refused")
