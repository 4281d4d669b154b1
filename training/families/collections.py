"""Collections: what is in a vector or a list, and what can be made of one without changing it."""

from selfish.models.values import Lst
from training.family import family

V = "items names words list guests fruits shelf team cart queue tasks colors cities"
U = "numbers values scores prices samples readings grades marks temps amounts steps data"
X = f"vn/vs/ln/ls {U} {V}"
XN = f"vn/ln {U}"
XS = f"vs/ls {V}"


def of(name, roles, body, selectors, wordings, oracle, **more):
    family(name, roles, body, selectors, wordings, oracle, **more)


of("elements counted", f"A:{X}", "A size",
   "size count howMany length number total{A} numberOf{A} {A}Count count{A} howMany{A} amount guestCount itemsLeft",
   """
   = how many (things|elements|entries|) there are in {A}
   = the number of {A}
   = the size of {A}
   count {A}
   = how many {A} (there are|it has)
   . how many {A}?
   = the length of {A}
   """, lambda o: len(o.A))
of("nothing in it", f"A:{X}", "A isEmpty",
   "isEmpty empty hasNone no{A} isBare hasNo{A} isDone isFree nothingLeft allDone",
   """
   ? {A} is empty
   ? there (is nothing|are none) in {A}
   ? there are no {A}
   . is {A} empty?
   ? nothing is left in {A}
   ? it has no {A}
   """, lambda o: not o.A)
of("something in it", f"A:{X}", "A isEmpty not",
   "hasAny notEmpty has{A} any isFilled any{A} hasSome isBusy hasWork",
   """
   ? {A} is not empty
   ? there is (something|anything) in {A}
   ? there are (any|some) {A}
   . are there any {A}?
   ? it has {A}
   ? at least one is in {A}
   """, lambda o: bool(o.A))
of("first element", f"A:{X.replace('vn/vs/ln/ls', 'vn+/vs+/ln+/ls+')}", "A first",
   "first first{A} front head start next top leader beginning opener firstOne peek nextUp",
   """
   = the first (one |element |entry |)(of|in) {A}
   = what stands (first|at the beginning|at the front) in {A}
   . which is the first of {A}?
   = the (front|head) of {A}
   = the one that comes first in {A}
   = who is first in {A}
   """, lambda o: o.A[0])
of("last element", f"A:{X.replace('vn/vs/ln/ls', 'vn+/vs+/ln+/ls+')}", "A last",
   "last last{A} end back tail latest newest final top mostRecent lastOne ending",
   """
   = the last (one |element |entry |)(of|in) {A}
   = what stands (last|at the end) in {A}
   . which is the last of {A}?
   = the (latest|newest|most recent) of {A}
   = the one at the end of {A}
   = who is last in {A}
   """, lambda o: o.A[-1])
of("first element or a fixed text", f"A:{XS}; $1:none|nobody|nothing|?|empty|-", "A isEmpty ifTrue: [$1] False: [A first]",
   "first firstOrNone next front head whoIsNext firstOne nextUp",
   """
   = the first of {A}, or {$1} if (there is none|it is empty)
   = {$1} when {A} is empty, else the first one
   . who is first in {A}? {$1} if nobody
   = the next in {A}, {$1} when none is left
   """, lambda o: o.A[0] if o.A else o.t1)
of("last element or a fixed text", f"A:{XS}; $1:none|nobody|nothing|?|empty|-", "A isEmpty ifTrue: [$1] False: [A last]",
   "last lastOrNone latest newest lastOne mostRecent",
   """
   = the last of {A}, or {$1} if (there is none|it is empty)
   = {$1} when {A} is empty, else the last one
   . who is last in {A}? {$1} if nobody
   = the latest in {A}, {$1} when there is none
   """, lambda o: o.A[-1] if o.A else o.t1)
of("first element or zero", f"A:{XN}", "A isEmpty ifTrue: [0] False: [A first]",
   "first firstOrZero start next front",
   """
   = the first of {A}, or (0|zero) if it is empty
   = zero when {A} is empty, else the first one
   . the first number in {A}; without any it is 0
   = the number at the front of {A}, 0 if none
   """, lambda o: o.A[0] if o.A else 0)
