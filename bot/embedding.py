"""Sentence embeddings by a model in a folder, run by ONNX Runtime: what the extra "semantic" installs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

_MODELS: Final = ("model.onnx", "onnx/model.onnx")
_LONGEST: Final = 256
_TOGETHER: Final = 16


class EmbeddingError(Exception):
    """A folder holds no model that can be used; the message says what is missing."""


class FolderEmbedder:
    """A model from a folder as the hubs of models lay it out.

    The folder holds `model.onnx` (or `onnx/model.onnx`), `tokenizer.json` and, where a model wants
    questions and passages told apart, the prompts "query" and "document" (or "passage") in
    `config_sentence_transformers.json`. A text's vector is the mean over its tokens, which is how most
    sentence models are trained (Reimers and Gurevych, "Sentence-BERT", 2019), scaled to length 1.
    """

    def __init__(self, folder: Path) -> None:
        """Load the model; raises EmbeddingError when it or a library for it is missing or broken."""
        model = next((folder / name for name in _MODELS if (folder / name).is_file()), None)
        if model is None or not (folder / "tokenizer.json").is_file():
            raise EmbeddingError("must hold model.onnx and tokenizer.json")
        self._session, self._tokenizer = _loaded(model, folder / "tokenizer.json")
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._query, self._passage = _prompts(folder / "config_sentence_transformers.json")

    def questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector for each text that asks."""
        return self._embed([self._query + text for text in texts])

    def claims(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a vector for each text that may be found."""
        return self._embed([self._passage + text for text in texts])

    def _embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        parts = [texts[at : at + _TOGETHER] for at in range(0, len(texts), _TOGETHER)]
        return np.concatenate([self._together(part) for part in parts])

    def _together(self, texts: Sequence[str]) -> NDArray[np.float32]:
        read = self._tokenizer.encode_batch(list(texts))
        mask = np.array([each.attention_mask for each in read], np.int64)
        given = {
            "input_ids": np.array([each.ids for each in read], np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        wanted = {name: given[name] for name in self._inputs}
        tokens = np.asarray(self._session.run(None, wanted)[0], np.float32)
        sums: NDArray[np.float32] = np.einsum("ntd,nt->nd", tokens, mask.astype(np.float32))
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return (sums / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _loaded(model: Path, tokenizer: Path) -> tuple[Any, Any]:
    try:
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - an optional library
        from tokenizers import Tokenizer  # noqa: PLC0415 - an optional library
    except ImportError as error:
        raise EmbeddingError(f'needs the extra "semantic": {error.name} is not installed') from None
    options = SessionOptions()
    options.intra_op_num_threads = 1
    try:
        session = InferenceSession(model, options, providers=["CPUExecutionProvider"])
        words = Tokenizer.from_file(str(tokenizer))
    except Exception as error:  # what both libraries raise for a broken file has no other class in common
        raise EmbeddingError(f"holds a model that cannot be read: {error}") from error
    words.enable_truncation(_LONGEST)
    words.enable_padding()
    return session, words


def _prompts(file: Path) -> tuple[str, str]:
    """Return what stands before a question and before a passage."""
    if not file.is_file():
        return "", ""
    prompts: Mapping[str, str] = json.loads(file.read_text("utf-8")).get("prompts") or {}
    return prompts.get("query", ""), prompts.get("document", prompts.get("passage", ""))
