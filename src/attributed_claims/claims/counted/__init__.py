"""Counted claims: types declared by their triggers, and the grammar that reads their figures."""
