"""Regular expressions that are matched in time that grows with the text, whatever they say.

All ways through the pattern are followed side by side, a character at a time (Thompson, 1968), so
there is nothing to go back to and no pattern that takes for ever: the merchant's rules run over
every order, in a worker that others wait for (ADR 14).

Known: literals, `.`, `[a-z]` and `[^…]`, `\\d \\w \\s` and their opposites, `^ $`, groups, `|`,
`? * +`, `{n}`, `{n,}`, `{n,m}`. Not known: looking around and referring back. Case does not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

LONGEST_PATTERN = 200
LONGEST_TEXT = 500
MOST_STATES = 500
_MOST_TIMES = 100

Takes = Callable[[str], bool]


class BadPattern(ValueError):
    """`at`: the place in the pattern, counted from 1; 0 where it is about all of it."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


@dataclass
class _State:
    """Takes a character and goes on to `out`; or takes none (`takes` None) and goes on to all.

    `edge`: only at the text's beginning ("^") or end ("$").
    """

    takes: Takes | None = None
    edge: str = ""
    out: list[int] = field(default_factory=list)


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    """Raises `BadPattern`."""
    return Pattern(pattern)


class Pattern:
    def __init__(self, pattern: str) -> None:
        if len(pattern) > LONGEST_PATTERN:
            raise BadPattern(0)
        tree = _Reader(pattern).read()
        self._states: list[_State] = []
        self._end = self._add(_State())
        self._start = self._build(tree, self._end)

    def found_in(self, text: str) -> bool:
        """Anywhere in the text; only its first 500 characters are looked at."""
        text = text[:LONGEST_TEXT]
        states: set[int] = set()
        for place, character in enumerate(text):
            states |= self._reachable([self._start], place, len(text))
            if self._end in states:
                return True
            onward = [
                to
                for number in states
                if (takes := self._states[number].takes) is not None and takes(character)
                for to in self._states[number].out
            ]
            states = self._reachable(onward, place + 1, len(text))
        return self._end in states | self._reachable([self._start], len(text), len(text))

    def _reachable(self, numbers: list[int], place: int, length: int) -> set[int]:
        """These states and all that follow without a character."""
        reached: set[int] = set()
        waiting = list(numbers)
        while waiting:
            number = waiting.pop()
            state = self._states[number]
            if number in reached or (state.edge and place != (0 if state.edge == "^" else length)):
                continue
            reached.add(number)
            if state.takes is None:
                waiting += state.out
        return reached

    def _add(self, state: _State) -> int:
        if len(self._states) >= MOST_STATES:
            raise BadPattern(0)
        self._states.append(state)
        return len(self._states) - 1

    def _build(self, tree: _Tree, then: int) -> int:
        """States for the tree that lead on to `then`; the first of them."""
        match tree:
            case _One(takes):
                return self._add(_State(takes, out=[then]))
            case _Edge(edge):
                return self._add(_State(edge=edge, out=[then]))
            case _Row([]):
                return self._add(_State(out=[then]))
            case _Row(parts):
                for part in reversed(parts):
                    then = self._build(part, then)
                return then
            case _Either(parts):
                return self._add(_State(out=[self._build(part, then) for part in parts]))
            case _Times(part, least, most):
                return self._repeated(part, least, most, then)

    def _repeated(self, part: _Tree, least: int, most: int | None, then: int) -> int:
        if most is None:
            again = self._add(_State(out=[then]))
            self._states[again].out.append(self._build(part, again))
            then = again
        else:
            for _ in range(most - least):
                then = self._add(_State(out=[then, self._build(part, then)]))
        for _ in range(least):
            then = self._build(part, then)
        return then


@dataclass(frozen=True)
class _One:
    takes: Takes


@dataclass(frozen=True)
class _Edge:
    edge: str


@dataclass(frozen=True)
class _Row:
    parts: list[_Tree]


@dataclass(frozen=True)
class _Either:
    parts: list[_Tree]


@dataclass(frozen=True)
class _Times:
    part: _Tree
    least: int
    most: int | None


_Tree = _One | _Edge | _Row | _Either | _Times

_CLASSES: dict[str, Takes] = {
    "d": str.isdecimal,
    "w": lambda c: c.isalnum() or c == "_",
    "s": str.isspace,
}
_MOST_DEEP = 20


