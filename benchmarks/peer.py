"""The peer's own environment, `.homeward/bench-venv`: made once, from pinned files, and never the project's."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).parent
PLACE = HERE.parent / ".homeward" / "bench-venv"
# The model by its hash alone; then the parser and what it needs, by version.
PINNED = (
    (HERE / "peer-model.txt", ("--no-deps", "--require-hashes")),
    (HERE / "peer-requirements.txt", ("--no-deps",)),
)
INSTALL_S = 900


def peer_python() -> Path | None:
    """The peer's interpreter, installed where it is not yet; None where it cannot be, for want of a network."""
    python = PLACE / "bin" / "python"
    pins = hashlib.sha256(b"".join(path.read_bytes() for path, _ in PINNED)).hexdigest()[:12]
    stamp = PLACE / f".installed-{pins}"
    if stamp.exists():
        return python
    venv.create(PLACE, clear=True, with_pip=True)
    for path, options in PINNED:
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *options, "-r", path]
        if subprocess.run(command, capture_output=True, timeout=INSTALL_S, check=False).returncode:
            return None
    stamp.touch()
    return python


def own_python() -> Path:
    return Path(sys.executable)
