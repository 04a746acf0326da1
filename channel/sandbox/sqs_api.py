"""The few calls of SQS that a reader of notifications needs, in the JSON protocol (AWS JSON 1.0).

Signatures are not looked at. Unlike Amazon's APIs, queues run at real speed: only the control
API's clock makes a visibility timeout pass faster.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, request

from channel.sandbox.queues import (
    ACCOUNT,
    LONGEST_INVISIBLE,
    Message,
    Queue,
    QueueRefusal,
    Queues,
)

PATH = "/_sqs"
_TARGET = "AmazonSQS."
_LONGEST_POLL = 20
_LOOK_EVERY = 0.05
_QUERY_CODES = {
    "QueueDoesNotExist": "AWS.SimpleQueueService.NonExistentQueue",
    "QueueNameExists": "QueueAlreadyExists",
    "MessageNotInflight": "AWS.SimpleQueueService.MessageNotInflight",
    "UnsupportedOperation": "AWS.SimpleQueueService.UnsupportedOperation",
}
Wire = dict[str, Any]


@dataclass
class SqsApi:
    """`tick` lets happen what is due, so that a long poll sees it come."""

    queues: Queues
    tick: Callable[[], None]

    def create_queue(self, body: Wire) -> Wire:
        return _address(self.queues.create(_text(body, "QueueName"), body.get("Attributes") or {}))

    def get_queue_url(self, body: Wire) -> Wire:
        return _address(self.queues.queue(_text(body, "QueueName")))

    def list_queues(self, body: Wire) -> Wire:
        prefix = body.get("QueueNamePrefix") or ""
        names = [name for name in self.queues.names() if name.startswith(prefix)]
        return {"QueueUrls": [_address(self.queues.queue(name))["QueueUrl"] for name in names]}

    def delete_queue(self, body: Wire) -> None:
        self.queues.remove(_name(body))

    def purge_queue(self, body: Wire) -> None:
        self.queues.purge(_name(body))

    def get_attributes(self, body: Wire) -> Wire:
        known, asked = self.queues.attributes(_name(body)), body.get("AttributeNames") or []
        return {"Attributes": {k: v for k, v in known.items() if k in asked or "All" in asked}}

    def set_attributes(self, body: Wire) -> None:
        self.queues.set_attributes(_name(body), body.get("Attributes") or {})

    def send(self, body: Wire) -> Wire:
        delay = _number(body, "DelaySeconds", 0, 900)
        message = self.queues.send(_name(body), _text(body, "MessageBody"), delay)
        return {"MessageId": message.id, "MD5OfMessageBody": message.md5}

    def receive(self, body: Wire) -> Wire:
        name = _name(body)
        count = _number(body, "MaxNumberOfMessages", 1, 10) or 1
        invisible = _number(body, "VisibilityTimeout", 0, LONGEST_INVISIBLE)
        until = time.monotonic() + (_number(body, "WaitTimeSeconds", 0, _LONGEST_POLL) or 0)
        messages = self.queues.receive(name, count, invisible)
        while not messages and time.monotonic() < until:
            time.sleep(_LOOK_EVERY)
            self.tick()
            messages = self.queues.receive(name, count, invisible)
        asked = {*(body.get("AttributeNames") or []), *(body.get(_SYSTEM_ATTRIBUTES) or [])}
        return {"Messages": [_message(m, asked) for m in messages]} if messages else {}

    def delete(self, body: Wire) -> None:
        self.queues.delete(_name(body), _text(body, "ReceiptHandle"))

    def delete_batch(self, body: Wire) -> Wire:
        name, done, failed = _name(body), [], []
        for entry in _entries(body):
            try:
                self.queues.delete(name, _text(entry, "ReceiptHandle"))
                done.append({"Id": entry["Id"]})
            except QueueRefusal as refusal:
                why = {"SenderFault": True, "Code": refusal.name, "Message": str(refusal)}
                failed.append({"Id": entry["Id"], **why})
        return {"Successful": done, "Failed": failed}

    def change_visibility(self, body: Wire) -> None:
        seconds = _number(body, "VisibilityTimeout", 0, LONGEST_INVISIBLE)
        if seconds is None:
            raise _missing("VisibilityTimeout")
        self.queues.change_visibility(_name(body), _text(body, "ReceiptHandle"), seconds)


_SYSTEM_ATTRIBUTES = "MessageSystemAttributeNames"
_ACTIONS: dict[str, Callable[[SqsApi, Wire], Wire | None]] = {
    "CreateQueue": SqsApi.create_queue,
    "GetQueueUrl": SqsApi.get_queue_url,
    "ListQueues": SqsApi.list_queues,
    "DeleteQueue": SqsApi.delete_queue,
    "PurgeQueue": SqsApi.purge_queue,
    "GetQueueAttributes": SqsApi.get_attributes,
    "SetQueueAttributes": SqsApi.set_attributes,
    "SendMessage": SqsApi.send,
    "ReceiveMessage": SqsApi.receive,
    "DeleteMessage": SqsApi.delete,
    "DeleteMessageBatch": SqsApi.delete_batch,
    "ChangeMessageVisibility": SqsApi.change_visibility,
}


def blueprint(api: SqsApi) -> Blueprint:
    bp = Blueprint("sqs", __name__, url_prefix=PATH)

    @bp.post("/", strict_slashes=False)
    @bp.post("/<account>/<name>")
    def call(account: str = "", name: str = "") -> Response:
        target = request.headers.get("X-Amz-Target", "")
        action = _ACTIONS.get(target.removeprefix(_TARGET))
        try:
            if action is None:
                raise QueueRefusal("UnsupportedOperation", f"There is no {target!r} here.")
            return _respond(action(api, _body()))
        except QueueRefusal as refusal:
            return _refuse(refusal)

    return bp


def _body() -> Wire:
    body = request.get_json(silent=True, force=True)
    if not isinstance(body, dict):
        raise QueueRefusal("InvalidParameterValue", "The body is no JSON object.")
    return body


def _respond(body: Wire | None, status: int = 200) -> Response:
    text = "" if body is None else json.dumps(body, ensure_ascii=False)
    response = Response(text, status, content_type="application/x-amz-json-1.0")
    response.headers["x-amzn-RequestId"] = str(uuid.uuid4())
    return response


def _refuse(refusal: QueueRefusal) -> Response:
    body = {"__type": f"com.amazonaws.sqs#{refusal.name}", "message": str(refusal)}
    response = _respond(body, 400)
    code = _QUERY_CODES.get(refusal.name, refusal.name)
    response.headers["x-amzn-query-error"] = f"{code};Sender"
    return response


def _address(queue: Queue) -> Wire:
    """At the address by which the caller came."""
    return {"QueueUrl": f"{request.host_url.rstrip('/')}{PATH}/{ACCOUNT}/{queue.name}"}


def _name(body: Wire) -> str:
    return _text(body, "QueueUrl").rpartition("/")[2]


def _message(message: Message, asked: set[str]) -> Wire:
    known = {
        "ApproximateReceiveCount": str(message.receives),
        "SentTimestamp": str(int(message.sent_at * 1000)),
        "ApproximateFirstReceiveTimestamp": str(int((message.first_received_at or 0) * 1000)),
    }
    attributes = {k: v for k, v in known.items() if k in asked or "All" in asked}
    wire: Wire = {
        "MessageId": message.id,
        "ReceiptHandle": message.handle,
        "MD5OfBody": message.md5,
        "Body": message.body,
    }
    return {**wire, "Attributes": attributes} if attributes else wire


def _entries(body: Wire) -> list[Wire]:
    entries = body.get("Entries")
    if not isinstance(entries, list) or not entries:
        raise QueueRefusal("EmptyBatchRequest", "There should be at least one entry.")
    if len(entries) > 10:
        raise QueueRefusal("TooManyEntriesInBatchRequest", "There are more than 10 entries.")
    return entries


def _text(body: Wire, field: str) -> str:
    value = body.get(field)
    if not isinstance(value, str) or not value:
        raise _missing(field)
    return value


def _missing(field: str) -> QueueRefusal:
    return QueueRefusal("MissingParameter", f"The request must contain the parameter {field}.")


def _number(body: Wire, field: str, least: int, most: int) -> int | None:
    value = body.get(field)
    if value is None:
        return None
    if not isinstance(value, int) or not least <= value <= most:
        raise QueueRefusal(
            "InvalidParameterValue", f"{field} must be between {least} and {most}, not {value!r}."
        )
    return value
