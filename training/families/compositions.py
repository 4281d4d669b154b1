"""Compositions: two changes and a report, a condition before a change, an answer made of a change. All are made from parts."""

from training.family import family

NUMBER = "n count total score level balance stock energy distance position money used sold visits points"

# A change: name, what it needs besides the slot, code of slot X, Python, wordings, words for selectors.
CHANGES = [
    ("one up", "", "X: X + 1", lambda o, x: o.add(**{x: 1}), "(add one to {X}|increase {X} by one|count {X} up|{X} goes up by one|one more {X})", "up count bump"),
    ("one down", "", "X: X - 1", lambda o, x: o.add(**{x: -1}), "(take one from {X}|decrease {X} by one|count {X} down|{X} goes down by one|one less {X})", "down use lose"),
    ("up by argument", "N", "X: X + N", lambda o, x: o.add(**{x: o.N}), "(add {N} to {X}|increase {X} by {N}|{X} goes up by {N}|{X} gains {N})", "add gain put"),
    ("down by argument", "N", "X: X - N", lambda o, x: o.add(**{x: -o.N}), "(take {N} from {X}|decrease {X} by {N}|{X} goes down by {N}|{X} loses {N}|subtract {N} from {X})", "take spend use"),
    ("to argument", "N", "X: N", lambda o, x: o.put(**{x: o.N}), "(set {X} to {N}|{X} becomes {N}|store {N} in {X}|remember {N} as {X})", "set store move"),
    ("to zero", "", "X: 0", lambda o, x: o.put(**{x: 0}), "(set {X} to zero|reset {X}|{X} starts again at 0|clear {X})", "reset clear restart"),
    ("doubled", "", "X: X * 2", lambda o, x: o.put(**{x: getattr(o, x) * 2}), "(double {X}|{X} doubles|multiply {X} by two|make {X} twice as big)", "double grow"),
    ("up by fixed", "#1", "X: X + #1", lambda o, x: o.add(**{x: o.k1}), "(add {#1} to {X}|increase {X} by {#1}|{X} goes up by {#1}|{X} gains {#1})", "reward bonus boost"),
    ("down by fixed", "#1", "X: X - #1", lambda o, x: o.add(**{x: -o.k1}), "(take {#1} from {X}|decrease {X} by {#1}|{X} loses {#1}|{X} goes down by {#1})", "punish penalty charge"),
    ("flag on", "b", "X: true", lambda o, x: o.put(**{x: True}), "(set {X} to true|make it {X}|{X} becomes true|it is {X} then)", "open start mark"),
    ("flag off", "b", "X: false", lambda o, x: o.put(**{x: False}), "(set {X} to false|{X} becomes false|it is no longer {X}|it is not {X} then)", "close stop end"),
    ("flag turned", "b", "X: X not", lambda o, x: o.put(**{x: not getattr(o, x)}), "(turn {X} round|toggle {X}|{X} flips|switch {X} over)", "toggle flip switch"),
]
FLAGS = "b open active on done locked ready lit running"
JOIN = "(, then| and|, and|; then|. Then|;|, afterwards| and then|,)"


def needs(*extras):
    """The roles that changes need besides their slots, as part of a role string."""
    roles = ""
    if "N" in extras:
        roles += "; N:n"
    if "#1" in extras:
        roles += "; #1:2..30"
    return roles


def colons(word, extras):
    return word + (":" if "N" in extras else "")


TAKEN = {("one up", "one up"), ("up by argument", "one up"), ("down by argument", "one up"), ("flag turned", "one up"), ("flag on", "one up"),
         ("down by argument", "up by argument"), ("to zero", "one up"), ("to zero", "to zero"), ("one down", "one up")}
for first, extra1, body1, python1, words1, names1 in CHANGES:
    for second, extra2, body2, python2, words2, names2 in CHANGES:
        if (first, second) in TAKEN or (second, first) in TAKEN or (extra1 == extra2 == "b"):
            continue
        extras = (extra1, extra2)
        slots = f"A:{FLAGS if extra1 == 'b' else NUMBER}; B:{FLAGS.replace('open', 'shut') if extra2 == 'b' else NUMBER}"
        one, two = words1.replace("X", "A"), words2.replace("X", "B")
        selectors = " ".join(colons(w, extras) for n1, n2 in zip(names1.split(), names2.split(), strict=False)
                             for w in (f"{n1}And{n2.title()}", n1, n2, f"{n1}{{A}}And{n2.title()}{{B}}"))
        body = f"{body1.replace('X', 'A')}. {body2.replace('X', 'B')}"
        for result in "AB":
            def oracle(o, python1=python1, python2=python2, result=result):
                python1(o, "A")
                python2(o, "B")
                return getattr(o, result)
            answer = f"(. (Answer|Return|Give back) [the new ]{{{result}}}| and (answer|return) {{{result}}}|, answering {{{result}}}|; answers {{{result}}}|)"
            family(
                f"{first} and {second}, answering {'the first' if result == 'A' else 'the second'}", slots + needs(*extras),
                f"{body}. {result}", selectors,
                f"""
                . {one}{JOIN} {two}{answer}
                . {one}{JOIN} {two}{answer}
                . (both at once|two things|first one, then the other): {one}, {two}{answer}
                """, oracle, steps=2,
            )

