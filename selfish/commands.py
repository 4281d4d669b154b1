"""The commands: everything `selfish` does beside evaluating what stands behind -e.

In:     arguments, environment, standard input.
Out:    what the program prints; an exit status of repl/opening.py.
Keeps:  everything heavy is imported by the command that needs it.
"""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import click

from selfish import __version__
from selfish.repl import opening
from selfish.repl.opening import FAILED, OK, exit_status

EXIT_CODES = """
\b
Exit status:
  0    it went well
  1    the program failed: an error nobody handled, a mistake in the text, a failed test
  2    the command line was wrong
  3    the image could not be opened or built
  130  interrupted
"""

OUTCOMES = """
\b
solved            installed and right on every hidden example; or not installed where `reference` is null
wrongly accepted  installed, and wrong on a hidden example or where `reference` is null
refused           not installed, where a method was wanted; and lines that are no case
The last line has the sum of all: solved N of M, wrongly accepted W, refused R.

Where `outcome` is "follow-examples", a method that is right on every hidden example is as right as none.

\b
Exit status: 0 all cases were tried; 1 some could not be, or no model answered; 2 the command line or FILE is wrong, or there is no
model to ask; 3 the image cannot be opened; 130 interrupted, and what was done so far is told.
"""

WHERE = "Where the world lives: a folder or a ZODB URI.  [default: ./image, or $SELFISH_IMAGE]"
image_option = click.option("--image", metavar="FOLDER-OR-URI", help=WHERE)
WITHOUT = "Do without these techniques of the compiler, `all` is every one: slower, and the same."
without_option = click.option("--without", metavar="NAME[,NAME...]", help=WITHOUT)
quiet_option = click.option("--quiet", "-q", is_flag=True, default=None, help="Say nothing but results and errors.")
a_file = click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=str)
to_write = click.File("w", encoding="utf-8", lazy=False)  # what cannot be written is said before anything begins


@click.group(invoke_without_command=True, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@image_option
@quiet_option
@without_option
@click.option("-e", "expressions", metavar="EXPR", multiple=True, help="Evaluate EXPR, print its value, and leave. May be repeated.")
@click.version_option(__version__, "--version", "-V", message="%(prog)s %(version)s", prog_name="selfish")
@click.pass_context
def selfish(context: click.Context, image: str | None, quiet: bool | None, without: str | None, expressions: tuple[str, ...]) -> None:
    """A language you can live in: a Self whose whole world is kept in an image.

    Without a command: the prompt, or, when input is piped, its lines one after the other.
    """
    context.obj = {"image": image, "quiet": quiet, "without": named(without)}
    if context.invoked_subcommand is not None:
        if expressions:
            raise click.UsageError("-e goes without a command")
        return
    if expressions:
        context.exit(opening.evaluate(image, bool(quiet), expressions, context.obj["without"]))
    else:
        prompt(context)


def prompt(context: click.Context) -> None:
    from selfish.repl import terminal

    with opened(context) as evaluator:
        if sys.stdin.isatty() and sys.stdout.isatty():
            if not context.obj["quiet"]:
                print(f"Selfish {__version__}, image {evaluator.session.living.store.place}. Ctrl-D leaves; everything is kept.")
            terminal.prompt_loop(evaluator)
            context.exit(OK)
        sys.stdin.reconfigure(errors="backslashreplace")
        terminal.read_lines(evaluator, sys.stdin)
    context.exit(exit_status(evaluator))


@selfish.command("run", context_settings={"allow_interspersed_args": False, "ignore_unknown_options": True})
@image_option
@quiet_option
@click.argument("file", type=a_file)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def run(context: click.Context, image: str | None, quiet: bool | None, file: str, arguments: tuple[str, ...]) -> None:
    """Run FILE as a script: one transaction, kept when it ends well. The program finds ARGUMENTS in `commandLine arguments`."""
    with opened(context, image, quiet) as evaluator:
        evaluator.session.world.arguments = list(arguments)
        evaluator.file_in(read(file), " ".join(("run", file, *arguments)))
    context.exit(exit_status(evaluator))


@selfish.command("file-in")
@image_option
@quiet_option
@click.argument("files", nargs=-1, required=True, type=a_file)
@click.pass_context
def file_in(context: click.Context, image: str | None, quiet: bool | None, files: tuple[str, ...]) -> None:
    """Evaluate FILES into the image, one transaction each. The first that fails is undone, and the rest are left alone."""
    with opened(context, image, quiet) as evaluator:
        for file in files:
            evaluator.file_in(read(file), f"file-in {file}")
            if evaluator.failed:
                break
    context.exit(exit_status(evaluator))


@selfish.command("upgrade")
@image_option
@quiet_option
@click.pass_context
def upgrade(context: click.Context, image: str | None, quiet: bool | None) -> None:
    """Add the modules of the library that came after the image was built. What is in it stays as it is; all are added, or none."""
    with opened(context, image, quiet) as evaluator:
        evaluator.upgrade()
    context.exit(exit_status(evaluator))


@selfish.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True, path_type=str))
@click.pass_context
def check(context: click.Context, files: tuple[str, ...]) -> None:
    """Look for mistakes of syntax in FILES, or in every .self file of a folder, without running anything."""
    from selfish.parser import check as mistakes_in
    from selfish.repl.printer import said

    found = 0
    for file in each_file(files):
        for mistake in mistakes_in(read(file), "script"):
            found += 1
            print(said(mistake))
    if found:
        print(f"{found} mistake{'s' if found > 1 else ''}", file=sys.stderr)
    context.exit(FAILED if found else OK)


