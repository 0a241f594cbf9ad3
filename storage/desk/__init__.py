"""The moderators' desk: who they are, what they are working on, and what people are to be told."""