# A condition before a change of A; the answer is whether it was done, or A.
CONDITIONS = [
    ("there is enough", "N", "N <= A", lambda o: o.N <= o.A, "({N} is not more than {A}|{A} is at least {N}|there is enough {A}|{A} covers {N})"),
    ("argument is positive", "N", "N > 0", lambda o: o.N > 0, "({N} is positive|{N} is above zero|{N} is more than 0)"),
    ("slot is positive", "", "A > 0", lambda o: o.A > 0, "({A} is above zero|there is some {A} left|{A} is positive)"),
    ("slot is below another", "B:n limit capacity maximum goal", "A < B", lambda o: o.A < o.B, "({A} is below {B}|{A} is less than {B}|{B} is not reached)"),
    ("slot is above another", "B:n minimum floor reserve limit", "A > B", lambda o: o.A > o.B, "({A} is above {B}|{A} is more than {B}|{A} exceeds {B})"),
    ("flag holds", "B:b open active unlocked on ready running", "B", lambda o: o.B, "(it is {B}|{B}|{B} is true)"),
    ("flag does not hold", "B:b closed locked frozen blocked busy", "B not", lambda o: not o.B, "(it is not {B}|not {B}|{B} is false)"),
    ("slot reaches a number", "#2:2..50", "A >= #2", lambda o: o.A >= o.k2, "({A} is at least {#2}|{A} reaches {#2}|{A} is {#2} or more)"),
    ("slot is below a number", "#2:2..50", "A < #2", lambda o: o.A < o.k2, "({A} is below {#2}|{A} is less than {#2}|{A} is under {#2})"),
    ("argument is smaller than another", "N B:n limit maximum capacity", "N <= B", lambda o: o.N <= o.B, "({N} is at most {B}|{N} is not above {B}|{B} allows {N})"),
]
for condition, extra1, test, holds, when in CONDITIONS:
    for change, extra2, body, python, words, names in CHANGES[:9]:
        if (condition, change) in {("there is enough", "down by argument"), ("slot is positive", "one down"), ("argument is positive", "up by argument"),
                                   ("slot is below another", "one up"), ("flag holds", "one up")}:
            continue
        has_n = "N" in extra1.split() or extra2 == "N"
        slot_b = extra1.removeprefix("N ").strip() if ":" in extra1 and not extra1.startswith("#") else ""
        roles = f"A:{NUMBER}" + (f"; {slot_b}" if slot_b else "") + ("; N:n" if has_n else "") + ("; #1:2..30" if extra2 == "#1" else "")
        roles += f"; {extra1}" if extra1.startswith("#") else ""
        if extra1.startswith("#") and extra2 != "#1":  # the first number is number one
            roles, test_, when_, holds_ = roles.replace("#2", "#1"), test.replace("#2", "#1"), when.replace("#2", "#1"), (
                lambda o, condition=condition: o.A >= o.k1 if "reaches" in condition else o.A < o.k1)
        else:
            test_, when_, holds_ = test, when, holds
        suffix = ":" if has_n else ""
        selectors = " ".join(w + suffix for n in names.split() for w in (n, f"try{n.title()}", f"{n}IfPossible", f"{n}{{A}}", f"maybe{n.title()}"))
        what = words.replace("X", "A")
        changed = body.replace("X", "A")
        guard = f"({test_}) ifTrue: [{changed}" if " " in test_ else f"{test_} ifTrue: [{changed}"
        shared = dict(steps=2)

        def done(o, holds_=holds_, python=python):
            if holds_(o):
                python(o, "A")
                return True
            return False

        def left(o, holds_=holds_, python=python):
            if holds_(o):
                python(o, "A")
            return o.A

        else_ = "(, otherwise (do nothing|nothing happens|leave it)|, else nothing|)"
        family(f"{change} if {condition}, answering whether", roles, f"{guard}. true] False: [false]", selectors,
               f"""
               . {what} if {when_}{else_}(. Answer whether it (was done|happened|worked)|; true if done, else false| and answer whether it did)
               . if {when_}, {what} and answer true, (else|otherwise) false
               . {what}, but only (if|when) {when_}; tell (whether|if) it (was done|happened)
               """, done, **shared)
        family(f"{change} if {condition}, answering it", roles, f"{guard}]. A", selectors,
               f"""
               . {what} if {when_}{else_}(. Answer {{A}}| and answer {{A}}| and return {{A}} [either way]|)
               . if {when_}, {what}(. Answer {{A}} in any case|; return {{A}}|)
               . {what}, but only (if|when) {when_}; (answer|return|tell) {{A}}
               """, left, **shared)

