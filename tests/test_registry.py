"""Claim types and the registry: what is refused, in which words, and what is kept."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import warnings
from importlib.metadata import EntryPoint, EntryPoints
from typing import TYPE_CHECKING, Any

import pytest
from attrs import define, field, frozen

from attributed_claims.claims import registry as registry_module
from attributed_claims.claims.registry import Broken, Registered, Registry, default_registry, installed_registry, register
from attributed_claims.claims.types import ClaimType
from attributed_claims.errors import (
    BadRecordError,
    ClaimTypeError,
    DuplicateClaimTypeError,
    PluginWarning,
    UnknownClaimTypeError,
)
from attributed_claims.text.inflection import inflections
from attributed_claims.values import Claim, Mention, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen(kw_only=True)
class Strike(Claim):
    workers: Quantity | None = None


@frozen(kw_only=True)
class Walkout(Claim):
    pass


class Undecorated(Claim):
    pass


@define(kw_only=True)
class Thawed:
    span: Mention


@frozen(kw_only=True)
class Listing(Claim):
    names: list[str] = field(factory=list)


@frozen(kw_only=True)
class Clashing(Claim):
    place: str | None = None  # type: ignore[assignment]


@frozen(kw_only=True)
class Underscored(Claim):
    type_: str = ""


@frozen(kw_only=True)
class Explaining(Claim):
    explain: str = ""  # type: ignore[assignment]


@frozen(kw_only=True)
class Twice(Claim):
    part: int = 0
    part_: int = 0


@frozen(kw_only=True)
class Private(Claim):
    _hidden: int = 0


@frozen(kw_only=True)
class Computed(Claim):
    total: int = field(default=0, init=False)


@frozen(kw_only=True)
class Forward(Claim):
    missing: Missing | None = None  # type: ignore[name-defined]  # noqa: F821


@frozen(kw_only=True)
class Either(Claim):
    who: str | Mention | int = ""
    what: Quantity | Mention | None = None


@frozen(kw_only=True)
class LookAlike(Claim):
    who: tuple[int, ...] | tuple[str, ...] = ()


@frozen(kw_only=True)
class ClaimOrMention(Claim):
    what: Claim | Mention | None = None


@frozen
class Chain:
    link: Chain | None = None


@frozen(kw_only=True)
class Endless(Claim):
    chain: Chain | None = None


def find_none(passage: object) -> tuple[Claim, ...]:
    return ()


def make(name: str = "strikes", triggers: Any = ("strike", "strikes"), parse: Any = find_none, result: Any = Strike) -> ClaimType:
    return ClaimType(name=name, triggers=triggers, parse=parse, result=result)


STRIKES = make()
WALKOUTS = make("walkouts", ("walkout", "strike"), result=Walkout)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param({"name": ""}, "has no usable name", id="no name"),
        pytest.param({"name": "Strikes"}, "has no usable name", id="capital in the name"),
        pytest.param({"name": "my strikes"}, "has no usable name", id="space in the name"),
        pytest.param({"name": 3}, "has no usable name", id="a number for a name"),
        pytest.param({"triggers": ()}, "has no triggers", id="no triggers"),
        pytest.param({"triggers": "strike"}, "triggers are several words, not the one string 'strike'", id="a string of triggers"),
        pytest.param({"triggers": ("strike", " ")}, "has a blank trigger, ' '", id="blank trigger"),
        pytest.param({"triggers": (3,)}, "has the trigger 3, which is not a str", id="a number for a trigger"),
        pytest.param({"triggers": ("Strike",)}, "has the trigger 'Strike', .* write 'strike'", id="capital in a trigger"),
        pytest.param({"triggers": ("won’t",)}, 'write "won\'t"', id="curly apostrophe"),
        pytest.param({"triggers": ("walked out",)}, r"which is not one word: name the rarest of \['walked', 'out'\]", id="two words"),
        pytest.param({"parse": None}, "has a parse that cannot be called: None", id="parse is no function"),
        pytest.param({"result": "Strike"}, "has the result 'Strike', which is not a class derived", id="result is no class"),
        pytest.param({"result": Mention}, "which is not a class derived from attributed_claims.Claim", id="result is no claim"),
        pytest.param({"result": Thawed}, "which is not a class derived from attributed_claims.Claim", id="result can be changed"),
        pytest.param({"result": Undecorated}, "Undecorated, which is not a frozen attrs class: decorate it", id="result not decorated"),
        pytest.param({"result": Clashing}, "whose field 'place' clashes with a field of every claim", id="field redefined"),
        pytest.param({"result": Underscored}, "whose field 'type_' clashes", id="field clashes in the record"),
        pytest.param({"result": Explaining}, "whose field 'explain' clashes", id="method hidden"),
        pytest.param({"result": Twice}, "whose field 'part_' clashes", id="two own fields with one key"),
        pytest.param({"result": Private}, "whose field '_hidden' cannot be read back", id="private field"),
        pytest.param({"result": Computed}, "whose field 'total' cannot be read back", id="computed field"),
        pytest.param({"result": Listing}, r"Listing.names is of type list\[str\]; a record can hold", id="field that can change"),
        pytest.param({"result": Forward}, "name 'Missing' is not defined, when its annotations", id="annotation not importable"),
        pytest.param({"result": ClaimOrMention}, r"members look alike in a record \(a claim\)", id="a claim or a mention"),
        pytest.param({"result": Endless}, "Chain.link is of type Chain; a record can hold", id="class inside itself"),
        pytest.param({"result": LookAlike}, "LookAlike.who is a union of which two members look alike", id="ambiguous union"),
    ],
)
def test_a_wrong_declaration_is_refused_with_the_reason(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(ClaimTypeError, match=reason):
        make(**changes)


def test_unions_that_a_record_can_tell_apart_are_allowed() -> None:
    assert make(result=Either).result is Either


def test_a_claim_type_is_a_hashable_picklable_value() -> None:
    assert make(triggers=["strikes", "strike", "strike"]) == STRIKES
    assert hash(STRIKES) == hash(make())
    assert pickle.loads(pickle.dumps(STRIKES)) == STRIKES
    assert "frozenset(['strike', 'strikes'])" in repr(STRIKES)


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        pytest.param("arrest", "arrest arrested arresting arrests", id="regular"),
        pytest.param("veto", "veto vetoed vetoes vetoing vetos", id="o takes es or s"),
        pytest.param("march", "march marched marches marching", id="ch takes es"),
        pytest.param("seize", "seize seized seizes seizing", id="silent e is dropped"),
        pytest.param("die", "die died dies dying", id="ie becomes y"),
        pytest.param("bury", "buried buries bury burying", id="y becomes i"),
        pytest.param("deploy", "deploy deployed deploying deploys", id="y behind a vowel stays"),
        pytest.param("hogtar", "hogtar hogtared hogtaring hogtarred hogtarring hogtars", id="last consonant may double"),
        pytest.param("raid", "raid raided raiding raids", id="two vowels do not double"),
        pytest.param("panic", "panic paniced panicing panicked panicking panics", id="c takes k"),
        pytest.param("strike", "strike strikes striking struck", id="known irregular verb"),
    ],
)
def test_inflections(lemma: str, forms: str) -> None:
    assert sorted(inflections(lemma)) == forms.split()


def test_inflections_keep_what_is_given_as_irregular() -> None:
    assert inflections("evict", irregular=["evictees"]) == {"evict", "evicts", "evicted", "evicting", "evictees"}


def test_a_registry_is_ordered_by_name_whatever_the_order_of_registration() -> None:
    one, other = Registry([STRIKES, WALKOUTS]), Registry([WALKOUTS, STRIKES])
    assert one.names() == other.names() == ("strikes", "walkouts")
    assert list(one) == list(other) == [STRIKES, WALKOUTS]
    assert (len(one), "strikes" in one, "votes" in one) == (2, True, False)
    assert repr(one) == "<Registry of strikes, walkouts>"
    assert repr(Registry()) == "<Registry of no claim types>"


def test_a_second_type_of_the_same_name_is_refused_and_both_are_named() -> None:
    registry = Registry()
    registry.register(STRIKES, package="strike-watch", version="1.4")
    with pytest.raises(DuplicateClaimTypeError) as caught:
        registry.register(make(result=Walkout), package="walkout-watch")
    assert (caught.value.name, caught.value.first, caught.value.second) == (
        "strikes",
        f"strike-watch 1.4 ({__name__})",
        f"walkout-watch ({__name__})",
    )
    assert registry.get("strikes") is STRIKES


def test_a_type_is_replaced_where_that_is_asked_for() -> None:
    registry = Registry([STRIKES])
    replacement = make(triggers=["walkout"])
    assert set(registry.triggers()) == {"strike", "strikes"}
    registry.register(replacement, replace=True)
    assert registry.get("strikes") is replacement
    assert set(registry.triggers()) == {"walkout"}


def test_only_claim_types_are_registered() -> None:
    with pytest.raises(ClaimTypeError, match="not a ClaimType: 'strikes'"):
        Registry().register("strikes")  # type: ignore[arg-type]


def test_an_unknown_name_lists_the_known_ones() -> None:
    registry = Registry([WALKOUTS, STRIKES])
    with pytest.raises(UnknownClaimTypeError, match="no claim type is named 'strike'; registered are: strikes, walkouts"):
        registry.get("strike")
    with pytest.raises(UnknownClaimTypeError, match="registered are: none"):
        Registry().select(["votes"])


def test_a_selection_keeps_origins_and_leaves_the_registry_alone() -> None:
    registry = Registry([WALKOUTS])
    registry.register(STRIKES, package="strike-watch", version="1.4")
    chosen = registry.select(["strikes", "strikes"])
    assert chosen.origins() == (Registered(claim_type=STRIKES, package="strike-watch", version="1.4", module=__name__),)
    assert registry.select("walkouts").names() == ("walkouts",)
    assert registry.names() == ("strikes", "walkouts")


def test_a_trigger_calls_for_every_type_that_names_it() -> None:
    registry = Registry([WALKOUTS, STRIKES])
    assert registry.triggers() == {"strike": (STRIKES, WALKOUTS), "strikes": (STRIKES,), "walkout": (WALKOUTS,)}
    assert registry.triggers() is registry.triggers()


def test_a_registry_travels_to_another_process() -> None:
    registry = Registry([STRIKES, WALKOUTS])
    copy = pickle.loads(pickle.dumps(registry))
    assert copy.origins() == registry.origins()
    copy.register(make("others", result=Claim))
    assert copy.triggers()["walkout"] == (WALKOUTS,)


@pytest.mark.parametrize(
    "error",
    [
        DuplicateClaimTypeError("votes", "one 1.0 (one)", "two (two)"),
        UnknownClaimTypeError("vote", ("votes",)),
        BadRecordError("claims[3].quantity.low", "a number or null", "'x'"),
        ClaimTypeError("wrong"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_pickling(error: Exception) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


# The default registry: entry points made up here stand for installed packages;
# tests/test_plugins.py installs real ones.


class _Package:
    """As much of a distribution as the registry asks for."""

    def __init__(self, name: str, version: str = "1.0") -> None:
        self.name = name
        self.version = version


def make_strikes() -> ClaimType:
    return STRIKES


def make_mistake() -> ClaimType:
    default_registry()
    return STRIKES


def leave() -> ClaimType:
    sys.exit("no configuration")


NOT_A_TYPE = "strikes"


def _point(package: str | None, name: str, value: str) -> EntryPoint:
    point = EntryPoint(name, f"{__name__}:{value}", registry_module.GROUP)
    if package is not None:
        vars(point).update(dist=_Package(package))
    return point


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let the default registry be empty, and find these entry points."""
    monkeypatch.setattr(registry_module, "_DEFAULT", registry_module._Default())
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__) or sys.modules[make.__module__])

    def install(*points: EntryPoint) -> None:
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: EntryPoints(points).select(group=group))

    return install