of("last element or zero", f"A:{XN}", "A isEmpty ifTrue: [0] False: [A last]",
   "last lastOrZero latest newest current",
   """
   = the last of {A}, or (0|zero) if it is empty
   = zero when {A} is empty, else the last one
   . the last number in {A}; without any it is 0
   = the latest of {A}, 0 if none
   """, lambda o: o.A[-1] if o.A else 0)
of("element at an argument", f"A:{X.replace('vn/vs/ln/ls', 'vn+/vs+/ln+/ls+')}; N:u(0,3)", "A at: N",
   "at: nth: item: get: elementAt: number: {A}At: pick: atPosition: place:",
   """
   = the (element|one|entry|item) of {A} at {N}[, counting from 0]
   = what stands at (place|position) {N} in {A}[, the first is 0]
   . which of {A} is at {N}?
   = number {N} of {A}, starting with zero
   get {A} at index {N}
   """, lambda o: o.A[o.N])
of("element at an argument or a fixed text", f"A:{XS}; N:u(0,6); $1:none|nobody|?|missing|-", "A at: N IfAbsent: [$1]",
   "at: nth: item: get: nameAt: who: safeAt: seat:",
   """
   = the (one|entry) of {A} at {N}, or {$1} if there is none
   = what stands at {N} in {A}, {$1} when that is too far
   . {$1} if {A} has nothing at {N}, else what is there
   = number {N} of {A} (from 0), {$1} outside
   """.replace("(from 0)", "from 0"), lambda o: o.A[o.N] if o.N < len(o.A) else o.t1)
of("has an argument", f"A:{X}; N:n/w/n/w", "A includes: N",
   "has: includes: contains: knows: isIn: holds: isMember: isInvited: hasItem: isListed: sells: includes{A}: isOn: isOnList: hasGuest: isPresent: exists: owns:",
   """
   ? {N} is (in|among|part of|one of) {A}
   ? {A} (contains|includes|has) {N}
   . is {N} in {A}?
   ? {N} (occurs|is found|stands) in {A}
   ? {N} is on the list[ {A}]
   ? there is a {N} in {A}
   """, lambda o: o.N in o.A)
of("lacks an argument", f"A:{X}; N:n/w/n/w", "(A includes: N) not",
   "lacks: misses: isMissing: isNotIn: isNew: isAbsent: needs: isUnknown: hasNot: isFree:",
   """
   ? {N} is not (in|among|one of) {A}
   ? {A} does not (contain|include|have) {N}
   . is {N} missing in {A}?
   ? {N} is missing from {A}
   ? there is no {N} in {A}
   """, lambda o: o.N not in o.A)
of("how often an argument", f"A:{X}; N:n/w/n/w", "A occurrencesOf: N",
   "countOf: howOften: occurrencesOf: count: timesOf: howMany: votesFor: numberOf: frequencyOf: tally:",
   """
   = how often {N} (occurs|is|appears|stands) in {A}
   = the number of times {N} is in {A}
   count how many of {A} (are|equal) {N}
   . how many times does {N} occur in {A}?
   = how many {N} there are in {A}
   count {N} in {A}
   """, lambda o: o.A.count(o.N))
of("where an argument stands", f"A:vn/vs {U} {V}; N:n/w", "A keyOf: N IfAbsent: -1",
   "positionOf: indexOf: whereIs: placeOf: find: rankOf: locate: index: position: slotOf:",
   """
   = the (position|place|index) of {N} in {A}[, counting from 0], -1 if it (isn't there|is missing)
   = where {N} stands in {A}, starting with 0; -1 if nowhere
   find {N} in {A}: its index, or -1
   . at which place is {N} in {A}? -1 when it is not there
   = the first index of {N} in {A} or -1
   """, lambda o: o.A.index(o.N) if o.N in o.A else -1)
of("elements reversed", f"A:{X}", "A copyReversed",
   "reversed backwards reversed{A} reverse{A} inReverse turned lastFirst flipped",
   """
   = {A} (reversed|in reverse order|backwards)
   = {A} from the last to the first[, {A} stays as it is]
   = {A} in the (opposite|other) order
   . last one first: {A} turned round
   reverse {A} without changing it
   """, lambda o: type(o.A)(o.A[::-1]))
