"""Attributions: sources, cues and contents, from marks."""
