"""The usage plan: token buckets with Amazon's rates and bursts (amazon.md 9)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from channel.sandbox.buckets import PLANS, Buckets
from tests.sandbox.box import DE, SE, US, Box, refusal


def test_the_published_plan() -> None:
    assert {name: (plan.rate, plan.burst) for name, plan in PLANS.items()} == {
        "searchOrders": (0.0056, 20),
        "getOrder": (0.5, 30),
        "confirmShipment": (2, 10),
        "getMarketplaceParticipations": (0.016, 15),
        "createReport": (0.0167, 15),
        "getReport": (2, 15),
        "getReports": (0.0222, 10),
        "cancelReport": (0.0222, 10),
        "getReportDocument": (0.0167, 15),
        "createFeedDocument": (0.5, 15),
        "createFeed": (0.0083, 15),
        "getFeed": (2, 15),
        "getFeeds": (0.0222, 10),
        "cancelFeed": (2, 15),
        "getFeedDocument": (0.0222, 10),
        "cancelOrder": (1, 5),
        "createDestination": (1, 5),
        "getDestinations": (1, 5),
        "getDestination": (1, 5),
        "deleteDestination": (1, 5),
        "createSubscription": (1, 5),
        "getSubscriptions": (1, 5),
        "getSubscription": (1, 5),
        "getSubscriptionById": (1, 5),
        "deleteSubscriptionById": (1, 5),
    }


def test_the_call_after_the_burst_is_throttled_as_amazon_does_it() -> None:
    box = Box(speed=1)
    assert {box.search().status_code for _ in range(20)} == {200}
    answer = box.search()
    assert refusal(answer) == (
        429,
        "QuotaExceeded",
        "You exceeded your quota for the requested resource.",
    )
    assert answer.headers["x-amzn-RequestId"]
    assert not {"x-amzn-RateLimit-Limit", "Retry-After"} & set(answer.headers.keys())


def test_a_token_comes_back_after_its_time() -> None:
    box = Box(speed=10)
    for _ in range(20):
        box.search()
    box.hands.pass_(17.8)
    assert box.search().status_code == 429
    box.hands.pass_(0.1)
    assert box.search().status_code == 200


def test_the_rate_header_tells_the_rate_of_this_box() -> None:
    assert Box(speed=1).search().headers["x-amzn-RateLimit-Limit"] == "0.0056"
    assert Box(speed=10).search().headers["x-amzn-RateLimit-Limit"] == "0.056"


def test_every_answer_has_a_request_id_of_its_own(box: Box) -> None:
    assert box.search().headers["x-amzn-RequestId"] != box.search().headers["x-amzn-RequestId"]


def test_a_region_has_its_own_bucket_and_its_marketplaces_share_it() -> None:
    box = Box(speed=1)
    for _ in range(10):
        box.search(marketplaceIds=DE)
        box.search(marketplaceIds=SE)
    assert box.search(marketplaceIds=DE).status_code == 429
    assert box.search(marketplaceIds=US).status_code == 200


def test_sellers_do_not_share_a_bucket() -> None:
    box = Box(speed=1)
    for _ in range(21):
        box.search()
    other = box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.access_token = box.log_in(other["refreshToken"])
    assert box.search().status_code == 200


def test_operations_do_not_share_a_bucket() -> None:
    box = Box(speed=1)
    order_id = box.place()
    for _ in range(21):
        box.search()
    assert box.get(order_id)


def test_bad_requests_take_their_token_too() -> None:
    box = Box(speed=1)
    for _ in range(20):
        assert box.search(maxResultsPerPage=0).status_code == 400
    assert box.search().status_code == 429


def test_participations_have_one_bucket_for_the_whole_world() -> None:
    box = Box(speed=1)
    path = "/sellers/v1/marketplaceParticipations"
    statuses = [box.call("GET", path).status_code for _ in range(16)]
    assert statuses == [200] * 15 + [429]


@given(
    gaps=st.lists(st.floats(0, 400), min_size=1, max_size=200),
    operation=st.sampled_from(sorted(PLANS)),
    speed=st.sampled_from([1.0, 10.0, 100.0]),
)
def test_never_more_than_the_burst_and_what_has_come_back(
    gaps: list[float], operation: str, speed: float
) -> None:
    """Over every stretch of time, not only from the start."""
    clock = [0.0]
    buckets = Buckets(speed, lambda: clock[0])
    granted = []
    for gap in gaps:
        clock[0] += gap
        if buckets.take("seller", operation):
            granted.append(clock[0])
    plan = PLANS[operation]
    for first, start in enumerate(granted):
        for count, end in enumerate(granted[first:], start=1):
            assert count <= plan.burst + plan.rate * speed * (end - start) + 1e-6


def test_a_full_bucket_holds_the_burst_however_long_it_waited() -> None:
    clock = [0.0]
    buckets = Buckets(1, lambda: clock[0])
    buckets.take("seller", "getOrder")
    clock[0] = 1e6
    assert sum(buckets.take("seller", "getOrder") for _ in range(100)) == 30
