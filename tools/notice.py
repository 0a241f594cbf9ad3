"""Write NOTICE: the licences of the libraries for running, as they state them: `python -m tools.notice`."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = """\
Who says what about prisoner exchanges
Licensed under the Apache License, Version 2.0 (see LICENSE).

It runs with these libraries, which come under licences of their own. The list is written by `make notice`
from what the packages state: their licence field, else their classifiers. Where a package states
several things that disagree, all of them are listed; the README says what is known of them.

"""


def pinned() -> list[str]:
    """Return the names of all packages that running needs on some system, with any database."""
    return re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements-postgresql.txt").read_text(), re.MULTILINE)


def licence(name: str) -> str | None:
    """Return what an installed package says of its licence; None when it is not installed."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return None
    classifiers = (about.get_all("Classifier") or ()) if "License-Expression" not in about else ()
    expression = (about.get_all("License-Expression") or [None])[0]
    lines = str((about.get_all("License") or [""])[0]).splitlines()
    named = [line.strip() for line in lines if any(map(str.isalnum, line))][:1]
    stated = [expression, *named]
    stated += [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return "; ".join(dict.fromkeys(filter(None, stated))) or "not stated"


def notice() -> str:
    """Return the text of NOTICE."""
    licences = {name: licence(name) for name in pinned()}
    return HEAD + "".join(f"{name}: {stated}\n" for name, stated in licences.items() if stated)


if __name__ == "__main__":
    (ROOT / "NOTICE").write_text(notice())
