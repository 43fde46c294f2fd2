"""One window of the browser, and the screens that run behind it for as long as it is open."""

import asyncio
import json
from contextlib import suppress

from aiohttp import WSCloseCode, WSMessage, WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

_LARGEST = 64 * 1024 * 1024
"""Bytes of one message: whoever pastes a whole book is not cut off."""
_SIGN_OF_LIFE = 15.0
"""Seconds after which a browser that is silent is asked whether it is still there."""
_ENDING = 10.0
"""Seconds that the screens get to end."""
_SIZE_AT_FIRST = (80, 24)
_MOST_CELLS = 1000
"""Columns or lines: nobody has more, and a terminal of a million cells would only take memory."""


class Screens(AppService):
    """The screens, in a process of their own."""

    async def run(self) -> None:
        """Pass on what they draw; the page is told when they end, also where they break."""
        try:
            await super().run()
        finally:
            await self.remote_close()


class Window:
    """Shows on a page what the screens draw, and hands them the keys that are pressed there."""

    def __init__(self) -> None:
        self._socket = web.WebSocketResponse(heartbeat=_SIGN_OF_LIFE, max_msg_size=_LARGEST)

    async def show(self, request: web.Request, command: str) -> web.WebSocketResponse:
        """Run the screens by `command` until they end, or the page is closed."""
        await self._socket.prepare(request)
        screens = Screens(
            command,
            write_bytes=self._write,
            write_str=self._socket.send_str,
            close=self.close,
            download_manager=DownloadManager(),
        )
        width, height = _SIZE_AT_FIRST
        await screens.start(
            _cells(request.query.get("width", ""), width),
            _cells(request.query.get("height", ""), height),
        )
        try:
            async for message in self._socket:
                await self._hand_over(message, screens)
        finally:
            with suppress(TimeoutError, ConnectionError):
                await asyncio.wait_for(screens.stop(), _ENDING)
        return self._socket

    async def close(self) -> None:
        """End it from this side; the page then says so."""
        await self._socket.close(code=WSCloseCode.GOING_AWAY)

    async def _write(self, drawn: bytes) -> None:
        # Whatever is still drawn for a page that has gone must be taken all the same: screens that
        # wait until they are read do not end.
        with suppress(ConnectionError):
            await self._socket.send_bytes(drawn)

    async def _hand_over(self, message: WSMessage, screens: Screens) -> None:
        """Pass on what the page says; what is none of its words is passed over."""
        if message.type is not WSMsgType.TEXT:
            return
        try:
            said = json.loads(message.data)
        except ValueError:
            return
        match said:
            case ["stdin", str(keys)]:
                await screens.send_bytes(keys.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                await screens.set_terminal_size(_bounded(width), _bounded(height))
            case ["ping", str(when)]:
                await self._socket.send_json(["pong", when])
            case ["blur"]:
                await screens.blur()
            case ["focus"]:
                await screens.focus()
            case _:
                return


def _cells(word: str, usual: int) -> int:
    return _bounded(int(word)) if word.isdecimal() else usual


def _bounded(cells: int) -> int:
    return min(max(cells, 1), _MOST_CELLS)
