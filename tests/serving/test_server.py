"""Who is let in by `staven serve`, and what is left when it ends."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from served import PATIENCE, Server, served, until_closed


@asynccontextmanager
async def window(
    server: Server, *, origin: str | None = None, url: str = ""
) -> AsyncIterator[ClientWebSocketResponse]:
    """Connect as a page does that came from `origin`, by default from the server itself."""
    headers = {"Origin": origin or f"http://{server.host}"}
    address = f"{url or server.url}socket?width=80&height=24"
    async with (
        ClientSession() as session,
        session.ws_connect(address, headers=headers, max_msg_size=0) as opened,
    ):
        yield opened


async def drawn(opened: ClientWebSocketResponse, words: str) -> None:
    """Wait until these words are sent to be drawn."""
    held = ""
    try:
        async with asyncio.timeout(PATIENCE):
            while words not in held:
                message = await opened.receive()
                assert message.type is WSMsgType.BINARY, held
                held += message.data.decode()
    except TimeoutError:
        pytest.fail(f"{words!r} was not drawn:\n{held!r}")


async def said(server: Server, path: str, **headers: str) -> tuple[int, str]:
    """The status and the words that one gets for a path."""
    async with (
        ClientSession() as session,
        session.get(f"http://{server.host}{path}", headers=headers) as answer,
    ):
        return answer.status, await answer.text()


async def test_only_this_machine_is_listened_to(project_file: Path) -> None:
    async with served(project_file) as server:
        host, port = server.host.split(":")
        assert host == "127.0.0.1"
        assert socket.getaddrinfo(host, port)
        other = _another_interface()
        if other:
            with pytest.raises(OSError, match="refused"):
                socket.create_connection((other, int(port)), timeout=5)


async def test_a_name_from_elsewhere_that_points_here_is_refused(project_file: Path) -> None:
    async with served(project_file) as server:
        key = f"/{server.url.split('/')[3]}/"
        port = server.host.split(":")[1]
        assert (await said(server, key))[0] == 200
        assert (await said(server, key, Host=f"localhost:{port}"))[0] == 200
        for elsewhere in ("evil.example", f"evil.example:{port}", f"127.0.0.1.evil.example:{port}"):
            status, words = await said(server, key, Host=elsewhere)
            assert (status, words) == (403, "These screens are for this machine only.")


async def test_who_does_not_have_the_whole_address_gets_no_screens(project_file: Path) -> None:
    async with served(project_file) as server:
        status, words = await said(server, "/somekey/")
        assert status == 403
        assert "staven serve" in words
        with pytest.raises(WSServerHandshakeError, match="403"):
            async with window(server, url=f"http://{server.host}/somekey/"):
                pass
        assert not _opened(project_file)


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:1", "null"])
async def test_a_page_from_elsewhere_may_not_connect(project_file: Path, origin: str) -> None:
    async with served(project_file) as server:
        with pytest.raises(WSServerHandshakeError, match="403"):
            async with window(server, origin=origin):
                pass
        assert not _opened(project_file)


async def test_the_page_itself_forbids_to_ask_elsewhere(project_file: Path) -> None:
    async with served(project_file) as server, ClientSession() as session:
        async with session.get(server.url) as answer:
            text = await answer.text()
            policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self';")
        assert f"connect-src ws://{server.host};" in policy
        assert text.count("//") == 1, "only the socket has a whole address"
        assert f"ws://{server.host}/" in text


async def test_a_paste_of_ten_megabytes_and_nonsense_do_not_end_it(project_file: Path) -> None:
    async with served(project_file) as server, window(server) as opened:
        await drawn(opened, "Wijkstudie")
        await opened.send_str("{")
        await opened.send_json(["resize", {"width": "wide", "height": None}])
        await opened.send_json(["resize", {"width": 10**9, "height": -5}])
        await opened.send_json(["resize", {"width": 100, "height": 30}])
        await opened.send_json(["stdin", f"\x1b[200~{'koffie ' * 1_500_000}\x1b[201~"])
        await opened.send_json(["stdin", "2"])
        await drawn(opened, "Buurthuizen")


async def test_screens_that_break_are_said_to_have_ended(project_file: Path) -> None:
    async with served(project_file) as server:
        _spoil(project_file)
        async with window(server) as opened:
            assert (await opened.receive(timeout=PATIENCE)).type is WSMsgType.CLOSE


async def test_screens_end_when_their_server_is_killed(project_file: Path) -> None:
    async with served(project_file) as server, window(server) as opened:
        await drawn(opened, "Wijkstudie")
        assert _opened(project_file)
        await server.end(signal.SIGKILL)
        await until_closed(project_file)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
async def test_it_ends_in_good_order_while_pages_are_open(
    project_file: Path, sign: signal.Signals
) -> None:
    async with served(project_file) as server, window(server) as one, window(server) as other:
        await drawn(one, "Wijkstudie")
        await drawn(other, "Wijkstudie")
        assert await server.end(sign) == 0
        await until_closed(project_file)


def _spoil(project: Path) -> None:
    project.write_bytes(b"no project any more")


def _opened(project: Path) -> bool:
    """Whether any window has the project open: its journal stands beside it then."""
    return project.with_name(f"{project.name}-wal").exists()


def _another_interface() -> str:
    """The address of this machine on a network, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(("192.0.2.1", 9))  # sends nothing
        except OSError:
            return ""
        return str(asking.getsockname()[0])
