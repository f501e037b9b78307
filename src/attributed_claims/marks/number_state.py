"""What the number words read so far make: the small machine that reads "two hundred and forty-three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attributed_claims.values import Number

__all__ = ["NumberState", "whole"]


def whole(value: float) -> Number:
    """Return ``value`` as an ``int`` where it is whole.

    >>> whole(1.5 * 1000000), whole(2.5)
    (1500000, 2.5)
    """
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


class NumberState:
    """The machine: what the number words read so far make."""

    __slots__ = ("current", "last", "scale", "total")

    def __init__(self) -> None:
        self.total: Number = 0
        self.current: Number = 0
        self.scale = 0
        self.last = ""

    def copy(self) -> NumberState:
        """Return a machine in the same state, to come back to."""
        other = NumberState()
        other.total, other.current, other.scale, other.last = self.total, self.current, self.scale, self.last
        return other

    @property
    def value(self) -> Number:
        """The number read so far."""
        return whole(self.total + self.current)

    def add_half(self) -> bool:
        """Take "and a half": of the magnitude just read, or of one."""
        if self.last == "magnitude":
            self.total += self.scale / 2
        elif self.last == "unit":
            self.current += 0.5
        else:
            return False
        self.last = "half"
        return True

    def add_all(self, atoms: tuple[tuple[str, int], ...]) -> bool:
        """Take a token's atoms; tell whether each may stand where it does."""
        at = 0
        while at < len(atoms):
            kind, value = atoms[at]
            if kind == "and":
                if at + 2 < len(atoms) and atoms[at + 1][0] == "a" and atoms[at + 2][0] == "half" and self.add_half():
                    at += 3
                    continue
                if self.last not in {"hundred", "magnitude"} or at + 1 == len(atoms):
                    return False
            elif kind in {"a", "half"} or not self._add(kind, value):
                return False
            at += 1
        return True

    def _add(self, kind: str, value: int) -> bool:
        last = self.last
        if kind == "unit":
            if last not in {"", "ten", "hundred", "magnitude"} or (last and not value):
                return False
            self.current += value
        elif kind in {"teen", "ten"}:
            if last not in {"", "hundred", "magnitude"}:
                return False
            self.current += value
        elif kind == "hundred":
            if last not in {"", "unit", "teen", "ten", "half"} or self.current >= 100:  # ninety-nine hundred
                return False
            self.current = (self.current or (0 if last else 1)) * 100
        elif kind == "magnitude":
            if last == "magnitude":
                self.total *= value
            elif last and (not self.current or (self.scale and value >= self.scale)):
                return False
            else:
                self.total += (self.current or 1) * value
            self.current = 0
            self.scale = value
        elif kind == "dozen" and last != "dozen" and not self.total:
            self.current = (self.current or 1) * value
        else:
            return False
        self.last = kind
        return True
