"""What Amazon lately refused to tell, remembered for all processes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session, sessionmaker

from channel.models.concession import Concession
from channel.models.engine import READ_ONLY
from channel.models.upsert import insert_into
from channel.ports.clock import Clock

# How long to go on with less before everything is tried again.
CONTENT_WITH_LESS = timedelta(minutes=15)


@dataclass(frozen=True)
class Conceded:
    """`useless`: asking for less was tried and did not help; the query itself is wrong."""

    datasets: tuple[str, ...]
    useless: bool


class Concessions:
    """Every method is a short transaction of its own."""

    def __init__(self, sessions: sessionmaker[Session], clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock

    def of(self, account_id: int) -> Conceded | None:
        """What this account is content with for now; None when it asks for everything."""
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            row = session.get(Concession, account_id)
            if row is None or row.ends_at <= self._clock.now():
                return None
            return Conceded(tuple(filter(None, row.datasets.split(","))), row.reason == _USELESS)

    def concede(self, account_id: int, datasets: tuple[str, ...]) -> None:
        self._keep(account_id, datasets, "refused")

    def give_up(self, account_id: int, datasets: tuple[str, ...]) -> None:
        """Nothing helped: ask for all of it again, and do not step down for a while."""
        self._keep(account_id, datasets, _USELESS)

    def _keep(self, account_id: int, datasets: tuple[str, ...], reason: str) -> None:
        if not account_id:
            return  # an account that is only being tried is not stored yet
        values = {
            "datasets": ",".join(datasets),
            "ends_at": self._clock.now() + CONTENT_WITH_LESS,
            "reason": reason,
        }
        with self._sessions.begin() as session:
            statement = insert_into(session, Concession).values(account_id=account_id, **values)
            session.execute(
                statement.on_conflict_do_update(index_elements=["account_id"], set_=values)
            )


_USELESS = "useless"
