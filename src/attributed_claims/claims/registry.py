"""The registry of claim types, and the default one that holds what the installed packages offer.

Packages offer a type through an entry point in the group ``attributed_claims.claim_types``;
this package's own types come in by the same door.
The rules, which hold however a type arrives:

- The order is that of the names.
- Two types never share a name.
  :meth:`Registry.register` refuses the second, unless told to replace the first;
  of two installed packages the first keeps the name (this package's own, then by package name),
  and the other is reported as broken.
- Entry points are read when the default registry is first used, never at import.
- A package whose type cannot be loaded costs only its own type: a :class:`~attributed_claims.errors.PluginWarning` names it,
  and :attr:`Registry.broken` keeps the reason.
"""

from __future__ import annotations

import threading
import warnings
from itertools import compress, count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import frozen

from attributed_claims.claims.triggers import TRIGGERS, own_triggers
from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import ClaimTypeError, DuplicateClaimTypeError, PluginWarning, UnknownClaimTypeError
from attributed_claims.values import Claim, CountedClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import EntryPoint

    from attributed_claims.text.sentences import ReadText

__all__ = ["GROUP", "OWN_PACKAGE", "Broken", "Registered", "Registry", "default_registry", "installed_registry", "register"]

GROUP = "attributed_claims.claim_types"
"""The entry point group in which packages offer claim types."""

OWN_PACKAGE = "attributed-claims"
"""The name this package is installed under."""

_OURS = frozenset([Claim, CountedClaim])
"""Result classes that do not tell who wrote a type."""


class _Table(NamedTuple):
    """Which types each trigger calls for, and whether every trigger is among those that are found with what else is sought."""

    types: dict[str, tuple[ClaimType, ...]]
    shown: MappingProxyType[str, tuple[ClaimType, ...]]
    sought: bool


@frozen(kw_only=True)
class Registered:
    """A claim type and where it came from.

    Args:
        claim_type: the type.
        package: the installed package that offers it, what ``register`` was told, or else the first part of ``module``.
        version: the version of that package, or None where the type was registered in the running program.
        module: the module of its result class; where that is this package's own :class:`Claim` or :class:`CountedClaim`,
            the module its entry point names, or else that of its parse function.
    """

    claim_type: ClaimType
    package: str
    version: str | None = None
    module: str

    @property
    def origin(self) -> str:
        """Package, version and module in one line, for a person.

        >>> from attributed_claims.values import Claim, CountedClaim
        >>> talks = ClaimType(name="talks", triggers={"talks"}, parse=lambda passage: (), result=Claim)
        >>> Registered(claim_type=talks, package="talks-claims", version="1.2", module="talks").origin
        'talks-claims 1.2 (talks)'
        """
        return _origin(self.package, self.version, self.module)


@frozen(kw_only=True)
class Broken:
    """An installed claim type that could not be used.

    Args:
        name: the name of its entry point.
        package: the package that offers it.
        version: the version of that package, or None where the package does not say.
        value: what the entry point names ("package.module:OBJECT").
        reason: what went wrong, in words.
    """

    name: str
    package: str
    version: str | None
    value: str
    reason: str

    def __str__(self) -> str:
        return f"claim type {self.name!r} of {_origin(self.package, self.version, self.value)} is left out: {self.reason}"


def _origin(package: str, version: str | None, place: str) -> str:
    return f"{package} {version} ({place})" if version else f"{package} ({place})"


def _checked(claim_type: object) -> ClaimType:
    if isinstance(claim_type, ClaimType):
        return claim_type
    msg = f"not a ClaimType: {claim_type!r}"
    raise ClaimTypeError(msg)


