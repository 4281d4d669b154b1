"""Folds: one answer from many elements, perhaps only from some of them. The filters and the folds are composed."""

import math

from selfish.models.values import Vec
from training.family import div, family

U = "numbers values scores prices samples readings grades marks temps amounts data"
V = "items names words guests fruits tasks colors cities list team"
N, NP, S, SP = f"vn/ln {U}", f"vn+/ln+ {U}", f"vs/ls {V}", f"vs+/ls+ {V}"

family("sum", f"A:{N}", "A sum",
       "sum total sumOf{A} total{A} addUp allTogether grandTotal sum{A} inAll add{A} totalOf{A} sumAll",
       """
       = the sum of {A}
       = the total of (all|) {A}
       add up (all|) {A}
       = all {A} (added|together|in all)
       = what {A} make together
       . how much are {A} in all?
       """, lambda o: sum(o.A))
family("product", f"A:{N}", "A product",
       "product multiplied productOf{A} timesAll multiply{A} multiplyAll",
       """
       = the product of {A}
       multiply all {A}
       = all {A} multiplied[ with each other]
       = what comes out when {A} are multiplied
       """, lambda o: math.prod(o.A))
family("largest", f"A:{NP}", "A max",
       "max largest best highest biggest record top max{A} peak highest{A} maximum hottest best{A} warmest",
       """
       = the (largest|biggest|highest|greatest) of {A}
       = the maximum of {A}
       = the (largest|highest|biggest) (one|number) in {A}
       . which is the largest of {A}?
       = the (top|best) of {A}
       find the biggest in {A}
       """, lambda o: max(o.A))
family("smallest", f"A:{NP}", "A min",
       "min smallest worst lowest cheapest least bottom min{A} lowest{A} minimum coldest shortest",
       """
       = the (smallest|lowest|least) of {A}
       = the minimum of {A}
       = the (smallest|lowest) (one|number) in {A}
       . which is the smallest of {A}?
       = the (bottom|worst) of {A}
       find the lowest in {A}
       """, lambda o: min(o.A))
family("largest or zero", f"A:{N}", "A isEmpty ifTrue: [0] False: [A max]",
       "max largest best highest biggest record top max{A} highest{A}",
       """
       = the (largest|biggest|highest) of {A}, (0|zero) if there is none
       = the maximum of {A}, or 0 when it is empty
       . the best of {A}; without any it is 0
       = 0 if {A} is empty, else its largest
       """, lambda o: max(o.A) if o.A else 0)
family("smallest or zero", f"A:{N}", "A isEmpty ifTrue: [0] False: [A min]",
       "min smallest worst lowest cheapest least bottom min{A} lowest{A}",
       """
       = the (smallest|lowest) of {A}, (0|zero) if there is none
       = the minimum of {A}, or 0 when it is empty
       . the lowest of {A}; without any it is 0
       = 0 if {A} is empty, else its smallest
       """, lambda o: min(o.A) if o.A else 0)
family("average", f"A:{NP}", "A sum / A size",
       "average mean averageOf{A} average{A} mean{A} middle averageScore typical",
       """
       = the average of {A}[, rounded down|, whole numbers|, dropping the fraction]
       = the mean of {A}
       = the sum of {A} divided by how many there are
       . what are {A} on average?
       average {A}[, without the fraction]
       """, lambda o: div(sum(o.A), len(o.A)))
family("average or zero", f"A:{N}", "A isEmpty ifTrue: [0] False: [A sum / A size]",
       "average mean averageOf{A} average{A} mean{A} averageOrZero",
       """
       = the average of {A}, (0|zero) if there are none[; drop the fraction]
       = the mean of {A}, or 0 when it is empty
       . 0 without any {A}, else their average
       = the sum of {A} divided by their number, zero for none
       """, lambda o: div(sum(o.A), len(o.A)) if o.A else 0)
family("spread", f"A:{NP}", "A max - A min",
       "range spread span difference variation swing amplitude",
       """
       = the largest of {A} minus the smallest
       = the difference between the biggest and the smallest of {A}
       = the range of {A}
       = how far {A} are apart[ at most]
       = maximum minus minimum of {A}
       """, lambda o: max(o.A) - min(o.A))
