"""What a draft of a claim or of statements holds so far, and the way its author is taken through it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from storage.desk.records import Draft

NEW, FURTHER = "add", "statement"
"""The kinds of draft that are filled step by step: a new claim, and statements under a stored one."""
GUIDED = frozenset({NEW, FURTHER})

AS_WRITTEN = "as-written"
"""The value of the button that takes a name as it was typed, although somebody known has one like it."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where the author of a draft is.

    `language` is that of what they write, `at` the place of the statement that is asked about, `trail`
    the steps they came by, which Back goes through. `alone`: one thing is corrected, after which the
    draft is looked at again. `typed` is a name that may be that of somebody known, until that is
    settled. `anyway`: that the record has something like it is known. `offered` are wordings that were
    read out of a post.
    """

    language: str = ""
    at: int = 0
    trail: tuple[str, ...] = ()
    alone: bool = False
    typed: str = ""
    anyway: bool = False
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """Something without which a draft cannot be published: a step, and of which statement."""

    step: str
    at: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled part of a draft, as plain data in the interchange format.

    `claim` is a new claim without its statements, None where the claim is stored already.
    """

    claim: Mapping[str, Any] | None
    statements: tuple[Mapping[str, Any], ...] = ()
    way: Way = field(default_factory=Way)

    @property
    def statement(self) -> Mapping[str, Any]:
        """Return the statement that is asked about, empty when there is none."""
        return self.statements[self.way.at] if self.way.at < len(self.statements) else {}

    @property
    def speaker(self) -> Mapping[str, Any]:
        """Return who made the statement that is asked about."""
        speaker: Mapping[str, Any] = self.statement.get("speaker", {})
        return speaker

    @property
    def stance(self) -> records.Stance:
        """Return what the statement that is asked about does to the claim."""
        return records.Stance(self.statement.get("stance", records.Stance.ASSERTS))

    def with_claim(self, **values: object) -> Sheet:
        """Set fields of the new claim."""
        return replace(self, claim={**(self.claim or {}), **values})

    def with_statement(self, **values: object) -> Sheet:
        """Set fields of the statement that is asked about; None takes one away."""
        made = {name: value for name, value in {**self.statement, **values}.items() if value is not None}
        before, after = self.statements[: self.way.at], self.statements[self.way.at + 1 :]
        return replace(self, statements=(*before, made, *after))

    def with_speaker(self, **values: object) -> Sheet:
        """Set fields of the speaker of the statement that is asked about; None takes one away."""
        made = {name: value for name, value in {**self.speaker, **values}.items() if value is not None}
        return self.with_statement(speaker=made)

    def on_way(self, **values: Any) -> Sheet:
        """Change where the author is."""
        return replace(self, way=replace(self.way, **values))

    def begin_statement(self, stance: records.Stance) -> Sheet:
        """Add a statement of which nothing but the stance is known, to be asked about next."""
        begun = (*self.statements, {"stance": str(stance)})
        return replace(self, statements=begun).on_way(
            at=len(self.statements), trail=(), alone=False, typed=""
        )

    def without_statement(self) -> Sheet:
        """Take the statement that is asked about away."""
        left = (*self.statements[: self.way.at], *self.statements[self.way.at + 1 :])
        return replace(self, statements=left).on_way(at=0, typed="")

    def fields(self) -> dict[str, Any]:
        """Return the fields of a draft that hold this."""
        way = {name: list(value) if isinstance(value, tuple) else value for name, value in _said(self.way)}
        statements = [dict(statement) for statement in self.statements]
        if self.claim is None:
            return {"statements": statements, "way": way}
        return {"claim": {**self.claim, "statements": statements}, "way": way}

    def shown(self, stored: records.Claim | None, changed_at: datetime | None) -> records.Claim | None:
        """Return the claim as it would be, with gaps where something is missing; None without a claim."""
        further = tuple(map(_statement, self.statements))
        if self.claim is None:
            return stored and replace(stored, statements=(*stored.statements, *further))
        return records.Claim(
            id="",
            claim=self.claim.get("claim", {}),
            verdict=records.Verdict(self.claim["verdict"]),
            aliases={},
            verdict_by=self.claim.get("verdict_by", {}),
            summary={},
            statements=further,
            changed_at=changed_at,
        )


def sheet_of(draft: Draft) -> Sheet:
    """Read what a draft holds."""
    kept = draft.fields.get("way", {})
    known = {each.name for each in fields(Way)}
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in kept.items()
        if name in known
    }
    way = Way(**values)
    if draft.kind == FURTHER:
        return Sheet(None, tuple(draft.fields["statements"]), way)
    claim = dict(draft.fields["claim"])
    return Sheet(claim, tuple(claim.pop("statements", ())), way)


def _said(way: Way) -> list[tuple[str, Any]]:
    return [(name, value) for name, value in asdict(way).items() if value]


def _statement(plain: Mapping[str, Any]) -> records.Statement:
    speaker, day = plain.get("speaker", {}), plain.get("said_on")
    return records.Statement(
        records.Stance(plain["stance"]),
        records.Speaker(speaker.get("name", {}), speaker.get("role", {}), speaker.get("side", "")),
        plain.get("text", {}),
        date.fromisoformat(day) if day else None,
        tuple(records.Source(source["url"], source.get("publisher")) for source in plain.get("sources", ())),
    )
