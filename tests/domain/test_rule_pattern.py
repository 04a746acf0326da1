"""Regular expressions for rules: as Python's where both know them, and never slow."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.rules.pattern import LONGEST_PATTERN, BadPattern, compiled

ATOMS = st.sampled_from(["a", "b", "-", ".", "[ab]", "[^a]", "[a-c]", r"\d", r"\W", "7", "$", "^"])
COUNTS = st.sampled_from(["?", "*", "+", "{2}", "{1,}", "{0,2}"])


def counted(part: str, times: str) -> str:
    return part if part in {"^", "$"} else part + times


PATTERNS = st.recursive(
    st.builds(counted, ATOMS, COUNTS | st.just("")),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.builds("({}|{})".format, inner, inner),
        st.builds("({}){}".format, inner, COUNTS),
    ),
    max_leaves=6,
)


@given(PATTERNS, st.text("aAbBcC7-_ \n", max_size=8))
def test_it_finds_what_python_finds(pattern: str, text: str) -> None:
    # \Z: Python's $ also stands before a last line break, ours at the end only.
    python = re.compile(pattern.replace("$", r"\Z"), re.IGNORECASE)
    assert compiled(pattern).found_in(text) is (python.search(text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^mug-\d{3}$", "MUG-042"),
        ("kaffe(kopp|mugg)", "Stor KAFFEMUGG, blå"),
        ("[åäö]", "ÅRE"),
        (r"a\.b\$", "a.b$"),
        ("[]x]", "]"),
        ("(?:ab)+", "abab"),
        ("[a-]", "-"),
    ],
)
def test_what_people_write(pattern: str, text: str) -> None:
    assert compiled(pattern).found_in(text)


@pytest.mark.parametrize(
    ("pattern", "at"),
    [
        ("a(b", 4),
        ("a)b", 2),
        ("[ab", 4),
        ("*a", 1),
        ("a**", 3),
        ("a{3,2}", 7),
        ("a{1000}", 7),
        (r"(a)\1", 5),
        ("(?=a)", 3),
        (r"\b", 2),
        ("[b-a]", 4),
        ("x" * (LONGEST_PATTERN + 1), 0),
        ("((a{100}){100}){100}", 0),
    ],
)
def test_what_it_does_not_know_is_refused_with_its_place(pattern: str, at: int) -> None:
    with pytest.raises(BadPattern) as refused:
        compiled(pattern)
    assert refused.value.at == at


@pytest.mark.parametrize(
    "pattern", ["(a*)*b", "(a+)+$", "(a|a)*b", "a?" * 40 + "a" * 40, "(.*){9}b"]
)
def test_no_pattern_takes_for_ever(pattern: str) -> None:
    begun = time.monotonic()
    compiled(pattern).found_in("a" * 500)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize("pattern", ["(" * 25 + "a" + ")" * 25, "((((()){99}){99}){99}){99}"])
def test_what_is_nested_without_measure_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        compiled(pattern)
