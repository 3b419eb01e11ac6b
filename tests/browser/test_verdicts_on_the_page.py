"""An analyst checks figures on the page: the screen, the count of checked figures and the exports follow."""

import csv
import io

import pytest
from conftest import PHONE, ROOT, Server

from geodata.ingest import ingest
from geodata.pipeline import assemble
from geodata.store import Store

SEEDS = [ROOT / "seeds" / name for name in ("aljazeera-2013-09-28.md", "aljazeera-america-2013-09.md")]

pytestmark = pytest.mark.browser


@pytest.fixture
def server(tmp_path):
    """The app on two reports of one operation."""
    store = Store(tmp_path / "homeward.db")
    ingest(SEEDS, store)
    store.close()
    running = Server(tmp_path / "homeward.db", sample="off").start()
    yield running
    running.stop()


def test_a_figure_is_confirmed_and_corrected_and_everything_follows(server, visit):
    visitor = visit(server)
    operation = open_operation(visitor, server)
    assert counted(visitor) == "0 of 10 figures checked by an analyst. Of running totals 0 of 2 values."
    dialog = check(visitor, 0)
    dialog.get_by_role("button", name="Confirm", exact=True).first.click()
    dialog.get_by_text("Say first who you are.").wait_for()
    sign(visitor, dialog, "Mai <b>")
    row(dialog, "suspects").get_by_role("button", name="Confirm", exact=True).click()
    dialog.get_by_text("Confirmed by Mai <b>,").first.wait_for()
    close(visitor)
    assert counted(visitor).startswith("1 of 10 figures checked by an analyst.")
    for number in (0, 1):
        correct_children(visitor, number, "93")
    assert visitor.kpis()["children"][0] == "93"
    assert counted(visitor).startswith("2 of 10 figures checked by an analyst.")
    words, rows = exported(visitor, "Operations (CSV)")
    assert any("2 of 10 figures checked by an analyst." in line for line in words)
    assert (rows[0]["children_low"], rows[0]["figures_checked"]) == ("93", "2")
    facts = exported(visitor, "Facts with quotes (CSV)")[1]
    told = sorted(f["verdict"] for f in facts if f["verdict"])
    assert told == ["confirmed", "corrected", "corrected", "superseded", "superseded"]
    only_checked_figures_are_shown(visitor)
    taken_back(visitor, operation)
    assert visitor.errors == []
    assert visitor.strangers() == []


def test_a_fact_that_was_not_read_is_added_with_its_words(server, visit):
    visitor = visit(server)
    open_operation(visitor, server)
    dialog = check(visitor, 0)
    sign(visitor, dialog, "Mai")
    dialog.get_by_text("Add what was not read").click()
    words = dialog.get_by_label("The words that say so")
    words.fill("words of no report")
    words.press("Control+Enter")
    dialog.get_by_text("the words are not in the report").wait_for()
    words.fill("from a gang of kidnappers")
    words.press("Control+Enter")
    visitor.settle()
    form = dialog.get_by_test_id("stExpander").filter(has_text="Add what was not read")
    choose(visitor, form, "Whom or what it counts", "gangs")
    choose(visitor, form, "What was done", "broken")
    field = form.get_by_label("It should say")
    field.fill("1")
    field.press("Enter")
    visitor.settle()
    form.get_by_text("The words do not say 1.").wait_for()
    form.get_by_text("Keep it all the same").click()
    visitor.settle()
    form.get_by_role("button", name="Add it").click()
    visitor.settle()
    close(visitor)
    assert counted(visitor).startswith("1 of 11 figures")
    assert visitor.errors == []


def choose(visitor, within, label, option):
    """Type into a box of choices: its list shows a few at a time."""
    field = within.get_by_label(label)
    field.click()
    field.press_sequentially(option)
    field.press("Enter")
    visitor.settle()


