"What a method changes about its own receiver holds from the next message on."
lobby _AddSlots: (|
    shifting = (| parent* = lobby. data <- 1. constant = 2.
        toMethod = ( | was | was: data. _AddSlots: (| data = ( 'method' ) |). (was & data) asVector ).
        toData = ( | was | was: constant. _AddSlots: (| constant <- 3 |). constant: 4. (was & constant) asVector ).
        hiding = ( | was | was: global. _AddSlots: (| global = 'mine' |). (was & global) asVector ).
        showing = ( | was | was: global. _RemoveSlot: 'global'. (was & global) asVector ).
        inBlock = ( | was. b | was: constant. b: [ constant ]. _AddSlots: (| constant = ( 'new' ) |). (was & b value & [ constant ] value) asVector ).
        leaving = ( | b | b: [ data ]. _RemoveSlot: 'data'. b value ).
    |).
    global = 'global'.
|)
shifting toMethod printLine                              "expect: a vector(1, 'method')"
shifting toData printLine                                "expect: a vector(2, 4)"
shifting hiding printLine                                "expect: a vector('global', 'mine')"
shifting showing printLine                               "expect: a vector('mine', 'global')"
shifting inBlock printLine                               "expect: a vector(4, 'new', 'new')"
shifting leaving                                         "expect error: No 'data' slot found in "

"An assignable parent may be another in every round."
lobby _AddSlots: (|
    one = (| x = 1. double = ( x + x ) |).
    two = (| x = 2. double = ( 'two' ) |).
|)
lobby _AddSlots: (|
    swapping = (| parent* <- one. home* = lobby.
        go = ( | digits | digits: list copy. 6 do: [| :i | parent: (i even ifTrue: [ one ] False: [ two ]). digits addLast: x ]. digits ).
        run = ( | digits | digits: list copy. 1 to: 4 Do: [| :i | parent: (i even ifTrue: [ one ] False: [ two ]). digits addLast: self double ]. digits ).
        inMethod = ( | a. b | parent: one. a: x. parent: two. b: x. (a & b & double) asVector ).
        resending = ( | a | parent: one. a: resend.double. parent: two. (a & resend.double) asVector ).
        directed = ( | a | parent: one. a: parent.double. parent: two. (a & parent.double) asVector ).
    |).
|)
swapping go printLine                                    "expect: a list(1, 2, 1, 2, 1, 2)"
swapping run printLine                                   "expect: a list('two', 2, 'two', 2)"
swapping inMethod printLine                              "expect: a vector(1, 2, 'two')"
swapping resending printLine                             "expect: a vector(2, 'two')"
swapping directed printLine                              "expect: a vector(2, 'two')"
swapping parent: one. swapping go printLine              "expect: a list(1, 2, 1, 2, 1, 2)"

"Also when the parent that is assigned belongs to something further up."
lobby _AddSlots: (| child = (| parent* = swapping. look = ( x ). again = ( | a | swapping parent: one. a: x. swapping parent: two. (a & x) asVector ) |) |)
swapping parent: one
child look printLine                                     "expect: 1"
swapping parent: two
child look printLine                                     "expect: 2"
child again printLine                                    "expect: a vector(1, 2)"
