"""Growing: collections and dictionaries that are kept in slots and change."""

from training.family import family, update

V = "items names words list guests fruits shelf team cart queue tasks colors cities"
U = "numbers values scores prices samples readings history log marks steps stack"
ANY = f"vn/vs/ln/ls {U} {V}"
ANYP = ANY.replace("vn/vs/ln/ls", "vn+/vs+/ln+/ls+")


def vec(o, items):
    return type(o.A)(items)


for slug, tail, oracle_tail, extra in (
    ("answering the size", ". A size", lambda o: len(o.A), " and (answer|return|tell) (how many there are|the new size|the number of {A})|. Answer how many there are (now|then)|, answering the new count"),
    ("answering all", ". A", lambda o: o.A, " and answer {A}|. (Answer|Return) {A}|, answering all of them"),
    ("answering itself", ". self", lambda o: o, "| and answer (itself|self)|"),
):
    family(
        f"add an argument at the end, {slug}", f"A:{ANY}; N:n/w/n/w",
        f"A: (A copyAddLast: N){tail}",
        "add: append: put: push: addLast: enqueue: join: add{A}: record: remember: buy: invite: insert: log: note: enter: enlist: stack: queue: collect: register: "
        "arrive: plan: addTask: addItem: place: keep: store:",
        f"""
        add {{N}} to {{A}}({extra})
        append {{N}} to {{A}}({extra})
        put {{N}} (at the end of|into) {{A}}({extra})
        . {{N}} goes to the end of {{A}}({extra})
        (record|remember|note) {{N}} in {{A}}({extra})
        . {{A}} gets {{N}} as its last({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, [*o.A, o.N])), oracle_tail(o))[1],
    )
    family(
        f"add an argument at the front, {slug}", f"A:{ANY}; N:n/w/n/w",
        f"A: (A copyAddFirst: N){tail}",
        "addFirst: putFirst: prepend: pushFront: jumpQueue: insertFirst: unshift: addFront: startWith:",
        f"""
        add {{N}} (at|to) the (front|beginning|start) of {{A}}({extra})
        put {{N}} before all others in {{A}}({extra})
        . {{N}} becomes the first of {{A}}({extra})
        prepend {{N}} to {{A}}({extra})
        . {{A}} gets {{N}} in front({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, [o.N, *o.A])), oracle_tail(o))[1],
    )
    family(
        f"remove an argument, {slug}", f"A:{ANY}; N:n/w/n/w",
        f"A: (A copyWithout: N){tail}",
        "remove: delete: drop: take: sell: uninvite: leave: discard: cancel: forget: removeAll: strike: cross: kick: done: finish: eat:",
        f"""
        remove {{N}} from {{A}}({extra})
        delete (all|every|) {{N}} from {{A}}({extra})
        take {{N}} out of {{A}}({extra})
        . {{N}} is (no longer|not any more) in {{A}}({extra})
        cross {{N}} off {{A}}({extra})
        drop {{N}} from {{A}}, nothing happens if it is not there({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, [e for e in o.A if e != o.N])), oracle_tail(o))[1],
    )
    family(
        f"add an argument once, {slug}", f"A:{ANY}; N:n/w/n/w",
        f"(A includes: N) ifFalse: [A: (A copyAddLast: N)]{tail}",
        "addOnce: addNew: invite: register: join: addIfNew: learn: meet: addUnique: enroll: tag: subscribe:",
        f"""
        add {{N}} to {{A}} unless it is (already there|in it already)({extra})
        add {{N}} to {{A}}, but (only once|no duplicates|never twice)({extra})
        . if {{N}} is not in {{A}} yet, append it({extra})
        put {{N}} into {{A}} if it is new({extra})
        . {{A}} gets {{N}}, already known ones are ignored({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, [*o.A, o.N])) if o.N not in o.A else o, oracle_tail(o))[1],
    )
    family(
        f"drop the last, {slug}", f"A:{ANYP}",
        f"A: A copyWithoutLast{tail}",
        "undo dropLast removeLast forgetLast undoLast takeBack shorten cancelLast eraseLast",
        f"""
        remove the last of {{A}}({extra})
        drop the last (element|entry|one) of {{A}}({extra})
        . {{A}} loses its last({extra})
        undo the last of {{A}}({extra})
        take the newest out of {{A}}({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, o.A[:-1])), oracle_tail(o))[1],
    )
    family(
        f"drop the first, {slug}", f"A:{ANYP}",
        f"A: A copyWithoutFirst{tail}",
        "dropFirst removeFirst skip dequeue advance forgetFirst next shift",
        f"""
        remove the first of {{A}}({extra})
        drop the first (element|entry|one) of {{A}}({extra})
        . {{A}} loses its first({extra})
        take the oldest out of {{A}}({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, o.A[1:])), oracle_tail(o))[1],
    )
    family(
        f"empty a collection, {slug}", f"A:{ANY}",
        f"A: A copyRemoveAll{tail}",
        "clear empty reset removeAll clear{A} forget{A} empty{A} startOver discardAll wipe",
        f"""
        empty {{A}}({extra})
        remove (all|everything) from {{A}}({extra})
        clear {{A}}({extra})
        . {{A}} becomes empty({extra})
        forget all {{A}}({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, [])), oracle_tail(o))[1],
    )
    family(
        f"sort in place, {slug}", f"A:{ANY}",
        f"A: A copySort{tail}",
        "sort sort{A} order arrange tidy rank sortAll",
        f"""
        sort {{A}}[ and keep it so]({extra})
        put {{A}} in (ascending|) order({extra})
        . {{A}} is sorted from now on({extra})
        bring {{A}} in order, smallest first({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, sorted(o.A))), oracle_tail(o))[1],
    )
    family(
        f"reverse in place, {slug}", f"A:{ANY}",
        f"A: A copyReversed{tail}",
        "reverse turn flip reverse{A} turnRound",
        f"""
        reverse {{A}}[ and keep it so]({extra})
        turn {{A}} round({extra})
        . {{A}} is in the opposite order from now on({extra})
        put {{A}} in reverse order({extra})
        """,
        lambda o, oracle_tail=oracle_tail: (o.put(A=vec(o, o.A[::-1])), oracle_tail(o))[1],
    )