# A change, then a sentence about it.
for change, extra, body, python, words, names in CHANGES[:9]:
    suffix = ":" if extra == "N" else ""
    for name, parts, made, told in (
        ("a label before", "$1:Count: |Total: |Now |Level |Left: |You have ", "$1 , A printString", "(answer|return|say) {$1} and then {A}"),
        ("a unit behind", "$1: points| left| items| coins|!| in all| times", "A printString , $1", "(answer|return|say) {A} and then {$1}"),
    ):
        def sentence(o, python=python, name=name):
            python(o, "A")
            return o.t1 + str(o.A) if "before" in name else str(o.A) + o.t1

        family(f"{change}, then said with {name}", f"A:{NUMBER}{needs(extra)}; {parts}", f"{body.replace('X', 'A')}. {made}",
               " ".join(w + suffix for n in names.split() for w in (n, f"{n}AndTell", f"{n}{{A}}", f"{n}AndSay")),
               f"""
               . {words.replace('X', 'A')}{JOIN} {told}
               . {words.replace('X', 'A')}{JOIN} {told}
               . {words.replace('X', 'A')}; the answer is a text: {told}
               """, sentence, steps=2)

# An answer computed from two slots, compared with a third.
for name, code, value, words in (
    ("sum", "(A + B)", lambda o: o.A + o.B, "(the sum of {A} and {B}|{A} plus {B}|{A} and {B} together)"),
    ("difference", "(A - B)", lambda o: o.A - o.B, "(the difference of {A} and {B}|{A} minus {B}|{A} without {B})"),
    ("product", "(A * B)", lambda o: o.A * o.B, "(the product of {A} and {B}|{A} times {B}|{A} multiplied by {B})"),
):
    for sign, python, compared, selectors in (
        (">", lambda a, b: a > b, "(is above|exceeds|is more than|is greater than)", "isOver exceeds tooMuch isMore isBigger"),
        ("<", lambda a, b: a < b, "(is below|is less than|is under|is smaller than)", "isUnder isLess tooLittle isShort isSmaller"),
        (">=", lambda a, b: a >= b, "(reaches|is at least|is no less than)", "isEnough reaches suffices covers isOk"),
        ("<=", lambda a, b: a <= b, "(is at most|is no more than|does not exceed|fits into)", "fits isWithin isAffordable staysWithin canGo"),
        ("=", lambda a, b: a == b, "(equals|is equal to|is exactly|is)", "isRight isExact matches isCorrect addsUp"),
    ):
        if (name, sign) == ("sum", ">="):
            continue
        family(f"{name} {sign} a third slot", "A:n first price left count a; B:n second cost right each b; C:n limit goal budget total capacity",
               f"{code} {sign} C", selectors,
               f"""
               ? {words} {compared} {{C}}
               ? {words} {compared} {{C}}
               . compute {words}; true if (it|that) {compared} {{C}}
               """, lambda o, value=value, python=python: python(value(o), o.C), steps=2)
        family(f"{name} {sign} an argument", "A:n first price left count a; B:n second cost right each b; N:n",
               f"{code} {sign} N", " ".join(s + ":" for s in selectors.split()),
               f"""
               ? {words} {compared} {{N}}
               ? {words} {compared} {{N}}
               . compute {words}; true if (it|that) {compared} {{N}}
               """, lambda o, value=value, python=python: python(value(o), o.N), steps=2)
    family(f"{name} kept in a slot", "A:n first price left count; B:n second cost right each; C:n result total sum last", f"C: {code}. C",
           "compute calculate update work refresh evaluate total",
           f"""
           set {{C}} to {words} and answer it
           . compute {words}, (store|keep) it in {{C}}(. Answer {{C}}| and answer it|)
           . {{C}} becomes {words}(; answer it|. Return {{C}}|)
           """, lambda o, value=value: (o.put(C=value(o)), o.C)[1], steps=2)
    family(f"{name} never below zero", "A:n first price left count; B:n second cost right each", f"{code} max: 0",
           "atLeastZero usable positive net available" if name != "difference" else "shortage surplus available usable notNegative",
           f"""
           = {words}, but never below zero
           = {words}, 0 if that is negative
           . compute {words}; a negative result counts as 0
           """, lambda o, value=value: max(value(o), 0), steps=2)
    family(f"{name} as text", "A:n first price left count; B:n second cost right each; $1:Total: |Sum: |Result: |= |Pay ", f"$1 , {code} printString",
           "summary label describe asText line report",
           f"""
           = {{$1}} and then {words} as text
           . {{$1}}, followed by {words}
           . compute {words} and put {{$1}} before it
           """, lambda o, value=value: o.t1 + str(value(o)), steps=2)
    family(f"{name} as one of two texts", "A:n first price left count; B:n second cost right each; #1:2..60; $1:yes|high|enough|big|free; $2:no|low|missing|small|paid",
           f"({code} >= #1) ifTrue: [$1] False: [$2]", "verdict grade check judge rating label",
           f"""
           = {{$1}} if {words} is at least {{#1}}, else {{$2}}
           . compute {words}; {{$1}} from {{#1}} on, {{$2}} below
           . {{$1}} when {words} reaches {{#1}}, otherwise {{$2}}
           """, lambda o, value=value: o.t1 if value(o) >= o.k1 else o.t2, steps=2)
