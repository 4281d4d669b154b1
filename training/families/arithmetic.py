"""Arithmetic of two operations, and folds that are reckoned with or compared: made from parts."""

from training.family import div, family

NAMES = {
    "A": "n price total first count width a base hours",
    "B": "n second cost quantity height b used rate",
    "C": "n third fee discount depth c tax bonus",
}
OPERATIONS = {
    "+": (lambda a, b: a + b, "({0} plus {1}|the sum of {0} and {1}|{0} and {1} together)", "plus {0}|increased by {0}|with {0} added", "sum total"),
    "-": (lambda a, b: a - b, "({0} minus {1}|the difference of {0} and {1}|{0} without {1})", "minus {0}|lowered by {0}|less {0}", "rest net left"),
    "*": (lambda a, b: a * b, "({0} times {1}|the product of {0} and {1}|{0} multiplied by {1})", "times {0}|multiplied by {0}", "product cost area"),
    "/": (div, "({0} divided by {1}|{0} per {1}|{0} shared by {1})", "divided by {0}[, whole numbers]|shared by {0}[, dropping the rest]", "share each part"),
}
KEPT = {("*", "+"), ("*", "-"), ("+", "*"), ("-", "*")}  # with a third slot: they have families of their own


def third(kind):
    """The third operand: role, what the roles need for it, how the oracle gets it."""
    return {"C": ("C", f"; C:{NAMES['C']}", lambda o: o.C), "N": ("N", "; N:n", lambda o: o.N), "#1": ("#1", "; #1:2..60", lambda o: o.k1)}[kind]


for one, (do_one, said_one, _, names_one) in OPERATIONS.items():
    for two, (do_two, said_two, then_two, names_two) in OPERATIONS.items():
        for kind in ("C", "N", "#1"):
            if kind == "C" and (one, two) in KEPT or (one, two) in {("+", "+"), ("*", "*")} and kind == "C":
                continue
            role, more, get = third(kind)
            ending = ":" if kind == "N" else ""
            selectors = " ".join(dict.fromkeys(w + ending for pair in zip(names_one.split() * 2, names_two.split() * 2, strict=False)
                                               for w in (pair[1], f"{pair[0]}Of{{A}}", f"final{pair[1].title()}", "result", "compute", f"{pair[0]}And{pair[1].title()}")))
            braces = "{" + role + "}"
            flat = one == two and one in "+*"
            code = f"A {one} B {two} {role}" if flat or (one, two) == ("-", "-") else f"(A {one} B) {two} {role}"
            family(
                f"two operations: (a {one} b) {two} {kind}", f"A:{NAMES['A']}; B:{NAMES['B']}{more}", code, selectors,
                f"""
                = {said_one.format('{A}', '{B}')}, ({then_two.format(braces)})
                . first {said_one.format('{A}', '{B}')}, then ({then_two.format(braces)})
                . {{A}} {one} {{B}}, and the result {two} {braces}
                = {said_two.format('the result of {A} ' + one + ' {B}', braces)}
                """,
                lambda o, do_one=do_one, do_two=do_two, get=get: do_two(do_one(o.A, o.B), get(o)), steps=2, tags=["compositions"],
            )
            if one in "+*" and two == one or one == two == "/" or (one, two) == ("*", "+") or two == "*" and one == "*":
                continue
            family(
                f"two operations: a {two} (b {one} {kind})", f"A:{NAMES['A']}; B:{NAMES['B']}{more}", f"A {two} (B {one} {role})", selectors,
                f"""
                = {{A}} ({then_two.format('the result of ' + '{B} ' + one + ' ' + braces)})
                . first {said_one.format('{B}', braces)}; then {{A}} {two} that
                = {said_two.format('{A}', 'what ' + '{B} ' + one + ' ' + braces + ' gives')}
                . {{A}} {two} {{B}} {one} {braces}, the second part first
                """,
                lambda o, do_one=do_one, do_two=do_two, get=get: do_two(o.A, do_one(o.B, get(o))), steps=2, tags=["compositions"],
            )

