"""Parts of a document that a command writes.

In:     the file, the name of the part, and its text.
Out:    the file with that part exchanged; everything outside stays as it is.
Keeps:  a part stands between two lines, <!-- NAME: begin --> and <!-- NAME: end -->. Without them nothing is written: ValueError.
"""

from pathlib import Path


def write_part(path: Path, name: str, text: str) -> None:
    begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->\n"
    before, found_begin, rest = path.read_text(encoding="utf-8").partition(begin)
    _, found_end, after = rest.partition(end)
    if not (found_begin and found_end):
        raise ValueError(f"{path} has no place for {name}: {begin.strip()} and {end.strip()} are missing")
    path.write_text(f"{before}{begin}\n{text.strip()}\n\n{end}{after}", encoding="utf-8")
