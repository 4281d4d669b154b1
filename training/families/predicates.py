"""Predicates: questions with true or false for an answer."""

from training.family import family

for name, sign, python, words, selectors in (
    ("greater", ">", lambda a, b: a > b, "(greater|bigger|larger|more|higher) than|above|over|beyond", "isOver isAbove exceeds more{A}Than isBigger {A}Wins isMore"),
    ("less", "<", lambda a, b: a < b, "(less|smaller|lower|fewer) than|below|under|short of", "isUnder isBelow isLess lacks isSmaller fewer isShort"),
    ("at least", ">=", lambda a, b: a >= b, "at least|no less than|not (less|smaller) than|equal to or above|enough for|not below",
     "isEnough reaches suffices has{A} atLeast covers meets canAfford isDone reached isFull"),
    ("at most", "<=", lambda a, b: a <= b, "at most|no more than|not (more|greater) than|equal to or below|not above|within",
     "fits isWithin atMost isAllowed inside stays holds isAffordable withinLimit"),
):
    what = f"is ({words})".replace("enough for", "enough for")
    family(
        f"{name}: two slots", "A:n score level money balance count home weight age; B:n limit goal price record capacity away maximum minimum needed",
        f"A {sign} B",
        selectors + f" is{{A}}{name.title().replace(' ', '')}{{B}} compare check isOk",
        f"""
        ? {{A}} {what} {{B}}
        ? {{A}} {what} {{B}}
        . is {{A}} ({words}) {{B}}?
        . {{A}} {sign} {{B}}[?]
        . (true|yes) (if|when) {{A}} {what} {{B}}, otherwise (false|no)
        ? we have {{A}} ({words}) {{B}}
        . compare {{A}} and {{B}}: is the first one ({words}) the second?
        """,
        lambda o, python=python: python(o.A, o.B),
    )
    family(
        f"{name}: slot and argument", "A:n score level money balance stock age size capacity weight; N:n",
        f"A {sign} N",
        " ".join(s + ":" for s in ("isOver isAbove exceeds beats isMoreThan isOlderThan hasMoreThan isBiggerThan isHeavierThan" if sign == ">" else
                 "isUnder isBelow isLessThan isYoungerThan lacks isSmallerThan isPoorerThan hasLessThan" if sign == "<" else
                 "canAfford hasEnoughFor covers has reaches isAtLeast hasAtLeast canPay suffices canTake enoughFor canServe" if sign == ">=" else
                 "isAtMost fitsIn fits isWithin isNotOver allowedIn mayEnter stillUnder").split()),
        f"""
        ? {{A}} {what} {{N}}
        ? {{A}} {what} {{N}}
        . is {{A}} ({words}) {{N}}?
        . {{A}} {sign} {{N}}[?]
        . (true|yes) (if|when) {{A}} {what} {{N}}, otherwise (false|no)
        . compare {{A}} with {{N}}: is it ({words}) that?
        """,
        lambda o, python=python: python(o.A, o.N),
    )
    family(
        f"{name}: slot and fixed number", "A:n age score level temperature count stock speed; #1:2..100",
        f"A {sign} #1",
        ("isTooHot isFast isRich isOld isHigh isMany isTall isHot isBig over{#1} isHeavy isLong" if sign == ">" else
         "isTooCold isSlow isPoor isYoung isLow isScarce isSmall isCold under{#1} isChild isLight isShort" if sign == "<" else
         "mayVote isAdult passed isFull hasPassed mayDrive isSenior hasWon isReady isBoiling isExpert isGrownUp" if sign == ">=" else
         "isFree isCheap ridesFree isFreezing isAffordable isMinor isTiny"),
        f"""
        ? {{A}} {what} {{#1}}
        ? {{A}} {what} {{#1}}
        . is {{A}} ({words}) {{#1}}?
        . {{A}} {sign} {{#1}}[?]
        . (true|yes) (if|when|for) {{A}} {f'({words})'} {{#1}}, otherwise (false|no)
        . {{#1}} (or|and) more counts: is it so for {{A}}?
        """ if sign == ">=" else f"""
        ? {{A}} {what} {{#1}}
        ? {{A}} {what} {{#1}}
        . is {{A}} ({words}) {{#1}}?
        . {{A}} {sign} {{#1}}[?]
        . (true|yes) (if|when|for) {{A}} {f'({words})'} {{#1}}, otherwise (false|no)
        """,
        lambda o, python=python: python(o.A, o.k1),
    )
    family(
        f"{name}: argument and slot", "A:n limit record minimum threshold price capacity best; N:n",
        f"N {sign} A",
        " ".join(s + ":" for s in ("isTooMuch breaks{A} exceeds{A} isOver{A} wouldBreak{A} tops isTooBig isRecord isNewRecord outdoes" if sign == ">" else
                 "isTooLittle isUnder{A} isTooLow staysUnder{A} isBelow{A} isCheaper isTooShort failsWith" if sign == "<" else
                 "meets{A} isEnough passes reaches{A} qualifies isSufficient accepts admits isPass" if sign == ">=" else
                 "allows permits fits canHold isAllowed accepts holds isWithin{A} tolerates admits hasRoomFor").split()),
        f"""
        ? {{N}} {what} {{A}}
        ? {{N}} {what} {{A}}
        . is {{N}} ({words}) {{A}}?
        . {{N}} {sign} {{A}}[?]
        . (true|yes) (if|when) {{N}} {what} {{A}}, otherwise (false|no)
        . compare {{N}} with {{A}}: is the new one ({words}) it?
        """,
        lambda o, python=python: python(o.N, o.A),
    )