class _Reader:
    """The pattern as a tree. Raises `BadPattern` with the place where it cannot go on."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._deep = 0

    def read(self) -> _Tree:
        tree = self._either()
        if self._at < len(self._pattern):
            raise self._bad()  # a bracket too many
        return tree

    def _bad(self) -> BadPattern:
        return BadPattern(self._at + 1)

    def _next(self) -> str:
        """The character that comes; empty at the end."""
        return self._pattern[self._at : self._at + 1]

    def _take(self) -> str:
        character = self._next()
        if not character:
            raise self._bad()
        self._at += 1
        return character

    def _skip(self, character: str) -> bool:
        found = self._next() == character
        self._at += found
        return found

    def _either(self) -> _Tree:
        parts = [self._row()]
        while self._skip("|"):
            parts.append(self._row())
        return parts[0] if len(parts) == 1 else _Either(parts)

    def _row(self) -> _Tree:
        parts: list[_Tree] = []
        while self._next() not in {"", "|", ")"}:
            part = self._atom()
            if self._next() in {"?", "*", "+", "{"} and isinstance(part, _Edge):
                raise self._bad()
            parts.append(self._times(part))
        return _Row(parts)

    def _times(self, part: _Tree) -> _Tree:
        if self._skip("?"):
            part = _Times(part, 0, 1)
        elif self._skip("*"):
            part = _Times(part, 0, None)
        elif self._skip("+"):
            part = _Times(part, 1, None)
        elif self._skip("{"):
            part = self._counted(part)
        if self._next() in {"?", "*", "+", "{"}:
            raise self._bad()  # of two in a row, nobody means what others read
        return part

    def _counted(self, part: _Tree) -> _Tree:
        least = self._number()
        most: int | None = least
        if self._skip(","):
            most = None if self._next() == "}" else self._number()
        if not self._skip("}") or (most is not None and most < least):
            raise self._bad()
        return _Times(part, least, most)

    def _number(self) -> int:
        digits = ""
        while self._next().isdecimal() and self._next().isascii():
            digits += self._take()
        if not digits or len(digits) > 3 or int(digits) > _MOST_TIMES:
            raise self._bad()
        return int(digits)

    def _atom(self) -> _Tree:
        character = self._take()
        match character:
            case "(":
                return self._group()
            case "[":
                return _One(self._class())
            case ".":
                return _One(lambda c: c != "\n")
            case "^" | "$":
                return _Edge(character)
            case "\\":
                return _One(self._escaped())
            case "?" | "*" | "+" | "{":
                self._at -= 1
                raise self._bad()
        return _One(_same(character))

    def _group(self) -> _Tree:
        self._deep += 1
        if self._deep > _MOST_DEEP:
            raise self._bad()
        if self._skip("?") and not self._skip(":"):
            raise self._bad()
        tree = self._either()
        if not self._skip(")"):
            raise self._bad()
        self._deep -= 1
        return tree

    def _escaped(self) -> Takes:
        character = self._take()
        if character.lower() in _CLASSES:
            takes = _CLASSES[character.lower()]
            return takes if character.islower() else lambda c: not takes(c)
        if character.isalnum():
            self._at -= 1
            raise self._bad()
        return _same(character)

    def _class(self) -> Takes:
        negative = self._skip("^")
        members: list[Takes] = []
        while not members or self._next() != "]":
            members.append(self._member())
        self._at += 1
        return lambda c: any(member(c) for member in members) is not negative

    def _member(self) -> Takes:
        first = self._take()
        if first == "\\":
            return self._escaped()
        if self._next() == "-" and self._pattern[self._at + 1 : self._at + 2] not in {"", "]"}:
            self._at += 1
            last = self._take()
            if last == "\\" or last < first:
                self._at -= 1
                raise self._bad()
            return lambda c: any(first <= each <= last for each in _cases(c))
        return _same(first)


def _same(character: str) -> Takes:
    wanted = frozenset(_cases(character))
    return lambda c: not wanted.isdisjoint(_cases(c))


def _cases(character: str) -> Iterator[str]:
    yield character
    yield character.lower()
    yield character.upper()
