"""What the bot says of itself: commands by scope and language, name and descriptions by language."""

from dataclasses import dataclass, field

from tests.botapi.params import Json


@dataclass(slots=True)
class Profile:
    """The bot's settings; texts are keyed by kind and language, commands by scope and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
