"""A small W3C WebDriver client for the browser tests: ChromeDriver speaks HTTP, so no package is needed."""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_STARTS_WITHIN = 20.0


def program(*names: str) -> str:
    """Return the path of the first of ``names`` that is there; else skip with the reason, or fail on CI."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        reason = f"needs {names[0]} on the PATH"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Browser:
    """One headless Chromium; use it as a context manager."""

    def __init__(self, driver: str, chromium: str, profile: Path) -> None:
        port = free_port()
        self._base = f"http://127.0.0.1:{port}"
        self._driver = subprocess.Popen(
            [driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        options = {"binary": chromium, "args": [*_FLAGS, f"--user-data-dir={profile}"]}
        wanted = {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
            "timeouts": {"script": 30_000},
        }
        self._wait_for_driver()
        session = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._base += f"/session/{session['sessionId']}"

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            self._call("DELETE", "")
        finally:
            self._driver.terminate()
            self._driver.wait(10)

    def open(self, address: str) -> None:
        self._call("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what the body of a function, ``script``, returns; it may await."""
        whole = (
            "const done = arguments[arguments.length - 1];"
            f"(async function () {{ {script} }}).apply(null, arguments)"
            ".then(done, (error) => done('threw: ' + error))"
        )
        return self._call("POST", "/execute/async", {"script": whole, "args": list(arguments)})

    def type(self, css: str, keys: str) -> None:
        self._call("POST", f"/element/{self._find(css)}/value", {"text": keys})

    def click(self, css: str) -> None:
        self._call("POST", f"/element/{self._find(css)}/click", {})

    def text(self, css: str) -> str:
        return str(self._call("GET", f"/element/{self._find(css)}/text"))

    def wait(self, condition: str, seconds: float = 20.0) -> None:
        """Wait until the JavaScript expression holds."""
        until = time.monotonic() + seconds
        while not self.run(f"return Boolean({condition})"):
            if time.monotonic() > until:
                raise AssertionError(f"not so within {seconds} s: {condition}")
            time.sleep(0.05)

    def log(self) -> list[dict[str, Any]]:
        """Return what the console said since the last call: errors, refused loads, warnings."""
        return list(self._call("POST", "/se/log", {"type": "browser"}))

    def look(self, width: int, height: int, dark: bool = False) -> None:
        """Set the size of the page and the colour scheme that it is asked for."""
        self._devtools(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._devtools("Emulation.setEmulatedMedia", features=[feature])

    def screenshot(self, path: Path) -> None:
        """Save the whole page as a PNG picture."""
        taken = self._devtools("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(taken["data"]))

    def _devtools(self, command: str, **parameters: Any) -> Any:
        return self._call("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def _find(self, css: str) -> str:
        found = self._call("POST", "/element", {"using": "css selector", "value": css})
        return str(found[_ELEMENT])

    def _wait_for_driver(self) -> None:
        until = time.monotonic() + _STARTS_WITHIN
        while True:
            try:
                self._call("GET", "/status")
                return
            except urllib.error.URLError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {json.load(error)['value']['message']}") from None
