"""Claims: typed statements, found by the registered claim types."""
