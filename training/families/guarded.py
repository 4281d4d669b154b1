"""Guarded updates, toggles, cycles, swaps: changes that depend on what is there."""

from training.family import div, family, update

for slug, tails, result in (
    ("answering whether", "(and|, then) (answer|return|tell|say) whether it (did|worked|happened|could)|; true if it (did|worked), else false|. Answer true if done, false (if not|otherwise)|, answering true or false", None),
    ("answering what is left", "(and|, then) (answer|return|tell me) {A}[ afterwards]|. Answer {A}[ in any case]|, answering {A} (then|either way)", "A"),
):
    boolean = result is None
    family(
        f"take an argument if there is enough, {slug}", "A:n balance stock energy fuel money credit water ammo; N:n",
        "(N <= A) ifTrue: [A: A - N. true] False: [false]" if boolean else "(N <= A) ifTrue: [A: A - N]. A",
        "withdraw: spend: use: take: pay: tryToSpend: withdrawIfPossible: buyFor: consume: remove: drive: walk: sell: debit: try: book: reserve:",
        f"""
        take {{N}} from {{A}} (only if|if) there is (enough|that much)({tails})
        subtract {{N}} from {{A}} unless (that|it) would (go|become|be) (below zero|negative)({tails})
        . if {{A}} (is|has) at least {{N}}, (subtract|take) it, otherwise (do nothing|change nothing|leave it)({tails})
        (spend|pay|use|withdraw) {{N}}, but only when {{A}} covers it({tails})
        . {{N}} (is|are) taken off {{A}} if possible, not if there is too little({tails})
        lower {{A}} by {{N}}; too little of it means nothing happens({tails})
        """,
        (lambda o: (o.add(A=-o.N), True)[1] if o.N <= o.A else False) if boolean else (lambda o: (o.add(A=-o.N) if o.N <= o.A else o).A),
    )
    family(
        f"add an argument if there is room, {slug}", "A:n load level people used count; B:n capacity limit seats maximum size; N:n",
        "(A + N <= B) ifTrue: [A: A + N. true] False: [false]".replace("A + N <= B", "(A + N) <= B") if boolean else "((A + N) <= B) ifTrue: [A: A + N]. A",
        "add: load: board: fill: enter: put: tryAdd: admit: store: seat: book: pour: accept: pack: take: enroll:",
        f"""
        add {{N}} to {{A}} (only if|if) it (does not exceed|stays within|fits into) {{B}}({tails})
        add {{N}} to {{A}} unless that would be (more than|above|over) {{B}}({tails})
        . if there is room for {{N}} more, {{A}} goes up by it, otherwise (nothing changes|do nothing)({tails})
        let {{N}} more in, but only when {{A}} then is at most {{B}}({tails})
        . {{N}} (is|are) added to {{A}} if {{B}} allows it({tails})
        raise {{A}} by {{N}}; going over {{B}} means nothing happens({tails})
        """,
        (lambda o: (o.add(A=o.N), True)[1] if o.A + o.N <= o.B else False) if boolean else (lambda o: (o.add(A=o.N) if o.A + o.N <= o.B else o).A),
    )
    family(
        f"take one if any is left, {slug}", "A:n stock tickets lives count left coins seats",
        "(A > 0) ifTrue: [A: A - 1. true] False: [false]" if boolean else "(A > 0) ifTrue: [A: A - 1]. A",
        "takeOne sellOne use useOne buy take spendOne fire eat grab book reserveOne pick tryUse loseOne",
        f"""
        take one (from|of) {{A}} (only if|if) there is (any|one|some) left({tails})
        subtract one from {{A}} unless it is zero({tails})
        . if {{A}} is above zero, lower it by one, otherwise do nothing({tails})
        use one of {{A}} if possible({tails})
        sell one if {{A}} is not (empty|zero|used up)({tails})
        """,
        (lambda o: (o.add(A=-1), True)[1] if o.A > 0 else False) if boolean else (lambda o: (o.add(A=-1) if o.A > 0 else o).A),
    )
    family(
        f"add one if below a slot, {slug}", "A:n count people level used guests score; B:n capacity limit seats maximum",
        "(A < B) ifTrue: [A: A + 1. true] False: [false]" if boolean else "(A < B) ifTrue: [A: A + 1]. A",
        "enter add admit join letIn board addOne register checkIn tryAdd park sitDown seat levelUp",
        f"""
        add one to {{A}} (only if|if) it is (below|less than|under) {{B}}({tails})
        count one more in {{A}} unless {{B}} is reached({tails})
        . if {{A}} is less than {{B}}, raise it by one, otherwise do nothing({tails})
        let one more in if there is room: {{A}} must not pass {{B}}({tails})
        . one more {{A}}, but not when it is full ({{B}})({tails})
        """.replace("when it is full ({{B}})", "when {{B}} is full").replace("when it is full ({B})", "when {B} is reached"),
        (lambda o: (o.add(A=1), True)[1] if o.A < o.B else False) if boolean else (lambda o: (o.add(A=1) if o.A < o.B else o).A),
    )
