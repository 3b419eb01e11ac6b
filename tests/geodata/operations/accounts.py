"""What reports say, in a few words: hand-made extractions for the tests of operations."""

from hashlib import sha256

from geodata.model import Evidence, Extraction, Fact, Report
from geodata.places.gazetteer import provinces

IDS = {p.name: p.id for p in provinces()}


def figure(who, value, action="rescued", qualifier="exact", scope="operation", period=None):
    return {"kind": "statistic", "subject": who, "attribute": action, "value": str(value), "qualifier": qualifier,
            "scope": scope, "period": period}  # fmt: skip


def day(edtf):
    return {"kind": "operation", "subject": "report", "attribute": "date", "value": edtf,
            "status": "stated" if edtf else "unknown"}  # fmt: skip


def case(name):
    return {"kind": "operation", "subject": "report", "attribute": "name", "value": name}


def role(province, role, scope="operation"):
    return {"kind": "place", "subject": province, "attribute": "province", "value": IDS[province], "role": role,
            "province": province, "scope": scope}  # fmt: skip


def raided(count):
    return {"kind": "province_count", "subject": "report", "attribute": "provinces", "value": str(count),
            "qualifier": "exact"}  # fmt: skip


def flow(origin, destination, scope="operation"):
    return {"kind": "flow", "subject": origin, "attribute": "flow", "value": destination, "status": "stated",
            "scope": scope}  # fmt: skip


def account(name, *facts, text=None, published=None, language="en"):
    """A report with what it says; without a text of its own it has one that resembles no other."""
    report_id = f"r-{name}"
    told = text or "".join(sha256(f"{name}{i}".encode()).hexdigest() for i in range(8))
    report = Report(report_id, told, None, None, published, None, language, f"{name}.txt")
    rows = [Fact(**fact, rule="by hand", evidence=Evidence(report_id, i, i + 5)) for i, fact in enumerate(facts)]
    return Extraction(report, tuple(rows))
