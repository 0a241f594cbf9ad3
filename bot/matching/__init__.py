"""From a question to an answer: pure functions over frozen values."""
