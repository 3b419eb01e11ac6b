"""Places: the gazetteer of toponyms, and the province layer."""
