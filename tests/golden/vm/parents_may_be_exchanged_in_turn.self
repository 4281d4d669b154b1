"An object whose parent is exchanged again and again inherits from the one it has, as that one is then."
lobby _AddSlots: ( |
  slow = (| pace = 1. name = 'slow' |).
  quick = (| pace = 3. name = 'quick' |).
| )
lobby _AddSlots: ( |
  walker = (| parent* = lobby. gait* <- slow. way <- 0. step = ( way: way + pace ) |).
  walk: times = ( | w | w: walker _Clone. times do: [ w gait: slow. w step. w gait: quick. w step ]. w way ).
| )
(walk: 10) printLine                                "expect: 40"
quick _AddSlots: (| pace = 5 |)
(walk: 10) printLine                                "expect: 60"
slow _AddSlots: (| pace = ( name size ) |)
(walk: 10) printLine                                "expect: 90"

"Parents that nobody else keeps come and go."
lobby _AddSlots: ( | paces = ( | w | w: walker _Clone. 1 to: 300 Do: [| :n | w gait: (| pace <- 0 |) _Clone. w pace: n. w step ]. w way ) | )
paces printLine                                     "expect: 45150"

"Of two that can be exchanged each counts."
lobby _AddSlots: ( |
  two = (| one* <- slow. other* <- (). parent* = lobby |).
  names = ( | t. r <- '' |
    t: two _Clone.
    3 do: [ t one: slow. t other: (). r: r, t name. t one: (). t other: quick. r: r, t name ].
    r ).
| )
names printLine                                     "expect: slowquickslowquickslowquick"

"A resend goes through the parent of the moment."
lobby _AddSlots: ( |
  under = (| parent* = lobby. base* <- slow. name = ( 'under ', resend.name ). names = ( | r <- '' |
    3 do: [ base: slow. r: r, name, ' '. base: quick. r: r, name, ' ' ]. r ) |).
| )
(under names) printLine                             "expect: under slow under quick under slow under quick under slow under quick "
"reopen image"
(walk: 10) printLine                                "expect: 90"
under name printLine                                "expect: under quick"
