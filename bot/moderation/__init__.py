"""What moderators can do: the rules, one file a subject. It knows the record, but no Telegram."""
