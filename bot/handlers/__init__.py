"""The ways in: everything a person can send, and what answers it."""