family("how many above the average", f"A:{NP}", "A countHowMany: [| :e | e > (A sum / A size) ]",
       "aboveAverage countAboveAverage howManyAbove betterThanAverage aboveMean",
       """
       = how many of {A} (are|lie) above (the|their) average[, rounded down]
       count {A} that are larger than the mean
       = the number of {A} (over|bigger than) the average of all
       . how many are better than the average of {A}?
       """, lambda o: sum(e > div(sum(o.A), len(o.A)) for e in o.A), steps=2)
family("how many below the average", f"A:{NP}", "A countHowMany: [| :e | e < (A sum / A size) ]",
       "belowAverage countBelowAverage howManyBelow worseThanAverage belowMean",
       """
       = how many of {A} (are|lie) below (the|their) average[, rounded down]
       count {A} that are smaller than the mean
       = the number of {A} under the average of all
       . how many are worse than the average of {A}?
       """, lambda o: sum(e < div(sum(o.A), len(o.A)) for e in o.A), steps=2)
family("sum without the smallest", f"A:{NP}", "A sum - A min",
       "sumWithoutWorst dropLowest totalWithoutSmallest bestSum",
       """
       = the sum of {A} without the smallest
       add up {A} but leave out the lowest
       = the total of {A}, the worst one dropped
       = everything in {A} added, less the minimum
       """, lambda o: sum(o.A) - min(o.A), steps=2)
family("sum of squares", f"A:{N}", "A sumOf: [| :e | e * e ]",
       "sumOfSquares squaresSum energy squaredSum",
       """
       = the sum of the squares of {A}
       square each of {A} and add them (up|)
       = all {A} squared and added
       add up the squares of {A}
       """, lambda o: sum(e * e for e in o.A), steps=2)
family("sum of absolute values", f"A:{N}", "A sumOf: [| :e | e absoluteValue ]",
       "sumOfSizes totalDistance absoluteSum totalChange distance",
       """
       = the sum of the absolute values of {A}
       add up {A} without their signs
       = how far {A} go in all, forward or back
       = the total of {A}, negative ones made positive
       """, lambda o: sum(map(abs, o.A)), steps=2)
family("sum of many times a slot", f"A:{N}; B:n price factor rate weight", "A sum * B",
       "total cost weighted price worth sumTimes value",
       """
       = the sum of {A} times {B}
       add up {A} and multiply by {B}
       = what {A} cost in all at {B} each
       = the total of {A}, each worth {B}
       """, lambda o: sum(o.A) * o.B, steps=2)
family("sum at least a slot", f"A:{N}; B:n goal limit target budget", "A sum >= B",
       "isEnough reached goalReached done suffices isOverGoal",
       """
       ? the sum of {A} (reaches|is at least) {B}
       ? all {A} together make {B} or more
       . do {A} in all reach {B}?
       ? {A} add up to at least {B}
       """, lambda o: sum(o.A) >= o.B, steps=2)
family("sum over a slot", f"A:{N}; B:n goal limit target budget capacity", "A sum > B",
       "isOver tooMuch exceeded isTooHeavy overBudget isOverloaded",
       """
       ? the sum of {A} is (above|more than|over) {B}
       ? all {A} together exceed {B}
       . are {A} in all more than {B}?
       ? {A} add up to more than {B}
       """, lambda o: sum(o.A) > o.B, steps=2)
family("what is left of a slot after the sum", f"A:{N}; B:n budget money capacity limit goal", "B - A sum",
       "left remaining rest free available change toGo moneyLeft",
       """
       = {B} minus the sum of {A}
       = what is left of {B} after all {A}
       = how much remains of {B} when {A} are (paid|taken away)
       subtract all {A} from {B} and answer the rest
       """, lambda o: o.B - sum(o.A), steps=2)
family("sum plus a slot", f"A:{N}; B:n start base shipping fee balance", "A sum + B",
       "total grandTotal sumWithFee due result sumPlus balanceAfter",
       """
       = the sum of {A} plus {B}
       add up {A} and {B}
       = {B} and all {A} together
       = the total of {A} with {B} on top
       """, lambda o: sum(o.A) + o.B, steps=2)
