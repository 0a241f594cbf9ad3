"""The handlers, each by itself."""
