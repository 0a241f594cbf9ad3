"""Rules of this house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING

import grimp
import pytest

from bot.app import FIXTURES
from bot.commands import COMMANDS
from storage.interchange import parse
from storage.interchange.schema import ClaimEntry, SourceEntry, SpeakerEntry, StatementEntry
from tools.notice import licence, pinned

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300
LOCK_FILES = sorted(ROOT.glob("requirements*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
README = (ROOT / "README.md").read_text()
NOT_OURS = {".git", "data", "__pycache__"}
CALENDAR = range(1900, 2100)
"""Years are no figures of a claim: a calendar needs one that leaps."""


def files(folder: Path, *endings: str) -> Iterator[Path]:
    """Yield the project's own files in a folder, those with given endings or all."""
    for path in sorted(folder.iterdir()):
        if path.name in NOT_OURS:
            continue
        if path.is_dir():
            if path.name[0] != "." or path.name == ".ci":
                yield from files(path, *endings)
        elif not endings or path.suffix in endings:
            yield path


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


SOURCES = [*files(ROOT / "bot", ".py"), *files(ROOT / "storage", ".py")]
MATCHING = [*files(ROOT / "bot/matching", ".py"), *files(ROOT / "bot/language", ".py")]
RECORD = [claim for file in files(FIXTURES, ".yaml") for claim in parse(file.read_text(), name=file.name)]


def test_no_source_file_is_long():
    lengths = {name(path): len(path.read_text().splitlines()) for path in SOURCES}
    assert not {path: length for path, length in lengths.items() if length > LONGEST_FILE}


def test_nothing_in_the_bot_knows_a_claim_by_its_id():
    texts = {name(path): path.read_text() for path in files(ROOT / "bot", ".py", ".yaml")}
    assert not [(path, claim.id) for path, text in texts.items() for claim in RECORD if claim.id in text]


def literals(path: Path) -> Iterator[str]:
    """Yield the numbers and texts in a module's code, but not its docstrings."""
    tree = ast.parse(path.read_text())
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in described:
            yield str(node.value)


def figures(text: str) -> set[int]:
    """Return the whole numbers in a text that are neither small nor round nor a year."""
    numbers = map(int, re.findall(r"\d+", re.sub(r"(?<=\d)[ \u00a0,](?=\d{3}\b)", "", text)))
    return {number for number in numbers if number % 100 and number > 100 and number not in CALENDAR}


def test_code_that_matches_knows_no_figure_of_the_record():
    """A figure of a claim in the code would be an answer written for one question."""
    known = {figure for claim in RECORD for text in claim.claim.values() for figure in figures(text)}
    assert 630 in known
    found = {name(path): known & {n for text in literals(path) for n in figures(text)} for path in MATCHING}
    assert not {path: numbers for path, numbers in found.items() if numbers}


@pytest.mark.parametrize("path", LOCK_FILES, ids=name)
def test_a_lock_file_pins_everything_by_hash_and_names_no_address(path: Path):
    lines = path.read_text().splitlines()
    pinned = [number for number, line in enumerate(lines) if re.match(r"[a-z0-9]", line)]
    assert pinned
    assert all("==" in lines[number] and "--hash=sha256:" in lines[number + 1] for number in pinned)
    assert not [
        line for line in lines if "://" in line or line.lstrip().startswith(("-i", "--index", "--find"))
    ]


def asked_for(lines: list[str]) -> set[str]:
    """Return the names of packages that pyproject.toml lists with versions."""
    return {re.match(r"[a-z0-9-]+", line).group() for line in lines}


def test_everything_that_is_imported_is_asked_for():
    graph = grimp.build_graph(
        "bot", "storage", include_external_packages=True, exclude_type_checking_imports=True
    )
    used = {module for module in graph.modules if graph.is_module_squashed(module)} - sys.stdlib_module_names
    packages = packages_distributions()
    names = {packages[module][0].lower().replace("_", "-") for module in used}
    assert "sqlmodel" in names
    extra = asked_for(PROJECT["project"]["optional-dependencies"]["semantic"])
    assert names <= asked_for(PROJECT["project"]["dependencies"]) | extra


@pytest.mark.parametrize(
    ("wanted", "lock"),
    [
        (PROJECT["project"]["dependencies"], "requirements.txt"),
        (PROJECT["project"]["optional-dependencies"]["postgresql"], "requirements-postgresql.txt"),
        (PROJECT["project"]["optional-dependencies"]["semantic"], "requirements-semantic.txt"),
        (PROJECT["dependency-groups"]["dev"], "requirements-dev.txt"),
        (PROJECT["dependency-groups"]["bench"], "requirements-bench.txt"),
        (PROJECT["dependency-groups"]["model"], "requirements-model.txt"),
    ],
)
def test_everything_the_project_asks_for_is_pinned(wanted: list[str], lock: str):
    pinned = re.findall(r"^([a-z0-9-]+)", (ROOT / lock).read_text(), re.MULTILINE)
    assert asked_for(wanted) <= set(pinned)


def versions(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


def test_what_runs_is_pinned_to_the_same_versions_in_every_lock_file():
    for other in ("-postgresql", "-semantic", "-dev", "-bench"):
        assert versions("requirements.txt").items() <= versions(f"requirements{other}.txt").items()


def test_the_notice_names_the_licence_of_every_library():
    listed = set(re.findall(r"^([a-z0-9-]+): ", (ROOT / "NOTICE").read_text(), re.MULTILINE))
    assert listed >= {name for name in pinned() if licence(name)}


def test_no_file_names_a_place_on_someones_machine():
    place = re.compile(r"(?<![\w.:/$}])/(?:home|root|Users|work)/[\w.]")
    found = [
        f"{name(path)}: {line}"
        for path in files(ROOT)
        if path.suffix != ".mo"
        for line in path.read_text(errors="replace").splitlines()
        if place.search(line)
    ]
    assert not found


def test_the_readme_names_every_setting_and_no_other():
    read = set(re.findall(r'read\("([A-Z_]+)"', (ROOT / "bot/settings.py").read_text()))
    listed = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))
    assert read
    assert listed == read


def test_the_readme_names_every_command_and_no_other():
    listed = re.findall(r"^\| `python -m bot ([a-z-]+)", README, re.MULTILINE)
    assert listed == [command.name for command in COMMANDS]


def test_links_inside_the_project_lead_somewhere():
    links = {
        (path, link)
        for path in files(ROOT, ".md")
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text())
    }
    assert not [(name(path), link) for path, link in links if not (path.parent / link).exists()]


def test_the_example_of_the_format_can_be_imported_and_has_every_field():
    example = re.search(r"```yaml\n(.+?)```", (ROOT / "docs/record.md").read_text(), re.DOTALL)[1]
    claims = parse(example, name="docs/record.md")
    assert len(claims) == 1
    entries = (ClaimEntry, StatementEntry, SpeakerEntry, SourceEntry)
    fields = {field for entry in entries for field in entry.model_fields}
    assert fields == set(re.findall(r"^[ -]*([a-z_]{3,}|id):", example, re.MULTILINE))


def test_the_readme_shows_what_the_bot_says(tmp_path: Path):
    shown = re.search(r"## A conversation.+?```text\n(.+?)```", README, re.DOTALL)[1]
    lines = [line for line in shown.splitlines() if line]
    questions = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env={"DATABASE_URL": f"sqlite:///{tmp_path}/claims.db"},
        input="\n".join(questions),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    parts = [part.strip() for line in lines if not line.startswith("> ") for part in line.split("[…]")]
    assert len(questions) > 1
    assert not [part for part in parts if part not in done.stdout]