of("elements sorted", f"A:{X}", "A copySort",
   "sorted sorted{A} inOrder ordered ascending ranking sort{A} alphabetical arranged ranked",
   """
   = {A} sorted[, smallest first]
   = {A} in (ascending|rising) order
   = {A} from the smallest to the largest
   sort {A}, (but leave it as it is|without changing it|and answer the result)
   = {A} in order[, lowest first]
   """, lambda o: type(o.A)(sorted(o.A)))
of("elements sorted down", f"A:{X}", "A copySortBy: [| :a. :b | a > b ]",
   "sortedDown descending highestFirst ranking largestFirst sortedDescending leaderboard topDown",
   """
   = {A} sorted, (largest|biggest|highest) first
   = {A} in (descending|falling) order
   = {A} from the largest to the smallest
   sort {A} downwards without changing it
   . biggest first: {A} in order
   """, lambda o: type(o.A)(sorted(o.A, reverse=True)))
of("elements once", f"A:{X}", "A withoutDuplicates",
   "unique distinct unique{A} withoutDuplicates different{A} once distinct{A} deduplicated kinds",
   """
   = the different {A} (in|as) a list[, each once]
   = {A} without (duplicates|repetitions)
   = each of {A} only once
   = the distinct elements of {A}[, in order]
   remove duplicates from {A} and answer the list
   """, lambda o: Lst(dict.fromkeys(o.A)))
of("different elements counted", f"A:{X}", "A asSet size",
   "distinctCount differentOnes howManyKinds uniqueCount kinds countDifferent varieties",
   """
   = how many different {A} there are
   = the number of distinct (elements|ones) in {A}
   count the different {A}
   = how many kinds are in {A}
   = the number of {A}, equal ones counted once
   """, lambda o: len(set(o.A)))
of("any twice", f"A:{X}", "A asSet size < A size",
   "hasDuplicates hasTwins hasRepeats anyTwice isRepeating hasDoubles".replace("  ", " "),
   """
   ? {A} (has|contains) duplicates
   ? something occurs (twice|more than once) in {A}
   ? some of {A} are equal
   . are there duplicates in {A}?
   ? not all {A} are different
   """, lambda o: len(set(o.A)) < len(o.A))
of("all different", f"A:{X}", "A asSet size = A size",
   "allDifferent isUnique allUnique noDuplicates areDistinct noRepeats",
   """
   ? all {A} are different
   ? nothing occurs twice in {A}
   ? {A} has no duplicates
   . are all {A} distinct?
   ? each of {A} is there only once
   """, lambda o: len(set(o.A)) == len(o.A))
of("with an argument at the end", f"A:{X}; N:n/w/n/w", "A copyAddLast: N",
   "with: including: plus: {A}With: and: extendedBy: adding:",
   """
   = {A} with {N} (added|at the end), {A} itself stays
   = a copy of {A} with {N} appended
   = {A} and {N} behind, (nothing changes|without storing it)
   append {N} to a copy of {A}
   """, lambda o: type(o.A)([*o.A, o.N]))
of("without an argument", f"A:{X}; N:n/w/n/w", "A copyWithout: N",
   "without: except: allBut: {A}Without: minus: others: excluding: besides:",
   """
   = {A} without {N}, {A} itself stays
   = all {A} (but|except) {N}
   = a copy of {A} with {N} left out[ everywhere]
   leave out {N} from {A} and answer the rest
   = the others of {A}, not {N}
   """, lambda o: type(o.A)(e for e in o.A if e != o.N))
of("all but the first", f"A:{X}", "A copyWithoutFirst",
   "rest others tail withoutFirst allButFirst remaining followers",
   """
   = {A} without the first[ one|element]
   = all but the first of {A}
   = the rest of {A} after the first
   = {A} from the second on
   """, lambda o: type(o.A)(o.A[1:]))
of("the first so many", f"A:{X}; N:u(0,4)", "A take: N",
   "first: take: top: firstFew: head: front: begin:",
   """
   = the first {N} of {A}[, or all if there are fewer]
   = {N} elements from the (start|front) of {A}
   take {N} from the beginning of {A}, without changing it
   . only {N} of {A}, the first ones
   """, lambda o: type(o.A)(o.A[: o.N]))
