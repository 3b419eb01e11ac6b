"""Parts of a page: each draws one thing from what it is given."""
