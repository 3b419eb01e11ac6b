"""Long lists, a page at a time: what is on another page is one step away, never out of reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from dashboard.words import say

Item = TypeVar("Item")


def page_of(items: Sequence[Item], size: int, name: str, language: str) -> Sequence[Item]:
    """Ask for a page where there is more than one, and return what stands on it.

    Parameters
    ----------
    items : sequence
    size : int
        Items on a page.
    name : str
        Which list this is: part of the widget's key, as is its length, so that another list starts at its first page.
    """
    pages = -(-len(items) // size)
    if pages <= 1:
        return items
    chosen = st.number_input(
        say("page", language, m=pages, n=len(items)), 1, pages, key=f"page-{name}-{len(items)}", width=220
    )
    return items[(chosen - 1) * size : chosen * size]
