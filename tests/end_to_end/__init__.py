"""The whole bot as a process, spoken to the way people speak to it through Telegram."""
