"""Votes: counts, decisions, and what a sentence tells of them."""
