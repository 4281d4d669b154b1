"""Copies: another object like this one, a little different; the receiver stays as it is."""

from training.family import State, family


def like(o, **changes):
    return State({**vars(o), **changes})


family(
    "a copy", "A:n/s name count price level size; B:n/s owner total color",
    "copy",
    "clone duplicate another twin copied makeCopy spare replica newOne",
    """
    = a copy of (itself|this object|the object)
    make a copy
    copy (itself|the object)[, nothing changes]
    = another one like this
    = a new object with the same {A} and {B}
    """,
    lambda o: like(o),
)
for slug, code, python, words, names in (
    ("an argument", "N", lambda o: o.N, "{N}", "with{A}: copyWith{A}: with: having{A}: copy{A}: named: sized: like{A}: atPrice:"),
    ("more by an argument", "A + N", lambda o: o.A + o.N, "its {A} plus {N}|{N} more {A}", "raisedBy: plus: olderBy: movedBy: biggerBy: withMore: grownBy:"),
    ("less by an argument", "A - N", lambda o: o.A - o.N, "its {A} minus {N}|{N} less {A}", "loweredBy: minus: cheaperBy: smallerBy: withLess: youngerBy:"),
    ("times an argument", "A * N", lambda o: o.A * o.N, "its {A} times {N}|{A} multiplied by {N}", "scaledBy: times: enlargedBy: multipliedBy:"),
):
    family(
        f"a copy with {slug}", "A:n price count size age level x width; N:n",
        f"copy A: {code}", names,
        f"""
        = a copy with {{A}} ({words})
        = a copy (of this one|) whose {{A}} is ({words}), this one (stays|does not change)
        make a copy where {{A}} is ({words})
        = another one like this, but with {{A}} ({words})
        copy it and set {{A}} of the copy to ({words}), the original stays
        """,
        lambda o, python=python: like(o, A=python(o)),
    )
family(
    "a copy with another text", "A:s name title owner color word; N:s",
    "copy A: N",
    "with{A}: named: renamed: copyWith{A}: called: painted: for: titled: inColor:",
    """
    = a copy with {A} {N}
    = a copy of this one whose {A} is {N}
    make a copy where {A} is {N}; the original stays
    = another one like this, but with {N} as {A}
    copy it and set {A} of the copy to {N}
    """,
    lambda o: like(o, A=o.N),
)
for slug, code, python, words, names in (
    ("one more", "A + 1", lambda o: o.A + 1, "one more {A}|{A} one higher|{A} plus one", "next successor older raised oneUp nextVersion following"),
    ("zero", "0", lambda o: 0, "{A} at zero|{A} zero|no {A}", "fresh blank emptied zeroed new cleared"),
    ("twice", "A * 2", lambda o: o.A * 2, "{A} doubled|twice its {A}|double {A}", "doubled twiceAsBig enlarged double"),
):
    family(
        f"a copy with {slug}", "A:n price count size age level version number",
        f"copy A: {code}", names,
        f"""
        = a copy with ({words})
        = a copy of this one with ({words}), this one (stays|does not change)
        make a copy with ({words})
        = another one like this, but with ({words})
        """,
        lambda o, python=python: like(o, A=python(o)),
    )
family(
    "a copy with two slots exchanged", "A:n/s width left x first; B:n/s height right y second",
    "(copy A: B) B: A",
    "swapped flipped rotated transposed turned exchanged mirrored",
    """
    = a copy with {A} and {B} exchanged
    = a copy where {A} and {B} are swapped, this one stays
    make a copy with {B} as {A} and {A} as {B}
    = another one like this with {A} and {B} trading places
    """,
    lambda o: like(o, A=o.B, B=o.A),
)
family(
    "take the other's value", "A:n/s name level price color score; N:o",
    "A: N A. A",
    "copyFrom: follow: imitate: adopt: takeFrom: matchTo: syncWith: become:",
    """
    set {A} to that of the other and answer it
    . {A} becomes the other's {A}; return it
    take over {A} from the other[ one]
    copy {A} from the other into this one, answering it
    """,
    lambda o: o.put(A=o.N.A).A,
)
family(
    "add the other's value", "A:n balance count score total; N:o",
    "A: A + N A. A",
    "absorb: merge: addFrom: join: collectFrom: combineWith: include:",
    """
    add the other's {A} to {A} and answer it
    . {A} grows by {A} of the other[ one]; return it
    add what the other has in {A} to mine
    take the other's {A} on top of {A}, answering the sum
    """,
    lambda o: o.add(A=o.N.A).A,
)
family(
    "both values with the other", "A:n x width first; B:n y height second; N:o",
    "(copy A: A + N A) B: B + N B",
    "plus: addedTo: sumWith: movedBy: shiftedBy: combinedWith:",
    """
    = a copy with the other's {A} and {B} added
    = the sum with the other: {A} and {B} each added, in a copy
    add {A} and {B} of the other to those of a copy
    """,
    lambda o: like(o, A=o.A + o.N.A, B=o.B + o.N.B),
)
family(
    "whichever has more", "A:n age price score size; N:o",
    "(A >= N A) ifTrue: [self] False: [N]",
    "largerOf: betterOf: olderOf: winnerAgainst: bigger:",
    """
    = this one if its {A} is at least that of the other, else the other
    = whichever has more {A}, this one or the other
    . the one with the larger {A}; this one if they are equal
    """,
    lambda o: o if o.A >= o.N.A else o.N,
)
