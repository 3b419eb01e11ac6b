"""`make run` and `make test`: what fails is told in one line, and only this machine is served."""

import os
import shutil
import socket
import stat
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import websockets.sync.client
from streamlit.proto.BackMsg_pb2 import BackMsg

from dashboard.loopback import is_loopback, refuse_remote, remote_allowed

ROOT = Path(__file__).parents[1]
NO_INDEX = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_FIND_LINKS": ""}
NEEDED = ["sh", "cat", "cksum", "tr", "make", "echo", "grep", "tail", "touch", "mktemp", "rm", "dirname"]


def run(*command, cwd=ROOT, **environment):
    return subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, timeout=120, check=False
    )


def told(done):
    """What a failed command says of itself, without make's own line."""
    return [line for line in done.stderr.splitlines() if line.startswith("homeward:")]


def executable(path, script):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def project(tmp_path):
    """What `make` needs of the project, elsewhere, without an environment."""
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt", "scripts"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    return tmp_path


@pytest.fixture
def bare(tmp_path):
    """A PATH with little more than a shell."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in NEEDED:
        (folder / name).symlink_to(shutil.which(name))
    return folder


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_without_python_311(project, bare):
    done = run("make", "run", cwd=project, PATH=str(bare))
    assert done.returncode
    (line,) = told(done)
    assert "Python 3.11 not found; install it" in line


def test_a_python_that_is_named_and_is_none_is_refused(project):
    done = run("make", "run", cwd=project, PYTHON311="/nowhere/python3.11")
    assert done.returncode
    (line,) = told(done)
    assert "PYTHON311=/nowhere/python3.11 does not run Python 3.11" in line


def test_without_python3_venv(project, bare):
    executable(bare / "python3.11", f'case "$*" in *ensurepip*) exit 1;; esac\nexec {sys.executable} "$@"')
    done = run("make", "run", cwd=project, PATH=str(bare))
    (line,) = told(done)
    assert "install python3-venv" in line


def test_without_network(project):
    done = run("make", "run", cwd=project, PYTHON311=sys.executable, **NO_INDEX)
    (line,) = told(done)
    assert "no way to the package index to install requirements.txt; connect to the network" in line


def test_installing_again_only_after_a_change(project):
    """The python of this environment is a stand-in that writes down what it is asked: nothing is downloaded here."""
    executable(project / ".venv/bin/python", 'case "$*" in *install*) echo "$*" >>calls;; esac')
    calls = project / "calls"

    def installs(target):
        calls.write_text("")
        assert run("make", target, cwd=project).returncode == 0
        return [line.rpartition(" ")[2] for line in calls.read_text().splitlines()]

    assert installs("environment") == ["pip==26.3", "requirements.txt"]
    assert installs("environment") == []
    assert installs("dev-environment") == ["pip==26.3", "requirements-dev.txt"]
    assert installs("dev-environment") == []
    os.utime(project / "requirements.txt")
    assert installs("environment") == []
    (project / "requirements.txt").write_text("streamlit==1.67.0\n")
    assert installs("environment") == ["pip==26.3", "requirements.txt"]
    assert installs("dev-environment") == ["pip==26.3", "requirements-dev.txt"]


def test_every_requirement_is_pinned():
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = [line for line in (ROOT / name).read_text().splitlines() if line and not line.startswith("#")]
        assert all("==" in line or line == "-r requirements.txt" for line in lines)


def test_missing_browser_is_told_in_one_line_and_goes_on(bare):
    executable(bare / "id", "echo 1000")
    done = run("sh", "scripts/browser.sh", PATH=str(bare))
    assert done.returncode == 0
    (line,) = told(done)
    assert line.endswith("sudo apt-get install chromium fonts-noto-cjk")


def test_missing_browser_is_installed_by_root(bare, tmp_path):
    executable(bare / "id", "echo 0")
    executable(bare / "apt-get", f'echo "$*" >>{tmp_path}/calls')
    done = run("sh", "scripts/browser.sh", PATH=str(bare))
    assert (done.returncode, told(done)) == (0, [])
    update, install = (tmp_path / "calls").read_text().splitlines()
    assert update == "update"
    assert install.endswith("chromium fonts-noto-cjk")


def test_continuous_integration_runs_the_same(tmp_path):
    executable(tmp_path / "make", 'echo "$PWD $*"')
    assert (ROOT / ".ci/run").stat().st_mode & stat.S_IXUSR
    done = run(str(ROOT / ".ci/run"), cwd=tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.stdout == f"{ROOT} test\n"


def within(settings, shown):
    """Whether settings, section in section, are among those shown."""
    if not isinstance(settings, dict):
        return settings == shown
    return all(name in shown and within(value, shown[name]) for name, value in settings.items())


def test_settings_are_ones_that_streamlit_knows():
    shown = run(sys.executable, "-m", "streamlit", "config", "show").stdout
    shown = tomllib.loads(shown[shown.index("[global]") :])
    for section, settings in tomllib.loads((ROOT / ".streamlit/config.toml").read_text()).items():
        assert within(settings, shown[section]), section
    assert shown["server"]["address"] == "127.0.0.1"
    assert shown["server"]["enableXsrfProtection"]
    assert shown["server"]["enableCORS"]
    assert not shown["browser"]["gatherUsageStats"]
    assert shown["client"]["showErrorDetails"] == "none"


@pytest.mark.parametrize("address", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_loopback_is_served(address):
    assert is_loopback(address)
    refuse_remote(address, allowed=False)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.7", "example.org", "localhost.example.org"])
def test_another_address_is_refused_unless_allowed(address, capsys):
    with pytest.raises(SystemExit) as refusal:
        refuse_remote(address, allowed=False)
    assert refusal.value.code == 2
    assert "there is no login" in capsys.readouterr().err
    refuse_remote(address, allowed=True)


def test_the_flag_allows():
    assert remote_allowed(["--allow-remote"])
    assert not remote_allowed(["--allow", "remote"])


def test_the_launcher_refuses_another_address():
    done = run(sys.executable, "-m", "scripts.serve", "--address", "0.0.0.0")
    assert done.returncode == 2
    (line,) = told(done)
    assert "refused to serve on 0.0.0.0: there is no login" in line


def test_a_taken_port_is_told():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run(sys.executable, "-m", "scripts.serve", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    (line,) = told(done)
    assert "choose another port: make run PORT=" in line


def test_reports_that_are_not_there_are_told(free_port):
    done = run(sys.executable, "-m", "scripts.serve", "--port", str(free_port), "--reports", "absent")
    assert done.returncode == 1
    (line,) = told(done)
    assert "no such file or folder: absent" in line


class Server:
    """The launcher or Streamlit itself in a process of its own."""

    def __init__(self, port, store, *command):
        self.port = port
        environment = os.environ | {"HOMEWARD_STORE": str(store)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, stderr=subprocess.PIPE
        )

    def __enter__(self):
        deadline = time.monotonic() + 60
        while not self.answers("127.0.0.1"):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                pytest.fail(f"the server did not start: {self.process.communicate()[1].decode()}")
            time.sleep(0.2)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=30)

    def answers(self, address):
        try:
            with urllib.request.urlopen(f"http://{address}:{self.port}/_stcore/health", timeout=5) as answer:
                return answer.read() == b"ok"
        except (urllib.error.URLError, ConnectionError):
            return False

    def open_page(self):
        """Ask for the page as a browser does, as far as starting its script."""
        with websockets.sync.client.connect(f"ws://127.0.0.1:{self.port}/_stcore/stream") as page:
            page.send(BackMsg(rerun_script={}).SerializeToString())
            for _ in page:
                pass


def test_the_launcher_serves_this_machine_only(free_port, tmp_path):
    with Server(free_port, tmp_path / "a.db", "scripts.serve", "--port", str(free_port)) as server:
        assert not server.answers("127.0.0.2")


def test_going_round_the_launcher_ends_the_server(free_port, tmp_path):
    command = ["streamlit", "run", "app.py", "--server.address=0.0.0.0", f"--server.port={free_port}"]
    with Server(free_port, tmp_path / "a.db", *command) as server:
        with pytest.raises(websockets.exceptions.ConnectionClosed):
            server.open_page()
        assert server.process.wait(timeout=30) == 2


def test_ones_own_reports_are_in_the_store_before_the_page_opens(free_port, tmp_path):
    reports = ["--reports", "seeds/aljazeera-2013-09-28.md"]
    with Server(free_port, tmp_path / "a.db", "scripts.serve", "--port", str(free_port), *reports):
        from geodata.store import Store

        store = Store(tmp_path / "a.db")
        assert [report.path for report in store.reports("own")] == ["seeds/aljazeera-2013-09-28.md"]
        store.close()