family("rising", f"A:{N}", "A = A copySort",
       "isSorted isRising inOrder isAscending isOrdered",
       """
       ? {A} are (sorted|in order|in ascending order)
       ? {A} never go down
       . are {A} sorted?
       ? each of {A} is at least the one before
       """, lambda o: list(o.A) == sorted(o.A))
family("same from both ends", f"A:vn/vs/ln/ls {U} {V}", "A = A copyReversed",
       "isPalindrome isSymmetric isMirror sameBackwards readsBothWays",
       """
       ? {A} (is|are) the same backwards
       ? {A} are symmetric
       . do {A} read the same from both ends?
       ? reversing {A} changes nothing
       """, lambda o: list(o.A) == list(o.A[::-1]))
family("first and last alike", f"A:vn+/vs+/ln+/ls+ {U} {V}", "A first = A last",
       "isRound endsMeet sameEnds isLoop isRoundTrip startsAndEndsAlike",
       """
       ? the first and the last of {A} are (equal|the same)
       ? {A} (starts|begins) and ends with the same
       . is the first of {A} also the last?
       ? the ends of {A} are equal
       """, lambda o: o.A[0] == o.A[-1])
family("last minus first", f"A:{NP}", "A last - A first",
       "change growth trend gain development progress",
       """
       = the last of {A} minus the first
       = how much {A} changed from the first to the last
       = the difference between the last and the first of {A}
       = the growth over {A}
       """, lambda o: o.A[-1] - o.A[0], steps=2)
family("longest", f"A:{SP}", "A maxBy: [| :e | e size ]",
       "longest longest{A} longestName longestWord biggest",
       """
       = the longest of {A}[, the first if there are several]
       = the one of {A} with the most (letters|characters)
       . which of {A} is the longest?
       find the longest (word|text|name) in {A}
       """, lambda o: max(o.A, key=len))
family("shortest", f"A:{SP}", "A minBy: [| :e | e size ]",
       "shortest shortest{A} shortestName shortestWord",
       """
       = the shortest of {A}[, the first if there are several]
       = the one of {A} with the fewest (letters|characters)
       . which of {A} is the shortest?
       find the shortest (word|text|name) in {A}
       """, lambda o: min(o.A, key=len))
family("length of the longest", f"A:{SP}", "(A maxBy: [| :e | e size ]) size",
       "longestLength maxLength width columnWidth longestSize",
       """
       = the length of the longest of {A}
       = how many letters the longest of {A} has
       = the greatest length in {A}
       . how long is the longest (word|name) in {A}?
       """, lambda o: max(map(len, o.A)), steps=2)
family("all lengths", f"A:{S}", "A collect: [| :e | e size ]",
       "lengths sizes lengthsOf{A} letterCounts wordLengths",
       """
       = the length of each of {A}
       = how long (all|each of) {A} are, one number each
       = the lengths of {A}[ in order]
       replace each of {A} by its length, in a copy
       """, lambda o: type(o.A)(map(len, o.A)))
family("letters in all", f"A:{S}", "A sumOf: [| :e | e size ]",
       "totalLength letters letterCount charactersInAll lengthSum allLetters",
       """
       = how many letters {A} have in all
       = the sum of the lengths of {A}
       add up the lengths of {A}
       = the total length of all {A}
       """, lambda o: sum(map(len, o.A)), steps=2)
family("all in capitals", f"A:{S}", "A collect: [| :e | e capitalizeAll canonicalize ]",
       "shouted capitals loud upper inCapitals allCaps",
       """
       = all {A} in capitals
       = each of {A} in upper case
       turn each of {A} into capital letters, in a copy
       = {A} shouted
       """, lambda o: type(o.A)(e.upper() for e in o.A))
