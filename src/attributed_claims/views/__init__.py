"""Views: documents for a person to look at."""
