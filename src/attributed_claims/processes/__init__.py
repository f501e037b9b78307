"""Parsing in several processes."""