family("all capitalized", f"A:{S}", "A collect: [| :e | e capitalize canonicalize ]",
       "capitalized proper titles properNames niceNames",
       """
       = each of {A} with a capital first letter
       = all {A} capitalized
       capitalize each of {A}, in a copy
       = {A} beginning with capitals
       """, lambda o: type(o.A)(e[:1].upper() + e[1:] for e in o.A))
family("all reversed", f"A:{S}", "A collect: [| :e | e copyReversed canonicalize ]",
       "reversedEach mirrored backwardsEach eachReversed flippedWords",
       """
       = each of {A} reversed
       = all {A} spelled backwards[, the order stays]
       turn round each of {A}, in a copy
       = {A} with every word backwards
       """, lambda o: type(o.A)(e[::-1] for e in o.A))
family("all first letters", f"A:{SP}", "A collect: [| :e | e first ]",
       "initials firstLetters heads initialsOf{A}",
       """
       = the first letter of each of {A}
       = the initials of {A}
       = all first letters in {A}
       take the first letter of every one in {A}
       """, lambda o: type(o.A)(e[0] for e in o.A))
family("initials in one", f"A:{SP}", "(A collect: [| :e | e first ]) joinUsing: ''",
       "acronym initials abbreviation monogram shortForm",
       """
       = the first letters of {A} joined
       = the acronym of {A}
       make a word from the first letters of {A}
       = the initials of {A} in one text
       """, lambda o: "".join(e[0] for e in o.A), steps=2)
family("text before each", f"A:{S}; $1:Hello |Dr. |- |#|the |re|Mr. |* ", "A collect: [| :e | ($1 , e) canonicalize ]",
       "greetings greetAll labelled prefixed bullets marked tagged titles",
       """
       = each of {A} with {$1} in front
       put {$1} before each of {A}, in a copy
       greet all {A} with {$1}
       = {A}, every one preceded by {$1}
       """, lambda o: type(o.A)(o.t1 + e for e in o.A))
family("text after each", f"A:{S}; $1:!|s|.txt|?|-| Jr.|...", "A collect: [| :e | (e , $1) canonicalize ]",
       "plurals shouted marked suffixed files ended",
       """
       = each of {A} with {$1} at the end
       put {$1} behind each of {A}, in a copy
       = {A}, every one followed by {$1}
       append {$1} to all {A}
       """, lambda o: type(o.A)(e + o.t1 for e in o.A))
for name, body, python, words, selectors in (
    ("doubled", "e * 2", lambda e, o: e * 2, "doubled|multiplied by two|times 2|made twice as big", "doubled doubles twiceEach timesTwo doubleAll"),
    ("squared", "e * e", lambda e, o: e * e, "squared|multiplied by itself", "squares squared eachSquared squareAll"),
    ("one more", "e + 1", lambda e, o: e + 1, "plus one|increased by one|raised by 1", "incremented plusOne nextEach oneMoreEach"),
    ("negated", "0 - e", lambda e, o: -e, "negated|with the other sign|multiplied by -1", "negated opposites minusEach flippedSigns"),
    ("absolute", "e absoluteValue", lambda e, o: abs(e), "without sign|made positive", "absolutes positives withoutSigns magnitudes"),
    ("halved", "e / 2", lambda e, o: div(e, 2), "halved|divided by two", "halves halved halfOfEach halfAll"),
):
    family(f"all {name}", f"A:{N}", f"A collect: [| :e | {body} ]", selectors,
           f"""
           = each of {{A}} ({words})
           = all {{A}} ({words})[, in order]
           = a copy of {{A}} with every number ({words})
           . {{A}}, every one ({words})
           = the numbers in {{A}}, each ({words})
           """, lambda o, python=python: type(o.A)(python(e, o) for e in o.A))
