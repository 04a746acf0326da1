"""Finding a buyer by name, without keeping the name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.buyer_words import LONGEST, prefixes, query_words


def finds(question: str, name: str) -> bool:
    words = query_words(question)
    return bool(words) and set(words) <= prefixes(name)


@pytest.mark.parametrize(
    "question",
    ["Maria", "maria", "MARIA", "ma", "mar lind", "lindström maria", "lindstrom", "Lindstro"],
)
def test_a_buyer_is_found_by_words_and_their_beginnings(question: str) -> None:
    assert finds(question, "Maria Lindström")


@pytest.mark.parametrize("question", ["aria", "strom", "Mariana", "maria berg", "m"])
def test_the_middle_of_a_word_or_another_word_finds_nobody(question: str) -> None:
    assert not finds(question, "Maria Lindström")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("obrien", "Siobhán O'Brien"),
        ("O’Brien", "Siobhán O'Brien"),
        ("brien", "Siobhán O'Brien"),
        ("lena", "Anna-Lena Groß"),
        ("gross", "Anna-Lena Groß"),
        ("soren", "Søren Kierkegård"),
        ("lodz", "Łódź Kowalska"),
        ("山田", "山田太郎"),
        ("林", "林 美咲"),
        ("Å", "Per Å"),
    ],
)
def test_accents_apostrophes_and_scripts_do_not_stand_in_the_way(question: str, name: str) -> None:
    assert finds(question, name)


def test_a_question_without_a_letter_has_no_words() -> None:
    assert query_words(" -.,' ") == ()


@given(st.text(max_size=120))
def test_every_word_of_a_name_finds_it(name: str) -> None:
    words = query_words(name)
    assert set(words) <= prefixes(name)
    assert all(len(word) <= LONGEST for word in words)
