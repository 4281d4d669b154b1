"""A file of selfish/ uses only what stands above it on the README's map, so data can be followed in one direction."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "selfish"
ORDER = "source errors syntax parsing parser compiler vm models knowledge primitives image kernel repl commands cli".split()
DOORWAYS = {"__init__", "__main__"}  # the package's name and version, and `python -m selfish`
ZODB = {"ZODB", "transaction", "zodburi", "zodbpickle"}  # not BTrees and persistent: containers that the VM may use


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path):
    """`selfish.vm.objects` for selfish/vm/objects.py."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path):
    """The modules a file imports, at its top or inside a function: (name, line)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            known = {name_of(p) for p in modules()}
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner in known else node.module), node.lineno


def layer(name):
    """The place in ORDER of `selfish.vm.objects`; None for the doorways and for what is not ours."""
    parts = name.split(".")
    return ORDER.index(parts[1]) if parts[0] == "selfish" and len(parts) > 1 and parts[1] not in DOORWAYS else None


def test_every_module_has_a_place_in_the_order():
    tops = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in modules()} - DOORWAYS
    assert tops <= set(ORDER)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_come_from_above(path):
    mine = layer(name_of(path))
    if mine is None:
        return
    for name, line in imports(path):
        theirs = layer(name)
        assert theirs is None or theirs <= mine, f"{path}:{line}: {ORDER[mine]} stands above {ORDER[theirs]}"


def test_no_circles():
    """Also not inside a folder, as far as the top of the files goes."""
    uses = {}
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = {node.lineno for node in tree.body}
        uses[name_of(path)] = {name for name, line in imports(path) if line in top}
    done, doing = set(), []

    def visit(name):
        if name in done or name not in uses:
            return
        assert name not in doing, " -> ".join([*doing[doing.index(name) :], name])
        doing.append(name)
        for used in uses[name]:
            visit(used)
        doing.pop()
        done.add(name)

    for name in uses:
        visit(name)
    assert done == set(uses)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_only_the_image_and_the_stored_classes_know_zodb(path):
    where = path.relative_to(PACKAGE)
    if where.parts[0] == "image" or where == Path("vm/objects.py"):
        return
    for name, line in imports(path):
        assert name.split(".")[0] not in ZODB, f"{path}:{line} imports {name}"


def test_only_the_table_knows_lark():
    users = [path.relative_to(PACKAGE) for path in modules() if any(name.split(".")[0] == "lark" for name, _ in imports(path))]
    assert users == [Path("parsing/table.py")]


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_opens_with_its_contract(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = ast.get_docstring(tree) or ""
    if path.name == "__init__.py" and not tree.body:
        return
    assert said, f"{path} has no docstring"
    if path.stem not in DOORWAYS:
        assert "Keeps:" in said or "In:" in said, f"{path} does not say what it takes, gives and keeps"
