"""The command line, one file a command: a module with `configure` and `run`, and one row here."""

from __future__ import annotations

from bot.commands.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("run", "answer on Telegram, or in the terminal when no BOT_TOKEN is set", "bot.commands.run"),
    Command("ask", "print the reply to a question, or answer lines of JSON", "bot.commands.ask"),
    Command("import", "read claims from a file into the record", "bot.commands.import_"),
    Command("export", "write the record as YAML, JSON, CSV or ClaimReview", "bot.commands.export"),
    Command("moderate", "keep the record as a moderator, from the keyboard", "bot.commands.moderate"),
    Command("eval", "score the answers to files of questions", "bot.commands.evaluate"),
    Command("check-sources", "ask every source whether it can still be opened", "bot.commands.check_sources"),
    Command("health", "tell whether the bot that runs here is alive", "bot.commands.health"),
)
"""Every command, in the order in which --help lists them."""
