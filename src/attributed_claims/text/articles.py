"""An article as it is stored: its header, where there is one, and where its body starts.

A header is the title, the date as YYYYMMDD and the address, each on a line of its own before the body.
Any of the three may be blank or left out, but without a date or an address there is no header:
a first line alone may be a headline or the first paragraph, and is read as text.

The text itself is never changed, so that every offset is one into the whole file.
A byte order mark stays in the text as the one code point it is.
"""

from __future__ import annotations

import datetime as dt
import os
import re

from attrs import field, frozen

from attributed_claims.errors import BadArticleError, BadTextError
from attributed_claims.text.dates import read_date
from attributed_claims.values import Span

__all__ = ["Article", "decode_article", "load_article", "split_header"]

_DATE = r"\d{8}|\d{4}-\d\d-\d\d"
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]++"
_END = r"[^\S\r\n]{0,300}+(?:\r\n|\r|\n|\Z)"

_HEADER = re.compile(
    rf"""
    \ufeff?+
    (?: (?! [^\S\r\n]*+ (?:{_DATE}|{_ADDRESS}) {_END} )
        [^\S\r\n]*+ (?P<title> [^\r\n]{{0,300}}? ) {_END} )?    # longer than that, a first line is a paragraph
    (?P<gap> {_END} )?
    (?: [^\S\r\n]*+ (?P<date> {_DATE} ) {_END} )?
    (?: {_END} )?
    (?: [^\S\r\n]*+ (?P<address> {_ADDRESS} ) {_END} )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""The lines of a header, each of them optional; at most one blank line may stand behind title and date."""

_OPEN_ENDS = frozenset(["and", "at", "by", "from", "here", "in", "is", "of", "on", "or", "see", "the", "to", "via", "visit", "with"])
"""Words that an address on the next line completes: "The full list is at"."""

_YEARS = range(1700, 2200)
"""Eight digits that stand for a day of another year are some other number."""


@frozen
class Article:
    """A text to parse, with what is known about it.

    Args:
        text: the whole text, header and all; every offset is into it.
        title: its headline, or None.
        url: its address, or None.
        published: the day it was published, as a date or written YYYY-MM-DD, or None.
        id: the id its document shall have; None takes one derived from the text.
        headline: where in the text the headline stands, where it does.
        body: the offset the body starts at; 0 where there is no header.

    Raises:
        BadTextError: if ``text`` is not a ``str``, or ``title``, ``url`` or ``id`` neither a ``str`` nor None.
        BadDateError: if ``published`` is no date.

    >>> Article("Nobody was hurt, the port said.", published="2021-08-14").published
    datetime.date(2021, 8, 14)
    >>> Article(b"Nobody was hurt.")
    Traceback (most recent call last):
        ...
    attributed_claims.errors.BadTextError: text must be a str, not bytes: decode it first
    """

    text: str
    title: str | None = field(default=None, kw_only=True)
    url: str | None = field(default=None, kw_only=True)
    published: dt.date | None = field(default=None, converter=read_date, kw_only=True)
    id: str | None = field(default=None, kw_only=True)
    headline: Span | None = field(default=None, kw_only=True)
    body: int = field(default=0, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            hint = ": decode it first" * isinstance(self.text, bytes | bytearray)
            raise BadTextError(f"text must be a str, not {type(self.text).__name__}{hint}")
        for name, value in (("title", self.title), ("url", self.url), ("id", self.id)):
            if not (value is None or isinstance(value, str)):
                raise BadTextError(f"{name} must be a str or None, not {type(value).__name__}")

    @property
    def sha256(self) -> str:
        """The digest of the text (UTF-8, lone surrogates passed through)."""
        import hashlib  # noqa: PLC0415 (as pathlib below: importing this package must stay fast)

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def name(self) -> str:
        """The id of its document: the one given, or one derived from the text.

        >>> Article("Nobody was hurt.").name, Article("Nobody was hurt.", id="fog").name
        ('15f564485db6e162', 'fog')
        """
        return self.name_from(self.sha256)

    def name_from(self, sha256: str) -> str:
        """Return the name of an article whose digest is known already, which takes long to work out."""
        return sha256[:16] if self.id is None else self.id


def split_header(text: str) -> Article:
    r"""Return the article in ``text``, with its header recognised where it has one.

    Args:
        text: the whole text of a stored article.

    Raises:
        BadArticleError: if the header's date is no day of the calendar.

    >>> article = split_header("Two ferries collide off Batumi\n20210814\n\nThe port said nobody was hurt.")
    >>> article.title, article.headline, article.published
    ('Two ferries collide off Batumi', Span(start=0, end=30), datetime.date(2021, 8, 14))
    >>> article.text[article.body :]
    'The port said nobody was hurt.'
    >>> split_header("Nobody was hurt, the port said.\nThe cause is unknown.").title is None
    True
    """
    header = _HEADER.match(text)
    if header is None or not (header["date"] or header["address"]):
        return Article(text)
    date, url = header["date"], header["address"]
    if not (date and url) and _reads_on(header["title"] or ""):
        return Article(text)
    try:
        published = dt.date.fromisoformat(date) if date else None
    except ValueError:
        if not url:
            return Article(text)  # a number, then
        line = len(text[: header.start("date")].splitlines()) + 1
        raise BadArticleError(f"line {line}: {date} is no date: write it as YYYYMMDD, or leave the line blank") from None
    if published is not None and published.year not in _YEARS:
        return Article(text)
    title = header["title"] or None
    headline = Span(*header.span("title")) if title else None
    return Article(text, title=title, url=url, published=published, headline=headline, body=header.end())


def _reads_on(line: str) -> bool:
    """Tell whether a first line is running text: it stops, or goes on in the next line."""
    return line.endswith((".", ",", ":", ";", "—", "–", "-", "(")) or line.rpartition(" ")[2].lower() in _OPEN_ENDS


def decode_article(data: bytes) -> str:
    r"""Return the text that a file's bytes hold, a byte order mark and every line end kept.

    Raises:
        BadArticleError: if the bytes are no UTF-8 text, or blank.

    >>> decode_article(b"Caf\xe9 bombed")
    Traceback (most recent call last):
        ...
    attributed_claims.errors.BadArticleError: not UTF-8: byte 0xE9 at offset 3, line 1; convert it to UTF-8 first
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadArticleError("not UTF-8 but UTF-16, by its byte order mark; convert it to UTF-8 first")
    if b"\0" in data:
        raise BadArticleError(f"not a text but binary data: a NUL byte at offset {data.index(0)}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadArticleError(
            f"not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}, line {line}; convert it to UTF-8 first"
        ) from None
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise BadArticleError("empty: there is no text in it")
    return text


def load_article(path: str | os.PathLike[str]) -> Article:
    """Return the article in a file, with its header recognised where it has one.

    Args:
        path: a UTF-8 text file.

    Raises:
        BadArticleError: if there is no such file, it is not a text in UTF-8, or empty, or its header's date is none;
            the message names the file.

    >>> load_article("seeds/000_137d8bd614ad6473.txt").title
    'Russia confirms casualties in Ukraine ahead of the next round of talks'
    """
    import pathlib  # noqa: PLC0415 (see above)

    name = os.fspath(path)
    try:
        return split_header(decode_article(pathlib.Path(name).read_bytes()))
    except OSError as error:
        raise BadArticleError(f"{name}: {error.strerror or error}") from error
    except BadArticleError as error:
        raise BadArticleError(f"{name}: {error}") from None
