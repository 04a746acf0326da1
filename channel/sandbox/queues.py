"""Message queues as SQS has them: standard ones, with visibility, redelivery and dead letters."""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

ACCOUNT = "000000000000"
REGION = "us-east-1"
DEMO_QUEUE = "order-changes"
DEFAULTS = {"VisibilityTimeout": "30", "DelaySeconds": "0", "MessageRetentionPeriod": "345600"}
SETTABLE = frozenset({
    *DEFAULTS, "Policy", "RedrivePolicy", "ReceiveMessageWaitTimeSeconds", "MaximumMessageSize",
    "SqsManagedSseEnabled", "KmsMasterKeyId",
})  # fmt: skip
LONGEST_INVISIBLE = 43_200


class QueueRefusal(Exception):
    """An error of SQS by its own name, such as QueueDoesNotExist."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


@dataclass
class Message:
    """Times are seconds of the sandbox's clock. `handle` is that of the last receive."""

    id: str
    body: str
    sent_at: float
    visible_at: float
    receives: int = 0
    first_received_at: float | None = None
    handle: str | None = None

    @property
    def md5(self) -> str:
        return hashlib.md5(self.body.encode(), usedforsecurity=False).hexdigest()


@dataclass
class Queue:
    name: str
    attributes: dict[str, str]
    messages: dict[str, Message] = field(default_factory=dict)

    @property
    def arn(self) -> str:
        return f"arn:aws:sqs:{REGION}:{ACCOUNT}:{self.name}"

    def dead_letters_after(self) -> tuple[str, int] | None:
        """The queue for what nobody deletes, and after how many receives."""
        if not self.attributes.get("RedrivePolicy"):
            return None
        policy = json.loads(self.attributes["RedrivePolicy"])
        name = str(policy["deadLetterTargetArn"]).rpartition(":")[2]
        return name, int(policy["maxReceiveCount"])


class Queues:
    """All methods raise `QueueRefusal`. `age` is seconds of the sandbox's clock."""

    def __init__(self, age: Callable[[], float]) -> None:
        self._age = age
        self._lock = Lock()
        self._queues: dict[str, Queue] = {}
        self.create(DEMO_QUEUE, {})

    def purge_all(self) -> None:
        with self._lock:
            for queue in self._queues.values():
                queue.messages.clear()

    def create(self, name: str, attributes: dict[str, str]) -> Queue:
        """The queue of that name, made if it is not there with the same attributes."""
        wanted = {**DEFAULTS, **_checked(attributes)}
        with self._lock:
            queue = self._queues.setdefault(name, Queue(name, wanted))
        if any(queue.attributes.get(key) != value for key, value in attributes.items()):
            raise QueueRefusal("QueueNameExists", "The queue exists with other attributes.")
        return queue

    def remove(self, name: str) -> None:
        self.queue(name)
        with self._lock:
            self._queues.pop(name, None)

    def queue(self, name: str) -> Queue:
        queue = self._queues.get(name)
        if queue is None:
            raise QueueRefusal("QueueDoesNotExist", "The specified queue does not exist.")
        return queue

    def names(self) -> list[str]:
        return sorted(self._queues)

    def set_attributes(self, name: str, attributes: dict[str, str]) -> None:
        self.queue(name).attributes.update(_checked(attributes))

    def attributes(self, name: str) -> dict[str, str]:
        queue, now = self.queue(name), self._age()
        with self._lock:
            messages = list(queue.messages.values())
        hidden = sum(m.visible_at > now and m.receives > 0 for m in messages)
        delayed = sum(m.visible_at > now and m.receives == 0 for m in messages)
        return {
            **queue.attributes,
            "QueueArn": queue.arn,
            "ApproximateNumberOfMessages": str(len(messages) - hidden - delayed),
            "ApproximateNumberOfMessagesNotVisible": str(hidden),
            "ApproximateNumberOfMessagesDelayed": str(delayed),
        }

    def send(self, name: str, body: str, delay: int | None = None) -> Message:
        queue, now = self.queue(name), self._age()
        wait = int(queue.attributes["DelaySeconds"]) if delay is None else delay
        message = Message(str(uuid.uuid4()), body, now, now + wait)
        with self._lock:
            queue.messages[message.id] = message
        return message

    def deliver(self, arn: str, body: str) -> None:
        """For whoever knows the queue by its ARN. OSError when it is not here."""
        try:
            self.send(arn.rpartition(":")[2], body)
        except QueueRefusal as refusal:
            raise OSError(str(refusal)) from None

    def receive(self, name: str, count: int, invisible: int | None = None) -> list[Message]:
        """The oldest visible messages; nobody else sees them for `invisible` seconds."""
        queue, now = self.queue(name), self._age()
        seconds = int(queue.attributes["VisibilityTimeout"]) if invisible is None else invisible
        with self._lock:
            self._bury(queue, now)
            visible = [m for m in queue.messages.values() if m.visible_at <= now][:count]
            for message in visible:
                message.visible_at = now + seconds
                message.receives += 1
                message.first_received_at = message.first_received_at or now
                message.handle = f"{message.id}.{secrets.token_urlsafe(24)}"
        return visible

    def delete(self, name: str, handle: str) -> None:
        """An old handle is no error; after another receive it may delete nothing."""
        queue = self.queue(name)
        with self._lock:
            message = queue.messages.get(_id_of(handle))
            if message is not None and message.handle == handle:
                del queue.messages[message.id]

    def change_visibility(self, name: str, handle: str, seconds: int) -> None:
        queue, now = self.queue(name), self._age()
        with self._lock:
            message = queue.messages.get(_id_of(handle))
            if message is None or message.handle != handle or message.visible_at <= now:
                raise QueueRefusal("MessageNotInflight", "The message is not in flight.")
            message.visible_at = now + seconds

    def purge(self, name: str) -> None:
        queue = self.queue(name)
        with self._lock:
            queue.messages.clear()

    def _bury(self, queue: Queue, now: float) -> None:
        """Move what was received too often to the dead letters."""
        limit = queue.dead_letters_after()
        if limit is None or limit[0] not in self._queues:
            return
        name, receives = limit
        for message in list(queue.messages.values()):
            if message.visible_at <= now and message.receives >= receives:
                del queue.messages[message.id]
                self._queues[name].messages[message.id] = message


def _checked(attributes: dict[str, str]) -> dict[str, str]:
    if unknown := sorted(set(attributes) - SETTABLE):
        raise QueueRefusal("InvalidAttributeName", f"Unknown Attribute {unknown[0]}.")
    return attributes


def _id_of(handle: str) -> str:
    id_, point, _ = handle.partition(".")
    if not point:
        raise QueueRefusal("ReceiptHandleIsInvalid", "The input receipt handle is invalid.")
    return id_
