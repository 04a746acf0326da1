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
    cancel_feeds,
    deciding,
    delivery,
    fetching,
    listening,
    purging,
    store_deletion,
    subscribing,
    sweeping,
)
from jobs.context import job

sweep = job(sweeping.sweep)
fetch = job(fetching.fetch)
listen = job(listening.listen)
subscribe = job(subscribing.set_up)
audit = job(auditing.audit)
cancel = job(cancel_feeds.work_off)
decide = job(deciding.decide_due)
deliver = job(delivery.deliver)
absorb = job(absorbing.absorb)
purge = job(purging.purge)
watch = job(alerting.watch)
alert = job(alert_messages.send_due)
erase_store = job(store_deletion.erase)
