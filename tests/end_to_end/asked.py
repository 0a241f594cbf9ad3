"""What the tests ask: claims of the fixtures in their own words, and things the record knows nothing of."""

REFUSED = {
    "en": "Ukraine refused to take back 630 of its prisoners of war in December 2024",
    "uk": "У грудні 2024 року Україна відмовилася забрати 630 своїх військовополонених",
    "ru": "В декабре 2024 года Украина отказалась забрать 630 своих военнопленных",
}
"""One claim as the record words it in three languages."""
REFUSED_ID = "ua-refused-630-dec-2024"

BODIES = "Ukraine put off indefinitely the handover of more than 6,000 bodies of its fallen soldiers"
"""The gist of another claim, in the words of the record."""

NEAR = "Did Ukraine refuse to take back 640 of its prisoners of war in December 2024?"
"""A question whose figure is another than that of the nearest claim."""

SEVERAL = "Did Ukraine refuse a prisoner exchange?"
"""A question that fits more than one claim."""

NOTHING = {
    "en": "is the moon made of cheese?",
    "uk": "чи зроблений місяць із сиру?",
    "ru": "правда ли, что луна сделана из сыра?",
}
"""Questions the record has nothing on."""
