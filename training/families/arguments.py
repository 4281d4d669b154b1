"""Answers made of arguments, alone or with slots; nothing changes."""

import math

from training.family import div, family, rem

family(
    "argument plus slot", "A:n base offset balance rate bonus; N:n",
    "N + A",
    "plus: add: sumWith: with: {A}Plus: addedTo: shift: offsetBy: totalWith: increased: {A}After: {A}With: raisedBy: afterAdding: moved: sumOf:",
    """
    = the sum of {N} and {A}
    = {A} plus {N}
    = {N} added to {A}, (nothing changes|without changing anything|do not store it)
    = what {A} would be with {N} more
    . {N} + {A}
    add {A} to {N} and answer that, leaving {A} as it is
    = {A} increased by {N}, {A} itself stays
    = {N} shifted by {A}
    """,
    lambda o: o.N + o.A,
)
family(
    "slot minus argument", "A:n balance capacity budget goal stock; N:n",
    "A - N",
    "minus: without: leftAfter: afterPaying: {A}After: restAfter: remainingAfter: {A}Minus: difference: changeFrom: wouldLeave: less: afterLosing: yearsUntil:",
    """
    = {A} minus {N}
    = what is left of {A} after (taking|paying|using) {N}
    = the difference of {A} and {N}
    = {A} without {N}, (but change nothing|nothing is stored)
    . {A} - {N}
    = what {A} would be with {N} less
    = {A} lowered by {N}, {A} itself stays
    """,
    lambda o: o.A - o.N,
)
family(
    "argument minus slot", "A:n price birthYear start base cost; N:n",
    "N - A",
    "changeFor: ageIn: since: over: changeFrom: change: excess: {A}From: ahead: yearsSince: over{A}: deviation: profitAt: above: extra: gainFrom:",
    """
    = {N} minus {A}
    = how much {N} is above {A}
    = the change (from|for) {N} after paying {A}
    = what is left of {N} after {A}
    . {N} - {A}
    = the difference of {N} and {A}
    = how far {N} (is|lies) past {A}
    subtract {A} from {N}
    """,
    lambda o: o.N - o.A,
)
family(
    "distance of slot and argument", "A:n position home target place floor number; N:n",
    "(A - N) absoluteValue",
    "distanceTo: awayFrom: howFarFrom: howFar: distance: gapTo: deviationFrom: differenceTo: offBy: errorOf: apartFrom: missBy:",
    """
    = the distance (between|of) {A} and {N}
    = how far {N} is from {A}
    = the absolute difference of {A} and {N}
    = the difference between {N} and {A}, never negative
    = how much {N} is off from {A}, in either direction
    = how many (steps|floors) lie between {A} and {N}
    . by how much does {N} miss {A}?
    """,
    lambda o: abs(o.A - o.N),
)
family(
    "slot times argument", "A:n price wage rate speed width factor value calories; N:n",
    "A * N",
    "costOf: priceFor: priceOf: times: payFor: timesBy: for: totalFor: scaledBy: earnedIn: distanceAfter: {A}For: {A}Times: costFor: multipliedBy: wageFor: of: multiply:",
    """
    = {A} times {N}
    = the product of {A} and {N}
    = what {N} (of them|pieces|) cost at {A} each
    = {N} times {A}[, {A} stays as it is]
    . {A} * {N}
    multiply {A} (by|with) {N} (but|and) (leave|keep) {A}[ as it is]
    = how much {N} make with {A} each
    = the total for {N} at {A}
    """,
    lambda o: o.A * o.N,
)
family(
    "slot divided by argument", "A:n total cake amount distance sum; N:p",
    "A / N",
    "share: splitAmong: dividedBy: perPerson: sharedBy: each: among: {A}Per: splitBetween: portionFor: portions: shareFor: averageOver: by:",
    """
    = {A} divided by {N}[, whole numbers]
    = the share of each when {A} is (split|shared) (among|between) {N}
    = {A} per {N}
    . {A} / {N}, (drop|without) the (rest|fraction)
    divide {A} by {N} without changing {A}
    = how much each of {N} gets of {A}
    = how often {N} fits into {A}
    """,
    lambda o: div(o.A, o.N),
)
family(
    "remainder of slot by argument", "A:u total cookies amount number; N:p",
    "A % N",
    "restFor: leftAfterSharing: modulo: remainderBy: mod: leftOver: leftOverFor: restWhenSharedBy: rest: remainder: unsharedBy:",
    """
    = the (rest|remainder) of {A} divided by {N}
    = what is left (over|) when {A} is shared (among|by) {N}
    = {A} modulo {N}
    . {A} % {N}
    = how many of {A} remain when {N} get the same
    = the leftover of {A} for {N}
    """,
    lambda o: rem(o.A, o.N),
)
family(
    "argument times slot plus slot", "A:n price rate slope fare wage; B:n fee base start intercept bonus; N:n",
    "(A * N) + B",
    "costOf: fareFor: totalFor: at: priceFor: valueAt: yAt: invoiceFor: payFor: chargeFor: costFor: billFor: feeFor: fare:",
    """
    = {A} times {N} plus {B}
    = {B} plus {N} times {A}
    = {N} at {A} each, and {B} (once|on top|extra)
    = the cost (of|for) {N}: {A} for each and {B} (once|fixed)
    = the (bill|charge|fare) for {N}: {B} to begin with, {A} per (unit|piece|mile)
    . {A} * {N} + {B}
    multiply {N} by {A}, then add {B}
    = the line with slope {A} and offset {B} at {N}
    """,
    lambda o: o.A * o.N + o.B,
)
family(
    "sum of arguments", "M:n; N:n",
    "M + N",
    "add:To: sumOf:And: sum:And: plus:With: add:And: total:With: combine:With: together:And:",
    """
    = the sum of {M} and {N}
    = {M} plus {N}
    add {M} (and|to) {N}
    = both arguments (added|together)
    = the total of the two (numbers|arguments)
    . {M} + {N}
    = what {M} and {N} make together
    """,
    lambda o: o.M + o.N,
)
family(
    "difference of arguments", "M:n; N:n",
    "M - N",
    "from:Take: subtract:From: difference:And: minus:And: between:And: differenceOf:And: take:Minus:",
    """
    = {M} minus {N}
    = the difference of {M} and {N}
    subtract the second from the first
    = what is left of {M} without {N}
    . {M} - {N}
    = the first (argument|number) minus the second
    take {N} away from {M}
    """,
    lambda o: o.M - o.N,
)
family(
    "product of arguments", "M:n; N:n",
    "M * N",
    "multiply:By: times:And: product:And: areaOf:By: productOf:And: multiply:With: width:Height:",
    """
    = {M} times {N}
    = the product of {M} and {N}
    multiply {M} (by|with) {N}
    = both arguments multiplied
    . {M} * {N}
    = the area {M} by {N}
    = the product of the two (numbers|arguments)
    """,
    lambda o: o.M * o.N,
)
family(
    "twice an argument", "M:n",
    "M * 2",
    "double: twice: doubled: doubleOf: timesTwo: twofold: doubling:",
    """
    = twice {M}
    = {M} doubled
    double {M}
    = two times {M}
    = {M} times 2
    = the double of {M}
    . {M} + {M}
    """,
    lambda o: o.M * 2,
)
family(
    "square of an argument", "M:n",
    "M * M",
    "square: squared: squareOf: power2: timesItself: areaOfSquare: squaring:",
    """
    = the square of {M}
    = {M} squared
    = {M} times itself
    square {M}
    = {M} multiplied by itself
    = the second power of {M}
    . {M} * {M}
    """,
    lambda o: o.M * o.M,
)
family(
    "half of an argument", "M:n",
    "M / 2",
    "halve: half: halfOf: halved: halfThe: byTwo:",
    """
    = half of {M}[, whole]
    halve {M}[, dropping the fraction]
    = {M} divided by (two|2)[, whole numbers]
    = the half of {M}, rounded toward zero
    . {M} / 2
    = one half of {M}
    = 50 percent of {M}
    """,
    lambda o: div(o.M, 2),
)
family(
    "argument is even", "M:n",
    "M even",
    "isEven: even: dividesByTwo: isDivisibleByTwo: testEven:",
    """
    ? {M} is even
    ? {M} can be divided by two [without rest]
    ? half of {M} is a whole number
    ? {M} is an even number
    . is {M} even?
    ? {M} divided by 2 leaves nothing over
    """,
    lambda o: o.M % 2 == 0,
)
family(
    "argument is odd", "M:n",
    "M odd",
    "isOdd: odd: isUneven: testOdd: hasRest:",
    """
    ? {M} is odd
    ? {M} cannot be divided by two
    ? {M} is an odd number
    . is {M} odd?
    ? {M} divided by 2 leaves one over
    ? {M} is not even
    """,
    lambda o: o.M % 2 == 1,
)
family(
    "argument divides slot", "A:u number total amount size; N:p",
    "(A % N) = 0",
    "isDivisibleBy: divisibleBy: isMultipleOf: canShare: dividesEvenly: sharesEvenly: splitsInto: fitsInto{A}: canBeSplitBy: isSharedEvenlyBy:",
    """
    ? {A} (is divisible|can be divided) by {N}[ without rest]
    ? {A} is a multiple of {N}
    ? {N} divides {A}[ evenly]
    ? {A} can be shared evenly among {N}
    ? nothing is left when {A} is split by {N}
    . can {N} people share {A} (evenly|fairly)?
    ? {A} modulo {N} is zero
    """,
    lambda o: o.A % o.N == 0,
)
family(
    "power of slot by argument", "A:n(-5,9) base value number; N:u(0,6)",
    "A power: N",
    "power: raisedTo: toThe: {A}ToThe: pow: powerOf: raised: exponent: after: folded:",
    """
    = {A} to the power of {N}
    = {A} raised to {N}
    = the {N}th power of {A}
    raise {A} to the power {N}
    = {A} multiplied with itself {N} times
    . {A} ^ {N}
    = {A} to the {N}
    """,
    lambda o: o.A ** o.N,
)
family(
    "two to the power of an argument", "M:u(0,10)",
    "2 power: M",
    "powerOfTwo: grains: doubledTimes: twoToThe: cellsAfter: foldTimes: pow2:",
    """
    = two to the power of {M}
    = 2 raised to {M}
    = one doubled {M} times
    = the {M}th power of two
    . 2 ^ {M}
    = how many there are after {M} doublings of one
    """,
    lambda o: 2 ** o.M,
)
family(
    "percent of an argument", "A:u(0,100) rate percent tax discount vat tip share; N:u",
    "(N * A) / 100",
    "taxOn: discountOn: partOf: tipFor: percentOf: interestOn: shareOf: feeOn: commissionOn: {A}Of: {A}On: vatOn: cutOf:",
    """
    = {A} percent of {N}[, whole numbers]
    = the tax on {N}, {A} percent[, fraction dropped]
    = {N} times {A} divided by 100
    = the part of {N} that {A} percent make
    . {N} * {A} / 100
    = how much {A} (percent|%) of {N} is[, rounded down]
    = the (discount|tip|share|fee) for {N} at {A} percent
    """,
    lambda o: div(o.N * o.A, 100),
)
family(
    "argument with percent on top", "A:u(0,100) rate percent tax vat tip markup; N:u",
    "N + ((N * A) / 100)",
    "withTax: gross: withTip: grossOf: including{A}: plus{A}: with{A}: priceWith{A}: totalFor: afterTax: markedUp: addTaxTo:",
    """
    = {N} plus {A} percent
    = {N} (with|including) {A} percent (on top|tax|extra)
    = {N} increased by {A} percent[, whole numbers]
    add {A} percent to {N}[ and drop the fraction]
    = the gross price of {N} with {A} percent tax
    = {N} and {A} percent of it together
    = the total for {N} when {A} percent are added
    """,
    lambda o: o.N + div(o.N * o.A, 100),
)
family(
    "argument less a percentage", "A:u(0,100) rate percent discount rebate; N:u",
    "N - ((N * A) / 100)",
    "discounted: afterDiscount: net: reduced: salePrice: with{A}: priceAfter: less{A}: discountedPriceOf: netOf: reduce: payFor:",
    """
    = {N} minus {A} percent
    = {N} (less|reduced by|lowered by) {A} percent[, whole numbers]
    = the price {N} after a discount of {A} percent
    take {A} percent off {N}[ and answer the rest]
    = what {N} costs with {A} percent off
    = what is left of {N} after {A} percent are taken
    """,
    lambda o: o.N - div(o.N * o.A, 100),
)
family(
    "factorial of an argument", "M:u(0,12)",
    "M factorial",
    "factorial: waysToOrder: orderings: permutationsOf: fac: arrangements:",
    """
    = the factorial of {M}
    = {M} factorial
    = the product of (all|) the numbers from 1 to {M}
    = in how many ways {M} things can be ordered
    . 1 * 2 * ... * {M}
    multiply all numbers up to {M}
    """,
    lambda o: math.factorial(o.M),
)
family(
    "sum from one to an argument", "M:u(0,40)",
    "1 sumTo: M",
    "sumUpTo: sumTo: sumFirst: gauss: triangle: addUpTo: totalTo: sumOfFirst: handshakes:",
    """
    = the sum of (all|the) numbers from 1 to {M}
    = 1 + 2 + ... + {M}
    add up all whole numbers up to {M}
    = the triangle number of {M}
    = the sum of the first {M} numbers
    add every number from one to {M} together
    """,
    lambda o: o.M * (o.M + 1) // 2,
)
family(
    "sum from one to a slot", "A:u(0,40) limit count size number rows",
    "1 sumTo: A",
    "sumTo{A} sumUp triangle sumOfAll gaussSum blocks stones total sumOfNumbers cansInPile addUpTo{A}",
    """
    = the sum of (all|the) numbers from 1 to {A}
    = 1 + 2 + ... up to {A}
    add up all whole numbers up to {A}
    = the triangle number of {A}
    = how many (blocks|cans) a triangle with {A} rows has
    = the sum of the first {A} numbers
    """,
    lambda o: o.A * (o.A + 1) // 2,
)
family(
    "factorial of a slot", "A:u(0,12) number count size people",
    "A factorial",
    "factorial {A}Factorial orderings permutations waysToOrder seatings arrangements",
    """
    = the factorial of {A}
    = {A} factorial
    = the product of the numbers from 1 to {A}
    = in how many ways {A} things can be ordered
    multiply all numbers from one up to {A}
    = how many orders of {A} there are
    """,
    lambda o: math.factorial(o.A),
)
family(
    "hypotenuse squared", "A:n x width a dx; B:n y height b dy",
    "(A * A) + (B * B)",
    "sumOfSquares squaredLength lengthSquared normSquared diagonalSquared {A}And{B}Squared",
    """
    = the sum of the squares of {A} and {B}
    = {A} squared plus {B} squared
    = the square of the diagonal of {A} and {B}
    square {A} and {B} and add (both|them|the squares)
    = the squared length of the vector {A}, {B}
    . {A} * {A} + {B} * {B}
    """,
    lambda o: o.A ** 2 + o.B ** 2,
)
family(
    "income of two parts", "A:n hours price adults a; B:n wage count adultPrice b; C:n bonus fee extra c",
    "(A * B) + C",
    "total pay sum bill salary cost price invoice due totalPay overall earnings grossPay fare",
    """
    = {A} times {B} plus {C}
    = the product of {A} and {B}, plus {C}
    multiply {A} by {B} and add {C}
    = {C} plus {A} times {B}
    . {A} * {B} + {C}
    = {A} at {B} each, with {C} (on top|added)
    = the (pay|bill|cost) for {A} at {B} with {C} extra
    """,
    lambda o: o.A * o.B + o.C,
)
family(
    "profit of parts", "A:n price earnings income; B:n count sold hours; C:n cost rent expenses",
    "(A * B) - C",
    "profit net gain earnings result margin income surplus left benefit afterCosts",
    """
    = {A} times {B} minus {C}
    = the product of {A} and {B}, less {C}
    multiply {A} by {B} and subtract {C}
    = the profit: {A} for each of {B}, without {C}
    . {A} * {B} - {C}
    = what remains of {A} times {B} after {C}
    """,
    lambda o: o.A * o.B - o.C,
)
family(
    "sum times a slot", "A:n first apples width a; B:n second pears depth b; C:n price factor height c",
    "(A + B) * C",
    "total cost sumTimes price bill value together worth combined",
    """
    = the sum of {A} and {B}, times {C}
    add {A} and {B}, then multiply by {C}
    = {C} times the sum of {A} and {B}
    = {A} and {B} together at {C} each
    = what {A} and {B} cost in all when each is {C}
    . {A} plus {B}, all multiplied with {C}
    """,
    lambda o: (o.A + o.B) * o.C,
)
family(
    "difference times a slot", "A:n price end sales a; B:n cost start returns b; C:n count pieces rate c",
    "(A - B) * C",
    "profit gain total margin cost pay worth charge earned",
    """
    = the difference of {A} and {B}, times {C}
    subtract {B} from {A}, then multiply by {C}
    = {C} times the difference between {A} and {B}
    = the profit for {C} pieces, each sold at {A} and bought at {B}
    = what {C} make with {A} minus {B} each
    . {A} minus {B}, all multiplied with {C}
    """,
    lambda o: (o.A - o.B) * o.C,
)
family(
    "percentage of two", "A:u part points done score used votes right; B:p total outOf all maximum capacity possible questions",
    "(A * 100) / B",
    "percent percentage percent{A} {A}Percent progress percentDone ratio share quota howFull fillLevel rate percentFull percentageDone",
    """
    = {A} as a percentage of {B}[, rounded down]
    = how (much|many) percent of {B} {A} is[, whole numbers]
    = the percentage that {A} is of {B}
    = {A} times 100 divided by {B}
    = what percent {A} makes of {B}[, dropping the fraction]
    . {A} * 100 / {B}
    = the progress: {A} out of {B} in percent
    = how full it is in percent: {A} of {B}
    """,
    lambda o: div(o.A * 100, o.B),
)
family(
    "percent of a slot", "A:u price salary total amount; B:u(0,100) percent rate tax vat discount tip",
    "(A * B) / 100",
    "tax discountAmount share tip interest fee commission {B}Part savings taxAmount rebate amountOff bonus",
    """
    = {B} percent of {A}[, whole numbers]
    = the (tax|discount|interest) on {A} at {B} percent[, dropping the fraction]
    = {A} times {B} divided by 100
    = how much {B} percent of {A} (is|are)
    . {A} * {B} / 100
    = the part of {A} that {B} percent make
    """,
    lambda o: div(o.A * o.B, 100),
)
family(
    "slot with percent on top", "A:u price net salary total bill amount; B:u(0,100) percent rate tax vat tip markup raise",
    "A + ((A * B) / 100)",
    "gross total withTax priceWithTax {A}WithTax including{B} with{B} grossPrice finalPrice withTip totalPrice newSalary full{A} afterRaise",
    """
    = {A} plus {B} percent[ of it]
    = {A} (with|including) {B} (percent|) [on top]
    = {A} increased by {B} percent[, whole numbers]
    add {B} percent to {A}, without changing {A}
    = the gross price from {A} and {B} percent tax[, dropping the fraction]
    = {A} and {B} percent of it together
    = what has to be paid: {A} plus {B} percent
    """,
    lambda o: o.A + div(o.A * o.B, 100),
)
family(
    "slot less percent", "A:u price gross salary total; B:u(0,100) percent discount rebate tax",
    "A - ((A * B) / 100)",
    "net discounted salePrice afterDiscount reduced{A} finalPrice less{B} toPay discountedPrice netPrice afterTax reducedPrice",
    """
    = {A} minus {B} percent[ of it]
    = {A} (less|reduced by|lowered by) {B} percent[, whole numbers]
    = {A} after a discount of {B} percent[, dropping the fraction]
    take {B} percent off {A} and answer that, {A} stays
    = what is left of {A} when {B} percent are taken (off|away)
    = the price to pay: {A} with {B} percent off
    """,
    lambda o: o.A - div(o.A * o.B, 100),
)
family(
    "fixed percent of a slot", "A:u price total salary amount; #1:2..95",
    "(A * #1) / 100",
    "tax tip fee share commission deposit cut part percent{#1} savings reserve",
    """
    = {#1} percent of {A}[, whole numbers]
    = {#1}% of {A}[, dropping the fraction]
    = the (tax|tip|fee) on {A}, {#1} percent
    = how much {#1} percent of {A} (is|are)
    . {A} times {#1} divided by 100
    = the part of {A} that is {#1} percent
    """,
    lambda o: div(o.A * o.k1, 100),
)
family(
    "celsius from fahrenheit", "A:n fahrenheit temperature degrees reading temp",
    "((A - 32) * 5) / 9",
    "celsius inCelsius asCelsius toCelsius centigrade {A}InCelsius convertToCelsius",
    """
    = {A} in (degrees|) celsius[, whole numbers]
    convert {A} from fahrenheit to celsius[, dropping the fraction]
    = the celsius value of {A}
    . {A} minus 32, times 5, divided by 9
    = how many degrees celsius {A} fahrenheit are
    = what the thermometer says in celsius
    """,
    lambda o: div((o.A - 32) * 5, 9),
)
family(
    "fahrenheit from celsius", "A:n celsius temperature degrees reading temp",
    "((A * 9) / 5) + 32",
    "fahrenheit inFahrenheit asFahrenheit toFahrenheit {A}InFahrenheit convertToFahrenheit",
    """
    = {A} in (degrees|) fahrenheit[, whole numbers]
    convert {A} from celsius to fahrenheit[, dropping the fraction]
    = the fahrenheit value of {A}
    . {A} times 9, divided by 5, plus 32
    = how many degrees fahrenheit {A} celsius are
    = what the thermometer says in fahrenheit
    """,
    lambda o: div(o.A * 9, 5) + 32,
)
family(
    "two units in one", "A:u hours pounds feet euros dozens weeks; B:u minutes pence inches cents singles days; #1:3..100",
    "(A * #1) + B",
    "inMinutes totalMinutes inCents inInches minutes pieces asMinutes inPence {B}InAll total{B} allIn{B} days",
    """
    = {A} times {#1} plus {B}
    = everything in {B}: one of {A} (is|has|makes) {#1}
    convert {A} and {B} into {B} only, {#1} for each of {A}
    = how many {B} in all, when each of {A} has {#1}
    = the total of {B}, with {#1} for (each|every) of {A}
    . {A} * {#1} + {B}
    """,
    lambda o: o.A * o.k1 + o.B,
)
family(
    "larger unit of two", "A:u seconds minutes cents days; #1:3..100; #2:3..30",
    "A / (#1 * #2)",
    "inHours hours wholeHours inDays big fullDays largest",
    """
    = {A} divided by {#1} and then by {#2}
    = how many full big units: {#1} of {A} make one middle, {#2} middle ones make a big one
    divide {A} by {#1} times {#2}[, dropping the rest]
    . first {#1} into one, then {#2} of these into one; how many full ones does {A} give?
    = {A} over the product of {#1} and {#2}
    = whole number of {#1} times {#2} in {A}
    """,
    lambda o: div(o.A, o.k1 * o.k2),
)
family(
    "rounded up quotient", "A:u people eggs items pages cents; B:p seats size perBox capacity perPage",
    "A /+ B",
    "boxes buses needed boxesNeeded trips pagesNeeded rounds tables packs howManyBoxes carsNeeded full",
    """
    = {A} divided by {B}, rounded up
    = how many (boxes|buses|packs) of {B} are needed for {A}
    = the number of groups with at most {B} for all {A}
    divide {A} by {B} and round up
    = how many times {B} (is|are) needed to hold all of {A}
    = {A} over {B}, a started one counts as a whole
    """,
    lambda o: -(-o.A // o.B),
)
family(
    "argument rounded up by slot", "A:p size seats perBox capacity; N:u",
    "N /+ A",
    "boxesFor: busesFor: neededFor: tripsFor: packsFor: pagesFor: tablesFor: roundsFor: carsFor:",
    """
    = {N} divided by {A}, rounded up
    = how many (boxes|buses|packs) are needed for {N} when each holds {A}
    = the number of groups of {A} for {N}
    divide {N} by {A} and round up
    = how many trips it takes to bring {N}, {A} at a time
    = {N} over {A}, a started one counts as a whole
    """,
    lambda o: -(-o.N // o.A),
)
family(
    "greatest common divisor", "A:p a width first number; B:p b height second other",
    "A gcd: B",
    "gcd commonDivisor greatestCommonDivisor tileSize largestTile commonFactor ggt",
    """
    = the greatest common divisor of {A} and {B}
    = the largest number that divides both {A} and {B}
    = the gcd of {A} and {B}
    = the biggest (square tile|piece) that fits both {A} and {B} exactly
    = the highest common factor of {A} and {B}
    . gcd of {A}, {B}
    """,
    lambda o: math.gcd(o.A, o.B),
)
family(
    "greatest common divisor with an argument", "A:p value number size; N:p",
    "A gcd: N",
    "gcdWith: commonDivisorWith: gcd: sharedFactorWith: greatestCommonDivisor:",
    """
    = the greatest common divisor of {A} and {N}
    = the largest number that divides both {A} and {N}
    = the gcd of {A} and {N}
    = the highest common factor of {N} and {A}
    = the biggest common divisor with {N}
    . gcd of {A}, {N}
    """,
    lambda o: math.gcd(o.A, o.N),
)
family(
    "digit sum of a slot", "A:u number code value id",
    "A asDigitList sum",
    "digitSum crossSum sumOfDigits checksum quersumme digits addDigits {A}DigitSum",
    """
    = the sum of the digits of {A}
    = the digit sum of {A}
    add (up|) all digits of {A}
    = the cross sum of {A}
    = what the digits of {A} make together
    = all digits in {A} added
    """,
    lambda o: sum(map(int, str(o.A))),
)
family(
    "number of digits", "A:u number code value id population",
    "A printString size",
    "digits digitCount numberOfDigits howManyDigits places countDigits {A}Length length",
    """
    = how many digits {A} has
    = the number of digits (of|in) {A}
    count the digits of {A}
    = the length of {A} written as a number
    = how many places {A} takes when written
    . digits in {A}, how many?
    """,
    lambda o: len(str(o.A)),
)
