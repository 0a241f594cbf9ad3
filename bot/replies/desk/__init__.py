"""What moderators see: screens of text and buttons, in their language."""
