"""How fast the package is and what memory it takes, on text it makes itself or on any other."""
