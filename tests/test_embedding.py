"""A folder with a model turns texts into vectors; one without says what is missing."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from bot.app import open_services
from bot.embedding import EmbeddingError, FolderEmbedder
from bot.settings import Settings, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

MODEL = b64decode(
    "CAg6mwIKOgoFdGFibGUKCWlucHV0X2lkcxIRbGFzdF9oaWRkZW5fc3RhdGUiBkdhdGhlcioLCgRheGlzGACgAQISAWcqSwgF"
    "CAMQAUIFdGFibGVKPAAAAAAAAAAAAAAAAAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAACAPwAAgD8AAIA/AAAA"
    "AFooCglpbnB1dF9pZHMSGwoZCAcSFQoHEgViYXRjaAoKEghzZXF1ZW5jZVotCg5hdHRlbnRpb25fbWFzaxIbChkIBxIVCgcS"
    "BWJhdGNoCgoSCHNlcXVlbmNlYjQKEWxhc3RfaGlkZGVuX3N0YXRlEh8KHQgBEhkKBxIFYmF0Y2gKChIIc2VxdWVuY2UKAggD"
    "QgQKABAN"
)
"""An ONNX model that looks tokens up in the table (0 0 0, 1 0 0, 0 1 0, 0 0 1, 1 1 0)."""
WORDS = {"[UNK]": 0, "parrot": 1, "circus": 2, "asked": 3, "both": 4}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder as the hubs of models lay it out."""
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx/model.onnx").write_bytes(MODEL)
    words = Tokenizer(models.WordLevel(WORDS, unk_token="[UNK]"))
    words.pre_tokenizer = pre_tokenizers.Whitespace()
    words.save(str(tmp_path / "tokenizer.json"))
    return tmp_path


def test_a_text_becomes_the_mean_of_its_tokens_of_length_one(folder: Path):
    found = FolderEmbedder(folder).claims(["parrot", "parrot circus", "circus circus circus parrot"])
    expected = [[1, 0, 0], [0.5**0.5, 0.5**0.5, 0], [0.1**0.5, 0.9**0.5, 0]]
    assert np.allclose(found, expected)
    assert found.dtype == np.float32


def test_texts_mean_the_same_alone_and_together_with_longer_ones(folder: Path):
    embedder = FolderEmbedder(folder)
    texts = ["parrot " * number + "circus" for number in range(40)]
    alone = np.concatenate([embedder.claims([text]) for text in texts])
    assert np.allclose(embedder.claims(texts), alone, atol=1e-6)


def test_a_text_without_a_known_token_is_like_nothing(folder: Path):
    assert not FolderEmbedder(folder).questions(["never seen"]).any()


def test_a_model_that_tells_questions_from_passages_is_given_its_prompts(folder: Path):
    prompts = {"prompts": {"query": "asked ", "document": ""}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts))
    embedder = FolderEmbedder(folder)
    assert np.allclose(embedder.claims(["parrot"]), [[1, 0, 0]])
    assert np.allclose(embedder.questions(["parrot"]), [[0.5**0.5, 0, 0.5**0.5]])


@pytest.mark.parametrize("missing", ["onnx/model.onnx", "tokenizer.json"])
def test_a_folder_that_lacks_a_file_is_refused(folder: Path, missing: str):
    (folder / missing).unlink()
    with pytest.raises(EmbeddingError, match=r"must hold model\.onnx and tokenizer\.json"):
        FolderEmbedder(folder)


@pytest.mark.parametrize("broken", ["onnx/model.onnx", "tokenizer.json"])
def test_a_broken_file_stops_the_start_with_the_name_of_the_variable(folder: Path, broken: str):
    (folder / broken).write_text("broken")
    with pytest.raises(EmbeddingError, match="cannot be read"):
        FolderEmbedder(folder)


async def test_a_setting_turns_it_on(folder: Path):
    database = f"sqlite+aiosqlite:///{folder / 'claims.db'}"
    async with open_services(Settings(database_url=database, semantic_model=folder)) as services:
        assert services.record.language("hello", None) == "en"
    (folder / "tokenizer.json").unlink()
    with pytest.raises(SettingsError, match=r"^SEMANTIC_MODEL must hold model\.onnx"):
        async with open_services(Settings(database_url=database, semantic_model=folder)):
            pass
