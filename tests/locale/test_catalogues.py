"""The Dutch catalogue: every message that staven can say, said well-formed in Dutch."""

import argparse
import ast
import gettext
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import staven
from staven import locale
from staven.cli import argparse_words
from staven.cli.commands import MODULES
from staven.cli.start import run

SOURCE = Path(staven.__file__).parent
CATALOGUE = SOURCE / "locale" / "nl" / "LC_MESSAGES" / "staven.po"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
MARKERS = frozenset(KEYWORDS)
PLACEHOLDER = re.compile(r"\{\w[^{}]*\}|%(?:\(\w+\))?[sdr]")

Key = tuple[str | None, str]
"""Context and (singular) message."""


def said() -> Iterator[tuple[Key, str]]:
    """Every message in the source, with its first place."""
    for path in sorted(SOURCE.rglob("*.py")):
        for line, message, _comments, context in extract_from_file("python", path, KEYWORDS):
            first = message[0] if isinstance(message, tuple) else message
            if first:
                yield (context, first), f"{path.relative_to(SOURCE).as_posix()}:{line}"


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="nl")


def messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text] if isinstance(text, str) else list(text or ())


def test_every_message_is_said_in_dutch(catalogue: Catalog) -> None:
    known = {
        (message.context, forms(message.id)[0])
        for message in messages(catalogue)
        if all(forms(message.string))
    }
    missing = {f"{place}: {key}" for key, place in said() if key not in known}
    assert not missing, "\n".join(["not in the Dutch catalogue:", *sorted(missing)])


def test_the_catalogue_holds_nothing_that_is_not_said(catalogue: Catalog) -> None:
    in_source = {key for key, _place in said()}
    unused = {(one.context, forms(one.id)[0]) for one in messages(catalogue)} - in_source
    assert not unused
    assert not catalogue.obsolete
    assert not [one.id for one in messages(catalogue) if one.fuzzy]


def test_placeholders_are_the_same_in_both_languages(catalogue: Catalog) -> None:
    for message in messages(catalogue):
        asked = {place for form in forms(message.id) for place in PLACEHOLDER.findall(form)}
        for form in forms(message.string):
            filled = set(PLACEHOLDER.findall(form))
            # A singular may leave its number out: "een bron" for "{n} source".
            assert filled == asked or filled | {"{n}"} == asked, (message.id, form)


def test_both_plural_forms_are_filled(catalogue: Catalog) -> None:
    plural = [message for message in messages(catalogue) if message.pluralizable]
    assert plural
    for message in plural:
        assert len(forms(message.string)) == 2, message.id
        assert all(forms(message.string)), message.id


def test_what_is_a_sentence_in_english_is_one_in_dutch(catalogue: Catalog) -> None:
    """A problem stands behind its place and a remedy alone: both languages agree on which."""
    for message in messages(catalogue):
        for english, dutch in zip(forms(message.id), forms(message.string), strict=False):
            if len(english.split()) > 2:
                assert english.endswith(".") == dutch.endswith("."), (english, dutch)


def test_no_message_hides_in_an_f_string() -> None:
    """Messages are gathered from calls, and before Python 3.12 none is seen inside an f-string."""
    hidden = [
        f"{path.relative_to(SOURCE).as_posix()}:{call.lineno}"
        for path in SOURCE.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in MARKERS
    ]
    assert hidden == []


def test_every_message_is_a_plain_text() -> None:
    """What is marked is a literal: a name or an f-string could not be looked up."""
    wrong = [
        f"{path.relative_to(SOURCE).as_posix()}:{call.lineno}"
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "locale"
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"N_", "ngettext", "pgettext"}
        and not isinstance(call.args[0], ast.Constant)
    ]
    assert wrong == []


def test_argparse_still_says_these_words() -> None:
    tree = ast.parse(inspect.getsource(argparse))
    says = {one.value for one in ast.walk(tree) if isinstance(one, ast.Constant)}
    assert [word for word in argparse_words.WORDS if word not in says] == []


@pytest.fixture
def _dutch(catalogue: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The catalogue as it is written now, compiled for this test alone."""
    compiled = tmp_path / "nl" / "LC_MESSAGES" / "staven.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, catalogue)
    monkeypatch.setattr(locale, "FOLDER", tmp_path)
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("COLUMNS", "200")
    domain = gettext.textdomain()
    yield
    gettext.textdomain(domain)


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        run(words)
    out, err = capsys.readouterr()
    return out + err


@pytest.mark.usefixtures("_dutch")
@pytest.mark.parametrize("command", ["", *MODULES])
def test_help_in_dutch_holds_no_english(
    command: str, capsys: pytest.CaptureFixture[str], catalogue: Catalog
) -> None:
    words = [command] if command else []
    english = told([*words, "--lang", "en", "--help"], capsys)
    dutch = told([*words, "--lang", "nl", "--help"], capsys)

    assert dutch.startswith("gebruik: staven")
    same = {forms(one.id)[0] for one in messages(catalogue) if one.id == one.string}
    spoken = {key[1] for key, _place in said()} - same
    telling = {word for word in spoken if " " in word.strip() or word.isupper()}
    met = [word for word in {*telling, "usage:", "options"} if word in english]
    assert {"usage:", "options", "show this help message and exit", "FILE"} <= set(met)
    for word in met:
        assert not re.search(rf"(?<![\w-]){re.escape(word)}(?!\w)", dutch), word


@pytest.mark.usefixtures("_dutch")
@pytest.mark.parametrize(
    ("words", "said_in_dutch"),
    [
        (["zoek", "--lang=nl"], "argument OPDRACHT: ongeldige keuze: 'zoek'"),
        (["--lang", "nl", "attach"], "deze argumenten ontbreken: SLEUTEL|BESTAND"),
        (["synth", "--lang", "nl", "--zo"], "onbekende argumenten: --zo"),
        (["search", "--lang", "nl", "--limit", "tien"], "ongeldige waarde (int): 'tien'"),
        (["search", "--lang", "nl", "--code"], "hier hoort één waarde bij"),
        (["search", "--json=ja", "--lang", "nl"], "hier hoort geen waarde bij: 'ja'"),
        (["import", "--lang", "nl"], "deze argumenten ontbreken: BESTAND"),
    ],
)
def test_wrong_usage_is_said_in_dutch(
    words: list[str], said_in_dutch: str, capsys: pytest.CaptureFixture[str]
) -> None:
    heard = told(words, capsys)
    assert said_in_dutch in heard
    assert "staven" in heard
    assert ": fout: " in heard


@pytest.mark.usefixtures("_dutch")
def test_a_plural_follows_dutch_counting() -> None:
    locale.use("nl")
    assert locale.ngettext("{n} hit", "{n} hits", 1) == "{n} treffer"
    assert locale.ngettext("{n} hit", "{n} hits", 0) == "{n} treffers"
    assert locale.number(1234.5, 1) == "1.234,5"
    locale.use("en")
    assert locale.number(1234.5, 1) == "1,234.5"
    assert locale.ngettext("{n} hit", "{n} hits", 1) == "{n} hit"


def test_the_language_follows_the_system_or_is_refused() -> None:
    assert locale.system_language({"LANG": "nl_NL.UTF-8"}) == "nl"
    assert locale.system_language({"LC_ALL": "C", "LANG": "nl_NL.UTF-8"}) == "en"
    assert locale.system_language({}) == "en"
    with pytest.raises(ValueError, match="not 'de'"):
        locale.use("de")
