"""The moderators' desk: moderators, invitations, drafts, notices, who was shown what, synonyms.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REFUSAL = "The audit is append-only."
TABLES = ("synonyms", "quiet", "shown", "notices", "done", "expected", "drafts", "invitations", "moderators")


def upgrade() -> None:
    _widen()
    _only_add_to_the_audit()
    _people()
    _drafts()
    _notices()
    op.create_table(
        "synonyms",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("concept", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_synonyms")),
        sa.UniqueConstraint("concept", "language", "word", name=op.f("uq_synonyms_concept_language_word")),
    )


def _widen() -> None:
    """Let the audit tell of more than claims, and kept questions of what became of them."""
    with op.batch_alter_table("audit") as audit:
        audit.drop_index(op.f("ix_audit_claim"))
        audit.alter_column("claim", new_column_name="subject", existing_type=sa.String(length=200))
        audit.add_column(sa.Column("kind", sa.String(length=20), nullable=False, server_default="claim"))
        audit.add_column(sa.Column("draft", sa.Integer(), nullable=True))
        audit.add_column(sa.Column("approved_by", sa.String(length=200), nullable=True))
        audit.add_column(sa.Column("reason", sa.Text(), nullable=True))
    with op.batch_alter_table("audit") as audit:
        audit.alter_column("kind", existing_type=sa.String(length=20), server_default=None)
        audit.create_index(op.f("ix_audit_subject"), ["subject"])
        audit.create_index(op.f("ix_audit_kind_number"), ["kind", "number"])
    with op.batch_alter_table("questions") as questions:
        questions.add_column(sa.Column("state", sa.String(length=20), nullable=False, server_default="open"))
        questions.add_column(sa.Column("claim", sa.String(length=200), nullable=True))
        questions.add_column(sa.Column("note", sa.Text(), nullable=True))
    # A question may be deleted: its number must not come again for another.
    numbers_once = {"sqlite_autoincrement": True}
    with op.batch_alter_table("questions", recreate="auto", table_kwargs=numbers_once) as questions:
        questions.alter_column("state", existing_type=sa.String(length=20), server_default=None)
        questions.create_index(op.f("ix_questions_state"), ["state"])


def _only_add_to_the_audit() -> None:
    """Refuse to change rows of the audit, or to delete or replace them, whoever asks for it."""
    if op.get_bind().dialect.name == "sqlite":
        for change, condition in (
            ("UPDATE", "1"),
            ("DELETE", "1"),
            # INSERT OR REPLACE deletes without a trigger.
            ("INSERT", "NEW.number IN (SELECT number FROM audit)"),
        ):
            op.execute(
                f"CREATE TRIGGER audit_refuses_{change.lower()} BEFORE {change} ON audit WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            )
    else:
        op.execute(
            "CREATE FUNCTION audit_refuses() RETURNS trigger LANGUAGE plpgsql"
            f" AS $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
        for change, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
            name = f"audit_refuses_{change.lower().replace(' ', '_')}"
            op.execute(
                f"CREATE TRIGGER {name} BEFORE {change} ON audit"
                f" FOR EACH {each} EXECUTE FUNCTION audit_refuses()"
            )


def _people() -> None:
    op.create_table(
        "moderators",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("added_by", sa.String(length=200), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_moderators")),
    )
    op.create_table(
        "invitations",
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("made_by", sa.String(length=200), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("secret", name=op.f("pk_invitations")),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(length=200), nullable=True),
        sa.Column("claim", sa.String(length=200), nullable=True),
        sa.Column("base", sa.DateTime(timezone=True), nullable=True),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_drafts")),
    )
    op.create_index(op.f("ix_drafts_author"), "drafts", ["author"])
    op.create_index(op.f("ix_drafts_state"), "drafts", ["state"])
    op.create_table(
        "expected",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("what", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_expected")),
    )
    op.create_table(
        "done",
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_done")),
    )
    op.create_index(op.f("ix_done_at"), "done", ["at"])


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_notices")),
        sa.UniqueConstraint("key", name=op.f("uq_notices_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notices_user_id"), "notices", ["user_id"])
    op.create_index(op.f("ix_notices_done_at"), "notices", ["done_at"])
    op.create_table(
        "shown",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("claim", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "claim", name=op.f("pk_shown")),
    )
    op.create_index(op.f("ix_shown_claim"), "shown", ["claim"])
    op.create_index(op.f("ix_shown_at"), "shown", ["at"])
    op.create_table(
        "quiet",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_quiet")),
    )


def _let_the_audit_be_changed() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for change in ("update", "delete", "insert"):
            op.execute(f"DROP TRIGGER audit_refuses_{change}")
    else:
        op.execute("DROP FUNCTION audit_refuses CASCADE")


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(table)
    with op.batch_alter_table("questions") as questions:
        questions.drop_index(op.f("ix_questions_state"))
        for column in ("state", "claim", "note"):
            questions.drop_column(column)
    _let_the_audit_be_changed()
    op.execute("DELETE FROM audit WHERE kind <> 'claim'")
    with op.batch_alter_table("audit") as audit:
        audit.drop_index(op.f("ix_audit_subject"))
        audit.drop_index(op.f("ix_audit_kind_number"))
        for column in ("kind", "draft", "approved_by", "reason"):
            audit.drop_column(column)
        audit.alter_column("subject", new_column_name="claim", existing_type=sa.String(length=200))
    with op.batch_alter_table("audit") as audit:
        audit.create_index(op.f("ix_audit_claim"), ["claim"])
