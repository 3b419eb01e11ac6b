"""The one encoder between text from a report and whatever draws it.

folium compiles what it is given as a template on the server, and its tooltips stand inside JavaScript template
literals; HTML escaping alone stops neither. Numeric entities do.
"""

from __future__ import annotations

from urllib.parse import urlsplit

_ENCODED = "<>&\"'`${}\\%#=\n\r\t[]()*_~!|:"
_TABLE: dict[int, str | None] = {
    **{ord(c): f"&#{ord(c)};" for c in _ENCODED},
    0: None,
    **dict.fromkeys(range(0xD800, 0xE000), "�"),
}


def safe_text(value: object) -> str:
    """Encode `value` so that HTML, Markdown, JavaScript template literals and Jinja take it as plain characters."""
    return str(value).translate(_TABLE)


def bare_text(value: object) -> str:
    """Letters, digits, blanks and plain points of a text: for what shows entities as they are, such as a choice."""
    return " ".join("".join(c if c.isalnum() or c in " ,.-·" else " " for c in str(value)).split())


def safe_link(url: str) -> str:
    """Return a link that shows its host, or the bare text where `url` is not plain http or https."""
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            return safe_text(url)
    except ValueError:
        return safe_text(url)
    target, host = safe_text(parts.geturl()), safe_text(parts.hostname)
    return f'<a href="{target}" rel="noopener noreferrer" target="_blank">{host}</a>'