@selfish.command("test")
@quiet_option
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=str))
@click.pass_context
def test(context: click.Context, quiet: bool | None, paths: tuple[str, ...]) -> None:
    """Run the tests in PATHS, files or folders, each file in a fresh world.

    Three kinds are found: expectations beside the lines of a script ("expect: 3"), the test methods of testCase objects that a script
    defines, and >>> examples in comments.
    """
    from selfish.repl.golden import Tests

    with Tests(progress=progress(context, quiet), without=context.obj["without"]) as tests:
        failed = tests.run_all(each_file(paths), print)
    context.exit(FAILED if failed else OK)


@selfish.command("cases")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=str))
@click.option("--seconds", default=10.0, show_default=True, help="How long one case may take.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="How many cases run at the same time.")
@click.pass_context
def cases(context: click.Context, file: str, seconds: float, workers: int) -> None:
    """Answer the recorded cases in FILE, one JSON object per line, each in a fresh world. Prints one JSON line per case."""
    import json

    from selfish.repl.cases import answers

    with open(file, encoding="utf-8") as lines:
        wanted = [json.loads(line) for line in lines if line.strip()]
    for answer in answers(wanted, seconds, workers):
        print(json.dumps(answer), flush=True)
    context.exit(OK)


@selfish.command("evaluate-model", short_help="Try a model on the requests for methods in FILE.", epilog=OUTCOMES)
@click.option("--image", metavar="FOLDER-OR-URI", help="Ask as this image would; it stays as it is.  [default: a new world]")
@quiet_option
@click.option("--engine", metavar="EXPR", default="", help="Who is asked, such as \"localEngine copyFolder: '/downloads/tea-1b'\".  "
              "[default: the engine of the image, or the default model]")
@click.option("--seed", default=1, show_default=True, help="For everything random in a mission.")
@click.option("--json", "data", metavar="OUT", type=to_write, help="Write all results into OUT, as JSON.")
@click.option("--show", metavar="OUT", type=to_write, help="Write into OUT, one JSON line each, what was written in the cases not "
              "solved, and why it was refused or where it is wrong.")
@click.argument("file", type=a_file)
@click.pass_context
def evaluate_model(context: click.Context, image, quiet, engine, seed, data, show, file: str) -> None:
    """Try a model on the requests for methods in FILE, one JSON object per line.

    Each is a mission as a user's: with the examples alone, through guardians, choice and trial, with consent 'trust', in a world that
    nothing has touched. What was installed is then tried on the hidden examples. The format is in docs/models.md.
    """
    from selfish.repl.evaluating import evaluate_file

    location = image or context.obj["image"]
    context.exit(evaluate_file(file, location, engine, seed, data, show, progress(context, quiet)))


@selfish.command("import-model")
@image_option
@quiet_option
@click.argument("path", required=False, type=click.Path(exists=True, path_type=str))
@click.option("--name", help="What the model is called in the image.  [default: as the folder]")
@click.option("--default", "is_default", is_flag=True, help="Take the model that comes with the language, under the name default.")
@click.pass_context
def import_model(
    context: click.Context, image: str | None, quiet: bool | None, path: str | None, name: str | None, is_default: bool
) -> None:
    """Take a model into the image: a folder in Hugging Face format at PATH, or a tar or zip file of one."""
    if is_default == (path is not None) or is_default and name:
        raise click.UsageError("Say the path of a model, or --default and nothing else.")
    if is_default:
        in_one_expression(context, image, quiet, "models importDefault statePrintString printLine")
    named = f" Name: {quoted(name)}" if name else ""
    in_one_expression(context, image, quiet, f"(models importModel: {quoted(os.path.abspath(path))}{named}) statePrintString printLine")


@selfish.command("import-adapters")
@image_option
@quiet_option
@click.argument("path", type=click.Path(exists=True, path_type=str))
@click.option("--base", metavar="NAME", help="The model in the image they are made for.  [default: the only one]")
@click.pass_context
def import_adapters(context: click.Context, image: str | None, quiet: bool | None, path: str, base: str | None) -> None:
    """Take LoRA adapters into the image: the one in the folder at PATH, or those in the folders in it."""
    based = f" Base: (models at: {quoted(base)})" if base else ""
    expression = f"(models importAdapters: {quoted(os.path.abspath(path))}{based}) do: [| :each | each statePrintString printLine ]"
    in_one_expression(context, image, quiet, expression)


@selfish.command("export-adapter")
@image_option
@quiet_option
@click.argument("name")
@click.argument("path", type=click.Path(file_okay=False, path_type=str))
@click.pass_context
def export_adapter(context: click.Context, image: str | None, quiet: bool | None, name: str, path: str) -> None:
    """Write the adapter NAME into a folder of that name at PATH, in peft's format."""
    expression = f"(models exportAdapter: {quoted(name)} To: {quoted(os.path.abspath(path))}) printLine"
    in_one_expression(context, image, quiet, expression)


# ---- what the commands share

def quoted(text: str) -> str:
    """A string of the language."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def named(techniques: str | None) -> tuple[str, ...]:
    """The techniques named on the command line. Raises a UsageError when there is no such technique."""
    if not techniques:
        return ()
    from selfish.compiler.techniques import Techniques, UnknownTechnique

    try:
        return Techniques(techniques.split(",")).left_out
    except UnknownTechnique as unknown:
        raise click.UsageError(str(unknown)) from unknown


def in_one_expression(context: click.Context, image: str | None, quiet: bool | None, expression: str) -> None:
    """Evaluate what a command stands for, which prints what there is to see, and leave."""
    from selfish.source import Source

    with opened(context, image, quiet) as evaluator:
        evaluator.file_in(Source("<command>", expression), context.info_name or "")
    context.exit(exit_status(evaluator))


def opened(context: click.Context, image: str | None = None, quiet: bool | None = None) -> AbstractContextManager:
    """An evaluator on the image asked for before the command or behind it."""
    return opening.opened(image or context.obj["image"], bool(quiet or context.obj["quiet"]), context.obj["without"])


def progress(context: click.Context, quiet: bool | None):
    return opening.progress(bool(quiet or context.obj["quiet"]))


def read(file: str):
    """The file as a Source; '-' is standard input. Leaves with status 1 when it is not text."""
    from selfish.source import Source

    name = "<stdin>" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return Source(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as failure:
        print(f"{name}: byte {failure.start} is not UTF-8 text", file=sys.stderr)
    except OSError as failure:
        print(f"{name}: {failure.strerror}", file=sys.stderr)
    raise click.exceptions.Exit(FAILED)


def each_file(paths: tuple[str, ...]) -> list[str]:
    """The files meant: a folder stands for the .self files below it."""
    found = []
    for path in paths:
        found += sorted(map(str, Path(path).rglob("*.self"))) if path != "-" and Path(path).is_dir() else [path]
    return found


def main() -> int:
    """Do what the command line says; the exit status. Raises what a command raises."""
    try:
        return selfish.main(standalone_mode=False, prog_name="selfish")
    except click.exceptions.Abort:
        return opening.INTERRUPTED
    except click.ClickException as failure:
        failure.show()
        return failure.exit_code
