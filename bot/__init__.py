"""The exchange-claims bot."""
