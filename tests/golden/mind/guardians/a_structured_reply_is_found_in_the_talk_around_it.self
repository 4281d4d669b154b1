"The JSON in a reply is found and checked; where there is none, or it is wrong, a finding says so."
lobby _AddSlots: ( |
  shape = dataCovenant schema copyJson: '{"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}'.
  read: reply = (
    dataCovenant read: reply Against: shape
        IfGood: [| :v | (v at: 'a') printLine ]
         IfBad: [| :findings | findings do: [| :f | f printLine ] ] ).
| )
read: '{"a": 1}'                                        "expect: 1"
read: '\n  {"a": 1}  \n'                                "expect: 1"
read: 'Here it is:\n```json\n{\n"a": 2}\n```\nEnjoy {it}!'      "expect: 2"
read: '```\n{"a": 3}'                                   "expect: 3"
read: 'Sure! {"a": 4, "b": "}\\"{"} and so on'          "expect: 4"
read: 'With {braces} and {"a": 5}.'                     "expect: 5"
read: '```json {"a": 7}```'                          "expect: 7"
read: '{"a": 6} I hope this helps.'                     "expect: 6"
read: ''                        "expect: refuse: data: the reply is empty; JSON was asked for"
read: 'tea sounds lovely'       "expect: refuse: data: there is no JSON object in the reply"
read: '{"a": 1'
  "expect: refuse: data: the reply is no JSON: line 1, column 8: a comma, or the closing bracket, is missing"
read: '```\n{"a" 1}\n```'       "expect: refuse: data: the code block is no JSON: line 1, column 6: a colon is missing behind a key"
read: '```\n{}\n```\n```\n{}\n```'      "expect: refuse: data: the reply has 2 code blocks; JSON was asked for, in one"
read: '{"a": "one"}'            "expect: refuse: data: $.a: \"one\" is not an integer"
read: '{"b": 1}'                "expect: refuse: data: $: the key \"a\" is missing"
read: '[1]'                     "expect: refuse: data: $: [1] is not an object"
(dataCovenant check: '{"a": 1}' Against: shape) printLine       "expect: a list"
(dataCovenant check: 'no' Against: shape) first isRefusal printLine     "expect: true"
