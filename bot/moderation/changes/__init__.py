"""The kinds of change: one file each, and one row here.

/retire and /restore are edits of the status; a translation is an edit that adds a language.
"""

from __future__ import annotations

from bot.moderation.changes import alias, batch, edit, new_claim, statements, version

CHANGES = {each.CHANGE.kind: each.CHANGE for each in (new_claim, statements, edit, alias, version, batch)}
"""By the kind that drafts name."""
