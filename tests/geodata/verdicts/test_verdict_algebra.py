"""Whatever analysts say, in whatever order it arrives: the same corpus comes of it, and the last word stands."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from raided import TEXT, make_report

from geodata.extraction import extract
from geodata.operations import checks
from geodata.pipeline import assemble
from geodata.verdicts import id_of, line_of, standing, verdicts_of
from geodata.verdicts.giving import Given, not_an_operation, on_fact, on_reports, undo

REPORTS = {
    "r-a": make_report("a"),
    "r-b": make_report("b", TEXT.replace("fourteen", "15").replace("Kunming", "Qujing")),
    "r-c": make_report("c", "2012年6月2日，警方在河南、四川解救被拐儿童14名，抓获犯罪嫌疑人41名。"),
}
EXTRACTED = [extract(r) for r in REPORTS.values()]
WISHES = {
    "statistic": {"value": "77"}, "province_count": {"value": "9"}, "place": {"role": "transit"},
    "flow": {"destination": "unnamed"}, "operation": {"value": "2012-05-31"},
}  # fmt: skip
PLAIN = assemble(EXTRACTED)
LATER = "2026-05-02T00:00:00+07:00"


def content(corpus):
    return corpus.operations, corpus.extractions, corpus.fingerprint


class Analysts(RuleBasedStateMachine):
    """Analysts take turns on three reports; each rule also checks what its own verdict must do at once."""

    def __init__(self):
        super().__init__()
        self.journal = []
        self.corpus = PLAIN

    def given(self, by):
        return Given(by, f"2026-05-01T08:{len(self.journal) // 60:02}:{len(self.journal) % 60:02}+07:00")

    def say(self, verdict):
        self.journal.append(verdict)
        self.corpus = assemble(EXTRACTED, self.journal)

    def pick(self, data):
        """A fact that stands, or one that was set aside."""
        extraction = data.draw(st.sampled_from(self.corpus.extractions))
        aside = [f for j in extraction.judged if j.on is not None for f in j.aside]
        return extraction, data.draw(st.sampled_from([*extraction.facts, *aside]))

    def now(self, extraction):
        return next(e for e in self.corpus.extractions if e.report.id == extraction.report.id)

    @rule(data=st.data(), by=st.sampled_from(["Mai", "Lan"]))
    def confirm(self, data, by):
        extraction, fact = self.pick(data)
        self.say(on_fact(extraction, fact, "confirm", self.given(by)))
        if fact.kind != "operation":
            same = [
                f for f in self.now(extraction).checked.values() if (f.subject, f.value) == (fact.subject, fact.value)
            ]
            assert same

    @rule(data=st.data(), by=st.sampled_from(["Mai", "Lan"]))
    def reject(self, data, by):
        extraction, fact = self.pick(data)
        self.say(on_fact(extraction, fact, "reject", self.given(by)))
        assert fact.value is None or fact.id not in {f.id for f in self.now(extraction).facts}

    @rule(data=st.data(), by=st.sampled_from(["Mai", "Lan"]))
    def correct(self, data, by):
        extraction, fact = self.pick(data)
        wishes = WISHES[fact.kind]
        if any(getattr(fact, {"destination": "value"}.get(k, k)) == v for k, v in wishes.items()) or (
            fact.kind == "flow" and fact.value is None
        ):
            return
        self.say(on_fact(extraction, fact, "correct", self.given(by), wishes))
        assert fact.id not in {f.id for f in self.now(extraction).facts}

    @rule(report=st.sampled_from(sorted(REPORTS)))
    def no_operation(self, report):
        self.say(not_an_operation(report, self.given("Mai")))
        assert all(report not in o.report_ids for o in self.corpus.operations)

    @rule(pair=st.sampled_from([("r-a", "r-b"), ("r-b", "r-c"), ("r-c", "r-a")]), data=st.data())
    def judge_two(self, pair, data):
        judgement = data.draw(st.sampled_from(["same", "different", "unsure"]))
        self.say(on_reports(*pair, judgement, self.given("Lan")))
        if judgement == "different":
            assert not any({*pair} <= {*o.report_ids} for o in self.corpus.operations)

    @precondition(lambda self: self.journal)
    @rule(data=st.data())
    def take_back(self, data):
        before = content(self.corpus)
        verdict = data.draw(st.sampled_from(self.journal))
        self.say(undo(id_of(verdict), self.given("Mai")))
        self.say(undo(id_of(self.journal[-1]), self.given("Mai")))
        assert content(self.corpus) == before
        self.journal.pop()
        self.corpus = assemble(EXTRACTED, self.journal)

    @invariant()
    def any_order_of_arrival_gives_the_same(self):
        half = len(self.journal) // 2
        mine, hers = self.journal[half:], self.journal[: half + 1]
        orders = [self.journal[::-1], [*mine, *hers], verdicts_of(map(line_of, [*hers, *mine, *hers]))]
        assert all(content(assemble(EXTRACTED[::-1], order)) == content(self.corpus) for order in orders)

    @invariant()
    def what_is_checked_is_shown_and_each_fact_stands_once(self):
        assert checks(self.corpus.operations).checked <= checks(self.corpus.operations).figures
        for extraction in self.corpus.extractions:
            ids = [f.id for f in extraction.facts]
            assert len(ids) == len(set(ids))
            assert all(f.evidence.quote(extraction.report) for f in extraction.facts)

    def teardown(self):
        """When all is taken back, all is as it was read."""
        later = [replace(undo(id_of(v), self.given("Mai")), at=LATER) for v in standing(self.journal)]
        assert content(assemble(EXTRACTED, [*later, *self.journal])) == content(PLAIN)


def test_verdict_algebra():
    machine = Analysts.TestCase
    machine.settings = settings(max_examples=25, stateful_step_count=14, deadline=None)
    machine("runTest").runTest()


def test_different_survives_a_chain_of_same():
    told = [extract(make_report(n)) for n in "abc"]
    assert [o.report_ids for o in assemble(told).operations] == [("r-a", "r-b", "r-c")]
    at = Given("Mai", "2026-05-01T08:00:00+07:00")
    said = [on_reports("r-a", "r-b", "same", at), on_reports("r-b", "r-c", "same", at)]
    said.insert(0, on_reports("r-c", "r-a", "different", at))
    for order in (said, said[::-1]):
        assert all(not {"r-a", "r-c"} <= {*o.report_ids} for o in assemble(told, order).operations)


def test_a_chain_of_undos_takes_back_or_gives_back():
    at = Given("Mai", "2026-05-01T08:00:00+07:00")
    chain = [not_an_operation("r-a", at)]
    for length in range(1, 6):
        stands = length % 2 == 1
        assert bool(assemble(EXTRACTED[:1], chain[::-1]).operations) != stands
        chain.append(undo(id_of(chain[-1]), at))


def test_an_undo_of_a_verdict_that_is_not_here_waits_for_it():
    at = Given("Mai", "2026-05-01T08:00:00+07:00")
    verdict = not_an_operation("r-a", at)
    back = undo(id_of(verdict), at)
    assert content(assemble(EXTRACTED, [back])) == content(PLAIN) == content(assemble(EXTRACTED, [back, verdict]))
