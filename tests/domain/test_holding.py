"""A hold's life: whatever happens in whatever order, Commerce keeps what the ledger says."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from channel.domain.creation import Verdict
from channel.domain.holding import (
    Ask,
    Happened,
    HoldState,
    Seen,
    StockMove,
    Turn,
    Wish,
    after,
    look,
    wish,
)
from channel.domain.stock_proof import Difference, Mending, differences, mend
from channel.domain.store import PendingOrders

RESERVE, DO_NOT = PendingOrders.RESERVE, PendingOrders.DO_NOT_RESERVE


@pytest.mark.parametrize(
    ("verdict", "hold", "pending", "canceled", "wanted"),
    [
        (Verdict.WAIT, True, RESERVE, False, Wish.TAKE),
        (Verdict.WAIT, False, RESERVE, False, Wish.GIVE_BACK),  # Pending Availability, FBA
        (Verdict.WAIT, True, DO_NOT, False, Wish.GIVE_BACK),
        (Verdict.WAIT, True, RESERVE, True, Wish.GIVE_BACK),
        (Verdict.BLOCKED, False, RESERVE, False, Wish.KEEP),
        (Verdict.BLOCKED, False, DO_NOT, False, Wish.KEEP),  # paid for
        (Verdict.CREATE, False, DO_NOT, False, Wish.KEEP),
        (Verdict.CREATE, False, RESERVE, True, Wish.GIVE_BACK),
        (Verdict.OFF, False, RESERVE, False, Wish.GIVE_BACK),
        (Verdict.NEVER, False, RESERVE, False, Wish.GIVE_BACK),
        (None, False, RESERVE, False, Wish.KEEP),
    ],
)
def test_what_a_decision_wants_of_the_stock(
    verdict: Verdict | None, hold: bool, pending: PendingOrders, canceled: bool, wanted: Wish
) -> None:
    assert wish(verdict, pending, hold=hold, canceled=canceled) is wanted


def test_what_expired_is_not_taken_again() -> None:
    assert look(HoldState.EXPIRED, Seen(Wish.TAKE)) == Turn(HoldState.EXPIRED)


def test_age_ends_a_hold_as_expired_and_a_cancellation_as_given_back() -> None:
    overdue = after(HoldState.HELD, Happened.GIVEN_BACK, Seen(Wish.KEEP, overdue=True))
    canceled = after(HoldState.HELD, Happened.GIVEN_BACK, Seen(Wish.GIVE_BACK, overdue=True))
    assert overdue == Turn(HoldState.EXPIRED, closes=StockMove.EXPIRE)
    assert canceled == Turn(HoldState.RELEASED, closes=StockMove.RELEASE)


def test_an_order_that_reserves_nothing_gives_the_hold_back() -> None:
    turn = after(HoldState.HELD, Happened.ORDERED_FREELY, Seen(Wish.KEEP, open=True))
    assert turn == Turn(HoldState.RELEASED, closes=StockMove.RELEASE)


def test_differences_are_told_by_order_and_sku() -> None:
    ours = {"1": {"MUG": 2}, "2": {"MUG": 1}}
    theirs = {"1": {"MUG": 2}, "3": {"BOWL": 4}}
    assert differences(ours, theirs) == (
        Difference("2", "MUG", 1, 0),
        Difference("3", "BOWL", 0, 4),
    )


@pytest.mark.parametrize("wanted", Wish)
def test_commerce_is_told_to_let_go_of_what_we_know_nothing_of(wanted: Wish) -> None:
    turn, mending = mend(HoldState.NONE, Seen(wanted), ours=False, theirs=True)
    assert (turn, mending) == (Turn(HoldState.NONE, Ask.RELEASE), Mending.GIVEN_BACK)


def test_what_commerce_lost_is_held_again_or_written_off() -> None:
    again, _ = mend(HoldState.HELD, Seen(Wish.KEEP), ours=True, theirs=False)
    off, _ = mend(HoldState.HELD, Seen(Wish.GIVE_BACK), ours=True, theirs=False)
    assert again == Turn(HoldState.WANTED, Ask.HOLD, StockMove.RELEASE)
    assert off == Turn(HoldState.RELEASED, closes=StockMove.RELEASE)


SEEN = st.builds(
    Seen,
    wish=st.sampled_from(Wish),
    overdue=st.booleans(),
    enough=st.booleans(),
    fits=st.booleans(),
)


class OneOrder(RuleBasedStateMachine):
    """Deliveries go to Commerce one at a time; looks, and an order placed, come at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.state, self.seen = HoldState.NONE, Seen(Wish.KEEP)
        self.due: set[Ask] = set()
        self.tried: set[Ask] = set()
        self.call: Ask | None = None
        self.answer: Happened | None = None
        self.open = self.at_commerce = self.placed = False
        self.opened = self.closed = 0

    def follow(self, turn: Turn) -> None:
        self.state = turn.state
        if turn.closes is not None and self.open:
            self.open = False
            self.closed += 1
        if turn.ask is not None:
            self.due.add(turn.ask)

    @rule()
    def nothing_happens(self) -> None:
        pass

    @precondition(lambda self: not self.placed)
    @rule(seen=SEEN)
    def decided(self, seen: Seen) -> None:
        self.seen = seen
        self.follow(look(self.state, seen))

    @precondition(lambda self: self.due and self.call is None)
    @rule(data=st.data(), refused=st.booleans())
    def commerce_is_called(self, data: st.DataObject, refused: bool) -> None:
        ask = data.draw(st.sampled_from(sorted(self.due)))
        if ask is Ask.HOLD and self.placed:
            self.due.discard(ask)
            return
        wanted_again = self.state is HoldState.HELD and look(self.state, self.seen).ask is None
        if ask is Ask.RELEASE and wanted_again and ask not in self.tried:
            self.due.discard(ask)
            return
        self.call = ask
        self.tried.add(ask)
        # An earlier try may have been heard: what is wanted again is then held anew.
        gives_back = ask is Ask.RELEASE and not wanted_again
        if gives_back or self.seen.wish is Wish.GIVE_BACK:
            self.at_commerce, self.answer = False, Happened.GIVEN_BACK
        elif refused and not self.at_commerce:
            self.answer = Happened.REFUSED
        else:
            self.at_commerce, self.answer = not self.placed, Happened.HELD

    @precondition(lambda self: self.call is not None)
    @rule()
    def the_worker_dies(self) -> None:
        self.call = self.answer = None

    @precondition(lambda self: self.call is not None)
    @rule()
    def the_answer_is_written_down(self) -> None:
        call, happened = self.call, self.answer
        assert call is not None
        assert happened is not None
        self.call = self.answer = None
        self.due.discard(call)
        self.tried.discard(call)
        if happened is not Happened.GIVEN_BACK and self.placed:
            return
        seen = Seen(self.seen.wish, self.seen.overdue, open=self.open)
        turn = after(self.state, happened, seen)
        if happened is Happened.HELD and not self.open:
            self.open = True
            self.opened += 1
        self.follow(turn)

    @precondition(lambda self: not self.placed)
    @rule()
    def the_order_is_placed(self) -> None:
        self.placed, self.at_commerce = True, False
        self.follow(after(self.state, Happened.ORDERED, Seen(Wish.KEEP, open=self.open)))

    @invariant()
    def no_hold_beside_a_reservation(self) -> None:
        assert not (self.placed and (self.open or self.at_commerce))

    @invariant()
    def each_unit_that_was_taken_ends_once(self) -> None:
        assert self.opened - self.closed == int(self.open)

    @invariant()
    def at_rest_the_ledger_says_what_commerce_keeps(self) -> None:
        if self.due:
            return
        assert self.open == self.at_commerce == (self.state is HoldState.HELD)
        assert self.state is not HoldState.WANTED

    @invariant()
    def at_rest_nothing_is_kept_that_nobody_wants(self) -> None:
        if not self.due and self.seen.wish is Wish.GIVE_BACK:
            assert not self.at_commerce


TestOneOrder = OneOrder.TestCase
