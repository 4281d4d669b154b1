"""The command line, as a user meets it: every door, what goes to which stream, and the exit status."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from selfish import __version__


def told(done):
    return done.returncode, done.stdout, done.stderr


def test_techniques_can_be_left_out(selfish):
    text = "(3 & 4) asVector inject: 0 Into: [| :sum. :each | sum + each ]"
    for names in ("all", "inlining", "control,slots"):
        assert told(selfish("--without", names, "-e", text)) == (0, "7\n", "")
    done = selfish("--without", "haste", "-e", text)
    assert done.returncode == 2 and "there is no technique 'haste'" in done.stderr


def test_an_expression_prints_its_value(selfish):
    assert told(selfish("-e", "3 + 4")) == (0, "7\n", "")


def test_several_expressions_stop_at_the_first_that_fails(selfish):
    done = selfish("-e", "1 + 1", "-e", "nil zork", "-e", "3")
    assert done.returncode == 1
    assert done.stdout == "2\n"
    assert "zork" in done.stderr and "Traceback" not in done.stderr


def test_traits_are_shown_by_name_though_they_cannot_print_what_their_children_do(selfish):
    assert told(selfish("-e", "traits list", "-e", "traits vector")) == (0, "traits list\ntraits vector\n", "")


def test_a_failure_inside_the_library_is_told_where_it_was_called(selfish):
    done = selfish("-e", "'abc' at: 5")
    assert done.stderr.startswith("<expression>:1:7: Error: 5 is absent. Receiver is: 'abc'.\n    1 | 'abc' at: 5\n      |       ^^^\n")
    assert "bootstrap/core/string.self" in done.stderr


def test_piped_lines(selfish):
    assert told(selfish(input="3 + 4\n")) == (0, "7\n", "")
    assert told(selfish(input="3 + 4")) == (0, "7\n", "")
    assert told(selfish(input="")) == (0, "", "")


def test_piped_input_is_continued_until_it_is_complete(selfish):
    done = selfish(input="3 +\n4\n(| a = 'two\nlines' |) a\n\"a comment\n'over' lines\"\n5\n")
    assert told(done) == (0, "7\n'two\nlines'\n5\n", "")


def test_piped_input_goes_on_after_an_error_and_ends_with_status_1(selfish):
    done = selfish(input="nil zork\n3 + 4\n")
    assert (done.returncode, done.stdout) == (1, "7\n")
    assert "<stdin>:1:5" in done.stderr


def test_piped_input_that_never_ends_is_a_mistake(selfish):
    done = selfish(input="1\n(2 + \n")
    assert (done.returncode, done.stdout) == (1, "1\n")
    assert "<stdin>:2:" in done.stderr


def test_a_value_stands_on_a_line_of_its_own(selfish):
    assert selfish("-e", "'a' print. 3").stdout == "a\n3\n"
    assert selfish("-e", "'a' printLine. 3").stdout == "a\n3\n"


def test_an_object_made_at_the_prompt_is_there_next_time(selfish):
    assert selfish(input="lobby _AddSlots: (| kettle <- 'cold' |)\nkettle: 'warm'\n").returncode == 0
    assert told(selfish("-e", "kettle")) == (0, "'warm'\n", "")


def test_a_failed_evaluation_leaves_the_world_as_it_was(selfish):
    selfish("-e", "lobby _AddSlots: (| kettle <- 'cold' |)")
    assert selfish("-e", "kettle: 'warm'. nil zork").returncode == 1
    assert selfish("-e", "kettle").stdout == "'cold'\n"


def test_a_new_image_is_built_where_asked(selfish, tmp_path):
    started = time.monotonic()
    assert told(selfish("--image", "elsewhere", "-e", "3 + 4")) == (0, "7\n", "")
    assert time.monotonic() - started < 15
    assert (tmp_path / "elsewhere" / "world.fs").exists()


def test_the_environment_names_the_image(selfish, tmp_path, monkeypatch):
    environment = selfish.environment() | {"SELFISH_IMAGE": "third"}
    monkeypatch.setattr(type(selfish), "environment", lambda self: environment)
    assert selfish("-e", "3").stdout == "3\n"
    assert (tmp_path / "third" / "world.fs").exists()


def test_an_image_can_be_an_address(selfish, tmp_path):
    address = f"file://{tmp_path}/data.fs"
    assert told(selfish("--image", address, "-e", "lobby _AddSlots: (| kettle = 'warm' |). 1")) == (0, "1\n", "")
    assert told(selfish("--image", address, "-e", "kettle")) == (0, "'warm'\n", "")


def test_an_image_in_use_is_status_3(selfish):
    first = selfish.start()
    try:
        first.stdin.write("1\n")
        first.stdin.flush()
        assert first.stdout.readline() == "1\n"
        done = selfish("-e", "3 + 4")
        assert (done.returncode, done.stdout) == (3, "")
        assert re.search(rf"the image image is open in process {first.pid}\b", done.stderr) and "hint:" in done.stderr
    finally:
        first.communicate()


def test_a_place_that_is_no_image_is_status_3(selfish, tmp_path):
    (tmp_path / "plain").write_text("text")
    done = selfish("--image", "plain", "-e", "3 + 4")
    assert (done.returncode, done.stdout) == (3, "") and "plain is not a folder" in done.stderr


def test_killed_while_working_the_last_commit_is_there(selfish):
    worker = selfish.start()
    worker.stdin.write("lobby _AddSlots: (| count <- 0 |)\ncount: 1. count\ncount: 2. [true] whileTrue: [ count: count + 1 ]\n")
    worker.stdin.flush()
    while worker.stdout.readline() != "1\n":
        pass
    time.sleep(0.3)
    os.kill(worker.pid, signal.SIGKILL)
    worker.communicate()
    assert selfish("-e", "count").stdout == "1\n"


def test_killed_while_building_the_next_start_builds(selfish, tmp_path):
    builder = selfish.start("--image", "new", "-e", "3")
    deadline = time.monotonic() + 20
    while not (tmp_path / "new" / "world.fs").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(builder.pid, signal.SIGKILL)
    builder.communicate()
    assert not (tmp_path / "new" / "world.json").exists()
    assert told(selfish("--image", "new", "-e", "3 + 4")) == (0, "7\n", "")


def test_run_is_a_script_with_arguments(selfish, tmp_path):
    (tmp_path / "hello.self").write_text("'hello ' print\n(commandLine arguments joinUsing: ', ') printLine\n")
    assert told(selfish("run", "hello.self", "world", "--loud", "-3")) == (0, "hello world, --loud, -3\n", "")


def test_run_fails_with_status_1_and_keeps_nothing(selfish, tmp_path):
    (tmp_path / "bad.self").write_text("lobby _AddSlots: (| kettle = 1 |)\n'before' printLine\nnil zork\n'after' printLine\n")
    done = selfish("run", "bad.self")
    assert (done.returncode, done.stdout) == (1, "before\n")
    assert "bad.self:3:5" in done.stderr
    assert selfish("-e", "kettle").returncode == 1


def test_file_in_keeps_each_file(selfish, tmp_path):
    (tmp_path / "a.self").write_text("lobby _AddSlots: (| kettle = 'warm' |)\n")
    (tmp_path / "b.self").write_text("lobby _AddSlots: (| pot = 'cold' |). nil zork\n")
    assert selfish("file-in", "a.self", "b.self").returncode == 1
    assert selfish("-e", "kettle").stdout == "'warm'\n"
    assert selfish("-e", "pot").returncode == 1


def test_check_finds_every_mistake_and_opens_no_image(selfish, tmp_path):
    (tmp_path / "a.self").write_text("3 + 4\n(3 + 4 - 5)\n'fine' print\n3 max:\n")
    (tmp_path / "b.self").write_text("lobby _AddSlots: (| fine = 1 |)\n")
    (tmp_path / "c.self").write_text("'never closed\n")
    done = selfish("--image", "/nowhere/at/all", "check", "a.self", "b.self", "c.self")
    assert done.returncode == 1
    places = [line.split(": ")[0] for line in done.stdout.splitlines() if re.match(r"\w\.self:", line)]
    assert places == ["a.self:2:8", "a.self:4:7", "c.self:1:1"]
    assert "3 mistakes" in done.stderr
    assert told(selfish("check", "b.self")) == (0, "", "")


def test_check_takes_folders_and_standard_input(selfish, tmp_path):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "x.self").write_text("3 ++\n")
    assert "x.self:1:" in selfish("check", "deep").stdout
    assert "<stdin>:1:" in selfish("check", "-", input="3 ++\n").stdout


def test_a_file_that_is_no_text_is_said(selfish, tmp_path):
    (tmp_path / "x.self").write_bytes(b"3 + \xff")
    for door in ("run", "check", "file-in"):
        done = selfish(door, "x.self")
        assert done.returncode == 1 and "byte 4 is not UTF-8" in done.stderr


@pytest.mark.parametrize("arguments", [["--nonsense"], ["no-such-command"], ["run"], ["run", "missing.self"], ["-e", "3", "check", "x"]])
def test_a_wrong_command_line_is_status_2(selfish, arguments):
    done = selfish(*arguments)
    assert done.returncode == 2 and "Usage:" in done.stderr and done.stdout == ""


def test_version_and_help(selfish):
    assert told(selfish("--version")) == (0, f"selfish {__version__}\n", "")
    shown = selfish("--help").stdout
    for word in ("run", "check", "test", "cases", "file-in", "--image", "Exit status"):
        assert word in shown


def test_the_test_command_says_what_failed(selfish, tmp_path):
    (tmp_path / "good.self").write_text("3 printLine   \"expect: 3\"\n")
    (tmp_path / "bad.self").write_text("3 printLine   \"expect: 4\"\n")
    done = selfish("test", "good.self")
    assert done.returncode == 0 and "ok      good.self  (1)" in done.stdout
    done = selfish("test", "good.self", "bad.self")
    assert done.returncode == 1 and "bad.self:1: expected '4', and '3' came" in done.stdout


def test_cases_answers_each_in_a_fresh_world(selfish, tmp_path):
    cases = [
        {"id": "value", "source": "'ab' print. 3"},
        {"id": "adds", "source": "lobby _AddSlots: (| kettle = 1 |). kettle"},
        {"id": "sees", "source": "kettle"},
        {"id": "script", "source": "3 printLine\n+ 4\n5 printLine\n", "mode": "script"},
        {"id": "syntax", "source": "3 + + 4"},
        {"id": "loops", "source": "[true] whileTrue: [ nil ]"},
        {"id": "last", "source": "'x' printLine. 'y'"},
    ]
    (tmp_path / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases))
    done = selfish("cases", "cases.jsonl", "--seconds", "2")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and [a["id"] for a in answers] == [c["id"] for c in cases]
    assert [a["kind"] for a in answers] == ["value", "value", "error", "error", "syntax-error", "timeout", "value"]
    texts = {a["id"]: a["text"] for a in answers}
    assert texts["value"] == "ab\n3" and texts["adds"] == "1" and texts["last"] == "x\n'y'"
    assert texts["sees"] == "error: No 'kettle' slot found in lobby."
    assert texts["script"] == "3\nerror: No '+' slot found in lobby."


@pytest.mark.parametrize("arguments", [["-e", "[true] whileTrue: [ nil ]", "-e", "3"], ["run", "loop.self"], []])
def test_ctrl_c_ends_it_with_status_130(selfish, tmp_path, arguments):
    (tmp_path / "loop.self").write_text("[true] whileTrue: [ nil ]\n3 printLine\n")
    worker = selfish.start(*arguments)
    if not arguments:
        worker.stdin.write("[true] whileTrue: [ nil ]\n3\n")
        worker.stdin.flush()
    time.sleep(1)
    os.kill(worker.pid, signal.SIGINT)
    out, err = worker.communicate(timeout=5)
    assert (worker.returncode, out) == (130, "")
    assert "interrupted" in err and "Traceback" not in err


def test_what_a_program_prints_before_it_is_killed_is_seen(selfish):
    worker = selfish.start()
    worker.stdin.write("'on the way' printLine\n")
    worker.stdin.flush()
    assert worker.stdout.readline() == "on the way\n"
    worker.kill()
    worker.communicate()


def test_control_characters_reach_a_pipe_as_they_are(selfish):
    assert selfish("-e", "'a\\x1bb'").stdout == "'a\x1bb'\n"


def test_a_reader_that_leaves_early_is_no_traceback(selfish):
    worker = selfish.start("-e", "1 to: 100000 Do: [| :i | i printLine ]")
    assert worker.stdout.readline() == "1\n"
    worker.stdout.close()
    assert worker.stderr.read() == ""
    worker.stderr.close()
    worker.stdin.close()
    worker.wait(20)


NOT_FOR_A_SUM = "prompt_toolkit pygments lark click hashlib inspect platform zope.index jsonschema urllib3 torch transformers".split()


@pytest.mark.parametrize("arguments", [("-e", "3 + 4"), ("-q", "--image=image", "-e", "true printString")])
def test_a_short_run_loads_only_what_it_needs(selfish, arguments):
    selfish("-e", "1")  # the world is built
    text = f"import atexit, sys; atexit.register(lambda: print(sorted(set({NOT_FOR_A_SUM}) & set(sys.modules)))); "
    text += f"sys.argv = {['selfish', *arguments]}; from selfish.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", text], cwd=selfish.folder, env=selfish.environment(), capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[1:] == ["[]"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["-e", "3 + 4", "-e", "nil zork", "-e", "1"],
        ["--image", "other", "-q", "-e", "-3 abs"],
        ["--quiet", "--image=other", "-e", "'a' printLine. 'ü'"],
        ["-e", "1 +"],
        ["-e", ""],
    ],
    ids=str,
)
def test_an_evaluation_that_asks_for_nothing_else_is_what_the_commands_make_of_it(selfish, arguments):
    *before, _, last = arguments
    short, long = selfish(*arguments), selfish(*before, "-qe", last)  # letters written together are for the commands to read
    assert told(short) == told(long)


@pytest.mark.parametrize("arguments", ["-e", "-e 1 --image", "--quiet=1 -e 1", "-e 1 run", "--imag x -e 1"])
def test_a_wrong_command_line_is_told(selfish, arguments):
    done = selfish(*arguments.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr and done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full disk to try")
def test_output_that_cannot_be_written_is_told(selfish):
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*selfish.program, "-e", "3 + 4"], cwd=selfish.folder, env=selfish.environment(), stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode != 0
    assert "No space left on device" in done.stderr


def test_starting_is_cheap(selfish, tmp_path):
    """`selfish -e '3 + 4'` on a built image costs at most twice the CPU of importing the database, both compiled beforehand."""
    resource = pytest.importorskip("resource", reason="Windows does not count the CPU of children")
    environment = selfish.environment() | {"PYTHONPYCACHEPREFIX": str(tmp_path / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def cpu(*command):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=tmp_path, env=environment, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    bare, ours = [], []
    for _ in range(9):
        bare.append(cpu(sys.executable, "-c", "import ZODB, BTrees, transaction"))
        ours.append(cpu(*selfish.program, "-e", "3 + 4"))
    assert min(ours) <= 2 * min(bare), f"{min(ours) * 1000:.0f} ms against {min(bare) * 1000:.0f} ms"
