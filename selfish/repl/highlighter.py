"""The highlighter: Selfish in colour, on a terminal and wherever pygments is used.

In:     text, in any state of being typed.
Out:    tokens of pygments; text with colours for a terminal; a lexer for the prompt.
Keeps:  no character is lost or added, but that lines end with \\n; time grows with the length of the text, whatever stands in it.
"""

from __future__ import annotations

import os
import re

from pygments import token
from pygments.lexer import RegexLexer, words

OPERATOR = r"[!@#$%&*+,/<=>?\\^`|~;-]+"


class SelfishLexer(RegexLexer):
    """Selfish. Strings and comments that do not end yet go on to the end of the text."""

    name = "Selfish"
    aliases = ["selfish"]
    filenames = ["*.self"]
    url = ""

    tokens = {
        "root": [
            (r"\s+", token.Text),
            (r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', token.Comment.Multiline),
            (r"'[^'\\]*+(?:\\.[^'\\]*+)*+'?", token.String.Single),
            (r"\d+(?:r[0-9a-zA-Z]+|\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)?", token.Number),
            (r"_[A-Za-z0-9_]*:?", token.Name.Builtin),
            (words(("self", "nil", "true", "false", "lobby", "resend"), prefix=r"\b", suffix=r"\b(?!:)"), token.Keyword.Constant),
            (r"[a-zA-Z]\w*:", token.Name.Function),
            (r":[a-z_]\w*", token.Name.Variable),
            (r"[^\W\d_]\w*", token.Name),
            (r"<-", token.Operator.Word),
            (r"\^", token.Keyword),
            (r"[(){}\[\]|.]", token.Punctuation),
            (OPERATOR, token.Operator),
            (r".", token.Text),
        ]
    }
    flags = re.DOTALL  # an escaped newline belongs to its string


def coloured(text: str) -> str:
    """The text with a terminal's colours, unless the environment says NO_COLOR."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    from pygments import highlight
    from pygments.formatters import TerminalFormatter

    # The lexer as it is would end the text with a newline and drop those it begins with.
    lexer = SelfishLexer(stripnl=False, ensurenl=False)
    return highlight(text, lexer, TerminalFormatter())


def for_prompts():
    """A lexer for what is being typed."""
    from prompt_toolkit.lexers import PygmentsLexer

    return PygmentsLexer(SelfishLexer, sync_from_start=True)
