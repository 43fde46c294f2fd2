"""Keys that come before the one before them has done its work: each waits for its turn.

Textual hands a key to whatever has the focus when it comes in. Typed ahead, the letters meant for a
box that is still opening would be taken for commands: a word could delete a passage.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump

_LONGEST = 0.5
"""Seconds after which a key no longer waits: whoever should have passed it on has gone."""
_SOON = 0.005
"""Seconds between looks whether a box that opens is there, and one that closes is gone."""
_LAPS = 2
"""Rounds from the focus up to the app: what a key sets off is sent on behind it, in the second."""

Forward = Callable[[events.Event], Awaitable[None]]


class Passed(Message):
    """A key has been seen by everybody from the focus up to the app."""

    def __init__(self, turn: int, lap: int) -> None:
        super().__init__()
        self.turn = turn
        self.lap = lap


class TypedAhead:
    """Lets one key through at a time, in the order in which they were typed."""

    def __init__(self, app: App[None], forward: Forward) -> None:
        self._app = app
        self._forward = forward
        self._waiting: deque[events.Event] = deque()
        self._turn = 0
        self._busy = False
        self._target: MessagePump | None = None

    @property
    def busy(self) -> bool:
        """Whether keys wait for one before them."""
        return self._busy or bool(self._waiting)

    async def take(self, event: events.Event) -> None:
        """Let a key or a paste through, once those before it have done their work."""
        self._waiting.append(event)
        if not self._busy:
            await self._next()

    def passed(self, message: Passed) -> None:
        """Note that a key has come round; after the last lap the next one may go."""
        if message.turn != self._turn:
            return
        if not self._waiting:
            self._busy = False  # a key on its own is not to cost more than it must
        elif message.lap < _LAPS:
            self._send_round(message.lap + 1)
        else:
            self._app.call_later(self._release, message.turn)

    async def _next(self) -> None:
        if not self._waiting:
            return
        self._busy = True
        self._turn += 1
        if _changing(self._app.screen):
            self._app.set_timer(_SOON, self._next)
            return
        event = self._waiting.popleft()
        self._target = self._app.focused or self._app.screen
        asyncio.get_running_loop().call_later(_LONGEST, self._give_up, self._turn)
        await self._forward(event)
        self._send_round(1)

    def _send_round(self, lap: int) -> None:
        if self._target is None or not self._target.post_message(Passed(self._turn, lap)):
            self._app.call_later(self._release, self._turn)

    def _give_up(self, turn: int) -> None:
        if turn == self._turn and self._busy and self._app.is_running:
            self._app.call_later(self._release, turn)

    async def _release(self, turn: int) -> None:
        if turn != self._turn or not self._busy:
            return
        self._busy = False
        await self._next()


def _changing(screen: DOMNode) -> bool:
    """Whether something on the screen is not there yet, or not gone yet: keys would go astray."""
    there = (getattr(child, "is_mounted", True) for child in (screen, *screen.children))
    return not screen.is_attached or not all(there) or getattr(screen, "closing", False)
