"""A report of a raid, and what the extractor reads in it."""

from geodata.model import Report

TEXT = (
    "BEIJING, June 3, 2012 (Daily) -- Police in Henan and Sichuan have freed fourteen abducted children and arrested "
    "41 suspects of a trafficking ring in raids on June 2, 2012, the Ministry of Public Security said. "
    "The children had been taken from Kunming and sold to families in Hebei. In all 5 provinces took part in the raids."
)


def make_report(name="a", text=TEXT, published="2012-06-03"):
    return Report(f"r-{name}", text, "Police free children", "Daily", published, None, "en", f"{name}.md")