class Registry:
    """Claim types by name, in the order of their names.

    Args:
        claim_types: types to begin with.

    Raises:
        DuplicateClaimTypeError: if two of them have one name.

    >>> from attributed_claims.values import Claim, CountedClaim
    >>> talks = ClaimType(name="talks", triggers={"talks", "negotiations"}, parse=lambda passage: (), result=Claim)
    >>> registry = Registry([talks])
    >>> registry.names(), "talks" in registry, len(registry)
    (('talks',), True, 1)
    >>> registry.get("talk")
    Traceback (most recent call last):
        ...
    attributed_claims.errors.UnknownClaimTypeError: no claim type is named 'talk'; registered are: talks
    """

    def __init__(self, claim_types: Iterable[ClaimType] = ()) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, Registered] = {}
        self._table: _Table | None = None
        self.broken: tuple[Broken, ...] = ()
        for claim_type in claim_types:
            self.register(claim_type)

    def register(
        self,
        claim_type: ClaimType,
        *,
        replace: bool = False,
        package: str | None = None,
        version: str | None = None,
        module: str | None = None,
    ) -> None:
        """Add a claim type.

        Args:
            claim_type: the type.
            replace: whether it may take the place of one with the same name.
            package: who offers it; None takes the top-level module it is written in.
            version: the version of that package.
            module: the module it is written in; None takes that of its result class, or of its parse function where the class is ours.

        Raises:
            ClaimTypeError: if it is not a claim type.
            DuplicateClaimTypeError: if its name is taken and ``replace`` is false.
        """
        claim_type = _checked(claim_type)
        home: object = claim_type.parse if claim_type.result in _OURS else claim_type.result
        module = module or home.__module__
        entry = Registered(claim_type=claim_type, package=package or module.partition(".")[0], version=version, module=module)
        name = claim_type.name
        with self._lock:
            taken = self._entries.get(name)
            if taken is not None and not replace:
                raise DuplicateClaimTypeError(name, taken.origin, entry.origin)
            # A new dict each time: whoever iterates over the old one in another thread is not disturbed.
            self._entries = dict(sorted((self._entries | {name: entry}).items()))
            self._table = None

    def get(self, name: str) -> ClaimType:
        """Return the claim type of that name.

        Raises:
            UnknownClaimTypeError: if there is none; the message lists those there are.
        """
        return self._entry(name).claim_type

    def _entry(self, name: str) -> Registered:
        entry = self._entries.get(name)
        if entry is None:
            raise UnknownClaimTypeError(name, self.names())
        return entry

    def names(self) -> tuple[str, ...]:
        """Return the registered names, sorted."""
        return tuple(self._entries)

    def origins(self) -> tuple[Registered, ...]:
        """Return every type with the package, version and module it came from, sorted by name."""
        return tuple(self._entries.values())

    def select(self, names: Iterable[str]) -> Registry:
        """Return a new registry with only the types of these names.

        Args:
            names: registered names; one may be given as a plain string.

        Raises:
            UnknownClaimTypeError: if one of them is not registered.
        """
        chosen = Registry()
        chosen._entries = {name: self._entry(name) for name in sorted({names} if isinstance(names, str) else set(names))}
        return chosen

    def triggers(self) -> MappingProxyType[str, tuple[ClaimType, ...]]:
        """Return which types each trigger word calls for, in the order of the types' names.

        It is computed once for as long as no type is added.
        """
        return self._tabled().shown

    def called_in(self, read: ReadText) -> Iterator[tuple[int, tuple[ClaimType, ...]]]:
        """Yield the tokens of a text that call for types, each with the types, in text order."""
        types, _, sought = self._tabled()
        lowers = read.lowers
        for token in read.tokens_in(TRIGGERS) if sought else compress(count(), map(types.__contains__, lowers)):
            called = types.get(lowers[token])
            if called is not None:
                yield token, called

    def _tabled(self) -> _Table:
        table = self._table
        if table is None:
            ours = own_triggers()
            with self._lock:
                types: dict[str, tuple[ClaimType, ...]] = {}
                for entry in self._entries.values():
                    for word in sorted(entry.claim_type.triggers):
                        types[word] = (*types.get(word, ()), entry.claim_type)
                table = self._table = _Table(types, MappingProxyType(types), sought=types.keys() <= ours)
        return table

    def __iter__(self) -> Iterator[ClaimType]:
        return iter([entry.claim_type for entry in self._entries.values()])

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"<Registry of {', '.join(self._entries) or 'no claim types'}>"

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what cannot travel to another process: the lock, and the table computed from the types."""
        return {"entries": self._entries, "broken": self.broken}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._lock = threading.Lock()
        self._entries = state["entries"]
        self._table = None
        self.broken = state["broken"]


def installed_registry(*, strict: bool = False) -> Registry:
    """Return a new registry of the types that installed packages offer.

    Args:
        strict: raise on the first type that cannot be used, instead of leaving it out with a warning.

    Raises:
        ClaimTypeError: if ``strict`` and a type cannot be used.
    """
    registry = Registry()
    broken = []
    for package, version, point in sorted(_offered(), key=_rank):
        try:
            claim_type = _load(point)
            ours = claim_type.result in _OURS
            registry.register(claim_type, package=package, version=version, module=point.module if ours else None)
        except (Exception, SystemExit) as error:
            # Importing a stranger's module may raise anything at all; it must cost only that module's type.
            reason = str(error) if isinstance(error, ClaimTypeError) else f"{type(error).__name__}: {error}"
            fault = Broken(name=point.name, package=package, version=version, value=point.value, reason=reason)
            if strict:
                raise ClaimTypeError(str(fault)) from error
            broken.append(fault)
    registry.broken = tuple(broken)
    return registry


def _entry_points() -> Iterable[EntryPoint]:
    from importlib.metadata import entry_points  # noqa: PLC0415 (a quarter of the time this package takes to import)

    return entry_points(group=GROUP)


def _offered() -> Iterator[tuple[str, str | None, EntryPoint]]:
    """Yield each entry point with the package that offers it and its version."""
    known: dict[int, tuple[str, str | None]] = {}  # whenever it is asked, a package reads its metadata anew
    for point in _entry_points():
        distribution = point.dist
        if distribution is None:
            yield point.module.partition(".")[0], None, point
            continue
        if id(distribution) not in known:
            known[id(distribution)] = distribution.name, distribution.version
        yield *known[id(distribution)], point


def _rank(offered: tuple[str, str | None, EntryPoint]) -> tuple[bool, str, str, str]:
    package, _, point = offered
    return package != OWN_PACKAGE, package, point.name, point.value


def _load(point: EntryPoint) -> ClaimType:
    """Return the claim type an entry point names, or the one its zero-argument function returns."""
    loaded = point.load()
    claim_type = _checked(loaded() if callable(loaded) and not isinstance(loaded, ClaimType) else loaded)
    if claim_type.name != point.name:
        msg = f"its claim type is named {claim_type.name!r}; the entry point must have the same name"
        raise ClaimTypeError(msg)
    return claim_type


class _Default:
    """The one registry the package owns, loaded at most once."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._loading = False
        self._registry: Registry | None = None

    def get(self) -> tuple[Registry, bool]:
        """Return the registry, and whether this call loaded it."""
        with self._lock:
            if self._registry is not None:
                return self._registry, False
            if self._loading:  # in this very thread: an entry point's module asks for the registry it is being loaded into
                msg = "the default registry was used while it was being loaded: offer the type by the entry point alone"
                raise ClaimTypeError(msg)
            self._loading = True
            try:
                self._registry = installed_registry()
            finally:
                self._loading = False
            return self._registry, True


_DEFAULT = _Default()


def default_registry() -> Registry:
    """Return the registry that is used where none is given: the types of the installed packages, found on first use.

    Warns:
        PluginWarning: on first use, once for every type that cannot be used.

    >>> default_registry().select(["votes", "casualties"]).names()
    ('casualties', 'votes')
    """
    registry, loaded = _DEFAULT.get()
    if loaded:  # warn when the registry is kept already: a warning that is turned into an error must not undo the loading
        for fault in registry.broken:
            warnings.warn(str(fault), PluginWarning, stacklevel=2)
    return registry


def register(claim_type: ClaimType, *, replace: bool = False) -> None:
    """Add a claim type to the default registry, for the running program.

    Args:
        claim_type: the type.
        replace: whether it may take the place of one with the same name, installed or not.

    Raises:
        DuplicateClaimTypeError: if its name is taken and ``replace`` is false.
    """
    default_registry().register(claim_type, replace=replace)
