"""RQ's entry points: ids in, one service called, nothing else.

RQ names a job by its dotted path (`jobs.deliver`), and names outlive a release in the queue:
rename none without keeping the old one for a while.
"""

from __future__ import annotations

from channel.services import (
    absorbing,
    alert_messages,
    alerting,
    auditing,
    bulk_runs,
    cancel_feeds,
    carrier_map,
    deciding,
    delivery,
    expiring,
    fba_tracking,
    fetching,
    listening,
    parcel_feeds,
    purging,
    stock_comparing,
    store_deletion,
    subscribing,
    sweeping,
    webhook_sending,
)
from channel.services import rule_notices as notices
from jobs.context import job

sweep = job(sweeping.sweep)
fetch = job(fetching.fetch)
listen = job(listening.listen)
subscribe = job(subscribing.set_up)
audit = job(auditing.audit)
track_fba = job(fba_tracking.follow)
run_bulk = job(bulk_runs.work_off)
cancel = job(cancel_feeds.work_off)
confirm_by_feed = job(parcel_feeds.work_off)
resume_parcels = job(carrier_map.resume)
decide = job(deciding.decide_due)
deliver = job(delivery.deliver)
absorb = job(absorbing.absorb)
purge = job(purging.purge)
watch = job(alerting.watch)
alert = job(alert_messages.send_due)
rule_notices = job(notices.send_due)
tell = job(webhook_sending.tell)
erase_store = job(store_deletion.erase)
expire_holds = job(expiring.expire_holds)
compare_stock = job(stock_comparing.compare_nightly)
