"""Limits: the larger, the smaller, and numbers kept where they belong."""

from training.family import family, update

family(
    "larger of two", "A:n left first home mine a width price; B:n right second away yours b height offer",
    "A max: B",
    "larger max biggest heavier highest bigger greater winner best top leading longer{A} stronger higher maximum mostOf taller leader older",
    """
    = the (larger|bigger|greater|higher) (of|one of) {A} and {B}
    = the maximum of {A} and {B}
    = whichever is (larger|bigger|more): {A} or {B}
    . {A} or {B}, whichever is (bigger|larger|more|higher)
    = the largest of the two
    . max({A}, {B})
    = {A} if it is bigger than {B}, else {B}
    = the heavier of {A} and {B}
    """.replace("max({A}, {B})", "max of {A}, {B}"),
    lambda o: max(o.A, o.B),
)
family(
    "smaller of two", "A:n left first home mine a width price; B:n right second away yours b height offer",
    "A min: B",
    "smaller min smallest lighter lowest cheaper lesser worst least shorter weaker lower minimum bottleneck loser younger fewer",
    """
    = the (smaller|lesser|lower) (of|one of) {A} and {B}
    = the minimum of {A} and {B}
    = whichever is (smaller|less|lower): {A} or {B}
    . {A} or {B}, whichever is (smaller|less|lower)
    = the smallest of the two
    . min of {A}, {B}
    = {A} if it is smaller than {B}, else {B}
    = the (lighter|cheaper|shorter) of {A} and {B}
    """,
    lambda o: min(o.A, o.B),
)
family(
    "largest of three", "A:n first red a; B:n second green b; C:n third blue c",
    "(A max: B) max: C",
    "largest max biggest best highest top winner maximum longest peak",
    """
    = the (largest|biggest|greatest|highest) of {A}, {B} and {C}
    = the maximum of {A}, {B} and {C}
    = whichever is (largest|biggest): {A}, {B} or {C}
    = the largest of the three
    . max of {A}, {B}, {C}
    = the best of {A}, {B} and {C}
    """,
    lambda o: max(o.A, o.B, o.C),
)
family(
    "smallest of three", "A:n first red a; B:n second green b; C:n third blue c",
    "(A min: B) min: C",
    "smallest min least worst lowest cheapest minimum shortest fastest bottom",
    """
    = the (smallest|least|lowest) of {A}, {B} and {C}
    = the minimum of {A}, {B} and {C}
    = whichever is (smallest|lowest): {A}, {B} or {C}
    = the smallest of the three
    . min of {A}, {B}, {C}
    = the cheapest of {A}, {B} and {C}
    """,
    lambda o: min(o.A, o.B, o.C),
)
family(
    "middle of three", "A:n first low a; B:n second middle b; C:n third high c",
    "(A max: B) min: ((A min: B) max: C)",
    "median middle secondBest middleOne inBetween middleValue",
    """
    = the (median|middle one) of {A}, {B} and {C}
    = whichever is neither largest nor smallest of {A}, {B} and {C}
    = the second (largest|biggest) of {A}, {B} and {C}
    = the one in the middle by size: {A}, {B}, {C}
    = the median of the three
    . sort {A}, {B}, {C}; the middle one
    """,
    lambda o: sorted((o.A, o.B, o.C))[1],
)
family(
    "spread of three", "A:n first low a; B:n second middle b; C:n third high c",
    "((A max: B) max: C) - ((A min: B) min: C)",
    "spread range span difference variation gap",
    """
    = the largest of {A}, {B} and {C} minus the smallest
    = the difference between the biggest and the smallest of {A}, {B} and {C}
    = the range of {A}, {B} and {C}
    = how far apart {A}, {B} and {C} are (at most|altogether)
    = the span of the three
    = maximum less minimum of the three
    """,
    lambda o: max(o.A, o.B, o.C) - min(o.A, o.B, o.C),
)
family(
    "argument or slot, the larger", "A:n floor minimum reserve bid lowest base least; N:n",
    "N max: A",
    "atLeast: orMore: max: floor: larger: raise: withMinimum: better: noLessThan: bigger: best: higher: bump: maxWith:",
    """
    = {N}, but (at least|never less than|no less than) {A}
    = the (larger|bigger|greater) of {N} and {A}
    = {N} or {A}, whichever is (larger|bigger|more)
    = {N}, raised to {A} if it is (below|smaller)
    . if {N} is below {A} then {A}, else {N}
    = the maximum of {A} and {N}[, nothing changes]
    """,
    lambda o: max(o.N, o.A),
)
family(
    "argument or slot, the smaller", "A:n ceiling maximum limit capacity cap top most; N:n",
    "N min: A",
    "atMost: orLess: min: capped: cap: smaller: limited: limit: allowed: trimmed: cut: noMoreThan: lower: bounded: minWith: canTake:",
    """
    = {N}, but (at most|never more than|no more than) {A}
    = the (smaller|lesser) of {N} and {A}
    = {N} or {A}, whichever is (smaller|less)
    = {N}, cut (off at|down to) {A} if it is (above|bigger|larger)
    . if {N} is above {A} then {A}, else {N}
    = the minimum of {A} and {N}[, nothing changes]
    """,
    lambda o: min(o.N, o.A),
)
family(
    "argument kept between two slots", "A:n low minimum coldest floor start; B:n high maximum hottest ceiling end; N:n",
    "(N max: A) min: B",
    "clamp: keepInRange: limit: bounded: fit: inRange: constrain: restrict: adjust: keep: nearest: clip: squeeze: force: corrected: allowed: safe:",
    """
    = {N} (kept|clamped|limited) (between|to the range from|inside) {A} and {B}
    = {N}, but (not|never) (less|below|lower) than {A} and not more than {B}
    clamp {N} (between|to) {A} and {B}
    . too small gives {A}, too big gives {B}, else {N}[ itself]
    keep {N} (in|inside) the range {A} to {B}[, change nothing]
    . {A} if {N} is below it, {B} if it is above that, otherwise {N}
    = {N}, at least {A} and at most {B}
    = the (value|number) nearest to {N} that is between {A} and {B}
    """.replace("less than {A}", "less than {A}"),
    lambda o: min(max(o.N, o.A), o.B),
)
family(
    "slot kept between two slots", "A:n value temperature level speed position volume setting; B:n low minimum min bottom; C:n high maximum max top",
    "(A max: B) min: C",
    "clamped bounded limited safe{A} inRange {A}InRange clipped effective{A} corrected actual{A} displayed{A}",
    """
    = {A} (kept|clamped|limited) between {B} and {C}[, nothing is stored]
    = {A}, but not (less|lower) than {B} and not more than {C}
    clamp {A} between {B} and {C} without changing it
    . {B} if {A} is below it, {C} if it is above that, otherwise {A}
    = {A}, at least {B} and at most {C}
    = {A} inside its limits {B} and {C}
    """,
    lambda o: min(max(o.A, o.B), o.C),
)
family(
    "argument kept between fixed numbers", "N:n; #1:0..5; #2:6..120",
    "(N max: #1) min: #2",
    "clamp: percentOf: limit: bounded: grade: keepInRange: valid: asByte: volume: cut:",
    """
    = {N} kept between {#1} and {#2}
    = {N}, but not below {#1} and not above {#2}
    clamp {N} to {#1} up to {#2}
    . below {#1} gives {#1}, above {#2} gives {#2}, else {N}
    keep {N} in the range {#1} to {#2}
    = {N}, at least {#1} and at most {#2}
    """,
    lambda o: min(max(o.N, o.k1), o.k2),
)
family(
    "slot kept between fixed numbers", "A:n percent volume level value score grade; #1:0..5; #2:6..120",
    "(A max: #1) min: #2",
    "clamped bounded limited valid{A} safe{A} inRange displayed{A} capped",
    """
    = {A} kept between {#1} and {#2}[, without storing it]
    = {A}, but not below {#1} and not above {#2}
    clamp {A} to {#1} up to {#2}, don't change it
    . below {#1} gives {#1}, above {#2} gives {#2}, else {A}
    = {A}, at least {#1} and at most {#2}
    = {A} limited to the range {#1} to {#2}
    """,
    lambda o: min(max(o.A, o.k1), o.k2),
)
family(
    "slot at least zero", "A:n balance value level temperature profit",
    "A max: 0",
    "positivePart notNegative {A}OrZero atLeastZero available usable gain displayed",
    """
    = {A}, but (0|zero) if it is negative
    = {A} or zero, whichever is (larger|bigger|more)
    = {A}, never (below|less than|under) zero
    = the positive part of {A}
    . negative {A} counts as 0
    = {A}, at least 0
    """,
    lambda o: max(o.A, 0),
)
family(
    "argument at most a fixed number", "N:n; #1:5..100",
    "N min: #1",
    "cap: capped: limit: atMost: cut: max{#1}: bounded: limited:",
    """
    = {N}, but at most {#1}
    = {N} (capped|limited|cut off) at {#1}
    = the smaller of {N} and {#1}
    . {N}, never more than {#1}
    . everything above {#1} counts as {#1}
    limit {N} to {#1}
    """,
    lambda o: min(o.N, o.k1),
)
update(
    "raise by an argument up to a slot", "A:n level volume stock charge health water count; B:n capacity limit maximum most size; N:n",
    "A: (A + N min: B)",
    "fill: add: heal: charge: pour: increase: raise: refill: load: turnUp: fillBy: recharge: put: pump: eat: restore: louder:",
    """
    add {N} to {A}, but (never|not) (more than|above|over|past|beyond) {B}
    (increase|raise) {A} by {N}, (at most|but no further than|up) to {B}
    fill {A} with {N}; {B} is the (most|maximum|upper limit)
    . {A} grows by {N} until {B} is reached
    put {N} into {A}, what does not fit into {B} (is lost|runs over|spills)
    raise {A} by {N} capped (at|by) {B}
    """,
    lambda o: o.put(A=min(o.A + o.N, o.B)),
)
update(
    "lower by an argument down to zero", "A:n level health energy stock fuel balance count; N:n",
    "A: (A - N max: 0)",
    "drain: damage: use: take: lower: reduce: hit: consume: decrease: spend: eat: burn: drink: remove: discharge: softer: hurt: pull:",
    """
    (subtract|take) {N} from {A}, but (never|not) (below|under|less than) zero
    (decrease|lower|reduce) {A} by {N}, (at most|but no further than|down) to 0
    . {A} shrinks by {N}, it stays at zero at least
    take {N} out of {A}; (it|{A}) cannot become negative
    remove {N} from {A}, 0 is the (least|lowest|minimum)
    lower {A} by {N} with zero as the floor
    """,
    lambda o: o.put(A=max(o.A - o.N, 0)),
)
update(
    "lower by an argument down to a slot", "A:n level temperature price value speed; B:n minimum floor lowest least; N:n",
    "A: (A - N max: B)",
    "lower: reduce: drop: cool: slow: decrease: discount: brake: sink: dim:",
    """
    (subtract|take) {N} from {A}, but (never|not) (below|under|less than) {B}
    (decrease|lower|reduce) {A} by {N}, (at most|but no further than|down) to {B}
    . {A} sinks by {N} and stops at {B}
    lower {A} by {N} with {B} as the floor
    . {A} shrinks by {N}, it stays at {B} at least
    """,
    lambda o: o.put(A=max(o.A - o.N, o.B)),
)
update(
    "one up to a slot", "A:n level count floor page index volume gear; B:n maximum limit last top capacity",
    "A: (A + 1 min: B)",
    "up next increment raise stepUp louder levelUp shiftUp forward climb more nextPage inc grow",
    """
    add one to {A}, but not above {B}
    (increase|raise) {A} by one, at most to {B}
    . one more {A} until {B} is reached
    go one {A} up, (staying|but stay) at {B} when there
    count {A} up, {B} is the maximum
    . {A} goes up by 1 but never past {B}
    """,
    lambda o: o.put(A=min(o.A + 1, o.B)),
)
update(
    "one down to zero", "A:n level count floor lives volume gear stock",
    "A: (A - 1 max: 0)",
    "down decrement lower stepDown softer shiftDown back countDown dec less useOne loseLife tick descend",
    """
    subtract one from {A}, but not below zero
    (decrease|lower) {A} by one, at least it stays 0
    . one less {A} until zero is reached
    go one {A} down, staying at 0 when there
    count {A} down, zero is the minimum
    . {A} goes down by 1 but never under 0
    """,
    lambda o: o.put(A=max(o.A - 1, 0)),
)
update(
    "one up to a fixed number", "A:n level count volume rating gear; #1:3..100",
    "A: (A + 1 min: #1)",
    "up next increment raise louder levelUp shiftUp inc more better",
    """
    add one to {A}, but not above {#1}
    (increase|raise) {A} by one, at most to {#1}
    . one more {A} until {#1} is reached
    count {A} up, {#1} is the maximum
    . {A} goes up by 1 but never past {#1}
    """,
    lambda o: o.put(A=min(o.A + 1, o.k1)),
)
update(
    "raise by an argument up to a fixed number", "A:n level health percent volume score; N:n; #1:10..200",
    "A: (A + N min: #1)",
    "heal: add: charge: raise: increase: louder: restore: fill: award:",
    """
    add {N} to {A}, but never more than {#1}
    (increase|raise) {A} by {N}, at most to {#1}
    . {A} grows by {N}, {#1} is the maximum
    raise {A} by {N} capped at {#1}
    . {A} rises by {N} but stops at {#1}
    """,
    lambda o: o.put(A=min(o.A + o.N, o.k1)),
)
update(
    "keep the largest seen", "A:n best record highest maximum top peak; N:n",
    "A: (A max: N)",
    "record: offer: update: try: submit: see: note: newScore: consider: observe: measure: jump: keepBest: report: bid: attempt: log:",
    """
    keep the (larger|bigger|higher) of {A} and {N} in {A}
    remember {N} (in|as) {A} if it is (larger|bigger|higher|more|better)
    . {A} becomes {N} when {N} is (greater|higher|above it), otherwise it stays
    set {A} to the maximum of {A} and {N}
    raise {A} to {N}, never lower it
    . {A} is the (highest|largest|best) so far, {N} is a new one
    store {N} in {A} only if it beats it
    """,
    lambda o: o.put(A=max(o.A, o.N)),
)
update(
    "keep the smallest seen", "A:n best record lowest minimum fastest cheapest; N:n",
    "A: (A min: N)",
    "record: offer: update: try: submit: see: note: newTime: consider: observe: measure: keepLowest: quote: report: lap:",
    """
    keep the (smaller|lower|lesser) of {A} and {N} in {A}
    remember {N} (in|as) {A} if it is (smaller|lower|less|faster|cheaper)
    . {A} becomes {N} when {N} is (less|lower|below it), otherwise it stays
    set {A} to the minimum of {A} and {N}
    lower {A} to {N}, never raise it
    . {A} is the (lowest|smallest|fastest) so far, {N} is a new one
    """,
    lambda o: o.put(A=min(o.A, o.N)),
)
update(
    "force a slot between two slots", "A:n value temperature level position speed; B:n low minimum bottom; C:n high maximum top",
    "A: ((A max: B) min: C)",
    "clamp correct fix keepInRange limit normalize adjust settle restrict fit",
    """
    (force|bring|put) {A} (between|into the range) {B} and {C}
    set {A} to {B} if it is below, to {C} if it is above
    clamp {A} between {B} and {C}[ and store it]
    correct {A} so that it lies between {B} and {C}
    . too low an {A} becomes {B}, too high a one becomes {C}
    limit {A} itself to {B} up to {C}
    """,
    lambda o: o.put(A=min(max(o.A, o.B), o.C)),
)
update(
    "set to an argument within two slots", "A:n value temperature level position; B:n low minimum bottom; C:n high maximum top; N:n",
    "A: ((N max: B) min: C)",
    "set: setTo: turnTo: adjust: put: moveTo: dial: set{A}: change{A}To:",
    """
    set {A} to {N}, but (stay|keep it) between {B} and {C}
    . {A} becomes {N}, at least {B} and at most {C}
    store {N} in {A}, clamped to {B} and {C}
    put {A} at {N}; {B} and {C} are the limits
    move {A} to {N} without leaving the range {B} to {C}
    """,
    lambda o: o.put(A=min(max(o.N, o.B), o.C)),
)
family(
    "sign as a number", "A:n value balance change difference delta",
    "A sign",
    "sign direction signum trend {A}Sign upOrDown",
    """
    = the sign of {A}: 1, 0 or -1
    = 1 if {A} is positive, -1 if it is negative, else 0
    . minus one for a negative {A}, one for a positive, zero for zero
    = the signum of {A}
    = the direction of {A} as 1, 0 or -1
    . -1, 0 or 1 (depending on|by) whether {A} is below, at or above zero
    """,
    lambda o: (o.A > 0) - (o.A < 0),
)
family(
    "compare two as a number", "A:n left first home; B:n right second away",
    "(A - B) sign",
    "compare comparison order result cmp versus",
    """
    = -1, 0 or 1 when {A} is less than, equal to or greater than {B}
    compare {A} and {B}: -1 for less, 0 for equal, 1 for more
    = 1 if {A} is bigger than {B}, -1 if smaller, 0 if they are equal
    = the sign of {A} minus {B}
    . who is ahead? 1 for {A}, -1 for {B}, 0 for none
    """,
    lambda o: (o.A > o.B) - (o.A < o.B),
)
family(
    "larger of mine and the other's", "A:n age size price weight score; N:o",
    "A max: N A",
    "largerOf: maxWith: best{A}With: bigger: higher{A}: olderAge: topWith:",
    """
    = the larger {A} of this and the other[ one]
    = the maximum of my {A} and that of the other
    = the {A} of whichever has more
    = whichever {A} is bigger, mine or the other's
    = the higher {A} of the two objects
    """,
    lambda o: max(o.A, o.N.A),
)
family(
    "mine and the other's together", "A:n age size price weight score balance; N:o",
    "A + N A",
    "togetherWith: plus: sumWith: total{A}With: combinedWith: and: joint{A}With: with:",
    """
    = my {A} and that of the other together
    = the sum of both {A}
    = {A} plus {A} of the other[ one]
    add the other's {A} to mine, changing neither
    = the {A} of this one and the other in all
    """,
    lambda o: o.A + o.N.A,
)
family(
    "mine less the other's", "A:n age size price weight score balance; N:o",
    "A - N A",
    "minus: difference: aheadOf: {A}DifferenceTo: lead: advantageOver: olderBy: surplusOver:",
    """
    = my {A} minus {A} of the other[ one]
    = how much more {A} this one has than the other
    = the difference between my {A} and the other's
    = {A} less that of the other
    = by how much it is ahead of the other in {A}
    """,
    lambda o: o.A - o.N.A,
)
