"We are the prompts the mind works with. Change one with `codex prompt define: name As: text`; the places it has are the ones its maker fills.

 needs  mind/codex/prompt
 gives  the prompts language, format, synthesis, correction, decomposition, clarification, facet"

"What a model that never saw Selfish has to know to write a method in it."
codex prompt define: 'language' As: 'Selfish is a small language in the manner of Self: objects with slots, and messages.
- Messages: `text size` (unary), `a + b` (operator), `table at: key Put: value` (keywords: the first begins with a small letter, each further
  one with a capital).
- Unary binds before operators, operators before keywords. Operators have no precedence among them: write `(a * b) + c`. A keyword message as
  an argument or receiver of another stands in parentheses.
- A message without a receiver goes to self. The slot `x` is read with `x` and assigned with `x: value`; nothing else assigns, no `=`, no `:=`.
- Strings stand in single quotes and are joined with a comma: `\'Hello, \', name`. Write \\\' for a quote inside. Comments stand in double quotes.
- A method: `name: argument = ( | local. sum <- 0 | statement. statement. answer )`. Dots separate statements; the last value is the answer;
  `^ value` answers at once.
- A block: `[ sum + 1 ]`, with arguments and locals `[| :each. local | each * 2 ]`; run with `value`, `value: x`, `value: x With: y`.
- Choices: `test ifTrue: [ a ] False: [ b ]`, `a && [ b ]`, `a || [ b ]`, `test not`, `x isNil`. Equal: `=`, not equal: `!=`.
- Repetition: `1 to: n Do: [| :i | ... ]`, `[ test ] whileTrue: [ ... ]`, `collection do: [| :each | ... ]`.
- Collections: collect:, select:, reject:, inject: 0 Into: [| :sum. :each | ... ], detect: [| :each | ... ] IfNone: [ ... ], anySatisfy:,
  includes:, size, isEmpty, first, last, sorted, sum, max, joinUsing: \', \'. Places count from 0: `vector at: 0`.
- New ones: `list copyRemoveAll` (addLast: x), `set copyRemoveAll` (add: x), `dictionary copyRemoveAll` (at: k Put: v,
  at: k IfAbsent: [ ... ]), `vector copySize: n`.
- Numbers: + - * / (whole for integers) %, even, odd, max:, asFloat, squareRoot. `x printString` is a text for anything.'

codex prompt define: 'format' As: 'Answer with the inside of one slot list and nothing else: no explanation, no bars around it, no fence.
It has exactly one method, with the selector asked for. If the object has to remember something new, data slots with plain first values come
before it:
    count <- 0. visit: guest = ( count: count + 1. \'Welcome, \', guest )'

codex prompt define: 'synthesis' As: 'Write one method in Selfish.

{{about!}}

{{language!}}

The message that nobody understood yet:
{{message}}
What it is for:
{{intent}}
Its arguments:
{{arguments}}
The object that will get the method:
{{receiver}}
Its slots:
{{slots}}
Messages it understands already:
{{selectors}}
What it has to do, by example:
{{examples}}
What was asked about it and answered:
{{clarifications}}
The plan:
{{plan}}
What is known that may help:
{{context}}
What others thought of it:
{{answers}}

It will be read by guardians, who refuse what breaks a rule:
{{rules!}}

{{format!}}
Begin with:
{{header}}
'

codex prompt define: 'correction' As: 'A method in Selfish was refused. Write it again without the flaw.

{{about!}}

{{language!}}

The message it answers:
{{message}}
What it is for:
{{intent}}
Its arguments:
{{arguments}}
The object that will get the method:
{{receiver}}
Its slots:
{{slots}}
Messages it understands already:
{{selectors}}
What it has to do, by example:
{{examples}}
What was asked about it and answered:
{{clarifications}}
The flawed method:
{{source}}
The rule it broke:
{{rule}}
What was found:
{{report}}
What is known that may help:
{{context}}
What others thought of it:
{{answers}}

Guardians refuse what breaks a rule:
{{rules!}}

{{format!}}
Begin with:
{{header}}
'

codex prompt define: 'decomposition' As: 'Plan how to find out what a method has to do; do not write it.

{{about!}}

An object got a message that it does not understand:
{{message}}
What it is for:
{{intent}}
Its arguments:
{{arguments}}
The object:
{{receiver}}
Its slots:
{{slots}}
What it has to do, by example:
{{examples}}
What was asked about it and answered:
{{clarifications}}

Those who can be asked, each by a facet of theirs:
{{personas!}}

Answer with one JSON object and nothing else. `queries` are searches in what the world knows; `facets` are questions to those above, best none
where the message speaks for itself; `ambiguities` are questions that only a person can answer; `complexity` and `confidence` go from 0 to 1;
`resourceRequest` is a search for what is missing, when something is. It has this schema:
{{schema!}}

What was wrong with the last answer, if there was one:
{{report}}
'

codex prompt define: 'review' As: 'Read one method as a strict but fair reviewer; do not write another.

{{about!}}

An object got a message that it does not understand:
{{message}}
What it is for:
{{intent}}
Its arguments:
{{arguments}}
The object:
{{receiver}}
Its slots:
{{slots}}
What it has to do, by example:
{{examples}}
What was asked about it and answered:
{{clarifications}}

The method:
{{source}}
What its trial showed:
{{report}}

These rules are checked elsewhere; look whether it does what was wanted, and nothing else.

Answer with one JSON object and nothing else. `isGood` says whether the method may be installed; a finding of severity refuse keeps it out, one of
severity warn goes on record. It has this schema:
{{schema!}}
'

codex prompt define: 'clarification' As: 'About {{selector!}} for {{receiver!}}: {{question!}}'

codex prompt define: 'facet' As: '{{about!}}

{{question}}
'
