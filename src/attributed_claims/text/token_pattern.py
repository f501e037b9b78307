"""The pattern of a token, for texts with and without combining marks."""

from __future__ import annotations

__all__ = ["token_pattern"]


def token_pattern(marks: str, space: str = r"\s") -> str:
    """Return what matches a token and the white space before it, ``marks`` being taken for parts of words."""
    return rf"""
    {space}*+
    (?:
      [A-Za-z]++ (?=[ ,])                                         # most words; the next line would read them alike, but slower
    | [^\W\d_] (?: \.(?:[^\W\d_]\.)+                             # U.S.  a.m.
                 | [\w{marks}]*+                                  # word
                   (?: (?: [-\u2010\u2011&] | ['\u2019](?!(?:[sSdDmM]|re|ve|ll)\b) ) \w[\w{marks}]*+ )* )  # state-run  didn't
    | \d++ (?: [.,]\d++ )* (?: (?:st|nd|rd|th)\b )?             # 3,700  2.5  52nd
    | ['\u2019] (?: [sSdDmM] | re | ve | ll )\b                   # the clitics: 's 'd 'll
    | (?<=\S)'(?=''(?!')) | '' | `` | \.\.++ | --++
    | .
    )
    """
