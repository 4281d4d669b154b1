"""The package as it is installed: built as a wheel, put into a new virtual environment, run far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT], check=True)
    (built,) = folder.glob("selfish-*.whl")
    return built


def test_the_wheel_holds_the_world_and_nothing_of_the_workshop(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    in_checkout = {path.relative_to(ROOT).as_posix() for path in (ROOT / "bootstrap").rglob("*") if path.is_file()}
    assert {name.removeprefix("selfish/") for name in names if name.startswith("selfish/bootstrap/")} == in_checkout
    assert {"selfish/grammar.lark", "selfish/models/words.txt", "selfish/models/default/model.safetensors"} <= names
    assert sum(name.endswith("/adapter_model.safetensors") for name in names) == 4
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"selfish"}


def test_the_installed_command_works_away_from_the_checkout(wheel, tmp_path):
    """The dependencies are taken from this environment; only the package itself is installed anew."""
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", place], check=True)
    pip = [place / "bin" / "python", "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", wheel], check=True)
    (site,) = (place / "lib").glob("python*/site-packages")
    here = next(path for path in sys.path if path.endswith("site-packages"))
    # After the new environment's own folder, so that an installed Selfish here cannot stand in for the wheel.
    (site / "dependencies.pth").write_text(here + "\n")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SELFISH", "PYTHON"))}

    def selfish(*arguments, input=""):
        command = [place / "bin" / "selfish", *arguments]
        return subprocess.run(command, input=input, capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=60)

    show_place = [place / "bin" / "python", "-c", "import selfish; print(selfish.__file__)"]
    where = subprocess.run(show_place, capture_output=True, text=True, cwd=tmp_path, env=environment)
    assert where.stdout.startswith(str(site))
    done = selfish(input="3 + 4\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "7\n", "")
    assert selfish("-e", "lobby _AddSlots: (| kettle = 'warm' |)").returncode == 0
    assert selfish("-e", "kettle").stdout == "'warm'\n"
