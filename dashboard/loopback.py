"""Whom the dashboard serves: this machine alone, unless someone says otherwise.

There is no login, and raw reports hold names of private persons. The launcher asks before the server starts, the page
asks again, since ``streamlit run app.py --server.address 0.0.0.0`` goes round the launcher.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from ipaddress import ip_address

ALLOW_FLAG = "--allow-remote"
EXIT_REFUSED = 2


def is_loopback(address: str | None) -> bool:
    """Tell whether only this machine can reach `address`; None is every interface."""
    if address == "localhost":
        return True
    try:
        return address is not None and ip_address(address).is_loopback
    except ValueError:
        return False


def remote_allowed(arguments: Sequence[str]) -> bool:
    """Tell whether the command line of the app says that other machines may come in.

    Parameters
    ----------
    arguments : sequence of str
        What follows ``--`` in ``streamlit run app.py -- --allow-remote``: ``sys.argv[1:]``.
    """
    return ALLOW_FLAG in arguments


def refuse_remote(address: str | None, allowed: bool) -> None:
    """End with a reason and exit status 2 where other machines could reach `address` and nobody allowed it.

    Raises
    ------
    SystemExit
        With status 2.
    """
    if allowed or is_loopback(address):
        return
    print(
        f"homeward: refused to serve on {address or 'every address'}: there is no login, and any machine "
        f"that reaches it could read the reports. Use 127.0.0.1, or allow it with {ALLOW_FLAG}.",
        file=sys.stderr,
        flush=True,
    )
    raise SystemExit(EXIT_REFUSED)


def guard_page(address: str | None, arguments: Sequence[str]) -> None:
    """Check from within the page, before it shows anything, and end the whole server where it is refused.

    Streamlit runs a page in a thread, where SystemExit ends one session and leaves the server open.

    Parameters
    ----------
    address : str or None
        The option ``server.address``.
    arguments : sequence of str
        ``sys.argv[1:]``.
    """
    try:
        refuse_remote(address, remote_allowed(arguments))
    except SystemExit:
        os._exit(EXIT_REFUSED)
