"""Files of tracking numbers, as people and programs write them, and what becomes of their rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.tracking_file import EXAMPLE, LARGEST, MOST_ROWS, Entry, moment, read, write
from channel.domain.tracking_plan import (
    Answer,
    KnownParcel,
    OpenLine,
    OrderFacts,
    PlannedParcel,
    Verdict,
    bare,
    plan,
)
from channel.errors import Invalid

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
PURCHASED = NOW - timedelta(days=3)
WORDS = st.text(
    st.characters(blacklist_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=12
).filter(lambda word: not word.startswith("'"))
ENTRIES = st.lists(
    st.builds(
        Entry, line=st.just(0), order=WORDS.filter(bool), carrier=WORDS, service=WORDS,
        tracking=WORDS, shipped=WORDS, sku=WORDS, order_item_id=WORDS, quantity=WORDS,
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_separator_and_any_order_of_columns(separator: str, newline: str) -> None:
    rows = [["Tracking-Number", "", "CARRIER", "order id"], ["1Z9", "x", "UPS", "11-2"], ["", ""]]
    text = "\ufeff" + newline.join(separator.join(row) for row in rows)
    assert read(text) == [Entry(2, order="11-2", carrier="UPS", tracking="1Z9")]


def test_a_quoted_cell_may_hold_anything_and_the_line_is_told() -> None:
    text = 'Ordernummer;Transportör;Spårningsnummer\n"1";"Post;Nord\nAB";"T ""1"""\n2;DHL;T2\n'
    first, second = read(text)
    assert (first.carrier, first.tracking) == ("Post;Nord\nAB", 'T "1"')
    assert (first.line, second.line) == (2, 4)


def test_amazons_own_file_is_read() -> None:
    text = (
        "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\t"
        "tracking-number\tship-method\n902-1\t55\t2\t2026-11-20\tOther\tOnkel Otto\tT1\tSlow\n"
    )
    [entry] = read(text)
    assert (entry.carrier_meant, entry.order_item_id, entry.service) == ("Onkel Otto", "55", "Slow")


def test_spreadsheets_tricks_to_keep_zeros_are_undone() -> None:
    [entry] = read('sep=;\norder;carrier;tracking\n\'0042;UPS;"=""00123"""\n')
    assert (entry.order, entry.tracking) == ("0042", "00123")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "upload-columns"),
        ("order,carrier\n1,UPS\n", "upload-columns"),
        ("order,carrier,tracking\n\n,,\n", "upload-empty"),
        ("order,carrier,tracking,order id\n1,2,3,4\n", "upload-column-twice"),
        ("order,carrier,tracking\n" + "1,UPS,T\n" * (MOST_ROWS + 1), "upload-many-rows"),
        ("x" * (LARGEST + 1), "upload-large"),
        (f'order,carrier,tracking\n1,2,"{"x" * 200_000}"\n', "upload-not-csv"),
    ],
)
def test_what_is_no_such_file_is_said(text: str, why: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read(text)
    assert refusal.value.why == why


@given(st.one_of(st.text(), st.text().map(lambda rest: "order,carrier,tracking\n" + rest)))
def test_no_text_breaks_it(text: str) -> None:
    try:
        entries = read(text)
    except Invalid:
        return
    assert set(plan(entries, {}, NOW).answers) == {entry.line for entry in entries}


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    assert [replace(entry, line=0) for entry in read(write(entries))] == entries


def test_the_example_can_be_read() -> None:
    assert read(write(EXAMPLE)) == list(EXAMPLE)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("", NOW),
        ("2026-11-19", datetime(2026, 11, 19, 20, 0, tzinfo=UTC)),  # noon in Los Angeles
        ("2026-11-20", NOW),  # noon there is still to come
        ("2026-11-17", datetime(2026, 11, 17, 20, 0, tzinfo=UTC)),
        ("2026-11-19T10:00", datetime(2026, 11, 19, 18, 0, tzinfo=UTC)),
        ("2026-11-19 10:00:30+01:00", datetime(2026, 11, 19, 9, 0, 30, tzinfo=UTC)),
        ("20/11/2026", None),
        ("2026-02-30", None),
        ("0001-01-01T00:00+14:00", None),
    ],
)
def test_when_it_left(text: str, at: datetime | None) -> None:
    assert moment(text, "America/Los_Angeles", PURCHASED, NOW) == at


def test_on_the_day_of_the_purchase_it_left_after_it() -> None:
    evening = datetime(2026, 11, 18, 3, 0, tzinfo=UTC)
    assert moment("2026-11-17", "America/Los_Angeles", evening, NOW) == evening


ORDER = OrderFacts(
    1, "America/Los_Angeles", PURCHASED,
    [OpenLine("L1", "MUG", 2), OpenLine("L2", "BOWL", 1), OpenLine("L3", "MUG", 1)],
)  # fmt: skip


def row(line: int, tracking: str = "T1", **cells: str) -> Entry:
    return Entry(line, **({"order": "A", "carrier": "UPS", "tracking": tracking} | cells))


def planned(*rows: Entry, order: OrderFacts = ORDER) -> tuple[list[object], dict[int, str]]:
    """The contents of the parcels, and the answer to each row."""
    found = plan(rows, {"A": [order], "B": [order]}, NOW)
    said = {line: one.why or one.verdict.value for line, one in found.answers.items()}
    return [parcel.lines for parcel in found.parcels], said


