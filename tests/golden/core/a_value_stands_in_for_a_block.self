"Whatever is below the lobby is its own value, and drops arguments it does not want."
(7 value: 'a' With: 'b' With: 'c') printLine               "expect: 7"
('x' value) printLine                                      "expect: x"
((3 & 4) asVector at: 9 IfAbsent: 'none') printLine        "expect: none"
lobby _AddSlots: ( | bare = ( | size = 3 | ) | )
bare size printLine                                        "expect: 3"
bare value                                                 "expect error: No 'value' slot found in a slots object."
