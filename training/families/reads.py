"""Reads: what a slot holds, and what follows from slots without changing them."""

from training.family import div, family

family(
    "what a slot holds", "A:n/s name owner title age price color size count address word level label author city motto",
    "A",
    "get{A} the{A} current{A} my{A} read{A} {A}Value show{A} fetch{A} tell{A} what{A} which{A} its{A} {A}Now give{A} reveal{A} peek look query ask{A} {A}Please "
    "whoIs whatIs whatIsIt whichOne value now tellMe",
    """
    = {A}
    = (the value|the content|the contents) of {A}
    = what is (stored|kept|held) in {A}
    . (read|look up|fetch|show) {A}
    . which {A} (does it have|is it)?
    . just {A}, nothing (else|more)
    . what {A} does it have (now|at the moment)?
    . getter for {A}
    . {A}?
    = {A} as it (is|stands) [now]
    """,
    lambda o: o.A,
)
family(
    "sum of two", "A:n left width first apples red price morning adults home; B:n right height second pears blue tip evening children away",
    "A + B",
    "sum total add both together combined plus sumOfBoth addUp overall altogether grandTotal totalCount {A}Plus{B} howManyInAll all inAll combined{A} fullPrice",
    """
    = the sum of {A} and {B}
    = {A} (plus|and) {B} (together|added up|combined|in total|)
    add {A} and {B}
    = the total of {A} and {B}
    = how (many|much) {A} and {B} (are|make|is) (together|in all|altogether)
    . {A} + {B}
    add up (both|the two): {A} and {B}
    = everything: {A} plus {B}
    """,
    lambda o: o.A + o.B,
)
family(
    "sum of three", "A:n a first length maths breakfast; B:n b second width english lunch; C:n c third height art dinner",
    "A + B + C",
    "sum total addAll together sumOfAll all overall combined totalOfThree grandTotal altogether perimeter inAll",
    """
    = the sum of {A}, {B} and {C}
    = {A} plus {B} plus {C}
    add {A}, {B} and {C} (up|together|)
    = all three (together|added up): {A}, {B}, {C}
    = the total of {A}, {B} and {C}
    . {A} + {B} + {C}
    = the sum of (all three|the three slots|the three numbers)
    = how much {A}, {B} and {C} make (in all|together)
    """,
    lambda o: o.A + o.B + o.C,
)
family(
    "difference of two", "A:n income total end capacity arrival after budget limit goal size seats; B:n costs used start taken departure before spent sold booked",
    "A - B",
    "difference left remaining rest free net available profit gap balance still{A} minus {A}Minus{B} remainder over room duration change toGo surplus howManyLeft "
    "elapsed freeSeats remaining{A} margin missing delta",
    """
    = {A} minus {B}
    = the difference (between|of) {A} and {B}
    = what (is left|remains) of {A} (after|without|when you take away) {B}
    subtract {B} from {A}
    = {A} less {B}
    = how (much|many) {A} (exceeds|is above|is more than) {B}
    . {A} - {B}
    = (how much|how many|what) (is|are) (still|) (left|free|available|remaining): {A} without {B}
    take {B} (away from|off) {A} without changing (anything|them)
    = the (rest|remainder|gap) between {B} and {A}
    """,
    lambda o: o.A - o.B,
)
family(
    "difference, never below zero", "A:n goal limit capacity target budget required needed maximum; B:n steps used done level spent have collected saved",
    "(A - B) max: 0",
    "left remaining toGo missing {B}ToGo stillNeeded room leftToDo shortfall still{A} howFar free needed remaining{B} untilGoal open outstanding lacking spaceLeft",
    """
    = {A} minus {B}, (but|though) (never|not) (less than|below|under) (zero|0)
    = how (much|many) {B} (is|are) (missing|still to go|left) (until|to reach|up to) {A}[, zero when reached]
    = what is (left|missing) to {A}, (at least|no less than) 0
    = the difference of {A} and {B}, but 0 (if negative|when it would be negative)
    . how far is {B} from {A}? zero (if|when) it is (reached|there|already past)
    = what {B} lacks to {A}; 0 when there is enough
    = the (remaining|missing) part of {A} after {B}, not negative
    . {A} - {B}, or 0 if that is negative
    """,
    lambda o: max(o.A - o.B, 0),
)
family(
    "distance of two", "A:n left position here first start low x; B:n right home there second finish high y",
    "(A - B) absoluteValue",
    "distance gap apart difference howFar spread distanceBetween howFarApart absoluteDifference deviation span separation",
    """
    = the distance between {A} and {B}
    = the absolute difference (between|of) {A} and {B}
    = how far apart {A} and {B} (are|lie)
    = the (gap|difference) between {A} and {B}, (never negative|always positive|without sign)
    = how (much|far) {A} (differs|is away) from {B}, whichever is bigger
    = the difference of {A} and {B} as a positive number
    . abs({A} - {B})
    = larger minus smaller of {A} and {B}
    """.replace("abs({A} - {B})", "absolute value of {A} - {B}"),
    lambda o: abs(o.A - o.B),
)
family(
    "product of two", "A:n width price hours quantity rows count length seats; B:n height quantity wage amount columns each breadth tables",
    "A * B",
    "area product total cost times pay worth totalPrice multiply cells size surface salary sum value totalCost wage subtotal amountDue howManyInAll bill",
    """
    = {A} times {B}
    = the product of {A} and {B}
    multiply {A} (by|with) {B}
    = {A} multiplied by {B}
    . {A} * {B}
    = the (area|whole price|total cost) from {A} and {B}
    = what {B} (cost|make|give) at {A} each
    = what you get from {A} for each of {B}
    """,
    lambda o: o.A * o.B,
)
family(
    "product of three", "A:n length a width days; B:n width b depth hours; C:n height c price rate",
    "A * B * C",
    "volume product content total space capacity multiplyAll cost cubic timesAll boxVolume fee",
    """
    = {A} times {B} times {C}
    = the product of {A}, {B} and {C}
    multiply {A}, {B} and {C}
    = the volume from {A}, {B} and {C}
    . {A} * {B} * {C}
    = all three multiplied (together|with each other): {A}, {B}, {C}
    = how much fits in: {A} by {B} by {C}
    """,
    lambda o: o.A * o.B * o.C,
)
family(
    "quotient of two", "A:n total distance sum amount cookies price; B:p count time people parts kids pieces",
    "A / B",
    "average share perPerson quotient speed each divide ratio part unitPrice {A}Per{B} mean per splitEvenly howManyEach fairShare rate portion pricePerPiece",
    """
    = {A} divided by {B}
    = {A} per {B}
    = {A} (shared|split) (evenly|fairly|) (among|between|over) {B}[, whole numbers only]
    divide {A} by {B}[, (dropping|ignoring) the (rest|fraction|remainder)]
    = how (much|many) of {A} each of {B} gets
    = the quotient of {A} and {B}[, rounded (down|toward zero)]
    . {A} / {B}[ as a whole number]
    = the (share|part) of each when {A} is split (by|into) {B}
    = how often {B} (fits|goes) into {A}
    """,
    lambda o: div(o.A, o.B),
)
family(
    "remainder of two", "A:u total cookies amount minutes; B:p count people size kids period box",
    "A % B",
    "rest remainder leftOver left over modulo remaining unshared surplus spare whatIsLeft",
    """
    = the (rest|remainder) of {A} divided by {B}
    = what is left (over|) when {A} is (shared|split|divided) (among|by|into) {B}
    = {A} modulo {B}
    . {A} % {B}
    = how many of {A} (remain|stay|are left) after each of {B} got the same
    = the leftover of {A} by {B}
    = what cannot be (shared|divided): {A} over {B}
    """,
    lambda o: o.A % o.B,
)
family(
    "average of two", "A:n first left morning low home maths; B:n second right evening high away physics",
    "(A + B) / 2",
    "average mean middle between midpoint center halfWay averageOfBoth inBetween meanOfTwo centre",
    """
    = the average of {A} and {B}[, whole numbers]
    = the mean of {A} and {B}
    = the middle (between|of) {A} and {B}
    = half the sum of {A} and {B}
    = the (midpoint|point half way) between {A} and {B}
    . {A} plus {B}, divided by 2
    = what lies in the middle of {A} and {B}[, rounded toward zero]
    average {A} and {B}
    """,
    lambda o: div(o.A + o.B, 2),
)
family(
    "average of three", "A:n first red monday; B:n second green tuesday; C:n third blue wednesday",
    "(A + B + C) / 3",
    "average mean middle averageScore grey meanOfThree brightness overall",
    """
    = the average of {A}, {B} and {C}
    = the mean of {A}, {B} and {C}[, dropping the fraction]
    = the sum of {A}, {B} and {C} divided by (three|3)
    = the average of (the three|all three)
    = a third of {A} plus {B} plus {C}
    average {A}, {B} and {C}[, whole numbers]
    = the mean value of the three slots
    """,
    lambda o: div(o.A + o.B + o.C, 3),
)
family(
    "twice a slot", "A:n value radius size side price age",
    "A * 2",
    "double twice doubled{A} twice{A} diameter doubleOf{A} twofold double{A} timesTwo",
    """
    = (twice|double) {A}
    = {A} times (two|2)
    = {A} doubled, (leaving it as it is|without changing it|don't store it)
    = two times {A}
    = the double of {A}
    . {A} * 2
    = (twice as much|double) as {A}
    """,
    lambda o: o.A * 2,
)
family(
    "half of a slot", "A:n value diameter size amount price age",
    "A / 2",
    "half halfOf{A} radius half{A} halved{A} middle byTwo",
    """
    = half (of|) {A}[, whole]
    = {A} divided by (two|2)
    = the half of {A}[, (dropping|without) the fraction|, rounded toward zero]
    = {A} halved, without changing it
    . {A} / 2
    = one half of {A}
    = fifty percent of {A}
    """,
    lambda o: div(o.A, 2),
)
family(
    "square of a slot", "A:n side value number x edge",
    "A * A",
    "square squared{A} area squareOf{A} {A}Squared squareArea power2 tileArea",
    """
    = {A} squared
    = the square of {A}
    = {A} times itself
    = {A} multiplied (with|by) {A}
    = the area of a square with {A}
    = the second power of {A}
    . {A} * {A}
    """,
    lambda o: o.A * o.A,
)
family(
    "cube of a slot", "A:n side value number edge",
    "A * A * A",
    "cube cubed{A} volume cubeOf{A} {A}Cubed thirdPower cubeVolume",
    """
    = {A} cubed
    = the cube of {A}
    = the third power of {A}
    = the volume of a cube with {A}
    = {A} times {A} times {A}
    . {A} to the power of three
    = {A} multiplied with itself (twice|two times)
    """,
    lambda o: o.A ** 3,
)
family(
    "perimeter of a rectangle", "A:n width length a; B:n height breadth b",
    "(A + B) * 2",
    "perimeter fence around circumference outline border frameLength edgeLength fenceLength wayAround",
    """
    = the perimeter (of the rectangle|) from {A} and {B}
    = twice the sum of {A} and {B}
    = {A} plus {B}, (times two|doubled)
    = the (length|way) all around: two times {A} and two times {B}
    = how long the (fence|border|frame) (around|) is for {A} and {B}
    = the circumference of the rectangle {A} by {B}
    . 2 * ({A} + {B})
    """.replace("2 * ({A} + {B})", "two {A} plus two {B}"),
    lambda o: (o.A + o.B) * 2,
)
family(
    "perimeter of a square", "A:n side edge length",
    "A * 4",
    "perimeter fence around circumference outline border sumOfSides fourTimes",
    """
    = four times {A}
    = the perimeter of (the|a) square with {A}
    = the sum of all four sides[, each {A}]
    = the way around the square of {A}
    = {A} times 4
    = how long the four sides are together
    = the length of a fence around a square (field|garden)
    """,
    lambda o: o.A * 4,
)
family(
    "one more than a slot", "A:n number count age year page floor index value",
    "A + 1",
    "next next{A} following successor oneMore nextOne upcoming after nextValue tomorrow ageNextYear",
    """
    = {A} plus one[, without changing (it|anything)]
    = one more than {A}
    = the (next|following) {A}
    = the number after {A}
    = the successor of {A}
    = what {A} (will be|is) next[, but do not change it]
    . {A} + 1
    """,
    lambda o: o.A + 1,
)
family(
    "one less than a slot", "A:n number count age year page floor size value",
    "A - 1",
    "previous previous{A} last predecessor oneLess before formerOne lastIndex yesterday ageLastYear opponents others",
    """
    = {A} minus one[, without changing (it|anything)]
    = one less than {A}
    = the (previous|preceding) {A}
    = the number before {A}
    = the predecessor of {A}
    = what {A} was before[, but do not change it]
    . {A} - 1
    """,
    lambda o: o.A - 1,
)
family(
    "negative of a slot", "A:n value number balance offset x",
    "0 - A",
    "negative negated opposite negated{A} minus{A} inverse{A} debt oppositeOf{A} mirrored",
    """
    = minus {A}
    = the negative of {A}
    = the opposite of {A}
    = {A} with the (other|opposite) sign
    = {A} negated, (leaving it as it is|without storing it)
    = zero minus {A}
    . -{A}
    """,
    lambda o: -o.A,
)
family(
    "size without sign", "A:n value number balance offset temperature",
    "A absoluteValue",
    "absolute magnitude abs absolute{A} positive{A} withoutSign sizeOf{A} amount strength",
    """
    = the absolute value of {A}
    = {A} without (its|the) sign
    = the (magnitude|size) of {A}
    = {A} made positive
    = how far {A} is from (zero|0)
    . {A} if it is positive, else minus {A}
    . |{A}|
    """.replace("|{A}|", "abs of {A}"),
    lambda o: abs(o.A),
)
family(
    "slot times a fixed number", "A:n weeks hours price boxes dozens minutes age meters years length; #1:3..60",
    "A * #1",
    "inDays inMinutes eggs seconds converted total cost months inMonths inCents items wheels legs pieces {A}Times{#1} dogYears inFeet times{#1} asSeconds points",
    """
    = {A} times {#1}
    = {#1} times {A}
    multiply {A} (by|with) {#1}
    . {A} * {#1}
    = {A} in smaller units, {#1} (each|of them in one)
    = how many (it is|they are|there are) in all when each {A} has {#1}
    . each of {A} (has|counts|makes|gives|is worth) {#1}; how many (in all|together)?
    convert {A}: one is {#1}
    """,
    lambda o: o.A * o.k1,
)
family(
    "slot divided by a fixed number", "A:n seconds minutes eggs days cents pieces pages grams; #1:3..60",
    "A / #1",
    "inWeeks inHours dozens minutes converted boxes years inEuros whole{A} fullBoxes packs {A}By{#1} asMinutes wholeHours chapters",
    """
    = {A} divided by {#1}[, (whole numbers|dropping the rest)]
    divide {A} by {#1}[ and drop the fraction]
    . {A} / {#1}
    = how (often|many times) {#1} (fits|goes) into {A}
    = {A} in bigger units, {#1} (to|for|make) one[, only full ones]
    = the number of full (groups|boxes|packs) of {#1} (in|from) {A}
    convert {A}: {#1} (are|make) one[, only whole ones]
    = how many whole units of {#1} are in {A}
    """,
    lambda o: div(o.A, o.k1),
)
family(
    "rest of a slot by a fixed number", "A:u seconds minutes eggs days cents number; #1:3..60",
    "A % #1",
    "rest leftOver remainder left remaining{A} loose over mod{#1} lastDigit minutesPart unpacked phase",
    """
    = the (rest|remainder) of {A} divided by {#1}
    = {A} modulo {#1}
    = what is left of {A} after (filling|taking out) full groups of {#1}
    . {A} % {#1}
    = how many of {A} (are left|stay|remain) when {#1} (go|fit) into each (box|group)
    = the leftover {A} after dividing by {#1}
    """,
    lambda o: o.A % o.k1,
)
family(
    "slot plus a fixed number", "A:n price age year value score; #1:2..40",
    "A + #1",
    "later bonus withFee withShipping plus{#1} in{#1}Years shifted total future withTip {A}Plus{#1} extended grossPrice due",
    """
    = {A} plus {#1}
    = {#1} more than {A}
    add {#1} to {A} without (storing|changing) it
    . {A} + {#1}
    = {A} with {#1} on top
    = what {A} will be (in|after) {#1} more
    = {A} (increased|raised) by {#1}
    """,
    lambda o: o.A + o.k1,
)
family(
    "slot minus a fixed number", "A:n price age year value score; #1:2..40",
    "A - #1",
    "earlier reduced discounted minus{#1} before lowered net past {A}Minus{#1} withoutFee ago",
    """
    = {A} minus {#1}
    = {#1} less than {A}
    subtract {#1} from {A} without (storing|changing) it
    . {A} - {#1}
    = {A} (lowered|reduced) by {#1}
    = {A} without (the|a fee of) {#1}
    = what {A} was {#1} (ago|before)
    """,
    lambda o: o.A - o.k1,
)
family(
    "fixed number minus a slot", "A:n age score used year level guess; #1:10..120",
    "#1 - A",
    "left remaining toGo yearsLeft until{#1} missing complement rest yearsTo{#1} pointsMissing untilFull",
    """
    = {#1} minus {A}
    = how (much|many) {A} (lacks|is missing|needs|is away) (to|up to|until|from) {#1}
    = what is (left|missing) up to {#1}
    subtract {A} from {#1}
    . {#1} - {A}
    = how many (years|points|more) (until|to|till) {#1}
    = the rest to {#1}
    """,
    lambda o: o.k1 - o.A,
)
