"""Files to reports: `.txt`, and `.md` with YAML front matter; whatever cannot be read says why."""

from geodata.reading.decoding import MAX_BYTES
from geodata.reading.discovery import SUFFIXES, Found, discover
from geodata.reading.reports import read, read_bytes, read_text
from geodata.reading.several import reports_of

__all__ = ["MAX_BYTES", "SUFFIXES", "Found", "discover", "read", "read_bytes", "read_text", "reports_of"]