family(
    "add an argument and answer it", f"A:{ANY}; N:n/w/n/w",
    "A: (A copyAddLast: N). N",
    "add: append: put: push: record: enter: log: note: store:",
    """
    add {N} to {A} and answer {N}
    append {N} to {A}, answering what was added
    put {N} into {A} and give it back
    . {N} goes into {A}; the answer is {N} itself
    """,
    lambda o: (o.put(A=vec(o, [*o.A, o.N])), o.N)[1],
)
family(
    "take the last out", f"A:{ANYP}",
    "| r | r: A last. A: A copyWithoutLast. r",
    "pop takeLast removeLast popLast draw undo unstack pull takeTop",
    """
    remove the last of {A} and answer it
    take the last (element|one) out of {A}
    pop (the top|) of {A}
    . the last of {A} is taken out and returned
    answer the newest of {A}, which is removed
    """,
    lambda o: (o.A[-1], o.put(A=vec(o, o.A[:-1])))[0],
)
family(
    "take the first out", f"A:{ANYP}",
    "| r | r: A first. A: A copyWithoutFirst. r",
    "dequeue takeFirst removeFirst next serve shift serveNext callNext nextTask poll",
    """
    remove the first of {A} and answer it
    take the first (element|one) out of {A}
    . the first of {A} is taken out and returned
    answer the (next|oldest) of {A}, which is removed
    serve the next one from {A}: it leaves and is the answer
    """,
    lambda o: (o.A[0], o.put(A=vec(o, o.A[1:])))[0],
)
family(
    "take the first out or a fixed text", f"A:vs/ls {V}; $1:none|nobody|empty|nothing|-",
    "| r | A isEmpty ifTrue: [^ $1]. r: A first. A: A copyWithoutFirst. r",
    "dequeue takeFirst next serve serveNext callNext nextTask poll",
    """
    remove the first of {A} and answer it, or {$1} if there is none
    take the next out of {A}; {$1} when it is empty
    . {$1} if {A} is empty, otherwise its first, which is taken out
    serve the next from {A}, {$1} if nobody is left
    """,
    lambda o: (o.A[0], o.put(A=vec(o, o.A[1:])))[0] if o.A else o.t1,
)
family(
    "take the last out or a fixed text", f"A:vs/ls {V}; $1:none|nobody|empty|nothing|-",
    "| r | A isEmpty ifTrue: [^ $1]. r: A last. A: A copyWithoutLast. r",
    "pop takeLast undo popLast draw pull",
    """
    remove the last of {A} and answer it, or {$1} if there is none
    take the top off {A}; {$1} when it is empty
    . {$1} if {A} is empty, otherwise its last, which is taken out
    pop {A}, {$1} if nothing is left
    """,
    lambda o: (o.A[-1], o.put(A=vec(o, o.A[:-1])))[0] if o.A else o.t1,
)
family(
    "add an argument once, answering whether", f"A:{ANY}; N:n/w/n/w",
    "(A includes: N) ifTrue: [false] False: [A: (A copyAddLast: N). true]",
    "addOnce: addNew: invite: register: join: addIfNew: learn: tryAdd: enroll: subscribe:",
    """
    add {N} to {A} unless it is there already, answer whether it was added
    . if {N} is not in {A} yet, append it and answer true, else false
    put {N} into {A} if it is new; true if it was, false if not
    register {N} in {A} and tell if that was new
    """,
    lambda o: (o.put(A=vec(o, [*o.A, o.N])), True)[1] if o.N not in o.A else False,
)
family(
    "remove an argument, answering whether", f"A:{ANY}; N:n/w/n/w",
    "(A includes: N) ifTrue: [A: (A copyWithout: N). true] False: [false]",
    "remove: delete: take: cancel: leave: uninvite: drop: tryRemove: sell: finish:",
    """
    remove {N} from {A} and answer whether it was there
    . if {N} is in {A}, take it out and answer true, else false
    delete {N} from {A}; true if it was in it, false if not
    take {N} out of {A}, telling if there was one
    """,
    lambda o: (o.put(A=vec(o, [e for e in o.A if e != o.N])), True)[1] if o.N in o.A else False,
)
family(
    "add if there is room, answering whether", f"A:{ANY}; B:u(0,6) capacity limit seats maximum; N:n/w/n/w",
    "(A size < B) ifTrue: [A: (A copyAddLast: N). true] False: [false]",
    "add: join: seat: board: tryAdd: put: enroll: park: register: admit: book:",
    """
    add {N} to {A} if it has fewer than {B}, answer whether it was added
    . if there is room ({B} at most), {N} goes into {A} and the answer is true, else false
    put {N} into {A} unless {B} are in it; true if done
    let {N} into {A}, but no more than {B}; tell if it worked
    """.replace("room ({B} at most)", "room, {B} at most"),
    lambda o: (o.put(A=vec(o, [*o.A, o.N])), True)[1] if len(o.A) < o.B else False,
)
update(
    "add an argument to many and count", f"B:{ANY}; A:n count total added changes; N:n/w/n/w",
    "B: (B copyAddLast: N). A: A + 1",
    "add: record: log: put: enter: append: note: push:",
    """
    add {N} to {B} and one to {A}
    . {N} goes into {B}, {A} counts it
    append {N} to {B} and count that in {A}
    put {N} into {B}; {A} goes up by one
    """,
    lambda o: (o.put(B=type(o.B)([*o.B, o.N])), o.add(A=1)),
)
update(
    "add an argument and sum it", f"B:vn/ln {U}; A:n total sum balance distance; N:n",
    "B: (B copyAddLast: N). A: A + N",
    "add: record: log: put: enter: deposit: run: book: pay:",
    """
    add {N} to the list {B} and to {A}
    . {N} goes into {B} and on top of {A}
    append {N} to {B} and raise {A} by it
    record {N} in {B}; {A} grows by {N}
    """,
    lambda o: (o.put(B=type(o.B)([*o.B, o.N])), o.add(A=o.N)),
)
update(
    "set and remember the old in a list", "B:vn/ln history past log previous; A:n value level current price; N:n",
    "B: (B copyAddLast: A). A: N",
    "set: change: set{A}: update: {A}To: become: goTo: record:",
    """
    set {A} to {N} and append the old one to {B}
    . {B} gets the present {A}, then {A} becomes {N}
    change {A} to {N}, keeping the old {A} in {B}
    remember {A} in {B} before it becomes {N}
    """,
    lambda o: (o.put(B=type(o.B)([*o.B, o.A])), o.put(A=o.N)),
)
update(
    "go back to the last of a list", "B:vn+/ln+ history past log previous; A:n value level current price",
    "A: B last. B: B copyWithoutLast",
    "undo back revert restore goBack undoLast stepBack",
    """
    set {A} to the last of {B} and remove it there
    undo: {A} becomes what was last put into {B}
    . the last of {B} goes back into {A}
    restore {A} from the end of {B}
    """,
    lambda o: o.put(A=o.B[-1], B=type(o.B)(o.B[:-1])),
)
update(
    "move the first to the end", f"A:{ANYP}",
    "A: (A copyWithoutFirst copyAddLast: A first)",
    "rotate nextPlayer next cycle turn passOn shift",
    """
    move the first of {A} to the end
    . the first of {A} becomes its last
    rotate {A} by one[ to the left]
    take the first of {A} and put it at the end
    """,
    lambda o: o.put(A=vec(o, [*o.A[1:], o.A[0]])),
)
update(
    "all of another added", f"A:{ANY}; B:vn/vs/ln/ls more others pending new extra",
    "A: A , B",
    "addAll merge take absorb append{B} combine addOthers",
    """
    add all of {B} to {A}
    append {B} to {A}
    . {A} gets everything from {B} at its end
    put all {B} into {A}
    """,
    lambda o: o.put(A=vec(o, [*o.A, *o.B])),
)

