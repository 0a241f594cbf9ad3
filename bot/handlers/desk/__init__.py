"""The way in for moderators: commands, buttons, and what they write while something is expected of them."""