family(
    "move an argument between two slots if enough", "A:n source left checking savings energy; B:n target right distance reserve; N:n",
    "(N <= A) ifTrue: [A: A - N. B: B + N]. B",
    "move: transfer: shift: pour: walk: drive: send: fly: run: exchange: give:",
    """
    move {N} from {A} to {B} if {A} has enough, then answer {B}
    . each of {N} takes one of {A} and adds one to {B}. Not enough {A}? Then nothing happens. Answer {B}
    take {N} from {A} and add it to {B}, but only if there is enough; (return|answer) {B} (in any case|either way)
    transfer {N} from {A} to {B} unless {A} is too small; answers {B}
    . if {A} is at least {N}, {A} loses it and {B} gains it; answer {B}
    """,
    lambda o: (o.add(A=-o.N, B=o.N) if o.N <= o.A else o).B,
)
family(
    "move an argument between two slots if enough, answering whether", "A:n source left checking savings; B:n target right cash reserve; N:n",
    "(N <= A) ifTrue: [A: A - N. B: B + N. true] False: [false]",
    "move: transfer: shift: pour: send: tryMove: exchange: give: canMove:",
    """
    move {N} from {A} to {B} if {A} has enough and answer whether it (worked|did)
    take {N} from {A} and add it to {B}, but only if there is enough; true if it was done, false if not
    transfer {N} from {A} to {B} unless {A} is too small; tell whether it happened
    . if {A} is at least {N}, {A} loses it and {B} gains it; answer true then, false otherwise
    """,
    lambda o: (o.add(A=-o.N, B=o.N), True)[1] if o.N <= o.A else False,
)
update(
    "move an argument between two slots", "B:n source left checking; A:n target right savings; N:n",
    "B: B - N. A: A + N",
    "move: transfer: shift: pour: send: pass: give: exchange: save: put:",
    """
    move {N} from {B} to {A}
    take {N} from {B} and (add|give) it to {A}
    transfer {N} from {B} (to|into) {A}
    . {B} loses {N} and {A} gains it
    . {A} goes up by {N}, {B} down by as much
    pour {N} from {B} into {A}
    """,
    lambda o: o.add(B=-o.N, A=o.N),
)
update(
    "move all from one slot to another", "B:n cart pending source left tips; A:n total target right balance",
    "A: A + B. B: 0",
    "moveAll transferAll pourAll collect settle bank merge empty{B} cashIn checkOut commit deliver",
    """
    move (all|everything) from {B} to {A}
    add {B} to {A} and (set|reset) {B} to zero
    transfer all of {B} into {A}, leaving (nothing|zero)
    . {A} gains {B}, {B} becomes 0
    empty {B} into {A}
    collect {B} in {A}; {B} starts at zero again
    """,
    lambda o: (o.add(A=o.B), o.put(B=0)),
)
update(
    "take one and count it", "A:n served sold used done; B:n waiting stock left queue",
    "B: B - 1. A: A + 1",
    "serve sell next use process handleNext finish work do sellOne complete",
    """
    take one from {B} and count it in {A}
    . {B} goes down by one and {A} up by one
    move one from {B} to {A}
    subtract one from {B}, add one to {A}
    serve one: {B} loses one, {A} gains one
    """,
    lambda o: o.add(A=1, B=-1),
)
update(
    "turn a flag round", "A:b on lit open active paused muted visible locked enabled",
    "A: A not",
    "toggle flip switch toggle{A} flip{A} switch{A} press invert change{A} turn push click alternate pullLever",
    """
    (toggle|flip|switch|invert) {A}
    . {A} (changes|switches|turns) to the opposite
    (turn|switch) {A} (round|over|the other way)
    . {A} on becomes off and off becomes on
    . true becomes false, false becomes true: {A}
    negate {A}
    . {A} becomes what it is not
    """,
    lambda o: o.put(A=not o.A),
)
update(
    "set a flag", "A:b on lit open active locked done paid ready enabled visible",
    "A: true",
    "open turnOn switchOn enable activate lock start finish pay show mark{A} make{A} set{A} begin wakeUp complete confirm light close",
    """
    set {A} to true
    make it {A}
    . {A} becomes true
    (switch|turn) {A} on
    . from now on it is {A}
    mark it as {A}
    . it is {A} (then|afterwards)
    """,
    lambda o: o.put(A=True),
)
update(
    "clear a flag", "A:b on lit open active locked done paid ready enabled visible",
    "A: false",
    "close turnOff switchOff disable deactivate unlock stop hide un{A} clear{A} end cancel pause sleep extinguish",
    """
    set {A} to false
    make it not {A}
    . {A} becomes false
    (switch|turn) {A} off
    . from now on it is not {A}
    mark it as not {A}
    . it is no longer {A}
    """,
    lambda o: o.put(A=False),
)
update(
    "set a flag to an argument", "A:b on lit open active locked done enabled visible; N:b",
    "A: N",
    "set{A}: {A}To: set: turn: switch: make: enable: put: change:",
    """
    set {A} to {N}
    . {A} becomes {N}
    store {N} in {A}
    (switch|turn) {A} on or off as {N} says
    let {A} be {N}
    make {A} what the argument says
    """,
    lambda o: o.put(A=o.N),
)
update(
    "turn a flag round and count", "B:b lit open on active up; A:n switched count times toggles uses",
    "B: B not. A: A + 1",
    "toggleAndCount flip press switch toggle{B} pushButton click use flipAndCount turn",
    """
    (toggle|flip|switch) {B} and count that in {A}
    . {B} turns round, {A} goes up by one
    invert {B} and add one to {A}
    switch {B} over, (counting|and count) the times in {A}
    . every time {B} flips, {A} rises by 1
    """,
    lambda o: (o.put(B=not o.B), o.add(A=1)),
)
update(
    "set a flag and count", "B:b open used active done; A:n count times uses opened",
    "B: true. A: A + 1",
    "open use start activate press openAndCount visit finish turnOn",
    """
    set {B} to true and count that in {A}
    make it {B} and add one to {A}
    . {B} becomes true, {A} one higher
    . it is {B} then; {A} counts how often
    turn {B} on and {A} up by one
    """,
    lambda o: (o.put(B=True), o.add(A=1)),
)
update(
    "set a text and count", "B:s mood state status color; A:n fed count times changes; $1:happy|open|done|red|clean|awake|green|ready",
    "B: $1. A: A + 1",
    "feed open finish paint clean wash please wakeUp cheer repair serve",
    """
    set {B} to {$1} and add one to {A}
    . {B} becomes {$1} and {A} one more
    . its {B} is {$1} then, and it has been done one more time ({A})
    make {B} {$1} and count that in {A}
    . {A} goes up by one, {B} turns {$1}
    """.replace("one more time ({A})", "one more time, see {A}"),
    lambda o: (o.put(B=o.t1), o.add(A=1)),
)
family(
    "set a text, count, answer the text", "A:s mood state status; B:n fed count times changes; $1:happy|open|done|red|clean|awake|green|ready",
    "A: $1. B: B + 1. A",
    "feed open finish paint clean wash please wakeUp cheer repair serve",
    """
    set {A} to {$1}, add one to {B} and answer {A}
    . {A} becomes {$1} and {B} one more. Return {A}
    . its {A} is {$1} then, and {B} counts one more; give {A} back
    make {A} {$1}, count that in {B}, answer {A}
    """,
    lambda o: (o.put(A=o.t1).add(B=1)).A,
)
update(
    "set a text to a fixed one", "A:s mood state status color light; $1:happy|open|done|red|clean|awake|green|ready|closed|sold",
    "A: $1",
    "open finish paint clean wakeUp cheer repair close sell {$1} make{$1} goOn start stop mark",
    """
    set {A} to {$1}
    . {A} becomes {$1}
    make {A} {$1}
    . its {A} is {$1} (then|afterwards|from now on)
    put {$1} in {A}
    change {A} to {$1}
    """,
    lambda o: o.put(A=o.t1),
)
update(
    "one of two texts, the other next", "A:s(2) state light player mode color turn side; $1:red|on|open|white|left|day|black|heads; $2:green|off|closed|brown|right|night|blue|tails",
    "A: ((A = $1) ifTrue: [$2] False: [$1])",
    "toggle switch flip change next swap alternate turn switch{A} other",
    """
    . {A} changes from {$1} to {$2} and from {$2} to {$1}
    switch {A} between {$1} and {$2}
    toggle {A}: {$1} or {$2}
    . {A} is {$1} or {$2}; make it the other one
    . if {A} is {$1} then it becomes {$2}, otherwise {$1}
    flip {A} from {$1} to {$2} or back
    """,
    lambda o: o.put(A=o.t2 if o.A == o.t1 else o.t1),
)
update(
    "three texts in a circle", "A:s(3) light state phase season color mode; $1:red|spring|low|rock|morning; $2:green|summer|middle|paper|noon; $3:yellow|winter|high|scissors|night",
    "A: ((A = $1) ifTrue: [$2] False: [(A = $2) ifTrue: [$3] False: [$1]])",
    "next advance change switch cycle rotate step proceed next{A} turn",
    """
    . {A} goes from {$1} to {$2} to {$3} and back to {$1}
    change {A}: {$1} becomes {$2}, {$2} becomes {$3}, {$3} becomes {$1}
    . the next {A} after {$1} is {$2}, after {$2} {$3}, then {$1} again
    cycle {A} through {$1}, {$2}, {$3}
    . {$1}, then {$2}, then {$3}, then from the start: move {A} on by one
    """,
    lambda o: o.put(A=o.t2 if o.A == o.t1 else o.t3 if o.A == o.t2 else o.t1),
)
update(
    "one up in a circle", "A:u(0,11) position hour index player turn slide day; B:u(12,30) count size hours players length slides",
    "A: (A + 1) % B",
    "next advance step rotate nextPlayer tick move forward cycle nextSlide",
    """
    move {A} on by one, (starting again at|back to) zero (at|when it reaches) {B}
    . {A} goes up by one (in a circle|on a ring) of {B}
    add one to {A} modulo {B}
    . the next {A}; after the last of {B} comes 0 again
    step {A} forward, wrapping round at {B}
    """,
    lambda o: o.put(A=(o.A + 1) % o.B),
)
update(
    "argument on in a circle", "A:u(0,11) position hour index place day; B:u(12,30) count size hours squares length; N:u",
    "A: (A + N) % B",
    "move: advance: rotate: turn: step: forward: later: shift: go: spin: add: walk:",
    """
    move {A} on by {N} (in a circle|on a ring) of {B}
    add {N} to {A} modulo {B}
    . {A} goes {N} further, wrapping round at {B}
    advance {A} by {N}; after {B} it starts again from zero
    turn {A} by {N} places, {B} places are a whole round
    """,
    lambda o: o.put(A=(o.A + o.N) % o.B),
)
family(
    "argument on in a circle, counting rounds", "A:u(0,11) position hour place token; B:u(12,30) squares size hours fields; C:n rounds laps days turns; N:u",
    "C: C + ((A + N) / B). A: (A + N) % B. A",
    "advance: move: go: roll: walk: turn: forward: throw: pass:",
    """
    move {A} on by {N} on a ring of {B}; each time it passes the start, one more in {C}. Answer {A}
    advance {A} by {N} of {B} in a circle, counting full rounds in {C}, and return {A}
    . {A} goes {N} further; after {B} it starts from zero and {C} goes up by one. Answer the {A}
    add {N} to {A}; when {B} is reached it wraps round and {C} counts that; answers {A}
    """,
    lambda o: (o.add(C=(o.A + o.N) // o.B), o.put(A=(o.A + o.N) % o.B))[1].A,
)
family(
    "argument into two units", "A:u(0,59) minutes cents inches small; B:u hours euros feet big; N:u; #1:60..100",
    "B: B + ((A + N) / #1). A: (A + N) % #1. B",
    "add: addMinutes: put: pay: insert: later: wait: pass: advance:",
    """
    add {N} to {A}; every {#1} of them make one of {B}. Answer {B}
    . {A} goes up by {N}, {#1} are carried over as one to {B}; return {B}
    add {N} to {A}, carrying full {#1} into {B}, and answer {B}
    . {N} more {A}; whenever there are {#1}, {B} grows by one. Answers {B}
    """,
    lambda o: (o.add(B=(o.A + o.N) // o.k1), o.put(A=(o.A + o.N) % o.k1))[0].B,
)
update(
    "exchange two slots", "A:n/s left first front home top a; B:n/s right second back away bottom b",
    "| r | r: A. A: B. B: r",
    "swap exchange swapSides switch flip swap{A}And{B} trade turnRound interchange rotate reverse switchPlaces",
    """
    (swap|exchange|interchange) {A} and {B}
    . {A} gets {B} and {B} gets {A}
    . {A} and {B} (change|trade|switch) places
    put {A} where {B} is and the other way round
    (swap|switch) (the two|both|them)
    let {A} and {B} trade their (values|contents)
    """,
    lambda o: o.put(A=o.B, B=o.A),
)
update(
    "rotate three slots", "A:n/s first a red; B:n/s second b green; C:n/s third c blue",
    "| r | r: A. A: B. B: C. C: r",
    "rotate shift cycle turn moveRound rollLeft",
    """
    . {A} gets {B}, {B} gets {C} and {C} gets {A}
    rotate {A}, {B} and {C}: each takes the value of the next
    shift all three to the left, the first goes to the end
    . {A}, {B}, {C} move round by one: {A} takes {B}
    let {A}, {B} and {C} change places in a circle
    """,
    lambda o: o.put(A=o.B, B=o.C, C=o.A),
)
update(
    "copy a slot into another", "A:n/s target backup saved last copy; B:n/s source value current level",
    "A: B",
    "save backup copy remember copy{B} keep store snapshot save{B} sync mark",
    """
    copy {B} (into|to) {A}
    save {B} in {A}
    . {A} becomes what {B} is
    remember {B} (in|as) {A}
    set {A} to {B}
    store {B} in {A}, so it can be got back
    """,
    lambda o: o.put(A=o.B),
)
update(
    "remember the old and set", "B:n/s previous last backup old; A:n/s current value level text; N:n/s",
    "B: A. A: N",
    "set: change: update: set{A}: become: type: replace: {A}To: goTo: put:",
    """
    set {A} to {N} and keep the old one in {B}
    . {B} becomes {A}, then {A} becomes {N}
    remember {A} in {B}, then set {A} to {N}
    change {A} to {N}; {B} (holds|is) what it was before
    store {N} in {A}, with {B} for undoing
    """,
    lambda o: o.put(B=o.A, A=o.N),
)
update(
    "bring the old back", "A:n/s current value level text; B:n/s previous last backup old saved",
    "A: B",
    "undo restore revert back undoLast reset rollBack cancel recover goBack",
    """
    undo: set {A} (back|) to {B}
    restore {A} from {B}
    . {A} becomes {B} again
    bring back {B} as {A}
    go back to {B}: {A} takes it
    revert {A} to {B}
    """,
    lambda o: o.put(A=o.B),
)
update(
    "both up by one", "A:n count total wins home; B:n visits laps games away",
    "A: A + 1. B: B + 1",
    "bothUp record incrementBoth tick win raiseBoth add count played",
    """
    add one to both {A} and {B}
    (increase|raise) {A} and {B} by one
    . {A} and {B} go up by one each
    count one more in {A} and in {B}
    increment {A} as well as {B}
    """,
    lambda o: o.add(A=1, B=1),
)
update(
    "add an argument and count", "A:n total sum amount distance; B:n count entries trips number; N:n",
    "A: A + N. B: B + 1",
    "add: record: enter: log: book: note: sell: ride: register: serve: score: donate: collect: measure:",
    """
    add {N} to {A} and one to {B}
    . {A} goes up by {N}, {B} by one
    record {N}: {A} grows by it and {B} counts it
    add {N} to {A} and count it in {B}
    . one more {B}, with {N} on top of {A}
    """,
    lambda o: o.add(A=o.N, B=1),
)
update(
    "take an argument and count", "A:n balance stock fuel; B:n count trips sales times; N:n",
    "A: A - N. B: B + 1",
    "withdraw: sell: ride: use: spend: order: ship: pay: drive:",
    """
    subtract {N} from {A} and add one to {B}
    . {A} goes down by {N}, {B} up by one
    take {N} from {A} and count it in {B}
    . one more {B}, and {N} less {A}
    """,
    lambda o: o.add(A=-o.N, B=1),
)
update(
    "reset two", "A:n total score left a; B:n rounds lives right b",
    "A: 0. B: 0",
    "reset clear startAgain newGame restart zeroBoth clearBoth wipe startOver",
    """
    set {A} and {B} to zero
    reset both {A} and {B}
    clear {A} and {B}
    . {A} and {B} start again from 0
    put both back to zero
    . {A} becomes 0 and so does {B}
    """,
    lambda o: o.put(A=0, B=0),
)
update(
    "reset one and count", "A:n rounds games laps resets; B:n score position level",
    "B: 0. A: A + 1",
    "newRound nextGame restart nextLap startOver again newGame reset",
    """
    set {B} to zero and add one to {A}
    . {B} starts again at 0 and {A} goes up by one
    reset {B}, counting that in {A}
    . a new one begins: {B} is zero, {A} one more
    """,
    lambda o: (o.put(B=0), o.add(A=1)),
)
update(
    "set to an argument unless it is lower", "A:n level price version highest speed; N:n",
    "(N > A) ifTrue: [A: N]",
    "raiseTo: upgrade: update: improve: bid: offer: liftTo: growTo: set: outbid:",
    """
    set {A} to {N} (only if|if) it is (higher|larger|more|greater)
    . {A} becomes {N}, but only when that is more than {A}
    raise {A} to {N} if {N} is above it, else leave it
    accept {N} as {A} if it is (bigger|higher)
    . {N} replaces {A} unless it is not larger
    """,
    lambda o: o.put(A=max(o.A, o.N)),
)
family(
    "set to an argument if higher, answering whether", "A:n best record bid price highest; N:n",
    "(N > A) ifTrue: [A: N. true] False: [false]",
    "bid: offer: beat: submit: improve: try: record: newRecord: update: outbid: tryRecord:",
    """
    set {A} to {N} if it is higher and answer whether it was
    . if {N} is more than {A}, {A} becomes {N} and the answer is true, else false
    take {N} as {A} if it beats it; tell whether it did
    . is {N} a new {A}? Then keep it and answer true, otherwise false
    """,
    lambda o: (o.put(A=o.N), True)[1] if o.N > o.A else False,
)
family(
    "set to an argument if lower, answering whether", "A:n best record price fastest lowest; N:n",
    "(N < A) ifTrue: [A: N. true] False: [false]",
    "beat: submit: improve: try: record: newRecord: underbid: update: lap: quote:",
    """
    set {A} to {N} if it is lower and answer whether it was
    . if {N} is less than {A}, {A} becomes {N} and the answer is true, else false
    take {N} as {A} if it is smaller; tell whether it did
    . is {N} a new low for {A}? Then keep it and answer true, otherwise false
    """,
    lambda o: (o.put(A=o.N), True)[1] if o.N < o.A else False,
)
update(
    "add an argument only when positive", "A:n total balance sum count; N:n",
    "(N > 0) ifTrue: [A: A + N]",
    "add: deposit: gain: addPositive: earn: credit: count: receive:",
    """
    add {N} to {A} if it is positive, else (do nothing|ignore it)
    . {A} grows by {N}, but negative numbers (and zero|) are ignored
    deposit {N} in {A}; nothing happens for zero or less
    add {N} to {A} only when {N} is more than zero
    raise {A} by {N} unless {N} is negative
    """,
    lambda o: o.add(A=max(o.N, 0)),
)
family(
    "deposit only positive, answering whether", "A:n balance total savings; N:n",
    "(N > 0) ifTrue: [A: A + N. true] False: [false]",
    "deposit: add: credit: tryDeposit: accept: receive: putIn:",
    """
    add {N} to {A} if it is positive and answer whether that was done
    . {A} grows by {N} and the answer is true; for zero or less nothing changes and it is false
    deposit {N} only if more than zero, telling if it worked
    add {N} to {A} unless it is negative or zero; true if done
    """,
    lambda o: (o.add(A=o.N), True)[1] if o.N > 0 else False,
)
update(
    "count only while a flag holds", "A:n count total score time; B:b running active on open playing",
    "B ifTrue: [A: A + 1]",
    "tick count click score step beat hit pulse update",
    """
    add one to {A} if {B}, else (do nothing|leave it)
    . {A} goes up by one, but only while {B}
    count one up in {A} when {B} is true
    . only if {B}: one more {A}
    raise {A} by one unless it is not {B}
    """,
    lambda o: o.add(A=1 if o.B else 0),
)
update(
    "add an argument unless a flag holds", "A:n balance total count; B:b frozen closed locked blocked; N:n",
    "B ifFalse: [A: A + N]",
    "add: deposit: put: credit: fill: insert: load:",
    """
    add {N} to {A} unless it is {B}
    . {A} goes up by {N}, but not (when|if|while) {B}
    add {N} to {A} if {B} is false, otherwise do nothing
    . only if not {B}: {N} more {A}
    """,
    lambda o: o.add(A=0 if o.B else o.N),
)
update(
    "take an argument if a flag holds", "A:n balance stock level; B:b open unlocked active on; N:n",
    "B ifTrue: [A: A - N]",
    "take: withdraw: pour: sell: remove: drain: use:",
    """
    subtract {N} from {A} if it is {B}
    . {A} goes down by {N}, but only (when|if|while) {B}
    take {N} from {A} when {B} is true, otherwise do nothing
    . only if {B}: {N} less {A}
    """,
    lambda o: o.add(A=-o.N if o.B else 0),
)
family(
    "open with the right key", "A:b open unlocked admitted; B:n/s code password key secret pin; N:n/s",
    "(N = B) ifTrue: [A: true]. A",
    "open: unlock: tryCode: enter: login: unlockWith: use: openWith: try:",
    """
    set {A} to true if {N} equals {B}, then answer {A}
    . if {N} is the right {B} it becomes {A}. Answer {A}
    open it when {N} matches {B}; answers {A}
    . the right {B} makes {A} true, a wrong one changes nothing; return {A}
    """,
    lambda o: (o.put(A=True) if o.N == o.B else o).A,
)
family(
    "change a secret with the old one", "A:n/s password code pin secret; M:n/s; N:n/s",
    "(M = A) ifTrue: [A: N. true] False: [false]",
    "change:To: replace:With: from:To: swap:For: changePassword:To: old:New: verify:AndSet:",
    """
    set {A} to {N} if {M} is the old one and answer whether it was changed
    . if {M} equals {A}, it becomes {N} and the answer is true, else false
    change {A} from {M} to {N}, but only when {M} is right; true if done
    replace {A} by {N} provided that {M} is {A}; tells whether it did
    """,
    lambda o: (o.put(A=o.N), True)[1] if o.M == o.A else False,
)
update(
    "double or reset", "A:n bet stake score; B:b won lucky right",
    "B ifTrue: [A: A * 2] False: [A: 0]",
    "play settle finish resolve gamble evaluate",
    """
    double {A} if {B}, else set it to zero
    . when {B} is true {A} doubles, otherwise it is lost
    . {A} becomes twice as much if {B}, 0 if not
    . {B}? then two times {A}; if not, {A} is zero
    """,
    lambda o: o.put(A=o.A * 2 if o.B else 0),
)
update(
    "up or down by a flag", "A:n position level floor score; B:b up forward won right",
    "A: A + (B ifTrue: [1] False: [-1])",
    "step move go advance play walk",
    """
    add one to {A} if {B}, else subtract one
    . {A} goes up by one when {B}, otherwise down by one
    move {A} by one, up if {B} is true and down if it is false
    . {B} means one more {A}, not {B} one less
    """,
    lambda o: o.add(A=1 if o.B else -1),
)
family(
    "one text or another by a flag", "A:b open lit ready awake married sold on member; $1:open|yes|on|awake|ready|sold|day|in; $2:closed|no|off|asleep|waiting|free|night|out",
    "A ifTrue: [$1] False: [$2]",
    "state status sign describe asText label inWords word text lightWord {A}Text display answer show{A}",
    """
    = {$1} if {A}, else {$2}
    . {$1} when {A} is true, {$2} when it is not
    = {$1} or {$2}, depending on {A}
    = the text {$1} if it is {A}, otherwise {$2}
    . if {A} then {$1} otherwise {$2}
    describe it: {$1} for {A}, {$2} if not
    """,
    lambda o: o.t1 if o.A else o.t2,
)
family(
    "one slot or another by a flag", "A:b member isChild night weekend formal; B:n/s reduced nickname nightRate short; C:n/s price name dayRate title",
    "A ifTrue: [B] False: [C]",
    "price chosen current choose fare which select rate toPay valid{B} display used",
    """
    = {B} if {A}, else {C}
    . {B} when {A} is true, {C} when it is not
    = {B} or {C}, depending on {A}
    . if {A} then {B} otherwise {C}
    = {C}, but {B} when it is {A}
    choose {B} for {A} and {C} if not
    """,
    lambda o: o.B if o.A else o.C,
)
family(
    "one number or another by a flag", "A:b member child express night; #1:2..20; #2:21..60",
    "A ifTrue: [#1] False: [#2]",
    "price fee fare cost rate points charge ticket",
    """
    = {#1} if {A}, else {#2}
    . {#1} when {A} is true, {#2} when it is not
    = {#1} or {#2}, depending on {A}
    . if {A} then {#1} otherwise {#2}
    . {A} (pay|pays|costs|gets) {#1}, all others {#2}
    """,
    lambda o: o.k1 if o.A else o.k2,
)
for name, sign, python in ((">=", ">=", lambda a, b: a >= b), (">", ">", lambda a, b: a > b), ("<", "<", lambda a, b: a < b)):
    words = {">=": "(at least|no less than)", ">": "(more than|above|over)", "<": "(less than|below|under)"}[name]
    family(
        f"one text or another by a fixed limit {name}", "A:n score age temperature level points speed stock; #1:2..100; $1:pass|adult|hot|high|rich|full|fast|yes; $2:fail|child|cold|low|poor|some|slow|no",
        f"(A {sign} #1) ifTrue: [$1] False: [$2]",
        "verdict grade result category status describe label rating {A}Word judge level outcome class feel",
        f"""
        = {{$1}} if {{A}} is {words} {{#1}}, else {{$2}}
        . {{$1}} for {{A}} {words} {{#1}}, otherwise {{$2}}
        . {{$1}} when {{A}} is {words} {{#1}}, {{$2}} when it is not
        = the word {{$1}} or {{$2}}: the first if {{A}} is {words} {{#1}}
        . if {{A}} is {words} {{#1}} then {{$1}}, if not {{$2}}
        """,
        lambda o, python=python: o.t1 if python(o.A, o.k1) else o.t2,
    )
    family(
        f"one text or another by a slot {name}", "A:n score balance level count; B:n goal limit price capacity; $1:pass|ok|enough|full|win|yes; $2:fail|wait|short|free|lose|no",
        f"(A {sign} B) ifTrue: [$1] False: [$2]",
        "verdict result status describe label outcome check judge message state",
        f"""
        = {{$1}} if {{A}} is {words} {{B}}, else {{$2}}
        . {{$1}} for {{A}} {words} {{B}}, otherwise {{$2}}
        . {{$1}} when {{A}} is {words} {{B}}, {{$2}} when it is not
        . if {{A}} is {words} {{B}} then {{$1}}, if not {{$2}}
        """,
        lambda o, python=python: o.t1 if python(o.A, o.B) else o.t2,
    )
family(
    "one of three texts by two limits", "A:n temperature score level age speed; #1:2..30; #2:31..90; $1:low|cold|child|slow|few; $2:middle|warm|grown|normal|some; $3:high|hot|old|fast|many",
    "(A < #1) ifTrue: [$1] False: [(A < #2) ifTrue: [$2] False: [$3]]",
    "grade category level describe label rating feel class group stage size{A}",
    """
    = {$1} if {A} is below {#1}, {$2} if below {#2}, else {$3}
    . below {#1} it is {$1}, below {#2} {$2}, from there on {$3}
    . {$1} under {#1}, {$2} under {#2}, otherwise {$3}
    . {$1}, {$2} or {$3}: the limits for {A} are {#1} and {#2}
    """,
    lambda o: o.t1 if o.A < o.k1 else o.t2 if o.A < o.k2 else o.t3,
)
family(
    "one of three texts by zero and a limit", "A:n temperature degrees balance level; #1:5..60; $1:freezing|debt|minus|below; $2:cool|low|some|fair; $3:warm|rich|plus|high",
    "(A < 0) ifTrue: [$1] False: [(A < #1) ifTrue: [$2] False: [$3]]",
    "weather category level describe label feel rating",
    """
    = {$1} if {A} is below zero, {$2} if below {#1}, else {$3}
    . below 0 it is {$1}, below {#1} {$2}, from there on {$3}
    . {$1} under zero, {$2} under {#1}, otherwise {$3}
    . {$1} for a negative {A}, {$2} up to {#1}, {$3} from {#1} on
    """,
    lambda o: o.t1 if o.A < 0 else o.t2 if o.A < o.k1 else o.t3,
)
family(
    "one of three texts by sign", "A:n balance change value temperature; $1:debt|down|minus|loss|negative; $2:even|same|zero|nothing; $3:credit|up|plus|gain|positive",
    "(A < 0) ifTrue: [$1] False: [(A = 0) ifTrue: [$2] False: [$3]]",
    "status trend describe signWord label direction tendency word",
    """
    = {$1} if {A} is negative, {$2} if it is zero, else {$3}
    . {$1} below zero, {$2} at zero, {$3} above
    . {$3} for a positive {A}, {$1} for a negative, {$2} for 0
    . {$1}, {$2} or {$3} by the sign of {A}
    """,
    lambda o: o.t1 if o.A < 0 else o.t2 if o.A == 0 else o.t3,
)
family(
    "which of two is larger, as a text", "A:n home left mine first; B:n away right yours second; $1:home|left|me|first|win; $2:away|right|you|second|loss; $3:draw|equal|tie|nobody|same",
    "(A > B) ifTrue: [$1] False: [(A < B) ifTrue: [$2] False: [$3]]",
    "winner leader result who outcome larger whoLeads verdict compare",
    """
    = {$1} if {A} is larger than {B}, {$2} if smaller, {$3} if they are equal
    . {$1} when {A} is ahead, {$2} when {B} is, {$3} (when equal|otherwise)
    . compare {A} and {B}: {$1}, {$2} or {$3}
    . who (wins|leads)? {$1} for more {A}, {$2} for more {B}, else {$3}
    """,
    lambda o: o.t1 if o.A > o.B else o.t2 if o.A < o.B else o.t3,
)
family(
    "percentage against a limit, as a text", "A:u points score done right; B:p outOf maximum total all; #1:30..90; $1:pass|good|yes|ok; $2:fail|bad|no|again",
    "(((A * 100) / B) >= #1) ifTrue: [$1] False: [$2]",
    "verdict result grade outcome passed judge",
    """
    . percentage of {A} in {B} first, then {$1} for {#1} and more, else {$2}
    = {$1} if {A} is at least {#1} percent of {B}, else {$2}
    . {$1} when {A} out of {B} makes {#1} percent (or more|at least), {$2} otherwise
    compute the percentage {A} of {B}; {$1} from {#1} on, {$2} below
    """,
    lambda o: o.t1 if div(o.A * 100, o.B) >= o.k1 else o.t2,
)
family(
    "percentage against a limit", "A:u points score done right; B:p outOf maximum total all; #1:30..90",
    "((A * 100) / B) >= #1",
    "passed isPassed hasPassed isGood reached qualifies",
    """
    ? {A} is at least {#1} percent of {B}
    ? {A} out of {B} makes {#1} percent or more
    . the percentage {A} of {B} is {#1} or more?
    ? with {A} of {B} one has {#1} percent
    """,
    lambda o: div(o.A * 100, o.B) >= o.k1,
)
