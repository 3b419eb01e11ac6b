"""Serve the dashboard: take in reports where asked, check address and port, then hand over to Streamlit.

Usage, from the project's folder:
python -m scripts.serve [--reports FOLDER] [--port 8501] [--address 127.0.0.1] [--allow-remote]
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

from dashboard import leaflet
from dashboard.loopback import ALLOW_FLAG, refuse_remote

ROOT = Path(__file__).resolve().parents[1]


def parsed(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m scripts.serve", description="Serve the dashboard on this machine.")
    parser.add_argument("--address", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on (default: %(default)s)")
    parser.add_argument("--reports", type=Path, help="take in these reports of your own first: a file or a folder")
    parser.add_argument(ALLOW_FLAG, action="store_true", help="let other machines in; there is no login")
    return parser.parse_args(arguments)


def refuse_taken(address: str, port: int) -> None:
    """End in one line where `port` cannot be listened on."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            sys.exit(f"homeward: cannot listen on {address}:{port} ({reason}); choose another port: make run PORT=8502")


def take_in(reports: Path) -> None:
    """Put one's own reports into the store; files that cannot be read are named and left out."""
    if not reports.exists():
        sys.exit(f"homeward: no such file or folder: {reports}")
    subprocess.run([sys.executable, "-m", "geodata", "ingest", str(reports)], check=False)


def streamlit(choice: argparse.Namespace) -> list[str]:
    """Return the command that serves the app; what it leaves out stands in .streamlit/config.toml."""
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")]
    command += [f"--server.address={choice.address}", f"--server.port={choice.port}", "--server.fileWatcherType=none"]
    if choice.allow_remote:
        command += ["--server.allowedHosts=*", "--", ALLOW_FLAG]
    return command


def main() -> None:
    """Check, take in, and become the server."""
    choice = parsed()
    refuse_remote(choice.address, choice.allow_remote)
    refuse_taken(choice.address, choice.port)
    if choice.reports:
        take_in(choice.reports)
    leaflet.provide()  # before Streamlit looks for its static folder
    print(f"Homeward on http://{choice.address}:{choice.port} (stop with Ctrl-C)", flush=True)
    command = streamlit(choice)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
