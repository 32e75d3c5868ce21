"""`cxux voice`: learns how a brand sounds, and shows where a text stands beside it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from mkdocs_cxux.commands.parts.options import config_option, read_config
from mkdocs_cxux.commands.parts.progress import is_coloured
from mkdocs_cxux.model.error import UsageError


@click.group("voice")
def command() -> None:
    """Learn how your brand sounds, and see where a text stands beside it."""


@command.command("learn")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--output", "-o", metavar="FILE", help="Where to save (default: print it).")
@click.option("--name", default="", help="What to call the voice (default: the file's name).")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def learn(files: tuple[str, ...], output: str | None, name: str, force: bool) -> None:
    """Learn a voice from exemplar FILEs (Markdown, HTML or text), about ten pages of 300 words.

    Name the result in cxux.yml: voice: {profile: ./voice.yaml}
    """
    from mkdocs_cxux.documents import document
    from mkdocs_cxux.metrics.style.learned import Exemplar, learn_pages
    from mkdocs_cxux.metrics.style.voicefile import written

    if output and Path(output).exists() and not force:
        raise UsageError(f"{output} is already there; choose another name or add --force.")
    named = name or (Path(output).stem if output else "our voice")
    exemplars = [Exemplar(file, document(Path(file))) for file in dict.fromkeys(files)]
    profile = learn_pages(exemplars, named)
    if not output:
        click.echo(written(profile), nl=False)
        return
    try:
        Path(output).write_text(written(profile), encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written: {error.strerror}") from None
    click.echo(
        f"Learned “{named}” from {len(exemplars)} files, {profile.words:,} words. Saved in "
        f"{output}.{_advice(profile.texts, profile.words)}\n"
        f"Hold your site to it, in cxux.yml:  voice: {{profile: ./{Path(output).name}}}\n"
        f"See where a text stands:            cxux voice show FILE --profile {output}"
    )


def _advice(texts: int, words: int) -> str:
    from mkdocs_cxux.metrics.style.fit import FEWEST_TEXTS, FEWEST_WORDS

    if texts >= FEWEST_TEXTS and words >= FEWEST_WORDS:
        return ""
    return (
        f"\nThat is little: with {FEWEST_TEXTS} pages and {FEWEST_WORDS:,} words or more, voices "
        "are told apart much better."
    )


@command.command("show")
@click.argument("file", metavar="FILE")
@click.option("--profile", "-p", default="", help="A preset or a voice.yaml (default: cxux.yml).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--all", "everything", is_flag=True, help="Every feature, not only the telling.")
@config_option
def show(file: str, profile: str, form: str, everything: bool, **options: Any) -> None:
    """Draw where a text stands beside the voice: FILE is Markdown, text, or a built page."""
    from mkdocs_cxux.documents import document
    from mkdocs_cxux.metrics.style.stand import stand
    from mkdocs_cxux.reporters.text import TextOptions
    from mkdocs_cxux.reporters.voice import drawn, told

    config = read_config(options)
    page = document(Path(file))
    standing = stand(page, _profile(profile, config, page.path))
    colour = is_coloured(sys.stdout)
    text = drawn(standing, file, everything, TextOptions(colour=colour))
    click.echo(told(standing, file) if form == "json" else text, nl=False)


def _profile(named: str, config: Any, path: str) -> Any:
    from mkdocs_cxux.metrics.style.voices import find_profile, need_voices, voice_of

    if named:
        return find_profile(named, "--profile")
    need_voices(config)
    found = voice_of(config, path, config.page_type(path))
    if found is None:
        raise UsageError(
            "no voice to compare with: name one with --profile, or in cxux.yml under "
            "voice.profile. `cxux voice learn` writes one from your texts."
        )
    return found
