"""Messages: sentences made of slots, arguments and fixed parts."""

from training.family import family

BEFORE = "Hello, |Hi |Dear |Good day, |Welcome, |I am |My name is |Call |Hey |Bye, |Thanks, |Mr. |Order for |Name: |Hail |To: |Owner is |Ahoy, "
AFTER = "!|.| is here| wins|?| says hi|, welcome!| again| at your service| has left|, Esq.| is ready|...| won| is my friend"
BETWEEN = " |, | - | and |: | / | of | likes | lives in | from | with | vs |-| & | loves | by | is | meets | owns | costs |=|, the | wrote "
COUNTS = " x | times | of | pieces of |x | - |: | / | out of | and | to | at | by "
UNITS = " kg| points| apples| euros| km| years old|%| left|°| items| pages| days| messages| cm| coins|!| EUR| in stock| sheep"
LABELS = "Count: |Score: |You have |Page |Level |No. |Total: |#|Age: |Price: |There are |Left: |Room |$|n = |Balance: "

family(
    "text before a slot", f"A:h name owner title author guest word city; $1:{BEFORE}",
    "$1 , A",
    "greeting greet hello introduce say introduction salute sayHello welcome tagline describe headline present address",
    """
    = {$1} followed by {A}
    = {$1} and {A}[ behind it]
    . {$1}, then {A}
    greet {A} with {$1}
    put {$1} (before|in front of) {A}
    = {A} with {$1} in front[ of it]
    (greet|welcome|address) {A}
    introduce itself, {A} and all
    = the text {$1} with {A} at the end
    """,
    lambda o: o.t1 + o.A,
)
family(
    "text after a slot", f"A:h name owner title winner player word; $1:{AFTER}",
    "A , $1",
    "announce shout cheer say call statement sentence describe line exclaim report message",
    """
    = {A} followed by {$1}
    = {A} and {$1}[ behind it]
    . {A}, then {$1}
    put {$1} (after|behind) {A}
    = {A} with {$1} at the end
    announce {A}
    = the text {A} with {$1} added
    """,
    lambda o: o.A + o.t1,
)
family(
    "text around a slot", f"A:h name owner guest title word; $1:{BEFORE}; $2:{AFTER}",
    "$1 , A , $2",
    "greeting greet hello introduce sayHello welcome salute message say sentence speak announce",
    """
    = {$1}, {A} and {$2} (together|joined|in a row)
    = {A} with {$1} before and {$2} after it
    . {$1}, then {A}, then {$2}
    put {$1} in front of {A} and {$2} behind it
    (greet|welcome|address) {A}
    = a greeting (for|with) {A}
    say hello to {A}
    introduce itself by {A}
    """,
    lambda o: o.t1 + o.A + o.t2,
)
family(
    "text before an argument", f"N:h; $1:{BEFORE}",
    "$1 , N",
    "greet: hello: welcome: salute: address: say: sayHelloTo: introduce: call: greeting: announce: tell:",
    """
    = {$1} followed by {N}
    greet {N} with {$1}
    . {$1}, then {N}
    put {$1} before {N}
    (greet|welcome|address) {N}[ by name]
    say hello to {N}
    = {N} with {$1} in front
    """,
    lambda o: o.t1 + o.N,
)
family(
    "text around an argument", f"N:h; $1:{BEFORE}; $2:{AFTER}",
    "$1 , N , $2",
    "greet: hello: welcome: salute: address: sayHelloTo: greeting: announce: cheer: bid: thank: invite:",
    """
    = {$1}, {N} and {$2} joined
    greet {N}: {$1} before, {$2} after the name
    . {$1}, then {N}, then {$2}
    (greet|welcome|thank|invite) {N}[ by name]
    say hello to {N}
    = {N} with {$1} before and {$2} after it
    """,
    lambda o: o.t1 + o.N + o.t2,
)
family(
    "slot, text, argument", f"A:s greeting salute prefix word name title; N:h; $1:{BETWEEN}",
    "A , $1 , N",
    "greet: say: with: hello: join: meet: address: call: pair: likes: introduce: combine: welcome: tell:",
    """
    = {A}, {$1} and {N} joined
    = {A} and {N} with {$1} between
    greet {N} with {A}, {$1} stands between
    . {A}, then {$1}, then {N}
    (greet|address) {N} using {A}
    join {A} and {N} by {$1}
    """,
    lambda o: o.A + o.t1 + o.N,
)
family(
    "argument, text, slot", f"A:s name suffix owner word city; N:h; $1:{BETWEEN}",
    "N , $1 , A",
    "with: say: from: meet: visitedBy: address: introduce: tag: sign: byline: label: join:",
    """
    = {N}, {$1} and {A} joined
    = {N} and {A} with {$1} between
    . {N}, then {$1}, then {A}
    join {N} and {A} by {$1}
    put {$1} and {A} behind {N}
    """,
    lambda o: o.N + o.t1 + o.A,
)
family(
    "slot, text, argument, text", "A:s greeting salute word; N:h; $1:, | |: | - ; $2:!|.|?|...",
    "A , $1 , N , $2",
    "greet: say: hello: welcome: address: call: shout: tell: salute:",
    """
    = {A}, {$1}, {N} and {$2} joined
    greet {N} with {A}, {$1} between and {$2} at the end
    . {A}, then {$1}, then {N}, then {$2}
    (greet|welcome|address) {N} with {A}
    = {A} and {N} with {$1} between, ending in {$2}
    """,
    lambda o: o.A + o.t1 + o.N + o.t2,
)
family(
    "text, argument, text, slot", "A:h name owner; N:h; $1:Hello |Dear |Hi |Good morning |Hey ; $2:, I am |, this is |! I'm |, yours | from |, here is ",
    "$1 , N , $2 , A",
    "greet: introduceTo: hello: meet: sayHelloTo: writeTo: welcome: letterTo: callTo:",
    """
    = {$1}, {N}, {$2} and {A} joined
    greet {N} and (introduce itself|say who it is): {A}
    . {$1}, then {N}, then {$2}, then {A}
    say hello to {N}, naming {A} too
    introduce {A} to {N}: {$1} first, {$2} between
    """,
    lambda o: o.t1 + o.N + o.t2 + o.A,
)
family(
    "text, slot, text, argument", f"A:h name owner; N:h; $1:I am |My name is |Here |{BEFORE[:20]}; $2:, hello |. Good day, |, nice to meet you, | greets | to ",
    "$1 , A , $2 , N",
    "greet: introduceTo: hello: meet: speakTo: talkTo: say: wave: tell:",
    """
    = {$1}, {A}, {$2} and {N} joined
    introduce {A} and greet {N}
    . {$1}, then {A}, then {$2}, then {N}
    = {$1} with {A} first, then {$2} with {N}
    say who it is ({A}) to {N}
    """.replace("say who it is ({A}) to {N}", "say to {N} who it is, by {A}"),
    lambda o: o.t1 + o.A + o.t2 + o.N,
)
family(
    "two slots with text between", f"A:s first name title street item artist; B:s last surname author city color song; $1:{BETWEEN}",
    "A , $1 , B",
    "fullName label describe title display asText summary line full joined citation address caption heading complete combined",
    """
    = {A} and {B} with {$1} between[ them]
    = {A}, {$1} and {B} joined
    . {A}, then {$1}, then {B}
    join {A} and {B} by {$1}
    = {A} and {B} separated by {$1}
    put {$1} between {A} and {B}
    = the full name: {A} and {B}
    = {A} and {B} in one text
    """,
    lambda o: o.A + o.t1 + o.B,
)
family(
    "three slots with texts between", f"A:s first street name day; B:s middle number item month; C:s last city color year; $1:{BETWEEN}; $2:{BETWEEN}",
    "A , $1 , B , $2 , C",
    "fullName address label describe asText summary line all display sentence fullTitle",
    """
    = {A}, {B} and {C} with {$1} and {$2} between
    . {A}, {$1}, {B}, {$2}, {C}
    join {A}, {B} and {C}: first {$1}, then {$2} between them
    = all three in one text: {A}, {B}, {C}
    = {A} then {$1} then {B} then {$2} then {C}
    """,
    lambda o: o.A + o.t1 + o.B + o.t2 + o.C,
)
family(
    "number with a unit", f"A:n weight score count price age distance level size speed; $1:{UNITS}",
    "A printString , $1",
    "label display asText text describe show{A} {A}Text inWords withUnit sign caption {A}Label statement report",
    """
    = {A} (with|and|followed by) {$1}
    . {A}, then {$1}
    = {A} as text with {$1} (behind|after) it
    write {A} with its unit {$1}
    put {$1} behind {A}
    say how (much|many), ending in {$1}
    = {A} with its unit
    """,
    lambda o: str(o.A) + o.t1,
)
family(
    "number with a text before", f"A:n count score level page number total age price; $1:{LABELS}",
    "$1 , A printString",
    "label display asText text describe show{A} {A}Text {A}Label caption status title scoreLine statusLine",
    """
    = {$1} (with|and|followed by) {A}
    . {$1}, then {A}
    = {A} as text with {$1} (before|in front of) it
    put {$1} before {A}
    = the label {$1} and {A}
    label {A}: {$1} in front
    """,
    lambda o: o.t1 + str(o.A),
)
family(
    "number between two texts", f"A:n count score level age total; $1:{LABELS}; $2:{UNITS}",
    "$1 , A printString , $2",
    "label display asText text describe status message sentence report statusLine inWords say",
    """
    = {$1}, {A} and {$2} joined
    = {A} with {$1} before and {$2} after it
    . {$1}, then {A}, then {$2}
    say how (many|much): {$1} first, {$2} last
    put {A} between {$1} and {$2}
    = a sentence (with|about) {A}
    """,
    lambda o: o.t1 + str(o.A) + o.t2,
)
family(
    "text and number with text between", f"A:s name player item label title product; B:n score count age price points; $1:{BETWEEN}",
    "A , $1 , B printString",
    "label describe asText summary line scoreLine display status priceTag entry report caption tag",
    """
    = {A} and {B} with {$1} between
    = {A}, {$1} and {B} joined
    . {A}, then {$1}, then {B}
    = {A} with its {B}, {$1} between
    join {A} and {B} by {$1}
    = a line with {A} and {B}
    """,
    lambda o: o.A + o.t1 + str(o.B),
)
family(
    "number and text with text between", f"A:n count quantity number amount; B:s item name product thing; $1:{COUNTS}",
    "A printString , $1 , B",
    "label describe asText summary line orderLine display entry stockLine order inWords",
    """
    = {A} and {B} with {$1} between
    = {A}, {$1} and {B} joined
    . {A}, then {$1}, then {B}
    = how many of {B}: {A} first
    = a line with {A} and {B}
    """,
    lambda o: str(o.A) + o.t1 + o.B,
)
family(
    "two numbers with text between", f"A:n score done hour width home; B:n total goal minute height away; $1:{COUNTS}",
    "A printString , $1 , B printString",
    "label describe asText ratio display progress result standings scoreLine pair status size dimensions",
    """
    = {A} and {B} with {$1} between
    = {A}, {$1} and {B} joined
    . {A}, then {$1}, then {B}
    = both numbers as text, separated by {$1}
    show {A} {$1} {B}
    = {A} out of {B} as text
    """,
    lambda o: str(o.A) + o.t1 + str(o.B),
)
family(
    "two numbers with text around and between", "A:n score done x width; B:n total goal y height; $1:(|<|[|Score |Page |at ; $2:, | of |/|:; $3:)|>|]|!|.",
    "$1 , A printString , $2 , B printString , $3",
    "label describe asText display progress position point status",
    """
    = {$1}, {A}, {$2}, {B} and {$3} joined
    = {A} and {B} with {$2} between, {$1} before and {$3} after
    . {$1}, then {A}, {$2}, {B} and at last {$3}
    show {A} and {B} between {$1} and {$3}
    """,
    lambda o: f"{o.t1}{o.A}{o.t2}{o.B}{o.t3}",
)
family(
    "name, text, number, text", "A:h name player item city; B:n age score count points; $1: is | has | scored |: | weighs ; $2: years old| points|!| apples|.| kg| goals",
    "A , $1 , B printString , $2",
    "describe summary sentence introduce asText report label statement line about info card",
    """
    = {A}, {$1}, {B} and {$2} joined
    . {A}, then {$1}, then {B}, then {$2}
    describe it with {A} and {B}
    = a sentence about {A} and {B}
    = {A} with {$1}, {B} with {$2}
    say who it is and how (old|much|many): {A} and {B}
    """,
    lambda o: f"{o.A}{o.t1}{o.B}{o.t2}",
)
family(
    "text, name, text, number", "A:h name player item; B:n age score count; $1:I am |Player |This is |Name: |Dear ; $2:, age |: | has |, you have |, score ",
    "$1 , A , $2 , B printString",
    "describe summary sentence introduce asText report label line about info card",
    """
    = {$1}, {A}, {$2} and {B} joined
    . {$1}, then {A}, then {$2}, then {B}
    describe it with {A} and {B}
    introduce {A}, telling {B} too
    = {$1} with {A}, then {$2} with {B}
    """,
    lambda o: f"{o.t1}{o.A}{o.t2}{o.B}",
)
family(
    "text, name, text, number, text", "A:h name player item; B:n age score count; $1:I am |Player |This is |Dear ; $2:, age |: | has | and I am |, you have ; $3:!|.| points| years old| coins",
    "$1 , A , $2 , B printString , $3",
    "describe summary sentence introduce asText report label line about info message",
    """
    = {$1}, {A}, {$2}, {B} and {$3} joined
    . {$1}, then {A}, then {$2}, then {B}, at last {$3}
    describe it in a sentence with {A} and {B}
    introduce {A}, telling {B} too, ending in {$3}
    = a whole sentence about {A} and {B}
    """,
    lambda o: f"{o.t1}{o.A}{o.t2}{o.B}{o.t3}",
)
family(
    "text, name, text, name, text", "A:h name player first giver; B:s city rival second thing; $1:I am |Dear |From |Here is ; $2: from | and | vs |, you live in | to |, see ; $3:!|.|?| now",
    "$1 , A , $2 , B , $3",
    "describe summary sentence introduce asText report line about info message letter",
    """
    = {$1}, {A}, {$2}, {B} and {$3} joined
    . {$1}, then {A}, then {$2}, then {B}, at last {$3}
    describe it in a sentence with {A} and {B}
    = a whole sentence about {A} and {B}
    """,
    lambda o: f"{o.t1}{o.A}{o.t2}{o.B}{o.t3}",
)
family(
    "text, name, text, name", "A:h name player first giver; B:s city rival second thing; $1:I am |Dear |From |Here is |Mr. ; $2: from | and | vs |, you live in | to | of ",
    "$1 , A , $2 , B",
    "describe summary sentence introduce asText report line about info letter label",
    """
    = {$1}, {A}, {$2} and {B} joined
    . {$1}, then {A}, then {$2}, then {B}
    describe it with {A} and {B}
    introduce {A} of {B}
    """,
    lambda o: f"{o.t1}{o.A}{o.t2}{o.B}",
)
family(
    "name, text, name, text", "A:h name player first giver; B:s city rival second thing; $1: from | and | vs | lives in | gives | loves ; $2:!|.|?| now| today",
    "A , $1 , B , $2",
    "describe summary sentence introduce asText report line about info statement",
    """
    = {A}, {$1}, {B} and {$2} joined
    . {A}, then {$1}, then {B}, then {$2}
    describe it with {A} and {B}, ending in {$2}
    = a sentence about {A} and {B}
    """,
    lambda o: f"{o.A}{o.t1}{o.B}{o.t2}",
)
family(
    "count, thing, product", "A:n quantity count number; B:s item product name; C:n price unitPrice each cost; $1: x | * | ; $2: = |: | -> | makes ",
    "A printString , $1 , B , $2 , (A * C) printString",
    "receiptLine line bill orderLine invoice entry total priceLine summary",
    """
    = a (receipt|bill|order) line with {A}, {B} and the total
    . {A}, {$1}, {B}, {$2} and then {A} times {C}
    = {A} and {B} with {$1} between, then {$2} and what they cost together at {C} each
    write a line: how many ({A}), what ({B}) and the whole price
    """.replace("how many ({A}), what ({B})", "how many by {A}, what by {B}"),
    lambda o: f"{o.A}{o.t1}{o.B}{o.t2}{o.A * o.C}",
)
family(
    "thing and product", "A:s item product name; B:n quantity count number; C:n price unitPrice each; $1:: | costs | = | - ",
    "A , $1 , (B * C) printString",
    "receiptLine line bill orderLine invoice entry priceLine costLine",
    """
    = {A}, {$1} and the product of {B} and {C}
    . {A}, then {$1}, then {B} times {C}
    = a line with {A} and the whole price
    = {A} with {$1} and what {B} of {C} cost
    """,
    lambda o: f"{o.A}{o.t1}{o.B * o.C}",
)
family(
    "thing and sum", "A:s name item title; B:n first price wins; C:n second shipping draws; $1:: | costs | = | has ",
    "A , $1 , (B + C) printString",
    "line bill summary entry totalLine report describe",
    """
    = {A}, {$1} and the sum of {B} and {C}
    . {A}, then {$1}, then {B} plus {C}
    = a line with {A} and the total of {B} and {C}
    = {A} with {$1} and {B} and {C} added up
    """,
    lambda o: f"{o.A}{o.t1}{o.B + o.C}",
)
family(
    "sum spelled out", "A:n first left a; B:n second right b",
    "A printString , ' + ' , B printString , ' = ' , (A + B) printString",
    "sumLine spelled equation asText showSum calculation lesson",
    """
    = the (sum|addition) of {A} and {B} as text, like '3 + 4 = 7'
    = {A}, ' + ', {B}, ' = ' and their sum
    write out the addition of {A} and {B} with its result
    = an equation that adds {A} and {B}
    """,
    lambda o: f"{o.A} + {o.B} = {o.A + o.B}",
)
family(
    "percentage as text", "A:u part points done score; B:p total outOf maximum",
    "((A * 100) / B) printString , '%'",
    "percent percentage percentText progress inPercent rateText progressText label",
    """
    = {A} as a percentage of {B} with a percent sign, like '50%'
    = how much percent {A} is of {B}, as text with %
    = the percentage of {A} in {B} followed by '%'
    show the progress {A} of {B} in percent with the sign
    """,
    lambda o: f"{o.A * 100 // o.B}%",
)
family(
    "argument number with a text before", f"N:n; $1:{LABELS}",
    "$1 , N printString",
    "label: number: page: room: tag: numbered: titleOf: show: display:",
    """
    = {$1} followed by {N}
    . {$1}, then {N} as text
    put {$1} before {N}
    label {N} with {$1}
    """,
    lambda o: o.t1 + str(o.N),
)
family(
    "argument number with a unit", f"N:n; $1:{UNITS}",
    "N printString , $1",
    "label: show: display: asText: withUnit: format: write: inWords:",
    """
    = {N} followed by {$1}
    . {N} as text, then {$1}
    write {N} with {$1}
    = {N} with its unit {$1}
    """,
    lambda o: str(o.N) + o.t1,
)
family(
    "slot, text, argument number", f"A:s name label item; N:n; $1:{BETWEEN}",
    "A , $1 , N printString",
    "label: number: version: numbered: at: with: room: tag: scores: line:",
    """
    = {A}, {$1} and {N} joined
    . {A}, then {$1}, then {N} as text
    = {A} with number {N}, {$1} between
    join {A} and {N} by {$1}
    """,
    lambda o: f"{o.A}{o.t1}{o.N}",
)
family(
    "argument number, text, slot", f"A:s name item unit thing; N:n; $1:{COUNTS}",
    "N printString , $1 , A",
    "order: count: line: say: label: want: buy: sheep: of:",
    """
    = {N}, {$1} and {A} joined
    . {N} as text, then {$1}, then {A}
    = {N} of {A} in words, {$1} between
    join {N} and {A} by {$1}
    """,
    lambda o: f"{o.N}{o.t1}{o.A}",
)
family(
    "two arguments with text between", f"M:h; N:h; $1:{BETWEEN}",
    "M , $1 , N",
    "join:And: pair:With: introduce:To: full:Last: meet:And: marry:And: match:Against: combine:With: name:And:",
    """
    = {M} and {N} with {$1} between
    = {M}, {$1} and {N} joined
    join {M} and {N} by {$1}
    . {M}, then {$1}, then {N}
    """,
    lambda o: o.M + o.t1 + o.N,
)
family(
    "greet with time of day", "A:h name owner guest; N:w; $1:Good |A fine |Nice |What a ; $2:, |! |. ",
    "$1 , N , $2 , A",
    "greetAt: goodTime: greet: say: salute: wish: greetIn:",
    """
    greet {A}, naming the time {N}: {$1} before, {$2} between
    = {$1}, {N}, {$2} and {A} joined
    . {$1}, then {N}, then {$2}, then {A}
    wish {A} a good {N}
    """,
    lambda o: o.t1 + o.N + o.t2 + o.A,
)
family(
    "greeting in capitals", "A:h name owner guest; $1:Hello, |Hi |Welcome, |Hey ",
    "($1 , A) capitalizeAll",
    "shout shoutHello loudGreeting yell bigGreeting",
    """
    = {$1} and {A} together in capitals
    greet {A} in capital letters
    shout a greeting to {A}
    . {$1} with {A}, all in upper case
    """,
    lambda o: (o.t1 + o.A).upper(),
)
family(
    "greeting with the name in capitals", "A:h name owner guest; $1:Hello, |Hi |Welcome, |Hey ",
    "$1 , A capitalizeAll",
    "greet shoutName greetLoud hello emphasize",
    """
    = {$1} and then {A} in capitals
    greet with {A} in capital letters
    . {$1}, followed by {A} in upper case
    = {$1} with {A} shouted
    """,
    lambda o: o.t1 + o.A.upper(),
)
family(
    "argument greeted in capitals", "N:h; $1:Hello, |Hi |Welcome, |Hey ",
    "$1 , N capitalizeAll",
    "greet: shout: greetLoud: hello: callOut:",
    """
    = {$1} and then {N} in capitals
    greet {N} with the name in capital letters
    . {$1}, followed by {N} in upper case
    """,
    lambda o: o.t1 + o.N.upper(),
)
family(
    "greet and count", f"A:n greeted count visits times; N:h; $1:{BEFORE}",
    "A: A + 1. $1 , N",
    "greet: hello: welcome: receive: visit: salute:",
    """
    greet {N} with {$1} and count it in {A}
    add one to {A} and answer {$1} with {N}
    . {$1} and {N}; {A} goes up by one
    welcome {N}, counting in {A}
    """,
    lambda o: (o.add(A=1), o.t1 + o.N)[1],
)
family(
    "remember and greet", f"A:s last guest visitor name; N:h; $1:{BEFORE}",
    "A: N. $1 , N",
    "greet: welcome: meet: visit: receive: admit:",
    """
    remember {N} in {A} and greet with {$1}
    set {A} to {N} and answer {$1} with {N}
    . {$1} and {N}; {A} keeps who it was
    greet {N}, storing it as {A}
    """,
    lambda o: (o.put(A=o.N), o.t1 + o.N)[1],
)
family(
    "one text for a flag in a sentence", "A:s name item door lamp; B:b open on married ready; $1: is |: | seems ; $2:open|on|yes|ready; $3:closed|off|no|waiting",
    "A , $1 , (B ifTrue: [$2] False: [$3])",
    "describe status statusLine report asText sentence label",
    """
    = {A}, {$1} and {$2} if {B}, else {$3}
    . {A}, then {$1}, then {$2} or {$3} depending on {B}
    describe {A}: {$2} when {B}, {$3} when not
    = a sentence about {A}, with {$2} for {B} and {$3} otherwise
    """,
    lambda o: o.A + o.t1 + (o.t2 if o.B else o.t3),
)
family(
    "something fixed", "$1:woof|meow|ok|hello|beep|done|yes|no|pong|tick|moo|Hello, world!",
    "$1",
    "speak bark say sound answer ping noise reply greet voice",
    """
    = {$1}
    = the text {$1}
    . always {$1}
    say {$1}
    = just {$1}, nothing else
    """,
    lambda o: o.t1,
)
family(
    "some number fixed", "#1:2..99",
    "#1",
    "wheels legs version size maximum limit answer sides strings fee year code default",
    """
    = {#1}
    = the number {#1}
    . always {#1}
    = just {#1}, nothing else
    = {#1} in any case
    """,
    lambda o: o.k1,
)
