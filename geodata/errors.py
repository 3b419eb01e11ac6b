"""Errors that the engine raises: each says what was seen, where, and what to do."""


class GeodataError(Exception):
    """Base of every error that the engine raises on purpose."""


class ReadingError(GeodataError):
    """A file or a text cannot be read as a report."""


class EvidenceError(GeodataError):
    """A span does not lie in the text of its report."""


class LexiconError(GeodataError):
    """A lexicon file breaks its own rules."""


class BoundaryError(GeodataError):
    """A boundary file lacks what a province layer needs."""


class CRSError(GeodataError):
    """A layer is in another coordinate reference system than expected."""


class ColumnError(GeodataError):
    """A frame breaks its column contract."""


class StoreError(GeodataError):
    """The store cannot be opened, read or written."""


class VerdictError(GeodataError):
    """A verdict of an analyst is about nothing known, or says what cannot be."""
