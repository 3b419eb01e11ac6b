"""The running app, and a Chromium to look at it with; skipped, naming what is missing, where there is none."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
WAIT_MS = 60_000

# Streamlit says when its script is done; half a second without a new run, since the map answers with one of its own.
SETTLED = """() => {
    const app = document.querySelector('[data-testid=stApp]'), now = performance.now();
    const done = app && app.dataset.testScriptState === 'notRunning' && app.dataset.testConnectionState === 'CONNECTED';
    if (!done) { window.settledSince = undefined; return false; }
    window.settledSince ??= now;
    return now - window.settledSince > 500;
}"""


@dataclass
class Server:
    """The app in a process of its own, with a store of its own."""

    store: Path
    sample: str = "on"
    process: subprocess.Popen | None = None
    port: int = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self):
        return self.store.with_suffix(".log")

    def start(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        own = {"HOMEWARD_STORE": str(self.store), "HOMEWARD_SAMPLE": self.sample}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port),
                 "--server.fileWatcherType", "none"],
                cwd=ROOT, env=os.environ | own, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
        self._wait()
        return self

    def _wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=5):
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        self.stop()
        pytest.fail(f"the app did not start:\n{self.log.read_text()}")

    def stop(self):
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=20)
            self.process = None


@dataclass
class Visitor:
    """One browser window with a session of its own, and every request that it made."""

    page: object
    url: str
    requests: list = field(default_factory=list)
    errors: list = field(default_factory=list)

    def open(self, path="/"):
        self.page.goto(self.url + path)
        self.page.wait_for_selector("[data-testid=stHeading], [data-testid=stAlert], .about", timeout=WAIT_MS)
        return self.settle()

    def settle(self):
        self.page.evaluate("window.settledSince = undefined")
        self.page.wait_for_function(SETTLED, timeout=WAIT_MS)
        return self

    def kpis(self):
        """Figures of the row, by their keys: (the figure, the note below it)."""
        boxes = self.page.locator("div.kpi").all()
        return {
            b.get_attribute("data-kpi"): (b.locator("b").inner_text(), b.locator("small").inner_text()) for b in boxes
        }

    def table(self, name):
        """Rows of a table of the page; those of a tab behind another are read as well."""
        rows = self.page.locator(f'table[data-table="{name}"] tbody tr').all()
        return [[cell.text_content() for cell in row.locator("td").all()] for row in rows]

    def map(self):
        """The map's frame, once the map is drawn in it."""
        handle = self.page.wait_for_selector('iframe[title*="folium"]', timeout=WAIT_MS)
        frame = handle.content_frame()
        frame.wait_for_selector(".leaflet-overlay-pane canvas", timeout=WAIT_MS)
        frame.wait_for_function("window.map && window.map._loaded", timeout=WAIT_MS)
        return frame

    def download(self, label):
        """Press a download button; the file's name and bytes."""
        with self.page.expect_download(timeout=WAIT_MS) as waiting:
            self.page.get_by_role("button", name=label, exact=True).click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def strangers(self):
        """Requests that left this machine."""
        hosts = ((url, urlsplit(url)) for url in self.requests)
        return [url for url, parts in hosts if parts.scheme not in ("data", "blob") and parts.hostname not in LOOPBACK]


def found_browser():
    """Path of a Chromium, None where there is none."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def chromium():
    """A Chromium for a module: playwright keeps an event loop while it runs, which other tests must not meet."""
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="playwright is missing: pip install -r requirements-dev.txt"
    )
    path = found_browser()
    if path is None:
        pytest.skip("Chromium is missing: apt-get install chromium")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory):
    """The app with the sample in its store."""
    server = Server(tmp_path_factory.mktemp("sample") / "homeward.db").start()
    yield server
    server.stop()


@pytest.fixture
def visit(chromium):
    """Open a window on a server: ``visit(server, viewport=PHONE, scheme="dark")``."""
    contexts = []

    def opened(server, viewport=DESKTOP, scheme="light"):
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, accept_downloads=True)
        contexts.append(context)
        visitor = Visitor(context.new_page(), server.url)
        context.on("request", lambda request: visitor.requests.append(request.url))
        visitor.page.on("pageerror", lambda error: visitor.errors.append(str(error)))
        return visitor

    yield opened
    for context in contexts:
        context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Show what the servers said beside a failure."""
    report = yield
    servers = [v for v in getattr(item, "funcargs", {}).values() if isinstance(v, Server)]
    if report.failed:
        for server in servers:
            report.sections.append((f"log of {server.url}", server.log.read_text("utf-8", "replace")[-4000:]))
    return report


def numbers(text):
    """Low and high of a figure as the screen writes it; None where it is not stated."""
    found = [int(n.replace(",", "")) for n in re.findall(r"[\d,]+", text)]
    return (found[0], found[-1]) if found else None
