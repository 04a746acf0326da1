"""The products behind the lines of orders that were read together, and those that may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.domain.mapping import Proposal, key_of, plain_sku, proposals, words
from channel.models.order import OrderItem
from channel.services import sku_mappings
from channel.services.order_facts import Made

MOST_PROPOSALS = 5
_CANDIDATES = 200
_WORDS_OF_ONE = 6
_MOST_WORDS = 60


class LineProducts:
    """Each part is read once for all lines, when the first is asked for it."""

    def __init__(
        self,
        context: Context,
        orders: Mapping[int, Row[Any]],
        items: Mapping[int, Sequence[OrderItem]],
    ) -> None:
        self.context = context
        self._orders = orders
        self._lines = {line.id: line for lines in items.values() for line in lines}

    def _store(self, line: OrderItem) -> int:
        return int(self._orders[line.order_id].store_id)

    @cached_property
    def made(self) -> Made:
        """What mapped lines are made of."""
        lines = [(self._store(line), line) for line in self._lines.values()]
        return sku_mappings.made_of_lines(self.context.session, lines)

    def waiting(self, line_id: int, *, everywhere: bool) -> int:
        """How many orders wait for a person and have the line's SKU."""
        line = self._lines[line_id]
        key, store_id = key_of(line.sku, line.asin), self._store(line)
        return sum(
            count
            for (where, what), count in self._waiting.items()
            if what == key and (everywhere or where == store_id)
        )

    @cached_property
    def _waiting(self) -> Mapping[tuple[int, str], int]:
        keys = {key for line in self._lines.values() if (key := key_of(line.sku, line.asin))}
        return sku_mappings.waiting_by_key(self.context.session, keys) if keys else {}

    @cached_property
    def proposals(self) -> Mapping[int, Sequence[Proposal]]:
        """By line; only lines of which Commerce knows no product."""
        embedded, lines = self.context.wiring.embedded, self._unmatched
        if embedded is None or not lines:
            return {}
        found: dict[str, None] = {}
        for line in lines:
            longest = sorted(words(f"{line.sku or ''} {line.title}"), key=len, reverse=True)
            found.update(dict.fromkeys(longest[:_WORDS_OF_ONE]))
        self.context.let_go()
        candidates = embedded.products_alike(
            {plain_sku(line.sku) for line in lines if line.sku},
            list(found)[:_MOST_WORDS],
            _CANDIDATES,
        )
        return {
            line.id: proposals(line.sku, line.title, candidates, MOST_PROPOSALS) for line in lines
        }

    @cached_property
    def _unmatched(self) -> Sequence[OrderItem]:
        """Lines without a product, of orders that wait for one."""
        waiting = [
            line
            for line in self._lines.values()
            if self._orders[line.order_id].attention == "product-missing"
            and line.id not in self.made
        ]
        if not waiting:
            return ()
        self.context.let_go()
        known = self.context.wiring.commerce.products([line.sku for line in waiting if line.sku])
        return [line for line in waiting if line.sku not in known]