for name, sign, python, words, selectors in (
    ("plus", "+", lambda a, b: a + b, "increased by|plus|raised by|with the addition of", "shiftedBy: plus: raisedBy: addToAll: shifted:"),
    ("minus", "-", lambda a, b: a - b, "lowered by|minus|reduced by", "loweredBy: minus: subtractFromAll: reducedBy:"),
    ("times", "*", lambda a, b: a * b, "multiplied by|times|scaled by", "scaledBy: times: multiplyAllBy: multipliedBy: scaled:"),
):
    family(f"all {name} an argument", f"A:{N}; N:n", f"A collect: [| :e | e {sign} N ]", selectors,
           f"""
           = each of {{A}} ({words}) {{N}}
           = all {{A}} ({words}) {{N}}[, in order]
           = a copy of {{A}} with every number ({words}) {{N}}
           . {{A}}, every one ({words}) {{N}}
           """, lambda o, python=python: type(o.A)(python(e, o.N) for e in o.A))
    family(f"all {name} a slot", f"A:{N}; B:n factor offset rate bonus discount step", f"A collect: [| :e | e {sign} B ]",
           " ".join(s.replace(":", "") for s in selectors.split()) + " adjusted",
           f"""
           = each of {{A}} ({words}) {{B}}
           = all {{A}} ({words}) {{B}}[, in order]
           = a copy of {{A}} with every number ({words}) {{B}}
           . {{A}}, every one ({words}) {{B}}
           """, lambda o, python=python: type(o.A)(python(e, o.B) for e in o.A))
family("products in pairs, summed", f"A:{N}; B:vn/ln weights prices factors counts second", "A dotProduct: B",
       "dotProduct weighted total scalarProduct weightedSum totalCost",
       """
       = the sum of the products of {A} and {B}, pair by pair
       multiply {A} and {B} in pairs and add (up|the products)
       = the dot product of {A} and {B}
       = each of {A} times its partner in {B}, all added
       """, lambda o: sum(a * b for a, b in zip(o.A, o.B, strict=False)), steps=2)

# ---- filters and folds

