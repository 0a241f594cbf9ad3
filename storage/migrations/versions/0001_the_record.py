"""The record: claims, statements, sources, the audit, readers and kept questions.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=13), nullable=False),
        sa.Column("claim", sa.JSON(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("verdict_by", sa.JSON(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claims")),
        sa.UniqueConstraint("id", name=op.f("uq_claims_id")),
        sa.UniqueConstraint("key", name=op.f("uq_claims_key")),
    )
    op.create_index(op.f("ix_claims_changed_at"), "claims", ["changed_at"])
    op.create_index(op.f("ix_claims_status"), "claims", ["status"])
    op.create_table(
        "statements",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(length=20), nullable=False),
        sa.Column("speaker_name", sa.JSON(), nullable=False),
        sa.Column("speaker_role", sa.JSON(), nullable=False),
        sa.Column("speaker_side", sa.String(length=20), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=True),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.number"], name=op.f("fk_statements_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim", "position", name=op.f("pk_statements")),
    )
    op.create_table(
        "sources",
        sa.Column("claim", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=35), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim", "statement"],
            ["statements.claim", "statements.position"],
            name=op.f("fk_sources_claim_statement"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("claim", "statement", "position", name=op.f("pk_sources")),
    )
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("claim", sa.String(length=200), nullable=False),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.Column("after", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_claim"), "audit", ["claim"])
    op.create_table(
        "readers",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_readers")),
    )
    op.create_table(
        "questions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_questions")),
        sa.UniqueConstraint("chat_id", "message_id", name=op.f("uq_questions_chat_id_message_id")),
    )
    op.create_index(op.f("ix_questions_user_id"), "questions", ["user_id"])


def downgrade() -> None:
    for table in ("questions", "readers", "audit", "sources", "statements", "claims"):
        op.drop_table(table)
