"""Sequences of changes with conditions, and texts made of changed parts: what two-step requests ask for."""

import re

from selfish.models.values import Vec
from training.family import family

# ---- a condition, then two changes
GUARDS = (
    ("enough for the argument", "; N:n", "N <= A", lambda o: o.N <= o.A, "(there is enough {A}|{A} is at least {N}|{A} allows {N})"),
    ("some left", "", "A > 0", lambda o: o.A > 0, "(there is any {A}|{A} is above zero|some {A} is left)"),
    ("a flag", "; C:b open active on ready running", "C", lambda o: o.C, "(it is {C}|{C} is true|{C})"),
)
PAIRS = (
    ("one each", "", "A: A - 1. B: B + 1", lambda o: o.add(A=-1, B=1), "(take one from {A} and add one to {B}|{A} loses one and {B} gains one|move one from {A} to {B})"),
    ("the argument and one", "N", "A: A - N. B: B + 1", lambda o: o.add(A=-o.N, B=1), "(take {N} from {A} and count it in {B}|{A} pays {N} and {B} goes up by one|subtract {N} from {A}, add one to {B})"),
    ("the argument each", "N", "A: A - N. B: B + N", lambda o: o.add(A=-o.N, B=o.N), "({N} goes from {A} to {B}|{A} loses {N} and {B} gains it|move {N} from {A} to {B})"),
)
for guard, needs, test, holds, when in GUARDS:
    for pair, extra, body, change, words in PAIRS:
        if guard == "enough for the argument" and pair in ("one each", "the argument each"):
            continue
        roles = "A:n stock cash money energy left waiting fuel; B:n sold bought count distance served used" + needs + ("; N:n" if extra and "N:n" not in needs else "")
        ending = ":" if "N:n" in roles else ""
        selectors = " ".join(n + ending for n in "sell buy serve take move use trade sellIfAny buyIfPossible process handle".split())
        start = f"({test}) ifTrue: [" if " " in test else f"{test} ifTrue: ["
        for answer, code, gives, tail in (
            ("whether", f"{start}{body}. true] False: [false]", None, "(. Answer whether it (happened|was done)|; true if so, else false| and tell whether it worked)"),
            ("the first", f"{start}{body}]. A", "A", "(. Answer {A} (either way|anyway|)|; return {A}| and answer {A} in any case)"),
            ("the second", f"{start}{body}]. B", "B", "(. Answer {B} (either way|anyway|)|; return {B}| and answer {B} in any case)"),
        ):
            def oracle(o, holds=holds, change=change, gives=gives):
                done = holds(o)
                if done:
                    change(o)
                return done if gives is None else getattr(o, gives)

            family(
                f"if {guard}: {pair}, answering {answer}", roles, code, selectors,
                f"""
                . {words} if {when}{tail}
                . if {when}, {words}{tail}
                . {words}, but only when {when}{tail}
                """, oracle, steps=2, tags=["compositions"],
            )

