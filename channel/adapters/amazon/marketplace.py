"""The port, method by method."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import msgspec
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon.call_log import CallLog
from channel.adapters.amazon.checking import Checking
from channel.adapters.amazon.client import Client
from channel.adapters.amazon.client_secrets import ClientSecrets
from channel.adapters.amazon.concessions import Concessions
from channel.adapters.amazon.consent import consent_url
from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.faults import SYSTEM, Answer
from channel.adapters.amazon.included import Included
from channel.adapters.amazon.journal import Journal
from channel.adapters.amazon.kept_tokens import KeptTokens
from channel.adapters.amazon.login import AmazonConfig, Login
from channel.adapters.amazon.operations import (
    CANCEL_ORDER,
    CONFIRM_SHIPMENT,
    GET_MARKETPLACE_PARTICIPATIONS,
    GET_ORDER,
    NOTIFICATIONS,
    SEARCH_ORDERS,
    Operation,
)
from channel.adapters.amazon.orders_reading import read
from channel.adapters.amazon.orders_wire import WireOneOrder
from channel.adapters.amazon.quota import Quotas
from channel.adapters.amazon.refusals import wrong_region
from channel.adapters.amazon.searching import Searching
from channel.adapters.amazon.sellers_wire import read_participations
from channel.adapters.amazon.shipment_wire import write_confirmation
from channel.adapters.debug_log import DebugLog
from channel.domain.cancelling import CancelReason
from channel.domain.order import AmazonOrder
from channel.domain.quota import Pace
from channel.errors import Rejected, Unauthorised
from channel.ports.clock import Clock
from channel.ports.debug import Debug
from channel.ports.marketplace import (
    Account,
    Check,
    Confirmation,
    OddOrder,
    OrderPage,
    Participation,
    Search,
)
from channel.ports.vault import Vault

# `Rejected.remote_code` of an order that came but cannot be read; the detail says why.
ODD_ORDER = "OddOrder"


class AmazonMarketplace:
    """Amazon over HTTP. `pause` is how it waits for a token that is due within two seconds."""

    def __init__(
        self,
        config: AmazonConfig,
        sessions: sessionmaker[Session],
        clock: Clock,
        vault: Vault,
        pause: Callable[[float], None] = time.sleep,
        debug: Debug | None = None,
    ) -> None:
        self._quotas = Quotas(sessions, clock, pause)
        guard, journal = CopyGuard(sessions, config.base_url), Journal(sessions, clock)
        secrets = ClientSecrets(sessions, clock, config.lwa_secret_created)
        kept = KeptTokens(sessions, vault)
        calls = CallLog(debug or DebugLog(sessions, clock), self._quotas)
        self._login = Login(config, clock, kept, secrets, guard, journal, calls)
        self._client = Client(config, self._login, self._quotas, guard, journal, calls, clock)
        self._included = Included(Concessions(sessions, clock))
        self._searching = Searching(
            self._client, self._included, self.participations, self.search_pace
        )
        self._config = config
        self._clock = clock

    @property
    def client(self) -> Client:
        """For the ports that share its login, its quotas and its connections."""
        return self._client

    def participations(self, account: Account) -> tuple[Participation, ...]:
        try:
            answer = self._client.call(account, GET_MARKETPLACE_PARTICIPATIONS)
        except Unauthorised as error:
            # One host for all regions has no other to ask.
            if self._config.amazon_endpoint is not None:
                raise
            raise wrong_region(self._client, account, error) from None
        try:
            return read_participations(answer.body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self._client.unreadable(account, GET_MARKETPLACE_PARTICIPATIONS, answer) from None

    def search(
        self,
        account: Account,
        search: Search,
        page_token: str | None = None,
        *,
        leaving: float = 0.0,
    ) -> OrderPage:
        return self._searching.page(account, search, page_token, leaving)

    def order(self, account: Account, amazon_order_id: str, *, leaving: float = 0.0) -> AmazonOrder:
        names = {"order_id": amazon_order_id}

        def call(included: dict[str, str]) -> Answer:
            return self._client.call(
                account, GET_ORDER, names=names, params=included, leaving=leaving
            )

        answer = self._included.ask(account, call)
        try:
            wire = msgspec.json.decode(answer.body, type=WireOneOrder)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self._client.unreadable(account, GET_ORDER, answer, amazon_order_id) from None
        order = read(wire.order)
        if isinstance(order, OddOrder):
            request_id = answer.request_id
            raise Rejected(SYSTEM, order.why, remote_code=ODD_ORDER, request_id=request_id)
        return order

    def consent_url(self, marketplace_id: str, state: str, redirect_uri: str) -> str:
        return consent_url(self._config, marketplace_id, state, redirect_uri)

    def authorise(self, code: str, redirect_uri: str) -> str:
        return self._login.exchange(code, redirect_uri)

    def confirm(self, account: Account, confirmation: Confirmation) -> None:
        self._client.call(
            account,
            CONFIRM_SHIPMENT,
            names={"order_id": confirmation.amazon_order_id},
            body=write_confirmation(confirmation),
        )

    def cancel(self, account: Account, amazon_order_id: str, reason: CancelReason) -> None:
        self._client.call(
            account,
            CANCEL_ORDER,
            names={"order_id": amazon_order_id},
            body=msgspec.json.encode({"cancelReasonCode": reason.value}),
        )

    def search_pace(self, account: Account) -> Pace:
        return self._pace(account, SEARCH_ORDERS)

    def order_pace(self, account: Account) -> Pace:
        return self._pace(account, GET_ORDER)

    def confirm_pace(self, account: Account) -> Pace:
        return self._pace(account, CONFIRM_SHIPMENT)

    def _pace(self, account: Account, operation: Operation) -> Pace:
        bucket = self._quotas.peek(self._client.quota_key(account, operation), operation.plan)
        return Pace(seconds_per_call=bucket.seconds_per_token, tokens=bucket.tokens)

    def check(self, account: Account, marketplace_id: str) -> tuple[Check, ...]:
        alone = partial(self._login.grantless, NOTIFICATIONS)
        checking = Checking(
            amazon=self,
            client=self._client,
            account=account,
            marketplace_id=marketplace_id,
            now=self._clock.now(),
            log_in=partial(self._login.token, account),
            log_in_alone=alone if self._config.sqs_queue_url else None,
        )
        return tuple(checking.run())
