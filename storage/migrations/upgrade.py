"""Alembic, run from the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.errors import StorageError

if TYPE_CHECKING:
    from sqlalchemy import Connection


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration for our scripts, on an open connection if one is given."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return made


def upgrade(connection: Connection, stamped: str | None) -> None:
    """Run the scripts from the stamped revision to the newest, within the connection's transaction.

    Raises StorageError when the stamped revision is none of ours.
    """
    known = {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
    if stamped is not None and stamped not in known:
        raise StorageError(
            f"The database was written by a newer version of this program (revision {stamped}):"
            " start that version, or set DATABASE_URL to another database."
        )
    command.upgrade(config(connection), "head")
