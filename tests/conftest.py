"""What tests share: an image built once, copies of it, and the command as a user runs it."""

import gc
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GARBAGE = 200_000  # blocks of memory, the larger part of twenty megabytes
FORKING = ("test_golden.py", "test_hostile_methods.py", "test_mind_")  # what makes a trial of most things it does
LOCAL = "torch transformers peft accelerate safetensors llguidance".split()  # what a model in this process needs

for variable, value in {"OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "TOKENIZERS_PARALLELISM": "false"}.items():
    os.environ.setdefault(variable, value)  # a core for each worker; read when torch is loaded, also by the processes that tests start
_most = 0


def pytest_collection_modifyitems(config, items):
    """Tests that need torch come first: they are then in the share of one worker, and the others never load it. What forks much comes last,
    when that worker has least to do with it. In a process that runs everything, torch is last."""
    in_share = hasattr(config, "workerinput")

    def place(item):
        if "torch" in item.fixturenames:
            return 0 if in_share else 3
        return 2 if item.path.name.startswith(FORKING) else 1

    items.sort(key=place)


@pytest.fixture(scope="session", autouse=True)
def bytecode(tmp_path_factory):
    """Where Python may not keep what it compiled, each of the many processes that tests start would compile everything anew."""
    if sys.dont_write_bytecode:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(tmp_path_factory.mktemp("bytecode"))


@pytest.fixture(scope="session")
def torch():
    """torch, with one thread; a test that needs it, or what stands on it, asks for this."""
    for name in LOCAL:
        pytest.importorskip(name, reason=f"{name} is not installed: pip install 'selfish[llm]'")
    import torch

    torch.set_num_threads(1)
    return torch


@pytest.fixture(scope="session")
def template_image(tmp_path_factory):
    """The folder of an image nobody has changed. Copy it; do not open it."""
    from selfish.image.boot import open_world

    folder = tmp_path_factory.mktemp("template") / "image"
    open_world(folder, lambda text: None).close()
    return folder


@pytest.fixture
def image(template_image, tmp_path):
    """The folder of a fresh image."""
    return Path(shutil.copytree(template_image, tmp_path / "image"))


@dataclass
class Command:
    """`selfish` run in a folder, as a process of its own."""

    folder: Path
    program: tuple = (sys.executable, "-m", "selfish")

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SELFISH")}
        return kept | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm"}

    def __call__(self, *arguments, input="", seconds=60):
        return subprocess.run(
            [*self.program, *map(str, arguments)],
            input=input,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            env=self.environment(),
            timeout=seconds,
        )

    def start(self, *arguments):
        return subprocess.Popen(
            [*self.program, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            env=self.environment(),
        )


@pytest.fixture
def selfish(image, tmp_path):
    """The command, run beside a fresh image that it finds as ./image."""
    return Command(tmp_path)


@pytest.fixture(autouse=True)
def leave_memory():
    """Closed worlds go before there are many: forks are slow where there is much to copy."""
    global _most
    yield
    if sys.getallocatedblocks() > _most:
        gc.unfreeze()
        gc.collect()
        _most = sys.getallocatedblocks() + GARBAGE
