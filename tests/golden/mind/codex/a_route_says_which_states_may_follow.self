"The table of states follows from the matrix: the ordinary successor first, then what lies beside the way, failure last."
lobby _AddSlots: (| show: kind = ( (codex routeFor: kind) transitions do: [| :next. :state | (state, ': ', (next joinUsing: ' ')) printLine ] ) |)
show: 'unhandledMessage'
  "expect: idle: decomposing failed"
  "expect: decomposing: delegating clarifying researching failed"
  "expect: delegating: synthesizing researching failed"
  "expect: synthesizing: validating failed"
  "expect: validating: complete failed"
  "expect: complete: "
  "expect: clarifying: decomposing failed"
  "expect: researching: delegating failed"
  "expect: failed: "

"A route without a state has no side states that belong to it."
show: 'correction'
  "expect: idle: synthesizing failed"
  "expect: synthesizing: validating failed"
  "expect: validating: complete failed"
  "expect: complete: "
  "expect: failed: "

"A kind without a route of its own goes the ordinary way; one that gets a route goes that, from then on."
((codex routeFor: 'tea') states joinUsing: ' ') printLine       "expect: idle decomposing delegating synthesizing validating complete"
codex route: 'tea' Is: '
  idle
  synthesizing  robin weave:  brick analyse:
  complete'
"reopen image"
((codex routeFor: 'tea') states joinUsing: ' ') printLine       "expect: idle synthesizing complete"
((codex routeFor: 'tea') leadAt: 'synthesizing' IfNone: 'nobody') printLine     "expect: robin"
((codex routeFor: 'tea') leadAt: 'idle' IfNone: 'nobody') printLine             "expect: nobody"
((codex routeFor: 'tea') at: 'synthesizing') do: [| :who. :what | (who, ' ', what) printLine ]
  "expect: robin weave:"
  "expect: brick analyse:"
codex route: 'bad' Is: 'idle robin'                             "expect error: Error: a persona without a facet in: idle robin."

"Every facet in the matrix is one that its persona has."
codex matrix do: [| :route | route steps do: [| :step | step do: [| :who. :what |
  ((personas named: who) hasFacet: what) ifFalse: [ (who, ' has no ', what) printLine ] ] ] ]
