"""Pictures of the page for the README: the app on the sample, as a desk and as a phone show it.

Usage, from the project's folder: python -m scripts.screenshot [--folder docs]
It needs Chromium and requirements-dev.txt, and touches no store but one of its own that it throws away.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from dashboard import leaflet

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PICTURES = {"screenshot.png": (1440, 900), "screenshot-phone.png": (390, 844)}
START_S = 60
WAIT_MS = 60_000
DRAWN = "window.map && window.map._loaded && document.querySelector('.leaflet-marker-icon')"


@contextmanager
def serving() -> Iterator[str]:
    """Run the app on the sample in a scratch store; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    leaflet.provide()
    with tempfile.TemporaryDirectory() as scratch:
        store = {"HOMEWARD_STORE": str(Path(scratch) / "homeward.db")}
        server = subprocess.Popen([*command, "--server.fileWatcherType=none"], cwd=ROOT, env=os.environ | store)
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def _wait(url: str) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    sys.exit(f"screenshot: the app did not answer within {START_S} s")


def take(browser: Browser, url: str, size: tuple[int, int], path: Path) -> None:
    """Open the page in a window of `size` pixels, wait for the map, and keep the picture."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(url)
    frame = page.wait_for_selector('iframe[title*="folium"]', timeout=WAIT_MS).content_frame()
    if frame is None:
        sys.exit("screenshot: the map has no frame")
    frame.wait_for_function(DRAWN, timeout=WAIT_MS)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=WAIT_MS)
    page.wait_for_timeout(1_000)  # fonts and fades
    page.screenshot(path=path)
    page.close()


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(prog="python -m scripts.screenshot", description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "docs", help="where the pictures go (default: docs)")
    folder = parser.parse_args().folder
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("screenshot: Chromium is missing: apt-get install chromium")
    with serving() as url, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        for name, size in PICTURES.items():
            take(browser, url, size, folder / name)
            print(folder / name)
        browser.close()


if __name__ == "__main__":
    main()
