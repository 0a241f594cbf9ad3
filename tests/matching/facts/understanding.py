"""A sentence understood by itself, as the engine understands the sentences of a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.language.lexicon import default_lexicon
from bot.language.tokens import clean, tokenize
from bot.matching.facts.people import Directory
from bot.matching.proposition import understand
from bot.matching.reading import read
from storage.records import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.matching.proposition import Proposition

SPEAKERS = (
    Speaker({"en": "Andriy Yusov", "uk": "Андрій Юсов", "ru": "Андрей Юсов"}, {}, "ukraine"),
    Speaker({"en": "Petro Usov", "uk": "Петро Усов", "ru": "Пётр Усов"}, {}, "ukraine"),
    Speaker({"en": "Maria Zakharova", "uk": "Марія Захарова", "ru": "Мария Захарова"}, {}, "russia"),
    Speaker(
        {"en": "Tatyana Moskalkova", "uk": "Тетяна Москалькова", "ru": "Татьяна Москалькова"}, {}, "russia"
    ),
    Speaker({"en": "Dmytro Lubinets", "uk": "Дмитро Лубінець", "ru": "Дмитрий Лубинец"}, {}, "ukraine"),
    Speaker(
        {"en": "Vladimir Medinsky", "uk": "Володимир Мединський", "ru": "Владимир Мединский"}, {}, "russia"
    ),
)


def understood(
    language: str, text: str, *, today: date | None = None, speakers: Iterable[Speaker] = ()
) -> Proposition:
    """Return the facts of a sentence in a language, as of a day, for a record with these speakers."""
    lexicon = default_lexicon()
    directory = Directory(lexicon)
    directory.learn(speakers)
    return understand(read(language, tokenize(clean(text)), lexicon), lexicon, directory, today)
