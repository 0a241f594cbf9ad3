"""Scores of the engine: files of messages with what is expected, what came of each, and reports of it."""

from bot.evaluation.as_json import as_json
from bot.evaluation.as_table import as_table
from bot.evaluation.as_text import as_text, details
from bot.evaluation.cases import Case, read_cases
from bot.evaluation.scoring import Scored, score
from bot.evaluation.sheets import NEGATIVES, QUESTIONS, SHEETS, Result, Sheet
from bot.evaluation.tally import Tally, Totals, percentile, totals

__all__ = [
    "NEGATIVES",
    "QUESTIONS",
    "SHEETS",
    "Case",
    "Result",
    "Scored",
    "Sheet",
    "Tally",
    "Totals",
    "as_json",
    "as_table",
    "as_text",
    "details",
    "percentile",
    "read_cases",
    "score",
    "totals",
]
