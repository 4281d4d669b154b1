"""Counters: one number that goes up and down."""

from training.family import family, update

update(
    "count one up", "A:n count tally hits score visits laps clicks total points level age number steps wins rounds",
    "A: A + 1",
    "increment bump tick countUp addOne {A}Up increase{A} stepUp oneMore up raise{A} inc advance count countOne increment{A} grow next another click hit "
    "visit record score register{A} plusOne goUp celebrateBirthday press nextLevel win",
    """
    add one to {A}
    (increase|raise|bump|increment|push up) {A} by (one|1)
    count one (up|more)[ in {A}]
    (increment|bump) {A}
    . {A} (goes up|rises|grows|is increased) by (one|1)[ each time]
    . one more {A}
    . {A} + 1
    make {A} one (higher|bigger|larger|more)
    . it has (happened|been done) one more time: {A} counts that
    count another one[ of {A}]
    """,
    lambda o: o.add(A=1),
)
update(
    "count one down", "A:n count lives stock left remaining level tickets tokens score charges fuel floor countdown",
    "A: A - 1",
    "decrement dec countDown oneLess {A}Down decrease{A} stepDown down lower{A} loseOne useOne takeOne spendOne minusOne goDown consume shrink drop{A} back "
    "previous die hurt",
    """
    (subtract|take) one (from|off) {A}
    (decrease|lower|reduce|decrement|drop) {A} by (one|1)
    decrement {A}
    . {A} (goes down|sinks|falls|shrinks) by (one|1)
    . one less {A}
    . {A} - 1
    count {A} down by one
    use up one of {A}
    make {A} one (lower|smaller|less)
    lose one (of {A}|{A})
    """,
    lambda o: o.add(A=-1),
)
update(
    "raise by an argument", "A:n balance total score count level savings money stock distance amount points weight temperature; N:n",
    "A: A + N",
    "add: deposit: increaseBy: raiseBy: addTo{A}: increase{A}By: gain: earn: receive: plus: bumpBy: {A}Plus: grow: growBy: refill: credit: fill: add{A}: "
    "heat: putIn: load: award: stockUp: drive: walk: saveUp: bank: accumulate: pour: topUp: restock: collect:",
    """
    add {N} to {A}
    (increase|raise|bump|boost) {A} by {N}
    put {N} more into {A}
    . {A} (goes up|rises|grows) by {N}
    . {N} is added to {A}
    . {A} + {N}[ please]
    . {A} becomes (bigger|larger|higher|greater) by {N}
    . adds up: {N} comes on top of {A}
    increment {A} by {N}
    deposit {N}[ in {A}]
    (gain|earn|receive|collect) {N}, it goes (in|on)to {A}
    """,
    lambda o: o.add(A=o.N),
)
update(
    "lower by an argument", "A:n balance total score count level energy stock fuel money health credit; N:n",
    "A: A - N",
    "subtract: withdraw: decreaseBy: lowerBy: takeFrom{A}: decrease{A}By: lose: spend: pay: minus: reduceBy: {A}Minus: shrinkBy: consume: drain: debit: take: use: "
    "cool: damage: burn: remove: sell: deduct: giveAway:",
    """
    (subtract|take|deduct) {N} from {A}
    (decrease|lower|reduce|cut) {A} by {N}
    take {N} (out|away) (of|from) {A}
    . {A} (goes down|falls|sinks|shrinks) by {N}
    . {N} is (subtracted|taken away) from {A}
    . {A} - {N}
    . {A} becomes (smaller|less|lower) by {N}
    decrement {A} by {N}
    (spend|use|consume|pay|lose|withdraw) {N}[ of {A}]
    """,
    lambda o: o.add(A=-o.N),
)
update(
    "raise by a slot", "A:n total count position score balance value; B:n step increment rate speed bonus interest growth",
    "A: A + B",
    "advance step next move stepOnce addStep increment add{B} apply{B} move{A} grow tick increaseBy{B} add{B}To{A} progress run accelerate",
    """
    (increase|raise|advance|move|bump) {A} by {B}
    add {B} to {A}
    . {A} (goes up|rises|grows|moves on) by {B}
    move (on|forward) by one {B}
    . one step of size {B} for {A}
    . {B} is added (to|onto) {A}
    apply {B} to {A}
    """,
    lambda o: o.add(A=o.B),
)
update(
    "lower by a slot", "A:n fuel balance stock level energy count; B:n step rate cost use fee decrement burn",
    "A: A - B",
    "stepBack back drain charge burn pay{B} use subtract{B} lower retreat apply{B} chargeFee take{B}From{A} decay cool consume",
    """
    (decrease|lower|reduce) {A} by {B}
    (subtract|take|deduct) {B} from {A}
    . {A} (goes down|falls|shrinks) by {B}
    . {B} is (taken off|subtracted from) {A}
    pay {B} (out of|from) {A}
    charge {B} (against|to) {A}
    . {A} loses {B}
    """,
    lambda o: o.add(A=-o.B),
)
update(
    "set to zero", "A:n count total score level balance errors timer laps position mileage",
    "A: 0",
    "reset clear zero reset{A} clear{A} startOver restart empty wipe zero{A} startAgain toZero forget begin newGame rewind",
    """
    set {A} (to|back to) (zero|0)
    reset {A}[ to zero]
    clear {A}
    . {A} (starts|begins) (again|over) (from|at) (zero|0)
    . {A} is 0 again
    put {A} back (to|at) zero
    zero {A}[ out]
    start {A} over
    . {A} becomes (zero|0)
    """,
    lambda o: o.put(A=0),
)
family(
    "old count, then zero", "A:n count total score tips takings laps savings",
    "| r | r: A. A: 0. r",
    "takeAll readAndReset flush collect empty drain cashOut popAll emptyOut readAndClear takeOut withdrawAll harvest reset{A} collect{A} clear",
    """
    answer {A} and (reset it|set it to zero|clear it)
    set {A} to zero and (answer|return|give back) (what it was|the old value|what was in it) [before]
    . give me all of {A}, after that (there is nothing left|it is zero|nothing remains)
    empty {A} and tell me how much (it was|there was)
    reset {A}, (answering|returning) the (old|previous) value
    take out (everything|all) of {A} and answer how much that was
    . returns the old {A}; afterwards it is 0
    collect (everything|all) in {A}, leaving (zero|nothing)
    """,
    lambda o: (o.A, o.put(A=0))[0],
)
family(
    "old count, then one up", "A:n ticket next counter number id serial",
    "A: A + 1. A - 1",
    "nextTicket takeNumber nextNumber nextId fetchAndAdd postIncrement newId draw take serve issue nextSerial handOut",
    """
    answer {A} and (then|afterwards) (increase|raise|increment) it by (one|1)
    . hand out {A}; the next one gets a number one higher
    give (the present|the current|the old) {A} and count it up
    increment {A} but (answer|return) (the old value|what it was before)
    . returns {A}, then adds one to it
    take a number: (answer|return) {A} and move it on by one
    . post-increment of {A}
    . the value before counting {A} up by 1
    """,
    lambda o: (o.A, o.add(A=1))[0],
)
update(
    "double it", "A:n score bet stake value amount size bacteria dose price population",
    "A: A * 2",
    "double double{A} twice doubleUp makeDouble growTwofold duplicate doubleOrNothing split",
    """
    double {A}
    make {A} twice (as big|as large|as much|its size|what it was)
    multiply {A} (by|with) (two|2)
    . {A} (doubles|is doubled)
    . twice as much {A}[ as before]
    . {A} becomes (double|twice) what it was
    set {A} to two times itself
    """,
    lambda o: o.put(A=o.A * 2),
)
update(
    "multiply by an argument", "A:n value price size total score scale amount; N:n",
    "A: A * N",
    "multiplyBy: scale: times: scaleBy: multiply{A}By: multiply: growBy: timesBy: magnify: factor: enlarge: boost: scale{A}By: expand:",
    """
    multiply {A} (by|with) {N}
    scale {A} (by|with a factor of) {N}
    make {A} {N} times as (big|large)
    . {A} is multiplied by {N}
    . {A} times {N}, kept in {A}
    . {A} becomes {N} times itself
    blow {A} up by the factor {N}
    """,
    lambda o: o.put(A=o.A * o.N),
)
update(
    "halve it", "A:n value amount price size dose energy weight",
    "A: A / 2",
    "halve halve{A} cutInHalf half split makeHalf decay divideByTwo shrinkByHalf halfOff",
    """
    halve {A}
    cut {A} in (half|two)
    divide {A} by (two|2)[, whole numbers]
    . {A} (halves|is halved)[, drop the rest]
    make {A} half (as big|as large|its size)
    set {A} to half of (it|itself|what it was)[, rounded (down|toward zero)]
    . only half of {A} stays
    """,
    lambda o: o.put(A=(abs(o.A) // 2) * (1 if o.A >= 0 else -1)),
)
update(
    "turn the sign round", "A:n value direction speed velocity balance number offset",
    "A: 0 - A",
    "negate flipSign invert{A} reverse negate{A} bounce turnAround flip mirror changeSign opposite",
    """
    negate {A}
    (turn|flip|change) the sign of {A}
    . {A} becomes its (negative|opposite)
    make {A} negative if positive and the other way round
    . positive {A} turns negative, negative turns positive
    reverse {A} (in sign|by its sign)
    multiply {A} (by|with) -1
    """,
    lambda o: o.put(A=-o.A),
)
update(
    "square it", "A:n value number side base x",
    "A: A * A",
    "square squareIt square{A} raiseToTwo powerTwo selfMultiply timesItself",
    """
    square {A}
    multiply {A} (by|with) itself
    . {A} becomes its square
    set {A} to {A} times {A}
    raise {A} to the (second power|power of two)
    . {A} squared, kept in {A}
    """,
    lambda o: o.put(A=o.A * o.A),
)
update(
    "count by a fixed step", "A:n score points level total minutes age; #1:2..50",
    "A: A + #1",
    "bonus jump reward advance boost levelUp snooze goal giveBonus extra{A} bigStep award raise recharge add{#1} add{#1}To{A} increaseBy{#1} skip",
    """
    add {#1} to {A}
    (increase|raise|bump) {A} by {#1}
    . {A} (goes up|rises|grows|jumps) by {#1}
    . {#1} more {A}
    . a bonus of {#1} for {A}
    put {#1} (on top of|onto) {A}
    . {A} + {#1}
    """,
    lambda o: o.add(A=o.k1),
)
update(
    "count down by a fixed step", "A:n score points health level time; #1:2..50",
    "A: A - #1",
    "penalty punish penalize lose drop hit fine weaken hurt setback sub{#1} take{#1}From{A} decreaseBy{#1} foul",
    """
    (subtract|take) {#1} from {A}
    (decrease|lower|reduce|cut) {A} by {#1}
    . {A} (goes down|drops|falls|sinks) by {#1}
    . {#1} less {A}
    . a penalty of {#1} for {A}
    . {A} loses {#1}
    . {A} - {#1}
    """,
    lambda o: o.add(A=-o.k1),
)
update(
    "set to an argument", "A:n level value price size temperature age count width; N:n",
    "A: N",
    "set: set{A}: {A}To: change{A}To: become: put: adjustTo: update{A}: moveTo: jumpTo: setTo: resize: rename: assign: store: record: "
    "goTo: replaceBy: replaceWith: use: choose: remember: keep:",
    """
    set {A} to {N}
    change {A} (to|into) {N}
    . {A} (becomes|is now) {N}
    (store|keep|record|remember|save) {N} (in|as) {A}
    replace {A} (by|with) {N}
    put {N} into {A}
    make {A} (equal to|be) {N}
    update {A} with {N}
    let {A} be {N}
    use {N} as the new {A}
    """,
    lambda o: o.put(A=o.N),
)
update(
    "set a text to an argument", "A:s name title owner label word motto status color address; N:s",
    "A: N",
    "set: rename: set{A}: {A}To: change{A}To: becomes: call: renameTo: relabel: update{A}: giveName: paint: moveTo: assign: store: nickname: remember: say: "
    "tagAs: replace{A}With:",
    """
    set {A} to {N}
    change {A} (to|into) {N}
    . {A} (becomes|is now|is from now on) {N}
    (store|keep|record|remember) {N} (in|as) {A}
    replace {A} (by|with) {N}
    (rename|relabel) it: {A} is {N} then
    use {N} as the new {A}
    give it the {A} {N}
    let {A} be {N}
    """,
    lambda o: o.put(A=o.N),
)
family(
    "set to an argument, answering the old", "A:n level value price size owner limit; N:n",
    "| r | r: A. A: N. r",
    "replaceWith: exchange: swapIn: getAndSet: set{A}: change{A}To: trade: replace: swapFor: put: swap{A}:",
    """
    set {A} to {N} and (answer|return|give back) the (old|previous|former) (one|value)
    replace {A} by {N} and (answer|return|tell me) what (it was|was there) before
    . puts {N} in {A}, returns the old value
    exchange {A} for {N} and hand the old one back
    store {N} in {A}, answering what was there (before|until now)
    . get the previous {A} and put {N} there
    change {A} to {N}; (returns|answers) the (previous|old) {A}
    . the {A} up to now, while {N} becomes the new one
    """,
    lambda o: (o.A, o.put(A=o.N))[0],
)
