"""Homeward's dashboard: page set-up and navigation. Run it with ``make run`` or ``streamlit run app.py``."""

import sys

import streamlit as st

from dashboard import leaflet, loopback, page, state
from dashboard.views import about, overview, reports, totals
from dashboard.words import say

st.set_page_config(page_title="Homeward", layout="wide", initial_sidebar_state="collapsed")
loopback.guard_page(st.get_option("server.address"), sys.argv[1:])
leaflet.provide()

language = state.language()
PAGES = {"map": overview.page, "totals": totals.page, "reports": reports.page, "about": about.page}
chosen = st.navigation(
    [
        st.Page(
            lambda draw=draw: (page.head(), page.guarded(draw)),
            title=say(f"nav.{name}", language),
            url_path=name,
            default=name == "map",
        )
        for name, draw in PAGES.items()
    ],
    position="top",
)
chosen.run()