# ---- a change, then another under a condition
for slug, roles, body, python, lines, names in (
    ("count, and unlock with the right one", "A:n tries attempts count; B:n/w code secret password pin; C:b locked closed shut; N:n/w",
     "A: A + 1. (N = B) ifTrue: [C: false]", lambda o: (o.add(A=1), o.put(C=False) if o.N == o.B else o),
     "every (try|attempt) is counted in {A}; if {N} equals {B} then {C} becomes false|add one to {A}, and if {N} is the right {B} set {C} to false|count in {A}; the right {B} ends {C}", "enter: try: unlock: guess: open:"),
    ("count, and open with the right one", "A:n tries attempts count; B:n/w code secret password pin; C:b open unlocked solved; N:n/w",
     "A: A + 1. (N = B) ifTrue: [C: true]", lambda o: (o.add(A=1), o.put(C=True) if o.N == o.B else o),
     "every (try|attempt) is counted in {A}; if {N} equals {B} then {C} becomes true|add one to {A}, and if {N} is the right {B} set {C} to true|count in {A}; the right {B} makes it {C}", "enter: try: unlock: guess: open:"),
    ("set, and count what is above", "A:n alarms count warnings; B:n limit threshold maximum; C:n level noise value last; N:n",
     "C: N. (N > B) ifTrue: [A: A + 1]", lambda o: (o.put(C=o.N), o.add(A=1 if o.N > o.B else 0)),
     "store {N} in {C} and count it in {A} if it is above {B}|set {C} to {N}; when that is more than {B}, {A} goes up by one|{C} becomes {N}, and {A} counts if {B} is exceeded", "sense: measure: record: report: set:"),
    ("set, and count what is below", "A:n alarms count warnings; B:n limit threshold minimum; C:n level pressure value last; N:n",
     "C: N. (N < B) ifTrue: [A: A + 1]", lambda o: (o.put(C=o.N), o.add(A=1 if o.N < o.B else 0)),
     "store {N} in {C} and count it in {A} if it is below {B}|set {C} to {N}; when that is less than {B}, {A} goes up by one|{C} becomes {N}, and {A} counts if {B} is not reached", "sense: measure: record: report: set:"),
    ("count what is above", "A:n alarms count fines high; B:n limit threshold maximum; N:n",
     "(N > B) ifTrue: [A: A + 1]", lambda o: o.add(A=1 if o.N > o.B else 0),
     "count {N} in {A} if it is above {B}|add one to {A} when {N} is more than {B}|{A} goes up by one if {N} exceeds {B}", "sense: measure: check: report: note:"),
    ("a fixed amount for what is above", "A:n fine points debt fee; B:n limit threshold maximum; N:n; #1:2..60",
     "(N > B) ifTrue: [A: A + #1]", lambda o: o.add(A=o.k1 if o.N > o.B else 0),
     "add {#1} to {A} if {N} is above {B}|{A} grows by {#1} when {N} is more than {B}|{N} over {B} costs {#1}, added to {A}", "caughtAt: check: measure: drive: report:"),
    ("up, and back to zero at a slot", "A:u(0,6) count position page index hour; B:u(1,7) limit size last maximum",
     "A: ((A >= B) ifTrue: [0] False: [A + 1])", lambda o: o.put(A=0 if o.A >= o.B else o.A + 1),
     "count {A} up by one, but after {B} start at zero again|{A} goes up by one; when it has reached {B} it becomes 0|one more {A}, or zero if it is at {B}", "next tick step turn advance"),
    ("two with the higher bid", "A:n bid price best record; B:w bidder winner name holder; M:n; N:w",
     "(M > A) ifTrue: [A: M. B: N]", lambda o: o.put(A=o.M, B=o.N) if o.M > o.A else o,
     "if {M} is more than {A}, {A} becomes {M} and {B} becomes {N}|accept {M} by {N} if it is higher than {A}: store both in {A} and {B}|set {A} to {M} and {B} to {N}, but only when {M} beats {A}", "bid:By: offer:From: score:For: record:By:"),
):
    for answer in ("A", "B", "C"):
        kinds = {part.split(":")[0].strip(): part.split(":")[1][0] for part in roles.split(";")}
        if answer not in kinds:
            continue
        family(
            f"{slug}, answering {answer}", roles, f"{body}. {answer}", names,
            "\n".join(f". {line}{tail}" for line in re.split(r"\|(?![^()]*\))", lines)
                      for tail in (f". Answer {{{answer}}}", f"; return {{{answer}}}", f" and answer {{{answer}}}[ afterwards]")),
            lambda o, python=python, answer=answer: (python(o), getattr(o, answer))[1], steps=2,
        )

