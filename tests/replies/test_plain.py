"""A reply as plain text, for the terminal."""

from __future__ import annotations

from bot import replies
from bot.replies import Reply
from tests.replies.samples import REFUSED, record


def test_links_are_written_out():
    assert Reply('See <a href="https://a.example/?x=1&amp;y=2">The <b>Herald</b></a>.').plain() == (
        "See The Herald (https://a.example/?x=1&y=2)."
    )


def test_what_was_escaped_is_read_as_it_was_written():
    assert Reply("<b>a &lt;b&gt; &amp;amp; &#39;c&#34;</b>").plain() == "a <b> &amp; 'c\""


def test_a_card_reads_in_plain_text_as_in_a_chat():
    plain = replies.claim_card(REFUSED, record(), "en").plain()
    assert "<" not in plain
    assert (
        "Said that 40 were left behind.\n"
        "The Herald (https://herald.example/a?x=1&y=2) · Вісті (https://visti.example/b) (in Ukrainian)"
    ) in plain