def test_installed_types_are_found_as_values_and_as_functions(installed: Callable[..., None]) -> None:
    installed(_point("walkout-watch", "walkouts", "WALKOUTS"), _point("strike-watch", "strikes", "make_strikes"))
    assert default_registry().origins() == (
        Registered(claim_type=STRIKES, package="strike-watch", version="1.0", module=__name__),
        Registered(claim_type=WALKOUTS, package="walkout-watch", version="1.0", module=__name__),
    )
    assert default_registry() is default_registry()


@pytest.mark.parametrize(
    ("point", "reason"),
    [
        pytest.param(_point("p", "strikes", "MISSING"), "AttributeError: .*MISSING", id="nothing there"),
        pytest.param(_point("p", "strikes", "NOT_A_TYPE"), "not a ClaimType: 'strikes'", id="not a type"),
        pytest.param(_point("p", "walkouts", "STRIKES"), "its claim type is named 'strikes'", id="another name"),
        pytest.param(_point("p", "strikes", "make"), None, id="function with defaults"),
        pytest.param(_point("p", "strikes", "leave"), "SystemExit: no configuration", id="leaves"),
        pytest.param(_point("p", "strikes", "make_mistake"), "the default registry was used while", id="uses the registry"),
        pytest.param(_point(None, "strikes", "NOT_A_TYPE"), "not a ClaimType", id="no distribution"),
    ],
)
def test_a_type_that_cannot_be_used_costs_only_itself(installed: Callable[..., None], point: EntryPoint, reason: str | None) -> None:
    installed(point, _point("w", "walkouts", "WALKOUTS") if point.name != "walkouts" else _point("w", "strikes", "STRIKES"))
    if reason is None:
        assert default_registry().names() == ("strikes", "walkouts")
        return
    with pytest.warns(PluginWarning, match=f"claim type '{point.name}' of .* is left out: {reason}") as caught:
        registry = default_registry()
    assert len(caught) == 1
    assert len(registry) == 1
    assert [(broken.name, broken.value) for broken in registry.broken] == [(point.name, point.value)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # said once is enough
        assert default_registry() is registry
    if "make_mistake" not in point.value:
        with pytest.raises(ClaimTypeError, match=reason):
            installed_registry(strict=True)


def test_of_two_installed_types_of_one_name_the_first_package_keeps_it(installed: Callable[..., None]) -> None:
    installed(_point("zeal", "strikes", "make_strikes"), _point("ardour", "strikes", "STRIKES"))
    with pytest.warns(PluginWarning, match=r"'strikes' of zeal 1\.0 .* already registered by ardour 1\.0"):
        registry = default_registry()
    assert [entry.package for entry in registry.origins()] == ["ardour"]
    assert [(broken.name, broken.package) for broken in registry.broken] == [("strikes", "zeal")]


def test_this_packages_own_types_come_first(installed: Callable[..., None]) -> None:
    installed(_point("aaa", "strikes", "STRIKES"), _point(registry_module.OWN_PACKAGE, "strikes", "STRIKES"))
    with pytest.warns(PluginWarning, match="of aaa"):
        assert [entry.package for entry in default_registry().origins()] == [registry_module.OWN_PACKAGE]


def test_a_warning_made_an_error_leaves_the_registry_usable(installed: Callable[..., None]) -> None:
    installed(_point("p", "votes", "MISSING"), _point("w", "walkouts", "WALKOUTS"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(PluginWarning):
            default_registry()
        assert default_registry().names() == ("walkouts",)


def test_registering_in_process_over_an_installed_type_names_both(installed: Callable[..., None]) -> None:
    installed(_point("strike-watch", "strikes", "STRIKES"))
    with pytest.raises(DuplicateClaimTypeError) as caught:
        register(make(result=Walkout))
    assert "strike-watch 1.0" in caught.value.first
    assert caught.value.second == f"{__name__.partition('.')[0]} ({__name__})"
    register(make(result=Walkout), replace=True)
    assert default_registry().get("strikes").result is Walkout


def test_threads_that_start_together_load_once(installed: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    installed(_point("strike-watch", "strikes", "STRIKES"))
    loads = []

    def load() -> Registry:
        loads.append(threading.get_ident())
        return installed_registry()

    monkeypatch.setattr(registry_module, "installed_registry", load)
    together = threading.Barrier(8)
    found: list[Registry] = []

    def use() -> None:
        together.wait()
        found.append(default_registry())

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert {id(registry) for registry in found} == {id(default_registry())}
    assert len(found) == 8


def test_a_broken_type_is_described_in_a_line() -> None:
    broken = Broken(name="strikes", package="strike-watch", version=None, value="strikes:TYPE", reason="ImportError: no such thing")
    assert str(broken) == "claim type 'strikes' of strike-watch (strikes:TYPE) is left out: ImportError: no such thing"


def test_nothing_is_loaded_at_import() -> None:
    code = (
        "import sys, attributed_claims, attributed_claims.claims.registry as r;"
        "assert r._DEFAULT._registry is None;"
        "assert 'attributed_claims.claims.votes' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
