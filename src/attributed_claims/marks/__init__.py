"""Marks: what single tokens and short runs of them show, before anybody is credited with anything."""