FILTERS = [
    # name, roles, condition, Python, adjective clause, wordings of the selector
    ("above an argument", "N:n", "e > N", lambda e, o: e > o.N, "(above|over|greater than|bigger than|larger than|more than) {N}", "Above:", "vn/ln"),
    ("below an argument", "N:n", "e < N", lambda e, o: e < o.N, "(below|under|less than|smaller than) {N}", "Below:", "vn/ln"),
    ("at least an argument", "N:n", "e >= N", lambda e, o: e >= o.N, "(at least|not below|no less than) {N}", "AtLeast:", "vn/ln"),
    ("at most an argument", "N:n", "e <= N", lambda e, o: e <= o.N, "(at most|not above|no more than) {N}", "AtMost:", "vn/ln"),
    ("above a slot", "B:n limit threshold minimum bound mark", "e > B", lambda e, o: e > o.B, "(above|over|greater than|larger than) {B}", "AboveB", "vn/ln"),
    ("below a slot", "B:n limit threshold maximum bound mark", "e < B", lambda e, o: e < o.B, "(below|under|less than|smaller than) {B}", "BelowB", "vn/ln"),
    ("at least a slot", "B:n limit threshold minimum passMark mark", "e >= B", lambda e, o: e >= o.B, "(at least|not below|no less than) {B}", "AtLeastB", "vn/ln"),
    ("above a number", "#1:2..60", "e > #1", lambda e, o: e > o.k1, "(above|over|greater than|more than) {#1}", "Big", "vn/ln"),
    ("below a number", "#1:2..60", "e < #1", lambda e, o: e < o.k1, "(below|under|less than) {#1}", "Small", "vn/ln"),
    ("at least a number", "#1:2..60", "e >= #1", lambda e, o: e >= o.k1, "(at least {#1}|{#1} or more|not below {#1})", "Passing", "vn/ln"),
    ("even", "", "e even", lambda e, o: e % 2 == 0, "(even|divisible by two)", "Even", "vn/ln"),
    ("odd", "", "e odd", lambda e, o: e % 2 == 1, "(odd|not even)", "Odd", "vn/ln"),
    ("positive", "", "e > 0", lambda e, o: e > 0, "(positive|above zero|greater than 0)", "Positive", "vn/ln"),
    ("negative", "", "e < 0", lambda e, o: e < 0, "(negative|below zero|less than 0)", "Negative", "vn/ln"),
    ("zero", "", "e = 0", lambda e, o: e == 0, "(zero|equal to 0)", "Zero", "vn/ln"),
    ("longer than an argument", "N:u(1,6)", "e size > N", lambda e, o: len(e) > o.N, "(longer than|with more than) {N} [letters]", "LongerThan:", "vs/ls"),
    ("shorter than an argument", "N:u(1,6)", "e size < N", lambda e, o: len(e) < o.N, "(shorter than|with fewer than) {N} [letters]", "ShorterThan:", "vs/ls"),
    ("longer than a number", "#1:2..6", "e size > #1", lambda e, o: len(e) > o.k1, "(longer than|with more than) {#1} [letters]", "Long", "vs/ls"),
    ("as long as an argument", "N:u(1,6)", "e size = N", lambda e, o: len(e) == o.N, "(with exactly {N} letters|that are {N} letters long|of length {N})", "OfLength:", "vs/ls"),
    ("starting with an argument", "N:c", "N isPrefixOf: e", lambda e, o: e.startswith(o.N), "(starting|beginning|that start|that begin) with {N}", "StartingWith:", "vs/ls"),
    ("containing an argument", "N:c", "e includesSubstring: N", lambda e, o: o.N in e, "(containing|with|that contain) {N}[ in them]", "Containing:", "vs/ls"),
    ("ending with an argument", "N:c", "N isSuffixOf: e", lambda e, o: e.endswith(o.N), "(ending|that end) (with|in) {N}", "EndingWith:", "vs/ls"),
]
FOLDS = [
    # name, body with X for the condition, Python of the kept, kinds, selector prefix, wordings with C for the clause
    ("counted", "A countHowMany: [| :e | X ]", lambda k, a: len(k), "any", "count howMany number", """
     = how many of {A} are C
     = the number of {A} C
     count {A} C
     . how many {A} are C?
     count the ones in {A} that are C
     """),
    ("kept", "A select: [| :e | X ]", lambda k, a: type(a)(k), "any", "only all select keep", """
     = (only |all |the )(those of |)(the |){A} C
     keep only {A} C, in a copy
     = all of {A} that are C
     . which of {A} are C?
     select {A} C
     """),
    ("summed", "(A select: [| :e | X ]) sum", lambda k, a: sum(k), "vn/ln", "sum total sumOf", """
     = the sum of {A} C
     = the sum of all {A} that are C
     add up {A} C
     = the total of those {A} that are C
     add only {A} C
     """),
    ("any", "A anySatisfy: [| :e | X ]", lambda k, a: bool(k), "any", "any hasAny has exists", """
     ? any of {A} is C
     ? there is one in {A} C
     ? at least one of {A} is C
     . is any of {A} C?
     ? some of {A} are C
     """),
    ("all", "A allSatisfy: [| :e | X ]", lambda k, a: len(k) == len(a), "any", "all areAll every allAre", """
     ? all {A} are C
     ? every one of {A} is C
     ? each of {A} is C
     . are all {A} C?
     ? there is none in {A} that is not C
     """),
]
for fname, froles, condition, fpython, clause, fselector, kinds in FILTERS:
    for gname, body, gpython, gkinds, prefixes, wordings in FOLDS:
        if gkinds == "vn/ln" and kinds != "vn/ln":
            continue
        if gname == "any" and fname.startswith(("longer than a n", "shorter", "as long")) or gname == "all" and fname in ("zero", "above a number"):
            continue
        names = U if kinds == "vn/ln" else V
        ending = fselector.replace("AboveB", "Above{B}").replace("BelowB", "Below{B}").replace("AtLeastB", "AtLeast{B}")
        selectors = " ".join(prefix + ending for prefix in prefixes.split())
        selectors += f" {ending[:1].lower()}{ending[1:]}"
        if "{A}" not in selectors:
            selectors += f" {prefixes.split()[0]}{{A}}{ending}"
        family(
            f"{gname}: those {fname}", f"A:{kinds} {names};{froles}", body.replace("X", condition), selectors,
            "\n".join(line.strip().replace("are C", "are " + clause if "(" != clause[0] or "with" not in clause else clause).replace(" C", " " + clause)
                      for line in wordings.strip().splitlines()),
            lambda o, fpython=fpython, gpython=gpython: gpython([e for e in o.A if fpython(e, o)], o.A), steps=2,
        )
