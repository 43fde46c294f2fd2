"""Serving the screens: who asks gets the page, and each open page screens of its own."""

import asyncio
import errno
import signal
import socket
from collections.abc import Awaitable, Callable

from aiohttp import web

from staven.errors import StavenError
from staven.locale import _
from staven.locale.system_words import reason
from staven.serving.address import HOST, Address, of_our_page, of_this_machine
from staven.serving.page import FILES, TERMINAL_FILES, headers, page
from staven.serving.window import Window

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def listening(port: int) -> socket.socket:
    """A socket that this machine alone can reach; port 0 takes one that is free.

    Raises:
        StavenError: the port is taken, or may not be used.
    """
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        why = _("it is in use") if error.errno == errno.EADDRINUSE else reason(error)
        raise StavenError(
            _("port {port} cannot be used: {reason}").format(port=port, reason=why),
            remedy=_("Leave --port out to have a free one."),
        ) from error


def serve(on: socket.socket, address: Address, command: str, title: str) -> None:
    """Serve at `address` until this process is told to end; each page runs `command`."""
    asyncio.run(_serve(on, Pages(address, command, title)))


class Pages:
    """What is answered, and which windows are open."""

    def __init__(self, address: Address, command: str, title: str) -> None:
        self._address = address
        self._command = command
        self._title = title
        self._windows: set[Window] = set()

    def application(self) -> web.Application:
        """What answers the browser."""
        made = web.Application(middlewares=[_for_this_machine])
        made.router.add_get("/{key}/", self._page)
        made.router.add_get("/{key}/socket", self._socket)
        made.router.add_static("/page", FILES)
        made.router.add_static("/terminal", TERMINAL_FILES)
        made.on_shutdown.append(self._close)
        return made

    async def _page(self, request: web.Request) -> web.StreamResponse:
        self._ask_key(request)
        text = page(request.host, self._address.key, self._title)
        return web.Response(text=text, content_type="text/html", headers=headers(request.host))

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        self._ask_key(request)
        if not of_our_page(request.headers.get("Origin", ""), request.host):
            raise web.HTTPForbidden(text=_("Another page may not use these screens."))
        window = Window()
        self._windows.add(window)
        try:
            return await window.show(request, self._command)
        finally:
            self._windows.discard(window)

    def _ask_key(self, request: web.Request) -> None:
        if not self._address.opens(request.match_info["key"]):
            raise web.HTTPForbidden(
                text=_("Open the whole address that 'staven serve' shows: it is new each time.")
            )

    async def _close(self, _application: web.Application) -> None:
        await asyncio.gather(*(window.close() for window in self._windows))


@web.middleware
async def _for_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not of_this_machine(request.host):
        raise web.HTTPForbidden(text=_("These screens are for this machine only."))
    return await handler(request)


async def _serve(on: socket.socket, pages: Pages) -> None:
    told_to_end = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        try:
            asyncio.get_running_loop().add_signal_handler(sign, told_to_end.set)
        except NotImplementedError:  # Windows, where Ctrl+C cancels this instead
            break
    runner = web.AppRunner(pages.application(), access_log=None)
    try:
        await runner.setup()
        await web.SockSite(runner, on).start()
        await told_to_end.wait()
    finally:
        await runner.cleanup()
