"I fill the codex: the matrix of who works with whom, the states beside the way, the shapes of structured answers, and examples.

 needs  mind/codex/codex
 gives  what codex holds"

"The order of the side states is the order in which they are offered."
codex sideState: 'clarifying' After: (vector copySize: 1 FillingWith: 'decomposing') LeadsTo: 'decomposing'
codex sideState: 'researching' After: ('decomposing' & 'delegating') asVector LeadsTo: 'delegating'

codex route: 'unhandledMessage' Is: '
  idle
  decomposing   brick analyse:
  delegating    babs whatIsKnownAbout:  brick risksOf:  robin nameFor:
  synthesizing  robin weave:
  validating    alfred review:
  complete'

codex route: 'correction' Is: '
  idle
  synthesizing  robin mend:
  validating    alfred review:
  complete'

codex route: 'selfImprovement' Is: '
  idle
  decomposing   alfred recurringFaultsIn:
  delegating    brick risksOf:  babs whatIsKnownAbout:
  synthesizing  robin mend:
  validating    alfred review:
  complete'

codex route: 'displayYourself' Is: '
  idle
  decomposing   babs whatIsNeededFor:
  delegating    brick partsOf:  robin layoutOf:
  synthesizing  alfred assemble:
  validating    alfred review:
  complete'

codex schema: 'plan' Is: '{
  "type": "object",
  "properties": {
    "summary": {"type": "string", "maxLength": 1000},
    "queries": {"type": "array", "maxItems": 8, "items": {"type": "string", "minLength": 1, "maxLength": 200}},
    "facets": {"type": "array", "maxItems": 6, "items": {
      "type": "object",
      "properties": {
        "persona": {"enum": ["brick", "robin", "babs", "alfred"]},
        "facet": {"type": "string", "minLength": 2, "maxLength": 100},
        "question": {"type": "string", "minLength": 1, "maxLength": 1000}
      },
      "required": ["persona", "facet", "question"],
      "additionalProperties": false}},
    "complexity": {"type": "number", "minimum": 0, "maximum": 1},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "ambiguities": {"type": "array", "maxItems": 5, "items": {"type": "string", "minLength": 1, "maxLength": 300}},
    "resourceRequest": {"type": "string", "maxLength": 200}
  },
  "required": ["summary", "queries", "facets", "complexity", "confidence", "ambiguities"],
  "additionalProperties": false
}'

codex schema: 'pheromone' Is: '{
  "type": "object",
  "properties": {
    "sourceState": {"type": "string", "minLength": 1},
    "outcome": {"enum": ["success", "ambiguous", "failure"]},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "ambiguities": {"type": "array", "maxItems": 5, "items": {"type": "string", "maxLength": 300}},
    "planComplexity": {"type": "number", "minimum": 0, "maximum": 1},
    "resourceRequest": {"type": "string", "maxLength": 200}
  },
  "required": ["sourceState", "outcome", "confidence"],
  "additionalProperties": false
}'

codex schema: 'verdict' Is: '{
  "type": "object",
  "properties": {
    "isGood": {"type": "boolean"},
    "findings": {"type": "array", "maxItems": 20, "items": {
      "type": "object",
      "properties": {
        "rule": {"type": "string", "minLength": 1, "maxLength": 60},
        "severity": {"enum": ["refuse", "warn"]},
        "sentence": {"type": "string", "minLength": 1, "maxLength": 500},
        "line": {"type": "integer", "minimum": 0},
        "column": {"type": "integer", "minimum": 0}
      },
      "required": ["rule", "severity", "sentence"],
      "additionalProperties": false}}
  },
  "required": ["isGood", "findings"],
  "additionalProperties": false
}'

codex selector: 'double:' Do: 'double: 4' Gives: '8'
codex selector: 'double:' Do: 'double: -3' Gives: '-6'
codex selector: 'square:' Do: 'square: -5' Gives: '25'
codex selector: 'factorial:' Do: 'factorial: 5' Gives: '120'
codex selector: 'factorial:' Do: 'factorial: 0' Gives: '1'
codex selector: 'fibonacci:' Do: 'fibonacci: 10' Gives: '55'
codex selector: 'isPrime:' Do: 'isPrime: 13' Gives: 'true'
codex selector: 'isPrime:' Do: 'isPrime: 1' Gives: 'false'
codex selector: 'isPalindrome:' Do: 'isPalindrome: \'level\'' Gives: 'true'
codex selector: 'isPalindrome:' Do: 'isPalindrome: \'tea\'' Gives: 'false'