# ---- dictionaries

NUMBERED = "dn stock prices ages scores counts amounts points inventory phones"
WORDED = "ds words capitals colors translations names owners dictionary nicknames lexicon"

family(
    "look up or a slot", f"A:{WORDED}; B:w missing default unknown fallback other; N:w",
    "A at: N IfAbsent: [B]",
    "translate: lookUp: find: at: get: meaningOf: capitalOf: {A}For: valueOf: word: ask: search: nameOf:",
    """
    look up {N} in {A}, {B} if it is not there
    = what {A} has for {N}, or {B} if (unknown|there is nothing)
    translate {N} by {A}; give {B} if it is missing
    = the entry of {N} in {A}, else {B}
    . {A} at {N}, {B} when absent
    """,
    lambda o: o.A.get(o.N, o.B),
)
family(
    "look up or a fixed text", f"A:{WORDED}; N:w; $1:?|unknown|none|n/a|missing|nothing|-|not found",
    "A at: N IfAbsent: [$1]",
    "translate: lookUp: find: at: get: meaningOf: capitalOf: {A}For: valueOf: word: ask: search: nameOf:",
    """
    look up {N} in {A}, {$1} if it is not there
    = what {A} has for {N}, or {$1} if (unknown|there is nothing)
    translate {N} by {A}; give {$1} if it is missing
    = the entry of {N} in {A}, else {$1}
    . {A} at {N}, {$1} when absent
    """,
    lambda o: o.A.get(o.N, o.t1),
)
family(
    "look up or the argument itself", f"A:{WORDED}; N:w",
    "A at: N IfAbsent: [N]",
    "translate: lookUp: replace: substitute: expand: rename: resolve: nickname: map:",
    """
    look up {N} in {A}; if it is not there answer {N} itself
    = what {A} has for {N}, or {N} unchanged
    translate {N} by {A}, unknown words stay as they are
    = the entry of {N} in {A}, else {N}
    """,
    lambda o: o.A.get(o.N, o.N),
)
family(
    "look up a number or zero", f"A:{NUMBERED}; N:w",
    "A at: N IfAbsent: [0]",
    "priceOf: stockOf: countOf: howMany: scoreOf: pointsOf: ageOf: lookUp: at: get: amountOf: {A}For: costOf: inStock:",
    """
    look up {N} in {A}, (0|zero) if it is not there
    = what {A} has for {N}, or 0 if unknown
    = how (many|much) {A} {N} has, zero if none
    = the entry of {N} in {A}, else 0
    . {A} at {N}, nothing counts as 0
    """,
    lambda o: o.A.get(o.N, 0),
)
family(
    "look up a number or minus one", f"A:{NUMBERED}; N:w",
    "A at: N IfAbsent: [-1]",
    "priceOf: find: lookUp: numberOf: codeOf: ageOf: search: phoneOf:",
    """
    look up {N} in {A}, -1 if it is not there
    = what {A} has for {N}, or -1 if unknown
    = the entry of {N} in {A}, else -1
    . {A} at {N}, minus one when absent
    """,
    lambda o: o.A.get(o.N, -1),
)
family(
    "has an entry", "A:dn/ds stock prices words capitals ages names owners; N:w",
    "A includesKey: N",
    "has: knows: includes: sells: isKnown: contains: hasEntry: exists: isListed: canTranslate: hasPriceFor:",
    """
    ? {A} has an entry for {N}
    ? {N} is (a key|known) in {A}
    . is there an entry for {N} in {A}?
    ? {N} can be found in {A}
    ? {A} knows {N}
    """,
    lambda o: o.N in o.A,
)
family(
    "entries counted", "A:dn/ds stock prices words capitals ages names owners",
    "A size",
    "size count howMany entries numberOf{A} countEntries words",
    """
    = the number of entries in {A}
    = how many entries {A} has
    count the entries of {A}
    = the size of {A}
    """,
    lambda o: len(o.A),
)
family(
    "sum of the entries", f"A:{NUMBERED}",
    "A sum",
    "total sum totalStock sumOfAll inAll pointsInAll allTogether",
    """
    = the sum of all (values|numbers|entries) in {A}
    add up everything in {A}
    = the total of {A}
    = how much all in {A} make together
    """,
    lambda o: sum(o.A.values()),
)
family(
    "price of so many", f"A:{NUMBERED}; M:w; N:u(0,9)",
    "(A at: M IfAbsent: [0]) * N",
    "priceOf:Times: costOf:Count: price:For: total:Of: buy:Count: pay:Number:",
    """
    = what {N} of {M} cost by {A}, 0 if unknown
    = the entry of {M} in {A} times {N}, nothing for unknown ones
    look up {M} in {A} (0 if missing) and multiply by {N}
    """.replace("(0 if missing)", ", 0 if missing,"),
    lambda o: o.A.get(o.M, 0) * o.N,
)
family(
    "put an entry", "A:dn/ds stock prices words capitals ages names; M:w; N:n/w",
    "A: (A copy at: M Put: N). N",
    "at:Put: set:To: put:As: learn:As: name:Is: define:As: store:Under: price:Is: teach:Means: add:With:",
    """
    put {N} under {M} in {A} and answer {N}
    . {A} at {M} becomes {N}; answer that
    store {N} for {M} in {A}, answering it
    define {M} as {N} in {A} and return {N}
    """,
    lambda o: (o.put(A={**o.A, o.M: o.N}), o.N)[1],
)
family(
    "count an entry up", f"A:{NUMBERED}; N:w",
    "A: (A copy at: N Put: (A at: N IfAbsent: [0]) + 1). A at: N",
    "count: vote: add: tally: hit: record: increment: voteFor: see: visit: note: buy:",
    """
    add one to the entry of {N} in {A} (0 at first) and answer it
    count {N} in {A}; answer how often it (was there|has come) so far
    . {A} at {N} goes up by one, starting from zero; return the new number
    vote for {N} in {A} and return its votes
    """.replace("(0 at first)", ", 0 at first,"),
    lambda o: (o.put(A={**o.A, o.N: o.A.get(o.N, 0) + 1}), o.A[o.N])[1],
)
