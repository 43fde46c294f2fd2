"""A real browser, driven by the protocol of its own developer tools."""

import asyncio
import base64
import json
import re
import shutil
from asyncio.subprocess import DEVNULL, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
"""The browser of the distribution; None where there is none."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-features=AutofillServerCommunication",
    # A browser asks its maker this and that of its own accord: here it reaches nobody.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--remote-debugging-port=0",
    "--window-size=1200,700",
)
PATIENCE = 20.0
"""Seconds that a thing may take on a slow machine."""
BINARY = 2
"""What the protocol of web sockets calls a message that is no text."""
ORDERS = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
"""What a terminal is told besides the letters themselves."""
KEYS = {
    "enter": ("Enter", "Enter", 13, "\r"),
    "down": ("ArrowDown", "ArrowDown", 40, ""),
    "tab": ("Tab", "Tab", 9, ""),
    "escape": ("Escape", "Escape", 27, ""),
    "-": ("-", "Minus", 189, "-"),
    "f6": ("F6", "F6", 117, ""),
}
"""Name, code, number and letter of keys that are neither letters nor digits."""


@dataclass
class Page:
    """One page of the browser."""

    _tools: ClientWebSocketResponse
    asked: list[str] = field(default_factory=list)
    """The addresses that it asked for, in that order."""
    said: list[str] = field(default_factory=list)
    """What it complained about."""
    drawn: str = ""
    """All that its terminal was sent to draw, without the colours and the places."""
    _number: int = 0

    async def command(self, method: str, **parameters: object) -> dict[str, Any]:
        """Give one command; returns its result."""
        self._number += 1
        order = {"id": self._number, "method": method, "params": parameters}
        await self._tools.send_json(order)
        while True:
            said = await asyncio.wait_for(self._tools.receive_json(), PATIENCE)
            self._note(said)
            if said.get("id") == self._number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result

    def _note(self, said: dict[str, Any]) -> None:
        told = said.get("params", {})
        match said.get("method"):
            case "Network.requestWillBeSent":
                self.asked.append(told["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(told["url"])
            case "Network.webSocketFrameReceived" if told["response"]["opcode"] == BINARY:
                sent = base64.b64decode(told["response"]["payloadData"])
                self.drawn += ORDERS.sub("", sent.decode("utf-8", "replace"))
            case "Log.entryAdded" if told["entry"]["level"] == "error":
                self.said.append(told["entry"]["text"])
            case "Runtime.exceptionThrown":
                self.said.append(json.dumps(told))

    async def value(self, expression: str) -> Any:  # noqa: ANN401  (whatever a script gives)
        """What a script on the page gives."""
        found = await self.command(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    async def until(self, expression: str) -> None:
        """Wait until a script gives what is true."""
        for _ in range(round(PATIENCE * 10)):
            if await self.value(expression):
                return
            await asyncio.sleep(0.1)
        pytest.fail(f"{expression}\n{self.asked}\n{self.said}")

    async def until_drawn(self, words: str) -> None:
        """Wait until the terminal was sent these words since this was last asked."""
        for _ in range(round(PATIENCE * 10)):
            await self.value("0")
            if words in self.drawn:
                self.drawn = ""
                return
            await asyncio.sleep(0.1)
        pytest.fail(f"{words!r} was not drawn:\n{self.drawn}\n{self.said}")

    async def press(self, *keys: str, control: bool = False) -> None:
        """Press keys, as a hand would: each is a letter, a digit, or one of KEYS."""
        for key in keys:
            name, code, number, letter = KEYS.get(key) or (key, "", ord(key.upper()), key)
            event = {
                "key": name,
                "code": code,
                "windowsVirtualKeyCode": number,
                "modifiers": 2 if control else 0,
            }
            if letter and not control:
                event["text"] = letter
            kind = "keyDown" if "text" in event else "rawKeyDown"
            await self.command("Input.dispatchKeyEvent", type=kind, **event)
            event.pop("text", None)
            await self.command("Input.dispatchKeyEvent", type="keyUp", **event)


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator["Browser"]:
    """A browser with nothing in it, that keeps what it has in `folder`; closed at the end."""
    assert CHROMIUM is not None
    log = folder / "network.json"
    running = await create_subprocess_exec(
        CHROMIUM,
        *FLAGS,
        f"--user-data-dir={folder / 'profile'}",
        f"--log-net-log={log}",
        "about:blank",
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        port = await _port(folder / "profile" / "DevToolsActivePort")
        async with ClientSession() as session:
            opened = Browser(session, port, log)
            yield opened
            await opened.close()
        await asyncio.wait_for(running.wait(), PATIENCE)
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()


@dataclass
class Browser:
    """The browser, and the log of all that it did on the network; whole once it is closed."""

    _session: ClientSession
    _port: int
    log: Path

    @asynccontextmanager
    async def page(self, address: str) -> AsyncIterator[Page]:
        """Open an address; the page is closed at the end."""
        tools = f"http://127.0.0.1:{self._port}/json"
        async with self._session.put(f"{tools}/new?about:blank") as made:
            target = await made.json(content_type=None)
        async with self._session.ws_connect(
            target["webSocketDebuggerUrl"], max_msg_size=0
        ) as socket:
            page = Page(socket)
            for domain in ("Network", "Runtime", "Log", "Page"):
                await page.command(f"{domain}.enable")
            await page.command("Page.navigate", url=address)
            yield page
        async with self._session.get(f"{tools}/close/{target['id']}") as closed:
            assert closed.ok

    async def close(self) -> None:
        """End the browser as a person does, so that its log is written to the end."""
        async with self._session.get(f"http://127.0.0.1:{self._port}/json/version") as told:
            address = (await told.json(content_type=None))["webSocketDebuggerUrl"]
        async with self._session.ws_connect(address) as socket:
            await socket.send_json({"id": 1, "method": "Browser.close"})
            await socket.receive()


async def _port(file: Path) -> int:
    for _ in range(round(PATIENCE * 10)):
        if words := _words(file):
            return int(words[0])
        await asyncio.sleep(0.1)
    pytest.fail(f"the browser did not write {file}")


def _words(file: Path) -> list[str]:
    return file.read_text().split() if file.is_file() else []