def test_a_report_leaves_its_operation_and_comes_back(server, visit):
    visitor = visit(server, viewport=PHONE)
    open_operation(visitor, server)
    dialog = check(visitor, 0)
    sign(visitor, dialog, "Mai")
    dialog.get_by_text("The report as a whole").click()
    dialog.get_by_role("button", name="It tells of no operation").click()
    visitor.settle()
    close(visitor)
    assert visitor.kpis()["reports"][0] == "1"
    journal = visitor.page.get_by_test_id("stExpander").filter(has_text="Verdicts of analysts")
    journal.get_by_text("Verdicts of analysts").click()
    journal.get_by_text("1 verdict stands.").wait_for()
    name, lines = visitor.download("Verdicts (JSON Lines)")
    assert (name, len(lines.splitlines())) == ("homeward_verdicts.jsonl", 1)
    journal.get_by_role("button", name="Undo").click()
    journal.get_by_text("0 verdicts stand.").wait_for()
    visitor.settle()
    assert visitor.kpis()["reports"][0] == "2"
    take_in(visitor, lines.replace(b"not_an_operation", b"not an operation"))
    journal.get_by_text("homeward.jsonl, line 1: ").wait_for()
    assert visitor.errors == []


def take_in(visitor, lines):
    visitor.page.set_input_files(
        "input[type=file]", [{"name": "homeward.jsonl", "mimeType": "application/jsonl", "buffer": lines}]
    )
    visitor.settle()


def open_operation(visitor, server):
    """Open the page with the words of the one operation."""
    store = Store(server.store)
    (one,) = assemble(store.extractions()).operations
    store.close()
    visitor.open(f"/?source=own&read={one.id}")
    return one.id


def counted(visitor):
    return visitor.page.inner_text("p.checked")


def check(visitor, number):
    visitor.page.get_by_role("button", name="Check these words").nth(number).click()
    dialog = visitor.page.get_by_role("dialog")
    dialog.get_by_role("button", name="Confirm", exact=True).first.wait_for()
    visitor.settle()
    return dialog


def close(visitor):
    visitor.page.get_by_role("dialog").get_by_role("button", name="Close").first.click()
    visitor.page.get_by_role("dialog").wait_for(state="detached")
    visitor.settle()


def sign(visitor, dialog, name):
    field = dialog.get_by_label("Your name, kept with every verdict")
    field.fill(name)
    field.press("Enter")
    visitor.settle()


def row(dialog, words):
    return dialog.locator('[class*="st-key-fact-"]').filter(has_text=words).first


def correct_children(visitor, number, value):
    dialog = check(visitor, number)
    row(dialog, "92 children").get_by_role("button", name="Correct").click()
    field = visitor.page.get_by_test_id("stPopoverBody").get_by_label("It should say")
    field.fill(value)
    field.press("Enter")
    visitor.settle()
    visitor.page.get_by_text(f"The words do not say {value}.").wait_for()
    assert visitor.page.get_by_role("button", name="Keep the correction").is_disabled()
    visitor.page.get_by_text("Keep it all the same").click()
    visitor.settle()
    visitor.page.get_by_role("button", name="Keep the correction").click()
    dialog.get_by_text("Stated by Mai <b>,").first.wait_for()
    visitor.settle()
    visitor.page.keyboard.press("Escape")
    if visitor.page.get_by_role("dialog").count():
        close(visitor)
    visitor.settle()


def exported(visitor, label):
    lines = list(csv.reader(io.StringIO(visitor.download(label)[1].decode("utf-8-sig"))))
    words = [line[0] for line in lines if line[0].startswith("# ")]
    head, *rows = lines[len(words) :]
    return words, [dict(zip(head, cells, strict=True)) for cells in rows]


def only_checked_figures_are_shown(visitor):
    visitor.page.get_by_text("Only checked figures").click()
    visitor.page.locator("p.sentence", has_text="only figures that an analyst checked").wait_for()
    visitor.settle()
    assert "checked=1" in visitor.page.url
    assert counted(visitor).startswith("2 of 2 figures checked by an analyst.")
    shown = visitor.kpis()
    assert (shown["children"][0], shown["suspects"][0], shown["women"][0]) == ("93", "301", "not stated")
    assert visitor.table("flows") == []
    visitor.page.get_by_text("Only checked figures").click()
    visitor.page.locator("p.checked", has_text="2 of 10").wait_for()
    visitor.settle()


def taken_back(visitor, operation):
    """A new session starts from the store: the corrections are there, and can be undone."""
    visitor.open(f"/?source=own&read={operation}")
    dialog = check(visitor, 0)
    sign(visitor, dialog, "Lan")
    row(dialog, "93 children").get_by_role("button", name="Undo").click()
    row(dialog, "92 children").wait_for()
    visitor.settle()
    close(visitor)
    assert visitor.kpis()["children"][0] == "92–93"
    assert counted(visitor).startswith("1 of 10 figures checked by an analyst.")