family("those not above a slot dropped", f"A:{N}; B:n limit maximum bound", "A reject: [| :e | e > B ]",
       "withinLimit acceptable notTooBig dropBig within{B}",
       """
       = {A} without those above {B}
       = all of {A} that are not above {B}
       drop {A} larger than {B}, in a copy
       leave out whatever in {A} exceeds {B}
       """, lambda o: type(o.A)(e for e in o.A if e <= o.B), steps=2)
family("first above an argument", f"A:{N}; N:n", "A detect: [| :e | e > N ] IfNone: [-1]",
       "firstAbove: firstOver: firstBigger: findAbove: firstGreaterThan:",
       """
       = the first of {A} above {N}, -1 if there is none
       find the first number in {A} that is larger than {N}; -1 for none
       . the first {A} over {N}, minus one otherwise
       = the first one in {A} greater than {N}, or -1
       """, lambda o: next((e for e in o.A if e > o.N), -1), steps=2)
family("first beginning with an argument", f"A:{S}; N:c; $1:none|nobody|?|nothing|-", "A detect: [| :e | N isPrefixOf: e ] IfNone: [$1]",
       "firstStartingWith: find: search: firstWith: autocomplete: suggest:",
       """
       = the first of {A} that (starts|begins) with {N}, {$1} if there is none
       find the first in {A} beginning with {N}; {$1} for none
       . the first {A} starting with {N}, otherwise {$1}
       """, lambda o: next((e for e in o.A if e.startswith(o.N)), o.t1), steps=2)
family("first longer than an argument", f"A:{S}; N:u(1,6); $1:none|nobody|?|nothing|-", "A detect: [| :e | e size > N ] IfNone: [$1]",
       "firstLongerThan: findLong: firstLong: firstOver:",
       """
       = the first of {A} longer than {N}, {$1} if there is none
       find the first in {A} with more than {N} letters; {$1} for none
       . the first {A} of more than {N} characters, otherwise {$1}
       """, lambda o: next((e for e in o.A if len(e) > o.N), o.t1), steps=2)
family("kept and joined", f"A:{S}; N:c; $1:, | |-|/", "(A select: [| :e | N isPrefixOf: e ]) joinUsing: $1",
       "joinedStartingWith: listStartingWith: namesWith: under:",
       """
       = {A} that (start|begin) with {N}, joined by {$1}
       join those of {A} beginning with {N}, {$1} between
       . only {A} starting with {N}, in one text with {$1} between
       """, lambda o: o.t1.join(e for e in o.A if e.startswith(o.N)), steps=2)
family("sorted and joined", f"A:{S}; $1:, | |-|/| < ", "A copySort joinUsing: $1",
       "sortedList alphabetical inOrder sortedText roster listing",
       """
       = {A} sorted and joined by {$1}
       sort {A}, then put them in one text with {$1} between
       . {A} in alphabetical order, {$1} between them
       = all {A} in order as one text, separated by {$1}
       """, lambda o: o.t1.join(sorted(o.A)), steps=2)
family("reversed and joined", f"A:{S}; $1:, | |-|/", "A copyReversed joinUsing: $1",
       "backwards reversedText inReverse countdown lastFirst",
       """
       = {A} in reverse order, joined by {$1}
       reverse {A}, then put them in one text with {$1} between
       . {A} from last to first, {$1} between them
       """, lambda o: o.t1.join(o.A[::-1]), steps=2)
family("first and last joined", f"A:{SP}; $1: to |-|, | and |..", "A first , $1 , A last",
       "span ends route summary fromTo range",
       """
       = the first and the last of {A} with {$1} between
       join first and last of {A} by {$1}
       . the first of {A}, {$1}, the last of {A}
       """, lambda o: o.A[0] + o.t1 + o.A[-1], steps=2)
