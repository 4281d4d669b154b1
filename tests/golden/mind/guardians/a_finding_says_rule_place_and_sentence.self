"A finding refuses or warns, knows its rule, and has a place when there is one."
lobby _AddSlots: ( | found = (finding copyRule: 'loops' Severity: 'warn' Sentence: 'this never ends' Line: 2 Column: 7) | )
found printLine                                                         "expect: warn: loops 2:7: this never ends"
(found isRefusal & found isWarning) asVector printLine                  "expect: a vector(false, true)"
(finding copyRule: 'size' Severity: 'refuse' Sentence: 'too long') printLine        "expect: refuse: size: too long"
(finding copyRule: 'size' Severity: 'refuse' Sentence: 'too long' At: nil) hasPlace printLine       "expect: false"
(finding copyRule: 'size' Severity: 'shout' Sentence: 'x')              "expect error: Error: a finding refuses or warns; it does not 'shout'"
found asJson printLine
  "expect: {\"rule\": \"loops\", \"severity\": \"warn\", \"sentence\": \"this never ends\", \"line\": 2, \"column\": 7}"
((finding fromJson: found asJson parseJson) = found) printLine          "expect: true"
