"I am the codex: what the mind goes by when it works, as data. Who thinks with whom on which kind of mission, which states may follow which, what
 shape a structured answer has to have, what is tried before a method is believed. Change me, and the mind works differently from then on.

 needs  collections/dictionary; when asked: core/json, mind/schema, example, personas
 gives  codex, codex route, codex collaboration, traits route, traits collaboration"

traits _AddSlots: (|
  "One state of a route: who is asked there, and what."
  collaboration = (|
    parent* = traits clonable.
    copyState: s = ( | c | c: copy. c state: s. c asked: list copyRemoveAll. c ).
    "Each is a pair: the name of a persona and one of its facets."
    do: block = ( asked do: [| :pair | block value: pair x With: pair y ]. self ).
    "Who leads here: the first persona asked, nil where nobody is."
    lead = ( asked isEmpty ifTrue: [ nil ] False: [ asked first x ] ).
    statePrintString = ( state ).
  |).

  "The way a kind of mission goes: its states in order, and in each the personas that work there."
  route = (|
    parent* = traits clonable.

    { 'Category: making'
      "A route from a text: a line for each state, with the personas asked there, each followed by the facet.
       ((codex route copyKind: 'tea' Table: 'idle\nsynthesizing robin weave:\ncomplete') states)   >>> a list('idle', 'synthesizing', 'complete')"
      copyKind: k Table: text = ( | r. step. words |
        r: copy. r kind: k. r steps: list copyRemoveAll.
        text linesDo: [| :line |
          words: line asTokensSeparatedByWhiteSpace asVector.
          words isEmpty ifFalse: [
            words size even ifTrue: [ ^ error: 'a persona without a facet in: ', line ].
            step: (codex collaboration copyState: words first canonicalize).
            1 to: words size - 1 By: 2 Do: [| :i |
              step asked addLast: (words at: i) canonicalize @ (words at: i + 1) canonicalize ].
            r steps addLast: step ] ].
        r ).
    }

    { 'Category: accessing'
      "The names of my states in order, without the side states."
      states = ( steps collect: [| :step | step state ] ).
      "The collaboration in a state; one where nobody is asked, for a state that is not mine."
      at: state = ( steps do: [| :step | step state = state ifTrue: [ ^ step ] ]. codex collaboration copyState: state ).
      "The name of the persona that leads in a state, or another.
       ((codex routeFor: 'unhandledMessage') leadAt: 'decomposing' IfNone: 'nobody')   >>> 'brick'"
      leadAt: state IfNone: other = ( | l | l: (at: state) lead. l isNil ifTrue: [ other ] False: [ l ] ).
    }

    { 'Category: transitions'
      "Which states may follow each of mine: a dictionary of lists, in each list the ordinary successor first. Side states may be visited
       where the codex says so, when the state they lead to is on my way; a state that is not the last may fail.
       ((codex routeFor: 'correction') transitions at: 'synthesizing')   >>> a list('validating', 'failed')"
      transitions = ( | all. mine |
        all: orderedDictionary copyRemoveAll.
        mine: states asVector.
        mine do: [| :state. :i. next |
          next: list copyRemoveAll.
          i < (mine size - 1) ifTrue: [
            next addLast: (mine at: i + 1).
            codex sideStates do: [| :side. :name |
              ((side after includes: state) && [ mine includes: side leadsTo ]) ifTrue: [ next addLast: name ] ].
            next addLast: 'failed' ].
          all at: state Put: next ].
        codex sideStates do: [| :side. :name |
          ((mine includes: side leadsTo) && [ mine includesAny: side after ]) ifTrue: [
            all at: name Put: ((list copyRemoveAll addLast: side leadsTo) addLast: 'failed') ] ].
        all at: 'failed' Put: list copyRemoveAll.
        all ).
    }

    { 'Category: printing'
      statePrintString = ( kind ).
    }
  |).
|)

globals _AddSlots: (|
  codex = (|
    {} = 'Sealed'.
    parent* = traits oddball.

    { 'Category: who works with whom'
      "Those who can be asked, by their names."
      personas = ( globals personas all ).
      "A route for each kind of mission."
      matrix <- dictionary copyRemoveAll.
      "States beside the way: after which states each may be visited, and where it leads. A dictionary."
      sideStates <- orderedDictionary copyRemoveAll.
      "The kind of mission whose route is taken where a kind has none of its own."
      ordinaryKind <- 'unhandledMessage'.
      route: kind Is: table = ( matrix at: kind Put: (codex route copyKind: kind Table: table) ).
      sideState: name After: states LeadsTo: state = ( sideStates at: name Put: ((sideState copy after: states) leadsTo: state) ).
      sideState = (| parent* = traits clonable. after <- vector. leadsTo <- '' |).
      "The route of a kind of mission.
       ((codex routeFor: 'correction') states)   >>> a list('idle', 'synthesizing', 'validating', 'complete')"
      routeFor: kind = ( matrix at: kind IfAbsent: [ matrix at: ordinaryKind ] ).
      "Which states may follow each, on the ordinary route.
       (codex transitions at: 'decomposing')   >>> a list('delegating', 'clarifying', 'researching', 'failed')"
      transitions = ( (routeFor: ordinaryKind) transitions ).
    }

    { 'Category: shapes of answers'
      "JSON schemas, as texts, by the names of what they are the shape of."
      schemas <- dictionary copyRemoveAll.
      schema: name Is: json = ( schemas at: name Put: json canonicalize. self ).
      "The schema itself, made from its text when the process first asks for it: a mission leaves the codex as it is."
      schemaNamed: name = ( | text. place |
        text: schemas at: name.
        place: 'schema ', text.
        processMemory at: place IfAbsent: [ | made |
          made: dataCovenant schema copyJson: text.
          processMemory at: place Put: made.
          made ] ).
      "The plan of a mission that needs none: nothing to look up, nobody to ask.
       (codex defaultPlan at: 'complexity')   >>> 0.1"
      defaultPlan = ( | p |
        p: dictionary copyRemoveAll.
        p at: 'summary' Put: ''.
        p at: 'queries' Put: vector copyRemoveAll.
        p at: 'facets' Put: vector copyRemoveAll.
        p at: 'complexity' Put: 0.1.
        p at: 'confidence' Put: 1.0.
        p at: 'ambiguities' Put: vector copyRemoveAll.
        p ).
    }

    { 'Category: examples'
      "By the pattern of a selector, a list of examples: each a pair of an expression and the printString its value must have."
      examples <- orderedDictionary copyRemoveAll.
      selector: pattern Do: expression Gives: answer = (
        (examples at: pattern IfAbsentPut: [ list copyRemoveAll ]) addLast: expression @ answer.
        self ).
      "The examples a method of that selector is tried with.
       (codex examplesFor: 'double:') size   >>> 2"
      examplesFor: selector = ( | found |
        found: list copyRemoveAll.
        examples do: [| :pairs. :pattern |
          (selector matchesPattern: pattern) ifTrue: [
            pairs do: [| :pair | found addLast: (example copyDo: pair x Gives: pair y) ] ] ].
        found ).
    }
  |).
|)

codex _AddSlots: (|
  collaboration = (|
    {} = 'Sealed\x7fModuleInfo: Creator: globals codex collaboration.'.
    parent* = traits collaboration.
    "The name of the state, and pairs of a persona's name and a facet."
    state <- ''.
    asked <- list copyRemoveAll.
  |).
  route = (|
    {} = 'Sealed\x7fModuleInfo: Creator: globals codex route.'.
    parent* = traits route.
    kind <- ''.
    steps <- list copyRemoveAll.
  |).
|)
