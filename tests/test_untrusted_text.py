"""No string of a report reaches what reads it as markup, but through the encoder; read from the syntax trees."""

from pathlib import Path

import pytest
from text_flow import Screen

ROOT = Path(__file__).parents[1]
# Name -> why what it gives holds no markup of a report. All else is followed to where it comes from.
TRUSTED = {
    "safe_text": "the encoder",
    "bare_text": "letters, digits, blanks, and four signs that no markup knows",
    "place_name": "a name of the gazetteer; ends of flows and provinces are its names, never a report's",
    "operation_title": "digits, and words of ours for months and figures",
    "series_title": "digits, and words of ours for months, what is counted and where",
    "figure_words": "digits, and words of ours for what is counted",
    "MapProvince.name": "a name of the gazetteer",
    "MapFlow.origin": "a name of the gazetteer, or words of ours for an unnamed end",
    "MapFlow.destination": "a name of the gazetteer, or words of ours for an unnamed end",
    "uuid4.hex": "hexadecimal digits",
    "slider": "the number chosen",
}


def sources(*patterns):
    files = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    return {str(path.relative_to(ROOT)): path.read_text("utf-8") for path in files}


SCREEN = sources("dashboard/**/*.py", "app.py")
ENGINE = sources("geodata/**/*.py")
RECORDS = sources("geodata/model.py", "geodata/joined.py", "geodata/pipeline.py")
ENCODER = sources("dashboard/safe.py", "dashboard/words.py")


def breaches(source):
    """Breaches in a module that stands beside the encoder and the words."""
    found = Screen({**ENCODER, "planted.py": source}, RECORDS, set(TRUSTED)).breaches()
    return [told for _, _, told in found]


def test_every_string_read_as_markup_is_plain():
    assert list(Screen(SCREEN, ENGINE, set(TRUSTED)).breaches()) == []


def test_no_html_is_let_into_markdown():
    assert not [name for name, source in SCREEN.items() if "unsafe_allow_html" in source]


@pytest.mark.parametrize("name", TRUSTED)
def test_nothing_is_trusted_that_is_not_used(name):
    words = name.replace(".", " ").split()
    assert all(any(word in source for source in SCREEN.values()) for word in words)
    assert list(Screen(SCREEN, ENGINE, set(TRUSTED) - {name}).breaches()) != []


REPORT = "def page(report: Report, operation: Operation, corpus: Corpus):\n    "
PLANTED = [
    ("st.markdown(report.title)", ["markdown"]),
    ("st.markdown(f'**{report.title}**')", ["markdown"]),
    ("st.html('<p>' + report.text + '</p>')", ["html"]),
    ("st.html('<p>%s</p>' % report.text)", ["html"]),
    ("st.html('<p>{}</p>'.format(report.text))", ["html"]),
    ("st.html(''.join(f'<p>{line}</p>' for line in report.text.split()))", ["html"]),
    ("st.html(str(report.path))", ["html"]),
    ("st.columns(2)[0].html(report.text)", ["html"]),
    ("title = safe_text('x')\n    title = report.title\n    st.subheader(title)", ["subheader"]),
    ("st.metric(operation.name, 3)", ["metric"]),
    ("st.metric('Children', value=operation.name)", ["metric"]),
    ("st.selectbox('Which', [r.title for r in corpus.reports.values()])", ["selectbox"]),
    ("st.selectbox('Which', [1, 2], format_func=lambda i: corpus.reports[i].title)", ["selectbox"]),
    ("st.selectbox('Which', [1, 2], format_func={1: report.title}.__getitem__)", ["selectbox"]),
    ("st.selectbox(report.title, [1, 2])", ["selectbox"]),
    ("st.button('x', help=report.title)", ["button"]),
    ("st.text_input('x', value='y', help=report.title)", ["text_input"]),
    ("st.tabs([report.title])", ["tabs"]),
    ("st.write(report.text)", ["write"]),
    ("st.error(say('error', 'en', id=report.title))", ["error"]),
    ("st.caption(say('error', 'en', id=operation.name))", ["caption"]),
    ("st.caption(report.url if report.url else 'none')", ["caption"]),
    ("st.caption(report.url or 'none')", ["caption"]),
    ("st.progress(0.5, text=report.path)", ["progress"]),
    ("st.exception(ValueError(report.text))", ["exception"]),
    ("st.markdown('x', unsafe_allow_html=True)", ["unsafe_allow_html"]),
    ("folium.Popup(report.title)", ["Popup"]),
    ("folium.Tooltip(html_escape(report.title))", ["Tooltip"]),
    ("folium.DivIcon(html=f'<b>{operation.name}</b>')", ["DivIcon"]),
    ("folium.Element(report.text)", ["Element"]),
    ("Template(report.text)", ["Template"]),
    ("JsCode('x = \"' + report.title + '\"')", ["JsCode"]),
    ("frame.explore()", ["explore"]),
    ("_feature('Point', [0, 0], tip=report.title)", ["_feature"]),
    ("x = {'type': 'Feature', 'properties': {'tip': operation.name}}", ["property tip"]),
    ("told(report.title)\n\ndef told(words):\n    st.caption(words)", ["caption"]),
    ("told('a')\n    told(words=report.title)\n\ndef told(words):\n    st.caption(words)", ["caption"]),
    ("told(*report.text)\n\ndef told(words):\n    st.caption(words)", ["caption"]),
    ("st.caption(told(report))\n\ndef told(one):\n    return f'by {one.publisher}'", ["caption"]),
    ("st.caption(told(0))\n\ndef told(n):\n    return 'x' if n else read()\n\ndef read():\n    return open('x').read()",
     ["caption"]),
    ("for one in corpus.reports.values():\n        st.caption(one.title)", ["caption"]),
    ("st.caption(unheard_of('x'))", ["caption"]),
    ("st.caption(unheard_of)", ["caption"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "told"), PLANTED, ids=[line[:60] for line, _ in PLANTED])
def test_a_planted_breach_is_caught(line, told):
    assert breaches(REPORT + line) == told


PLAIN = [
    "st.markdown('**Homeward**')",
    "st.subheader(say('map.title', 'en'))",
    "st.markdown(f'**{safe_text(report.title)}**')",
    "st.html(safe_link(report.url) if report.url else '')",
    "st.html(''.join(f'<p>{safe_text(line)}</p>' for line in report.text.split()))",
    "st.caption(f'{len(report.text)} signs, {operation.year}, {len(operation.figures):,}')",
    "st.caption(say('error', 'en', id=operation.province_count.named))",
    "st.metric('Children', sum_of(operation))\n\ndef sum_of(one: Operation) -> int:\n    return 3",
    "st.text(report.text)",
    "st.text_input('Place', value=report.title)",
    "st.selectbox('Which', [1, 2], format_func=lambda i: safe_text(corpus.reports[i].title))",
    "told(safe_text(report.title))\n\ndef told(words):\n    st.caption(words)",
    "folium.GeoJsonTooltip(fields=['tip'])",
    "st.caption('a' + 'b')",
]


@pytest.mark.parametrize("line", PLAIN, ids=[line[:60] for line in PLAIN])
def test_what_is_plain_passes(line):
    assert breaches(REPORT + line) == []