def test_rows_of_one_order_and_number_are_one_parcel() -> None:
    rows = row(2, sku="MUG", quantity="3"), row(3, " t1 ", order="B", sku="bowl")
    assert planned(*rows) == ([{"L1": 2, "L3": 1, "L2": 1}], {2: "READY", 3: "READY"})


def test_no_line_named_means_all_that_the_others_leave() -> None:
    parcels, said = planned(row(2), row(3, "T2", sku="BOWL"))
    assert parcels == [{"L2": 1}, None]
    assert set(said.values()) == {"READY"}
    assert planned(row(2), row(3, "T2"))[1] == {2: "READY", 3: "upload-nothing-open"}


def test_a_bad_row_takes_its_parcel_along_and_no_other() -> None:
    _, said = planned(
        row(2, sku="MUG"), row(3, sku="CUP"), row(4, "T2", sku="BOWL"), row(5, order="X"),
    )  # fmt: skip
    assert said == {
        2: "upload-with-bad-row", 3: "upload-unknown-line", 4: "READY", 5: "upload-unknown-order",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"order": ""}, "upload-no-order"),
        ({"carrier": ""}, "upload-no-carrier"),
        ({"tracking": ""}, "upload-no-tracking"),
        ({"tracking": "1,23457E+11"}, "upload-rounded"),
        ({"sku": "MUG", "quantity": "4"}, "upload-too-many"),
        ({"sku": "MUG", "quantity": "1.5"}, "upload-quantity"),
        ({"sku": "MUG", "quantity": "0"}, "upload-quantity"),
        ({"quantity": "1"}, "upload-which-line"),
        ({"order_item_id": "L9"}, "upload-unknown-line"),
        ({"shipped": "soon"}, "upload-no-date"),
        ({"shipped": "2026-11-21"}, "error-ship-date-future"),
        ({"shipped": "2026-11-01"}, "error-ship-date-before-purchase"),
    ],
)
def test_why_a_row_cannot_be_applied(cells: dict[str, str], why: str) -> None:
    assert planned(row(2, **cells)) == ([], {2: why})


def test_what_there_is_already_is_not_shipped_again() -> None:
    parcel = KnownParcel("1", "UPS", "T 1", {"L1": 2, "L2": 1})
    order = replace(ORDER, parcels=[parcel], refusal=("refusal-all-shipped", {}))
    there = {2: "ALREADY_THERE", 3: "ALREADY_THERE"}
    assert planned(row(2, sku="MUG", quantity="2"), row(3, sku="BOWL"), order=order) == ([], there)
    assert planned(row(2), order=order)[1] == {2: "ALREADY_THERE"}
    other = "upload-other-parcel"
    assert planned(row(2, sku="MUG"), order=order)[1] == {2: other}
    assert planned(row(2, carrier="DHL"), order=order)[1] == {2: other}
    assert planned(row(2, "T2"), order=order)[1] == {2: "refusal-all-shipped"}


def test_a_parcel_of_amazons_is_known_by_its_number() -> None:
    parcel = KnownParcel("1", "United Parcel", "T1", {"L1": 2}, by_amazon=True)
    order = replace(ORDER, parcels=[parcel])
    assert planned(row(2), order=order)[1] == {2: "ALREADY_THERE"}


def test_codes_cannot_come_from_a_file() -> None:
    order = replace(ORDER, lines=[OpenLine("L1", "MUG", 1, needs_codes=True)])
    assert planned(row(2), order=order)[1] == {2: "upload-needs-codes"}


def test_two_orders_of_one_number_are_not_guessed_between() -> None:
    found = plan([row(2)], {"A": [ORDER, replace(ORDER, id=2)]}, NOW)
    assert found.answers == {2: Answer(Verdict.REFUSED, "upload-two-orders", {"order": "A"})}


@given(
    st.lists(
        st.builds(
            row, st.just(0), st.sampled_from(["T1", "t1", "T2", "T3"]),
            sku=st.sampled_from(["", "MUG", "BOWL"]), quantity=st.sampled_from(["", "1", "2"]),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_never_more_than_is_open_and_nothing_twice(rows: list[Entry]) -> None:
    rows = [replace(one, line=line) for line, one in enumerate(rows, 2)]
    first = plan(rows, {"A": [ORDER]}, NOW)
    left = {line.order_item_id: line.open for line in ORDER.lines}
    contents = [_filled(parcel, left) for parcel in first.parcels]
    assert all(quantity >= 0 for quantity in left.values())
    shipped = [
        KnownParcel(str(place), parcel.carrier, parcel.tracking, contents[place])
        for place, parcel in enumerate(first.parcels)
    ]
    after = replace(
        ORDER,
        parcels=shipped,
        lines=[replace(line, open=left[line.order_item_id]) for line in ORDER.lines],
    )
    again = plan(rows, {"A": [after]}, NOW)
    assert not {bare(one.tracking) for one in again.parcels} & {
        bare(one.tracking) for one in first.parcels
    }
    for line, answer in first.answers.items():
        if answer.verdict is Verdict.READY:
            assert again.answers[line].verdict is Verdict.ALREADY_THERE


def _filled(parcel: PlannedParcel, left: dict[str, int]) -> dict[str, int]:
    """Take from `left` what Commerce would put into it."""
    held = dict(left) if parcel.lines is None else dict(parcel.lines)
    for line, quantity in held.items():
        left[line] -= quantity
    return {line: quantity for line, quantity in held.items() if quantity}
