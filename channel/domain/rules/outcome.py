"""What a store's rules had to say of one order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tested:
    """One condition that was looked at.

    `field` and `operator` are words of `domain.rules`. `expected` and `seen` are None for fields
    that say who somebody is: only the verdict is kept of those.
    """

    field: str
    operator: str
    expected: str | None
    seen: str | None
    holds: bool


@dataclass(frozen=True)
class RuleTrace:
    """One rule that was looked at; `tests` in the order they were."""

    rule_id: int
    name: str
    matched: bool
    tests: tuple[Tested, ...] = ()


@dataclass(frozen=True)
class Clash:
    """Two rules wanted different things of one `action`; the first one's wish counts."""

    action: str
    kept_rule: str
    dropped_rule: str


@dataclass(frozen=True)
class Effects:
    """What the matching rules want, all together. None: no rule says anything of it.

    `hold_by` and `refuse_by` name the rule that holds the order, or has it not created.
    `notify` lists (rule id, rule name, medium).
    """

    hold_by: str | None = None
    refuse_by: str | None = None
    status: str | None = None
    target_store: str | None = None
    create_customer: bool | None = None
    number_prefix: str | None = None
    shipping_method: str | None = None
    stock_source: str | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    notify: tuple[tuple[int, str, str], ...] = ()


@dataclass(frozen=True)
class RulesOutcome:
    """All rules looked at, in their order, and what they want together."""

    effects: Effects = Effects()
    traces: tuple[RuleTrace, ...] = ()
    clashes: tuple[Clash, ...] = ()


NO_RULES = RulesOutcome()
