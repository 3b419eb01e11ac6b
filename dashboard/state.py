"""The analyst's choices, in the session and in the address; nothing else touches either."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from geodata.operations import Filters
from geodata.places.gazetteer import provinces
from geodata.tables import ROLES

_PROVINCES = frozenset(p.id for p in provinces())
_LANGUAGES = ("en", "zh")


def to_query(filters: Filters) -> dict[str, str]:
    """Write filters as the parts of an address; what is at its default is left out."""
    parts = {
        "years": ",".join(map(str, filters.years)),
        "provinces": ",".join(filters.provinces),
        "roles": ",".join(filters.roles),
        "languages": ",".join(filters.languages),
        "undated": "" if filters.undated else "0",
        "checked": "1" if filters.checked else "",
    }
    return {k: v for k, v in parts.items() if v}


def from_query(query: Mapping[str, str]) -> Filters:
    """Read filters from an address; parts that are unknown or unreadable are dropped."""
    return Filters(
        years=tuple(sorted({int(y) for y in _parts(query, "years") if y.isascii() and y.isdigit() and len(y) == 4})),
        undated=query.get("undated") != "0",
        provinces=tuple(sorted({p for p in _parts(query, "provinces") if p in _PROVINCES})),
        roles=tuple(r for r in ROLES if r in _parts(query, "roles")),
        languages=tuple(x for x in _LANGUAGES if x in _parts(query, "languages")),
        checked=query.get("checked") == "1",
    )


def _parts(query: Mapping[str, str], name: str) -> list[str]:
    return query.get(name, "").split(",")


def filters() -> Filters:
    """Filters of this session, at first those of the address."""
    if "filters" not in st.session_state:
        st.session_state["filters"] = from_query(st.query_params.to_dict())
    chosen: Filters = st.session_state["filters"]
    return chosen


def choose(chosen: Filters) -> None:
    """Keep filters in the session and in the address."""
    st.session_state["filters"] = chosen
    kept = {k: v for k, v in st.query_params.to_dict().items() if k in {"lang", "source", "read"}}
    st.query_params.from_dict({**kept, **to_query(chosen)})


def clear() -> None:
    """Drop all filters; widgets start anew."""
    choose(Filters())
    st.session_state["round"] = form_round() + 1


def form_round() -> int:
    """How often the filters were cleared: part of the widgets' keys."""
    return int(st.session_state.get("round", 0))


def drop_round() -> int:
    """How often the dropped files were let go: part of the uploader's key."""
    return int(st.session_state.get("drop", 0))


def let_go_of_files() -> None:
    """Empty the uploader: a report that was removed is not taken in again at the next turn of the page."""
    st.session_state["drop"] = drop_round() + 1


def language() -> str:
    """Language of the screen, ``en`` or ``zh``."""
    return _held("lang", _LANGUAGES, "en")


def speak(chosen: str) -> None:
    """Set the language of the screen."""
    st.query_params["lang"] = chosen


def _held(name: str, known: tuple[str, ...], default: str) -> str:
    """Choice of the address; where it has none, as after a step to another page, the last one of the session."""
    told = st.query_params.get(name)
    if told in known:
        st.session_state[f"held-{name}"] = told
    return str(st.session_state.get(f"held-{name}", default))


def source(default: str) -> str:
    """Which reports are looked at, ``sample`` or ``own``."""
    return _held("source", ("sample", "own"), default)


def look_at(chosen: str) -> None:
    """Set which reports are looked at."""
    st.query_params["source"] = chosen


def analyst() -> str:
    """Name of the analyst at this screen, empty until it was typed."""
    return str(st.session_state.get("analyst", ""))


def sign(name: str) -> None:
    """Keep the analyst's name for the session."""
    st.session_state["analyst"] = name.strip()


def picked() -> str | None:
    """What the analyst wants to read about: id of an operation or a province, or ``flow:origin>destination``.

    It stands in the address, so that a link shows the words again; what the page does not offer is passed over.
    """
    return st.query_params.get("read")


def pick(what: str | None) -> None:
    """Set what is read about."""
    if what is None:
        st.query_params.pop("read", None)
    else:
        st.query_params["read"] = what


def followed() -> str | None:
    """Running total that the analyst looks at: id of a series, in the address as well."""
    return st.query_params.get("series")


def follow(series_id: str) -> None:
    """Set the running total looked at."""
    st.query_params["series"] = series_id


def clicked(what: str | None) -> bool:
    """Whether a click on the map is new; each is handled once."""
    fresh = what is not None and what != st.session_state.get("clicked")
    st.session_state["clicked"] = what
    return fresh