# ---- a collection changes and something counts it
for slug, kind, body, change, words, names, extra in (
    ("first out", "vn+/vs+/ln+/ls+", "B: B copyWithoutFirst", lambda b, o: b[1:], "(remove|take away) the first of {B}", "serve next callNext process", ""),
    ("last out", "vn+/vs+/ln+/ls+", "B: B copyWithoutLast", lambda b, o: b[:-1], "(remove|take away) the last of {B}", "undo pop drawOne takeLast", ""),
    ("one out", "vn/vs/ln/ls", "B: (B copyWithout: N)", lambda b, o: [e for e in b if e != o.N], "(remove|take) {N} from {B}", "finish remove complete sell", "; N:n/w/n/w"),
    ("all out", "vn/vs/ln/ls", "B: B copyRemoveAll", lambda b, o: [], "(empty|clear) {B}", "clear flush discard reset", ""),
):
    for answer in ("A", "B size"):
        ending = ":" if extra else ""
        family(
            f"{slug} and counted, answering {answer}", f"B:{kind} queue tasks items names waiting; A:n served done count undone{extra}", f"{body}. A: A + 1. {answer}",
            " ".join(n + ending for n in names.split()),
            "\n".join(f". {words} {joint}{tail}" for joint in ("and count it in {A}", "and add one to {A}", "; {A} goes up by one")
                      for tail in (("; answer {A}", ". Return {A}") if answer == "A" else ("; answer how many {B} are left", ". Return the number of {B}"))),
            lambda o, change=change, answer=answer: (o.put(B=type(o.B)(change(o.B, o))), o.add(A=1), o.A if answer == "A" else len(o.B))[2], steps=2,
        )

# ---- texts of changed parts
FORMS = (
    ("capitalized", "{} capitalize", lambda s: s[:1].upper() + s[1:], "{} with a capital letter|{} capitalized"),
    ("in capitals", "{} capitalizeAll", str.upper, "{} in capitals|{} in upper case"),
    ("small", "{} uncapitalizeAll", str.lower, "{} in small letters|{} in lower case"),
    ("initial", "{} first", lambda s: s[0], "the first letter of {}|the initial of {}"),
    ("backwards", "{} copyReversed", lambda s: s[::-1], "{} backwards|{} reversed"),
    ("as it is", "{}", lambda s: s, "{}"),
)
for one, code1, python1, said1 in FORMS:
    for two, code2, python2, said2 in FORMS:
        if (one, two) in {("as it is", "as it is"), ("initial", "initial")}:
            continue
        parts = f"({said1})".replace("{}", "{A}"), f"({said2})".replace("{}", "{B}")
        for between in (True, False):
            if between is False and one == two != "capitalized":
                continue
            middle = "$1 , " if between else ""
            family(
                f"{one} and {two}{' with a text between' if between else ''}",
                "A:w first name title last word; B:w last surname author first city" + ("; $1: |, |-| by |. |_|/" if between else ""),
                f"{code1.format('A')} , {middle}{code2.format('B')}",
                "label fullName userId citation heading name code summary describe login display",
                f"""
                = {parts[0]}, then {'{$1}, then ' if between else ''}{parts[1]}
                = {parts[0]} and {parts[1]} (joined|together|){' with {$1} between' if between else ''}
                . {parts[0]} followed by {'{$1} and ' if between else ''}{parts[1]}
                """,
                lambda o, python1=python1, python2=python2, between=between: python1(o.A) + (o.t1 if between else "") + python2(o.B), steps=2, tags=["compositions"],
            )