FOLDS = (
    ("sum", "A sum", sum, "(the sum of {A}|all {A} together|the total of {A})", "vn/ln", "total sum"),
    ("largest", "A max", max, "(the largest of {A}|the maximum of {A}|the biggest {A})", "vn+/ln+", "max best"),
    ("smallest", "A min", min, "(the smallest of {A}|the minimum of {A}|the lowest {A})", "vn+/ln+", "min worst"),
    ("average", "(A sum / A size)", lambda v: div(sum(v), len(v)), "(the average of {A}|the mean of {A})", "vn+/ln+", "mean average"),
    ("number", "A size", len, "(the number of {A}|how many {A} there are|the size of {A})", "vn/ln", "count size"),
    ("last", "A last", lambda v: v[-1], "(the last of {A}|the latest {A})", "vn+/ln+", "last latest"),
    ("first", "A first", lambda v: v[0], "(the first of {A}|the {A} in front)", "vn+/ln+", "first start"),
)
SIGNS = (
    (">", lambda a, b: a > b, "(is above|exceeds|is more than|is greater than|is over)", "Over isAbove"),
    ("<", lambda a, b: a < b, "(is below|is less than|is under|is smaller than)", "Under isBelow"),
    (">=", lambda a, b: a >= b, "(reaches|is at least|is no less than)", "Reaches isEnough"),
    ("<=", lambda a, b: a <= b, "(is at most|is no more than|does not exceed|stays within|fits into)", "Within fits"),
    ("=", lambda a, b: a == b, "(equals|is equal to|is exactly|is)", "Is matches"),
)
MANY = "numbers values scores prices samples grades marks temps amounts laps costs"
for fold, code, python, said, kind, names in FOLDS:
    for other, more, get in (("B", "; B:n limit goal budget record target", lambda o: o.B), ("N", "; N:n", lambda o: o.N)):
        ending = ":" if other == "N" else ""
        for sign, compare, words, parts in SIGNS:
            if other == "B" and fold == "sum" and sign in (">=", ">"):
                continue
            selectors = " ".join([f"{n}{p}{ending}" for n in names.split() for p in parts.split()[:1]] + [f"{parts.split()[1]}{ending}", f"check{ending}", f"isOk{ending}"])
            family(
                f"{fold} of many {sign} {other}", f"A:{kind} {MANY}{more}", f"{code.strip('()') if sign == '' else code} {sign} {other}", selectors,
                f"""
                ? {said} {words} {{{other}}}
                ? {said} {words} {{{other}}}
                . (true|yes) (if|when) {said} {words} {{{other}}}, otherwise (false|no)
                """,
                lambda o, python=python, compare=compare, get=get: compare(python(o.A), get(o)), steps=2, tags=["compositions"],
            )
        for operation in "+-*":
            do, _, then, words = OPERATIONS[operation]
            if other == "B" and (fold, operation) in {("sum", "+"), ("sum", "*")}:
                continue
            family(
                f"{fold} of many {operation} {other}", f"A:{kind} {MANY}{more}", f"{code} {operation} {other}",
                " ".join(f"{n}{w.title()}{ending}" for n in names.split() for w in words.split()) + f" result{ending} {words.split()[0]}{ending}",
                f"""
                = {said}, ({then.format('{' + other + '}')})
                . take {said}, then ({then.format('{' + other + '}')})
                = {said} {operation} {{{other}}}
                """,
                lambda o, python=python, do=do, get=get: do(python(o.A), get(o)), steps=2, tags=["compositions"],
            )
    family(
        f"{fold} of many, kept in a slot", f"A:{kind} {MANY}; B:n result total best last kept", f"B: {code.strip('()') if fold != 'average' else code}. B",
        "update refresh compute calculate work " + " ".join(f"{n}Into{{B}}" for n in names.split()),
        f"""
        set {{B}} to {said} and answer it
        . {{B}} becomes {said}; answer it
        store {said} in {{B}}, answering it
        """,
        lambda o, python=python: (o.put(B=python(o.A)), o.B)[1], steps=2, tags=["compositions"],
    )
family(
    "sum of absolute slots", "A:n x dx first; B:n y dy second", "A absoluteValue + B absoluteValue",
    "manhattan totalDistance absoluteSum steps walk",
    """
    = the absolute value of {A} plus that of {B}
    = {A} and {B} without signs, added
    = the sum of the sizes of {A} and {B}, signs dropped
    = how far {A} and {B} are from zero, together
    """, lambda o: abs(o.A) + abs(o.B), steps=2,
)
family(
    "area scaled by an argument", "A:n width length a; B:n height breadth b; N:n", "(A * N) * (B * N)",
    "scaledArea: enlargedArea: areaTimes: areaScaledBy:",
    """
    = the area when {A} and {B} are both multiplied by {N}
    = {A} times {N}, times {B} times {N}
    . scale both {A} and {B} by {N}, then multiply them; nothing is stored
    """, lambda o: o.A * o.N * o.B * o.N, steps=2,
)
for slug, code, python, words in (
    ("of the first", "((A - B) * 100) / A", lambda o: div((o.A - o.B) * 100, o.A), "{A}"),
    ("of the second", "((A - B) * 100) / B", lambda o: div((o.A - o.B) * 100, o.B), "{B}"),
):
    family(
        f"difference in percent {slug}", "A:p new price high after current; B:p old cost low before last", code,
        "changeInPercent growth percentChange savings margin markup percentOff",
        f"""
        = the difference of {{A}} and {{B}} in percent of {words}[, whole]
        = {{A}} minus {{B}}, as a percentage of {words}
        . how much percent of {words} does {{A}} differ from {{B}}?
        """, python, steps=2,
    )
for slug, sign, python, words in (
    ("raised", "+", lambda o, p: o.put(A=o.A + div(o.A * p, 100)), "(raise|increase) {A} by|let {A} grow by|add to {A} its"),
    ("lowered", "-", lambda o, p: o.put(A=o.A - div(o.A * p, 100)), "(lower|reduce|decrease) {A} by|let {A} shrink by|take from {A} its"),
):
    for role, more, get in (("B", "; B:u(0,100) percent rate interest discount tax", lambda o: o.B), ("N", "; N:u(0,100)", lambda o: o.N), ("#1", "; #1:2..90", lambda o: o.k1)):
        def changed(o, python=python, get=get):
            python(o, get(o))
            return o.A

        ending = ":" if role == "N" else ""
        family(
            f"percent {slug} by {role}", f"A:u balance price salary savings total value{more}", f"A: A {sign} ((A * {role}) / 100). A",
            " ".join(n + ending for n in ("payInterest grow raise addPercent inflate adjust" if sign == "+" else "discount reduce markDown shrink sale adjust").split()),
            f"""
            ({words}) {{{role}}} percent and answer it
            . {{A}} (changes|is {slug}) by {{{role}}} percent; answer {{A}}
            ({words}) {{{role}}} percent[, whole numbers], returning {{A}}
            """, changed, steps=2,
        )
