"""The process beside the coding screen that proposes codes: JSON lines in, JSON lines out."""

import json
import sys
from collections.abc import Iterator
from queue import Empty, Queue
from threading import Thread

from staven.actions.session import Session
from staven.actions.suggesting_beside import Beside, Part, Request
from staven.cli.suggestion_answer import suggestion_document
from staven.errors import StavenError

IDLE = 2.0
"""Seconds without a request after which the time is used to learn."""


def serve(session: Session) -> int:
    """Answer requests until standard input ends."""
    waiting: Queue[Request | None] = Queue()
    Thread(target=_listen, args=(waiting,), daemon=True).start()
    beside = Beside(session)
    try:
        beside.warm()
        for request in _requests(beside, waiting):
            _answer(beside, request, waiting)
    except BrokenPipeError:
        # The screen is gone. Python would complain once more when it closes standard output.
        sys.stdout = None
    return 0


def _requests(beside: Beside, waiting: "Queue[Request | None]") -> Iterator[Request]:
    answered = False
    while True:
        try:
            idle = answered and beside.could_learn
            request = waiting.get(timeout=IDLE if idle else None)
        except Empty:
            request = Request(learn=True)
        if request is None:
            return
        yield request
        answered = True


def _answer(beside: Beside, request: Request, waiting: "Queue[Request | None]") -> None:
    try:
        if request.learn:
            model = beside.learn()
            _say(
                {
                    "learned": True,
                    "examples": 0 if model is None else model.examples,
                    "coded": 0 if model is None else model.coded,
                    "blend": 0.0 if model is None else model.blend,
                }
            )
            return
        for part in beside.answers(request, lambda: _nothing_else(waiting)):
            _say(_document(part))
        _say({"document": request.document, "done": True})
    except StavenError as error:
        _say({"document": request.document, "error": str(error), "done": True})


def _nothing_else(waiting: "Queue[Request | None]") -> bool:
    """Whether the screen asks for nothing else in the meantime; its end may wait."""
    return waiting.empty() or waiting.queue[0] is None


def _document(part: Part) -> dict[str, object]:
    return {
        "document": part.document,
        "from": part.start,
        "to": part.end,
        "examples": part.examples,
        "suggestions": list(map(suggestion_document, part.suggestions)),
    }


def _listen(waiting: "Queue[Request | None]") -> None:
    """Put each request in the queue as it comes, and None at the end of them."""
    for line in sys.stdin:
        request = _request(line)
        if request is not None:
            waiting.put(request)
    waiting.put(None)


def _request(line: str) -> Request | None:
    """The request in a line; None where it is none."""
    try:
        asked = json.loads(line)
        if asked.get("learn"):
            return Request(learn=True)
        return Request(str(asked["document"]), int(asked.get("from", 0)), int(asked.get("to", 0)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _say(document: dict[str, object]) -> None:
    print(json.dumps(document), flush=True)