of("all after so many", f"A:{X}; N:u(0,4)", "A drop: N",
   "after: skip: drop: rest: from: without:",
   """
   = {A} without the first {N}
   = what comes in {A} after the first {N}
   skip {N} of {A} and answer the rest
   = the rest of {A} from place {N} on
   """, lambda o: type(o.A)(o.A[o.N :]))
of("both joined", f"A:{X}; B:vn/vs/ln/ls more others extra evening right second", "A , B",
   "all both together joined combined everything merged whole",
   """
   = {A} and {B} (joined|together|in one)
   = all of {A}, then all of {B}
   = {A} followed by {B}
   join {A} and {B} without changing them
   = everything from {A} and {B}
   """, lambda o: type(o.A)([*o.A, *o.B]))
of("both counted", f"A:{X}; B:vn/vs/ln/ls more others extra evening right second", "A size + B size",
   "total count inAll together sizeOfBoth howMany sum",
   """
   = how many {A} and {B} there are (together|in all)
   = the number of {A} plus the number of {B}
   count {A} and {B} together
   = the size of both {A} and {B}
   """, lambda o: len(o.A) + len(o.B))
of("more in one", f"A:{X}; B:vn/vs/ln/ls more others extra evening right second", "A size > B size",
   "hasMore isLonger isBigger moreFirst {A}Lead isAhead",
   """
   ? there are more {A} than {B}
   ? {A} has more elements than {B}
   ? {A} is longer than {B}
   . are there more {A} or {B}? true for the first
   """, lambda o: len(o.A) > len(o.B))
of("joined with a text", f"A:{XS}; $1:, | |-|/| and | + | > |. ", "A joinUsing: $1",
   "joined asText list listed {A}Text summary inWords line all commaList display sentence enumerate show{A} print{A} printed",
   """
   = {A} in one text with {$1} between
   join {A} (with|by|using) {$1}
   = {A} separated by {$1}
   = all {A} as a text, {$1} between them
   put {A} in a row, {$1} between
   . {A} as one string, separated by {$1}
   """, lambda o: o.t1.join(o.A))
of("joined with an argument", f"A:{XS}; N:c", "A joinUsing: N",
   "joinWith: joinedBy: separatedBy: joinUsing: glue: withBetween: connect:",
   """
   = {A} in one text with {N} between
   join {A} (with|by|using) {N}
   = {A} separated by {N}
   = all {A} as a text, {N} between them
   """, lambda o: o.N.join(o.A))
of("joined with a slot", f"A:{XS}; B:c separator glue delimiter mark between", "A joinUsing: B",
   "joined asText listed joinAll line all together display",
   """
   = {A} in one text with {B} between
   join {A} (with|by|using) {B}
   = {A} separated by {B}
   = all {A} as a text, {B} between them
   """, lambda o: o.B.join(o.A))
of("all letters in one", f"A:{XS}", "A joinUsing: ''",
   "joined glued all concatenated together oneWord asWord",
   """
   = all {A} (joined|glued together), nothing between
   = {A} as one text without anything between
   concatenate {A}
   join {A} directly
   """, lambda o: "".join(o.A))
of("numbers joined with a text", f"A:{XN}; $1:, | |-|/| + |.| < ", "$1 join: A",
   "asText joined listed {A}Text display line printed show",
   """
   = {A} in one text with {$1} between
   = the numbers {A} as text, separated by {$1}
   join {A} as text (with|by|using) {$1}
   write {A} in a row, {$1} between
   """, lambda o: o.t1.join(map(str, o.A)))
of("all sentence", f"A:{XS}; $1:Guests: |We have: |Today: |Team: |To buy: ; $2:, | and | ", "$1 , (A joinUsing: $2)",
   "summary sentence announce line menu listing invitation report",
   """
   = {$1} and then {A} separated by {$2}
   . {$1}, followed by all {A} with {$2} between
   list {A} behind {$1}, {$2} between them
   = a line with all {A}
   """, lambda o: o.t1 + o.t2.join(o.A))