JOINED = (
    ("small", "uncapitalizeAll", str.lower, "in small letters|in lower case"),
    ("in capitals", "capitalizeAll", str.upper, "in capitals|in upper case"),
    ("backwards", "copyReversed", lambda s: s[::-1], "backwards|reversed"),
)
for slug, message, python, words in JOINED:
    family(
        f"joined, all {slug}", "A:s first name left; B:s last surname right", f"(A , B) {message}", "userId code login joined name together",
        f"""
        = {{A}} and {{B}} joined, all ({words})
        join {{A}} and {{B}} and put the whole ({words})
        = {{A}} followed by {{B}}, everything ({words})
        """, lambda o, python=python: python(o.A + o.B), steps=2,
    )
    family(
        f"last name and initial, all {slug}", "A:w first given name; B:w last surname family", f"(B , A first) {message}", "userId login code account shortName",
        f"""
        = {{B}}, then the first letter of {{A}}, all ({words})
        join {{B}} and the initial of {{A}}, the whole ({words})
        = {{B}} followed by {{A}}'s first letter, everything ({words})
        """.replace("{A}'s first letter", "the first letter of {A}"), lambda o, python=python: python(o.B + o.A[0]), steps=2,
    )
    family(
        f"longer of two {slug}", "A:w left first word; B:w right second other", f"((A size >= B size) ifTrue: [A] False: [B]) {message}", "longer chosen longest winner",
        f"""
        = the longer of {{A}} and {{B}} ({words}), {{A}} if equal
        take whichever of {{A}} and {{B}} has more letters, and answer it ({words})
        . {{A}} or {{B}}, the longer one, ({words})
        """, lambda o, python=python: python(o.A if len(o.A) >= len(o.B) else o.B), steps=2,
    )
for slug, code, python, words in (
    ("the first", "A first", lambda v: v[0], "the first of {A}"),
    ("the last", "A last", lambda v: v[-1], "the last of {A}"),
    ("the alphabetically first", "A copySort first", lambda v: sorted(v)[0], "(the alphabetically first of {A}|whichever of {A} comes first in the alphabet|the first of {A} after sorting)"),
    ("the longest", "(A maxBy: [| :e | e size ])", lambda v: max(v, key=len), "(the longest of {A}|the one of {A} with most letters)"),
    ("how many", "A size printString", lambda v: str(len(v)), "(how many {A} there are|the number of {A})"),
    ("all joined", "(A joinUsing: ', ')", lambda v: ", ".join(v), "(all {A} with commas between|{A} separated by ', ')"),
):
    for place in ("before", "after"):
        family(
            f"{slug} with a text {place}", f"A:vs+/ls+ names words guests list team items; $1:{'Hi |First: |Winner: |Hello, |We are ' if place == 'before' else '!| wins| comes first| first| in all'}",
            f"$1 , {code}" if place == "before" else f"{code.strip('()') if code[0] != '(' else code} , $1",
            "greet announce summary greetFirst label line describe winnerText",
            f"""
            = {'{$1} and then ' + words if place == 'before' else words + ' and then {$1}'}
            . {'{$1}, followed by ' + words if place == 'before' else words + ', followed by {$1}'}
            = {words} with {{$1}} {'in front' if place == 'before' else 'behind'}
            """, lambda o, python=python, place=place: o.t1 + python(o.A) if place == "before" else python(o.A) + o.t1, steps=2,
        )
for slug, code, python, words in (
    ("times a slot", "e * B", lambda e, o: e * o.B, "(times {B}|multiplied by {B})"),
    ("plus a slot", "e + B", lambda e, o: e + o.B, "(plus {B}|increased by {B})"),
    ("squared", "e * e", lambda e, o: e * e, "(squared|times itself)"),
    ("doubled", "e * 2", lambda e, o: e * 2, "(doubled|times two)"),
):
    needs_slot = "; B:n base factor step number" if "B" in code else ""
    for role, limit in (("N", "N:u(0,7)"), ("A", "A:u(0,7) limit count size")):
        ending = ":" if role == "N" else ""
        family(
            f"numbers up to {role} {slug}", f"{limit}{needs_slot}", f"(1 to: {role}) asVector collect: [| :e | {code} ]",
            " ".join(n + ending for n in "tableUpTo multiples series row firstOnes upTo".split()),
            f"""
            = a vector with the numbers from 1 to {{{role}}}, each {words}
            = 1 to {{{role}}}, every number {words}
            . the numbers from one up to {{{role}}}, {words}, in a vector
            """, lambda o, python=python, role=role: Vec(python(e, o) for e in range(1, getattr(o, role) + 1)), steps=2,
        )