family("size with a text", f"A:vn/vs/ln/ls {V}; $1: items| guests| left| tasks| entries|!", "A size printString , $1",
       "summary countText label status howManyText describe",
       """
       = how many {A} there are, followed by {$1}
       = the number of {A} and {$1} as text
       . the size of {A}, then {$1}
       say how many {A} there are, with {$1} behind
       """, lambda o: str(len(o.A)) + o.t1, steps=2)
family("sum with a text", f"A:{N}; $1:Total: |Sum: |Pay |In all: |= ", "$1 , A sum printString",
       "summary totalText label bill sumLine describe",
       """
       = {$1} and the sum of {A} as text
       . {$1}, then the total of {A}
       add up {A} and put {$1} before it
       = a line with {$1} and what {A} make together
       """, lambda o: o.t1 + str(sum(o.A)), steps=2)
family("numbers up to a slot", "A:u(0,8) limit count size number", "(1 to: A) asVector",
       "numbers upTo{A} countUp oneTo{A} range list all",
       """
       = (a vector of|) the numbers from 1 to {A}
       = all whole numbers from one up to {A}, in a vector
       count from 1 to {A} and collect the numbers
       = the vector 1, 2, ... {A}
       """, lambda o: Vec(range(1, o.A + 1)))
family("numbers up to an argument", "N:u(0,8)", "(1 to: N) asVector",
       "numbersUpTo: countTo: oneTo: rangeTo: upTo: first:",
       """
       = (a vector of|) the numbers from 1 to {N}
       = all whole numbers from one up to {N}, in a vector
       count from 1 to {N} and collect the numbers
       = the vector 1, 2, ... {N}
       """, lambda o: Vec(range(1, o.N + 1)))
family("numbers between two slots", "A:u(0,5) from start low first; B:u(3,9) to end high last", "(A to: B) asVector",
       "numbers range all between span list",
       """
       = (a vector of|) the numbers from {A} to {B}
       = all whole numbers from {A} up to {B}, in a vector
       count from {A} to {B} and collect the numbers
       = the range {A} to {B} as a vector
       """, lambda o: Vec(range(o.A, o.B + 1)))
family("sum of a range", "A:n(0,9) from start low; B:u(3,30) to end high", "(A to: B) sum",
       "sum total sumOfRange addUp sumBetween",
       """
       = the sum of the numbers from {A} to {B}
       add up all whole numbers from {A} to {B}
       = {A} plus the next ones up to {B}
       = the total of everything between {A} and {B}, both included
       """, lambda o: sum(range(o.A, o.B + 1)))
family("countdown as text", "A:u(1,9) start count from seconds number; $1: |, |-|...", "$1 join: (A downTo: 1) asVector",
       "countdown countDown backwards launch tick",
       """
       = the numbers from {A} down to 1, {$1} between
       count down from {A} to one in a text, separated by {$1}
       . a countdown from {A}, {$1} between the numbers
       """, lambda o: o.t1.join(str(i) for i in range(o.A, 0, -1)))
family("count up as text", "A:u(1,9) limit count to number; $1: |, |-|...", "$1 join: (1 to: A) asVector",
       "countUp counting numbers row line sequence",
       """
       = the numbers from 1 to {A}, {$1} between
       count from one to {A} in a text, separated by {$1}
       . 1 up to {A} as text, {$1} between the numbers
       """, lambda o: o.t1.join(str(i) for i in range(1, o.A + 1)))
family("divisors counted", "A:u(1,60) number value count", "(1 to: A) countHowMany: [| :e | (A % e) = 0 ]",
       "divisors divisorCount countDivisors howManyDivisors",
       """
       = how many divisors {A} has
       = the number of divisors of {A}
       count the numbers that divide {A}
       . how many numbers divide {A} without rest?
       """, lambda o: sum(o.A % d == 0 for d in range(1, o.A + 1)))
family("multiples of an argument up to a slot", "A:u(0,40) limit maximum end; N:p", "A / N",
       "multiplesOf: howManyMultiplesOf: timesFits: countMultiples:",
       """
       = how many multiples of {N} there are from 1 up to {A}
       count the multiples of {N} up to {A}
       = how often {N} fits into {A}
       """, lambda o: o.A // o.N)
