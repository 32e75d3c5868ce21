from __future__ import annotations

from click import style, unstyle

from mkdocs_cxux.commands.parts.diff import line_diff

BEFORE = "# Care\nWe sent an e-mail today.\r\nOne more e-mail.\n"
AFTER = "# Care\nWe sent an email today.\r\nOne more email.\n"
SAID = """\
--- docs/a.md
+++ docs/a.md
@@ -2 +2 @@
-We sent an e-mail today.
+We sent an email today.
@@ -3 +3 @@
-One more e-mail.
+One more email.
"""


def test_each_new_line_stands_below_its_old_one() -> None:
    assert line_diff("docs/a.md", BEFORE, AFTER) == SAID


def test_in_colour_what_differs_within_a_line_stands_out() -> None:
    said = line_diff("docs/a.md", "We sent an e-mail.", "We sent a letter.", colour=True)
    old = style("an", fg="red", bold=True, underline=True)
    assert f"We sent {old} " in said
    assert style("letter", fg="green", bold=True, underline=True) in said
    assert unstyle(line_diff("docs/a.md", BEFORE, AFTER, colour=True)) == SAID


def test_nothing_that_a_file_holds_speaks_to_the_terminal() -> None:
    assert "\x1b" not in line_diff("a.md", "\x1b[31mold\n", "\x1b[31mnew\n")
