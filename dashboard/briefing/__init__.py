"""Files for a briefing: each carries title, filters, counts, sources and caveats inside."""