family(
    "equal: two slots", "A:n/s left first guess home team a; B:n/s right second secret away winner b",
    "A = B",
    "same equal isSame areEqual isEqual matches agree isDraw isBalanced isTwin alike isTie identical isCorrect",
    """
    ? {A} (equals|is equal to|is the same as|is) {B}
    ? {A} and {B} are (equal|the same|alike|identical)
    ? both are (the same|equal)
    . are {A} and {B} (equal|the same)?
    . {A} = {B}[?]
    ? there is no difference between {A} and {B}
    ? {A} matches {B}
    """,
    lambda o: o.A == o.B,
)
family(
    "different: two slots", "A:n/s left first old team a; B:n/s right second new winner b",
    "A != B",
    "differ different areDifferent hasChanged isChanged unequal isDifferent changed mismatch distinct",
    """
    ? {A} and {B} (differ|are different|are not the same|are not equal)
    ? {A} is (not|different from|other than) {B}
    . are {A} and {B} different?
    . {A} != {B}[?]
    ? it has changed: {A} is no longer {B}
    ? {A} does not equal {B}
    """,
    lambda o: o.A != o.B,
)
family(
    "equal: slot and argument", "A:n/s password secret code name answer number owner color pin key; N:n/s",
    "N = A",
    "is: unlocksWith: matches: isCorrect: check: opens: isRight: accepts: guess: {A}Is: isCalled: has{A}: verify: authenticate: knows: belongsTo: isOwner: try: "
    "fits: isNamed: equals: tryKey: login: isWinner: confirms:",
    """
    ? {N} (equals|is equal to|is the same as|is) {A}
    ? {N} is the right {A}
    ? {A} is {N}
    . is {N} the (right|correct) {A}?
    . {N} = {A}[?]
    ? the guess {N} is (right|correct)[: {A}]
    ? {N} (matches|fits) {A}
    compare {N} (with|to) {A}
    ? {N} opens it, that is equals {A}
    """,
    lambda o: o.N == o.A,
)
family(
    "different: slot and argument", "A:n/s forbidden name color secret code; N:n/s",
    "N != A",
    "isNot: differsFrom: isWrong: isOther: isDifferentFrom: isUnlike: isAllowed: rejects:",
    """
    ? {N} (is not|differs from|is different from|is other than) {A}
    ? {A} is not {N}
    . is {N} (wrong|something else) (than|as) {A}?
    . {N} != {A}[?]
    ? {N} does not (equal|match) {A}
    ? {N} is anything but {A}
    """,
    lambda o: o.N != o.A,
)
family(
    "fixed text: slot is it", "A:s(1) state status mood color level kind; $1:open|done|red|happy|on|ready|empty|sold|admin|closed",
    "A = $1",
    "is{$1} isIt{$1} isOpen isDone isReady isActive isHappy check",
    """
    ? {A} is {$1}
    ? {A} equals {$1}
    . is {A} {$1}?
    . true (when|if) {A} is {$1}, (else|otherwise) false
    . {A} = {$1}[?]
    ? {A} says {$1}
    """,
    lambda o: o.A == o.t1,
)
family(
    "slot is zero", "A:n balance count stock lives level errors",
    "A = 0",
    "isEmpty isZero isOut isBroke isDead isNothing isGone is{A}Zero noneLeft isOver isFinished isDone hasNone isClean noMore{A} isUsedUp",
    """
    ? {A} is (zero|0)
    ? {A} equals zero
    ? there is no {A} left
    ? {A} is (used up|empty|gone)
    . is {A} (zero|0)?
    ? nothing (remains|is left) of {A}
    ? {A} has (run out|come down to zero)
    """,
    lambda o: o.A == 0,
)
family(
    "slot is positive", "A:n balance count stock lives level profit",
    "A > 0",
    "isPositive hasAny isAvailable isAlive has{A} inStock hasSome isLeft any{A} isProfitable {A}Left isSolvent canPlay canGoOn",
    """
    ? {A} is (positive|above zero|greater than 0|more than zero)
    ? there is (any|some|still) {A} left
    ? {A} is bigger than (zero|0)
    . is there any {A}[ left]?
    . {A} > 0
    ? some {A} remains
    ? {A} has not run out
    """,
    lambda o: o.A > 0,
)
family(
    "slot is negative", "A:n balance temperature profit level offset",
    "A < 0",
    "isNegative isOverdrawn isFreezing inDebt isBelowZero isLoss inTheRed isMinus isOwing isSubzero",
    """
    ? {A} is (negative|below zero|less than 0|under zero)
    ? {A} is smaller than (zero|0)
    ? {A} has gone below zero
    . is {A} negative?
    . {A} < 0
    ? {A} is in the red
    """,
    lambda o: o.A < 0,
)
family(
    "slot is even", "A:n number count age score page house",
    "A even",
    "isEven even is{A}Even isPaired canPairUp isOnLeft canHalve",
    """
    ? {A} is even
    ? {A} is an even number
    ? {A} can be (divided by two|halved) without rest
    . is {A} even?
    ? {A} is divisible by 2
    ? everyone of {A} finds a partner
    """,
    lambda o: o.A % 2 == 0,
)
family(
    "slot is odd", "A:n number count age score page house",
    "A odd",
    "isOdd odd is{A}Odd isUneven isOnRight oneLeftOver",
    """
    ? {A} is odd
    ? {A} is an odd number
    ? {A} cannot be (divided by two|halved) without rest
    . is {A} odd?
    ? {A} is not even
    ? one is left over when {A} are paired
    """,
    lambda o: o.A % 2 == 1,
)
family(
    "slot is a multiple of a fixed number", "A:u number count year score day; #1:2..12",
    "(A % #1) = 0",
    "isMultipleOf{#1} divides{#1} isDivisible isLeap isRound isFizz isBuzz isSunday isPayday dividesEvenly",
    """
    ? {A} (is divisible|can be divided) by {#1}
    ? {A} is a multiple of {#1}
    ? {#1} divides {A}[ evenly|without rest]
    . is {A} divisible by {#1}?
    ? {A} modulo {#1} is (0|zero)
    ? dividing {A} by {#1} leaves no rest
    """,
    lambda o: o.A % o.k1 == 0,
)
family(
    "slot is prime", "A:u number value house",
    "A isPrime",
    "isPrime prime is{A}Prime isPrimeNumber cannotBeShared",
    """
    ? {A} is (prime|a prime number|a prime)
    ? {A} has no divisors but one and itself
    . is {A} prime?
    ? {A} can only be divided by 1 and itself
    ? there is no number that divides {A}, one and {A} aside
    . prime test for {A}
    """,
    lambda o: o.A > 1 and all(o.A % d for d in range(2, o.A)),
)
family(
    "argument between two slots", "A:n low minimum from start bottom coldest; B:n high maximum to end top hottest; N:n",
    "(A <= N) && (N <= B)",
    "includes: contains: isInRange: accepts: fits: allows: covers: holds: inRange: isWithin: isInside: between: isNormal: isOk: isComfortable: isOpenAt:",
    """
    ? {N} (is|lies) (between|within) {A} and {B}[, both included|, inclusive]
    ? {N} is in the range from {A} to {B}
    ? {N} is not below {A} and not above {B}
    . is {N} between {A} and {B}[ inclusive]?
    . {A} <= {N} <= {B}
    ? {N} is at least {A} and at most {B}
    ? {N} is inside the limits {A} and {B}
    """,
    lambda o: o.A <= o.N <= o.B,
)
family(
    "argument outside two slots", "A:n low minimum from start; B:n high maximum to end; N:n",
    "(N < A) || (N > B)",
    "isOutside: excludes: isOutOfRange: outOfRange: rejects: isExtreme: isAlarm: outside: misses: isAbnormal:",
    """
    ? {N} (is|lies) (outside|out of) the range from {A} to {B}
    ? {N} is below {A} or above {B}
    ? {N} is not between {A} and {B}
    . is {N} out of range[, that is below {A} or above {B}]?
    ? {N} leaves the limits {A} and {B}
    ? {N} is too low ({A}) or too high ({B})
    """.replace("too low ({A}) or too high ({B})", "lower than {A} or higher than {B}"),
    lambda o: o.N < o.A or o.N > o.B,
)
family(
    "slot between two slots", "A:n value temperature level position age; B:n low minimum start; C:n high maximum end",
    "(B <= A) && (A <= C)",
    "isInRange isNormal isOk isWithin isInside inRange isSafe isComfortable isValid inBounds",
    """
    ? {A} (is|lies) (between|within) {B} and {C}[, both included|, inclusive]
    ? {A} is in the range from {B} to {C}
    ? {A} is not below {B} and not above {C}
    . is {A} between {B} and {C}?
    ? {A} is at least {B} and at most {C}
    ? {A} is inside its limits {B} and {C}
    """,
    lambda o: o.B <= o.A <= o.C,
)
family(
    "slot between two fixed numbers", "A:n age temperature score hour level; #1:2..30; #2:31..90",
    "(A >= #1) && (A <= #2)",
    "isNormal isTeenager isInRange isComfortable isMiddle isOk isOpen isValid worksNow isEligible",
    """
    ? {A} (is|lies) (between|within) {#1} and {#2}[, both included|, inclusive]
    ? {A} is in the range from {#1} to {#2}
    ? {A} is not below {#1} and not above {#2}
    . is {A} between {#1} and {#2}?
    ? {A} is at least {#1} and at most {#2}
    . from {#1} (up|) to {#2} it is true, for any other {A} false
    """,
    lambda o: o.k1 <= o.A <= o.k2,
)
family(
    "three in order", "A:n low first start; B:n middle second current; C:n high third end",
    "(A <= B) && (B <= C)",
    "isSorted inOrder isOrdered ascending isAscending areInOrder",
    """
    ? {A}, {B} and {C} are in order
    ? {A} is at most {B} and {B} at most {C}
    ? they (rise|grow|ascend): {A}, {B}, {C}
    . are {A}, {B}, {C} sorted?
    ? {B} lies between {A} and {C}
    . {A} <= {B} <= {C}
    """,
    lambda o: o.A <= o.B <= o.C,
)
family(
    "all three alike", "A:n/s first left a; B:n/s second middle b; C:n/s third right c",
    "(A = B) && (B = C)",
    "allSame allEqual isEquilateral areAllEqual isJackpot threeOfAKind jackpot sameThree",
    """
    ? {A}, {B} and {C} are (all equal|all the same)
    ? all three are (equal|the same|alike)
    . are {A}, {B} and {C} the same?
    ? {A} equals {B} and {B} equals {C}
    ? there is no difference between {A}, {B} and {C}
    . jackpot: three times the same in {A}, {B} and {C}
    """,
    lambda o: o.A == o.B == o.C,
)
family(
    "both flags", "A:b paid ready lit open hasTicket armed awake; B:b shipped charged hot closed hasPassport loaded hungry",
    "A && B",
    "isBoth canGo isReady isComplete both allOk mayEnter canFly isDone canStart ok {A}And{B} isFinished",
    """
    ? both {A} and {B} (are true|hold)
    ? {A} and {B}
    ? it is {A} as well as {B}
    . {A} and also {B}?
    . true only (if|when) both are true
    ? {A} and {B} are both (set|on|so)
    """,
    lambda o: o.A and o.B,
)
family(
    "either flag", "A:b rain open isMember sick alarm; B:b snow broken hasCoupon tired fire",
    "A || B",
    "either any isEither anyOf stayHome {A}Or{B} needsHelp isUrgent atLeastOne someOf mayEnter",
    """
    ? {A} or {B} (is true|holds|or both)
    ? at least one of {A} and {B} is true
    ? either of {A} and {B} (is set|holds)
    . {A} or {B}?
    . true if one of the two is true
    ? any of {A} and {B} is on
    """,
    lambda o: o.A or o.B,
)
family(
    "exactly one flag", "A:b left first up; B:b right second down",
    "A != B",
    "exactlyOne onlyOne xor isExclusive oneOfTwo justOne {A}Xor{B}",
    """
    ? exactly one of {A} and {B} is true
    ? {A} or {B} but not both
    ? only one of {A} and {B} (is set|holds)
    ? {A} and {B} differ
    . either {A} or {B}, not both
    . exclusive or of {A} and {B}
    """,
    lambda o: o.A != o.B,
)
family(
    "neither flag", "A:b busy rain late sold; B:b closed snow broken reserved",
    "(A || B) not",
    "neither isFree none isAvailable allClear isFine noneOf isIdle isOk",
    """
    ? neither {A} nor {B} (is true|holds)
    ? not {A} and not {B}
    ? both {A} and {B} are false
    . none of {A} and {B}?
    ? it is not {A} and not {B} either
    . true only if both are false
    """,
    lambda o: not (o.A or o.B),
)
family(
    "flag and not flag", "A:b open paid ready hungry awake; B:b full cancelled blocked asleep busy",
    "A && B not",
    "canEnter isValid {A}ButNot{B} isActive canWork isWaiting mayStart hasRoom isUsable",
    """
    ? {A} (but|and) not {B}
    ? it is {A} and it is not {B}
    ? {A} is true and {B} is false
    . {A} without {B}?
    . true when {A} holds while {B} does not
    ? {A} holds, except if {B}
    """,
    lambda o: o.A and not o.B,
)
family(
    "not a flag", "A:b open paid ready lit empty busy sold",
    "A not",
    "isNot{A} not{A} isClosed un{A} isFree opposite{A} isMissing isOff isnt{A} still",
    """
    ? it is not {A}
    = the opposite of {A}
    ? {A} is false
    . not {A}
    = {A} negated, (don't change it|nothing changes)
    . true (if|when) {A} is false
    """,
    lambda o: not o.A,
)
family(
    "flag", "A:b open paid ready lit empty busy sold married locked",
    "A",
    "is{A} isIt{A} {A}Now isOn check has{A} amI{A} still{A}",
    """
    ? it is {A}
    ? {A} is (true|set|on)
    = {A}
    . is it {A}?
    . {A}, yes or no?
    ? {A} holds
    """,
    lambda o: o.A,
)
family(
    "flag and enough", "A:b open paid member awake ready; B:n money age level energy; #1:2..60",
    "A && (B >= #1)",
    "mayEnter canGo canPlay canBuy isAllowed canStart mayRide qualifies isEligible getsIn",
    """
    ? it is {A} and {B} is at least {#1}
    ? {A} (and|plus) {B} not below {#1}
    ? {A} is true and {B} reaches {#1}
    . {A} and a {B} of {#1} or more?
    . only (when|if) {A} and {B} is {#1} or (more|higher)
    """,
    lambda o: o.A and o.B >= o.k1,
)
family(
    "flag or enough", "A:b member vip free urgent; B:n points age score; #1:2..60",
    "A || (B >= #1)",
    "mayEnter getsDiscount isAllowed isFree qualifies canSkip isEligible wins",
    """
    ? it is {A} or {B} is at least {#1}
    ? {A} or else {B} not below {#1}
    ? {A} is true or {B} reaches {#1}
    . {A}, or a {B} of {#1} or more?
    . enough is {A}, or {B} of {#1} and more
    """,
    lambda o: o.A or o.B >= o.k1,
)
family(
    "enough for a total", "A:n money budget stock capacity; B:n price cost size weight; N:n",
    "(B * N) <= A",
    "canBuy: canAfford: hasEnoughFor: enoughFor: canPay: fits: canTake: canOrder: affords: canLoad:",
    """
    ? {A} is enough for {N} at {B} each
    ? {N} times {B} is at most {A}
    ? one can (buy|pay|afford) {N} of them: {B} each, {A} to spend
    . does {A} suffice for {N} pieces of {B}?
    ? {B} times {N} fits into {A}
    ? {A} covers {N} times {B}
    """,
    lambda o: o.B * o.N <= o.A,
)
family(
    "sum of two reaches a third", "A:n first cash red a; B:n second savings blue b; C:n price goal limit c",
    "(A + B) >= C",
    "isEnough reaches canAfford canBuy suffices sumReaches{C} together goalReached",
    """
    ? {A} and {B} together (are|make) at least {C}
    ? the sum of {A} and {B} reaches {C}
    ? {A} plus {B} is enough for {C}
    . do {A} and {B} together suffice for {C}?
    . {A} + {B} >= {C}
    ? {C} can be paid from {A} and {B} together
    """,
    lambda o: o.A + o.B >= o.C,
)
family(
    "room for an argument", "A:n load people used level weight; B:n capacity limit seats size maximum; N:n",
    "(A + N) <= B",
    "hasRoomFor: canTake: fits: canAdd: roomFor: canCarry: canBoard: accepts: hasSpaceFor: canFit: canHold: wouldFit:",
    """
    ? {N} more (fit|fits) in: {A} plus {N} is at most {B}
    ? there is room for {N} more
    ? {A} plus {N} does not exceed {B}
    . (can|could) it take {N} more without going (over|above|past) {B}?
    ? {N} can be added to {A} without passing {B}
    . {A} + {N} <= {B}
    ? {N} still fits, {A} are in already and {B} is the most
    """,
    lambda o: o.A + o.N <= o.B,
)
family(
    "other has less", "A:n age size price weight score height; N:o",
    "A > N A",
    "isOlderThan: isBiggerThan: isMoreExpensiveThan: beats: isHeavierThan: hasMoreThan: isTallerThan: outranks: isGreaterThan: isAheadOf: exceeds: winsAgainst: isRicherThan: costsMoreThan:",
    """
    ? {A} is (greater|bigger|larger|higher|more) than {A} of the other[ one]
    ? this one has more {A} than the other
    ? it (beats|exceeds|is ahead of) the other (in|by) {A}
    . is this (bigger|older|more) (than|as) the other one[, going by {A}]?
    . compare {A}: is mine above that of the other?
    ? its {A} is above the other's {A}
    """,
    lambda o: o.A > o.N.A,
)
family(
    "other has more", "A:n age size price weight score height; N:o",
    "A < N A",
    "isYoungerThan: isSmallerThan: isCheaperThan: losesTo: isLighterThan: hasLessThan: isShorterThan: isBehind: isLessThan: isPoorerThan: goesBefore: costsLessThan:",
    """
    ? {A} is (less|smaller|lower) than {A} of the other[ one]
    ? this one has less {A} than the other
    ? it (loses to|is behind|is below) the other (in|by) {A}
    . is this (smaller|younger|cheaper|less) than the other one[, going by {A}]?
    . compare {A}: is mine below that of the other?
    ? its {A} is under the other's {A}
    """,
    lambda o: o.A < o.N.A,
)
family(
    "other has as much", "A:n/s age size name price owner color score; N:o",
    "A = N A",
    "isAsOldAs: equals: sameAs: matches: hasSame{A}As: isLike: agreesWith: isTwinOf: sameOwnerAs: tiesWith: isSameSizeAs: isEqualTo: looksLike:",
    """
    ? {A} is the same as {A} of the other[ one]
    ? both have the same {A}
    ? {A} (equals|matches) {A} of the other
    . does the other one have the same {A}?
    ? this and the other (agree|are equal) in {A}
    ? its {A} and the other's {A} are equal
    """,
    lambda o: o.A == o.N.A,
)
family(
    "other has as much of both", "A:n/s name width x first; B:n/s owner height y last; N:o",
    "(A = N A) && (B = N B)",
    "equals: sameAs: isSameAs: matches: isEqualTo: isLike: isCopyOf: sameSpotAs:",
    """
    ? {A} and {B} are the same as those of the other
    ? both {A} and {B} (equal|match) the other's
    ? the other has the same {A} and the same {B}
    . are {A} and {B} equal in both[ objects]?
    ? this one equals the other: {A} and {B} agree
    ? it agrees with the other in {A} as well as {B}
    """,
    lambda o: o.A == o.N.A and o.B == o.N.B,
)
