"reflect: answers the mirror for what an object is underneath."
lobby _AddSlots: ( | whole = (| parent* = traits clonable. f = ( 3 ) |) | )
(reflect: 3) printLine                              "expect: a mirrors smallInt(on 3)"
(reflect: 3.5) printLine                            "expect: a mirrors float(on 3.5)"
(reflect: 'it\'s') printLine                        "expect: a mirrors canonicalString(on 'it\'s')"
(reflect: 'a', 'b') printLine                       "expect: a mirrors byteVector(on a mutableString)"
(reflect: vector) printLine                         "expect: a mirrors vector(on vector)"
(reflect: byteVector) printLine                     "expect: a mirrors byteVector(on byteVector)"
(reflect: nil) printLine                            "expect: a mirrors slots(on nil)"
(reflect: true) printLine                           "expect: a mirrors slots(on true)"
(reflect: lobby) printLine                          "expect: a mirrors slots(on lobby)"
(reflect: list) printLine                           "expect: a mirrors slots(on list)"
(reflect: list copyRemoveAll) printLine             "expect: a mirrors slots(on a list)"
(reflect: traits list) printLine                    "expect: a mirrors slots(on traits list)"
(reflect: (reflect: 3)) printLine                   "expect: a mirrors mirror(on a mirrors smallInt)"
((reflect: whole) at: 'f') contents printLine       "expect: a mirrors method(on a method)"
([ 3 ] asMirror isReflecteeBlock) printLine         "expect: true"

lobby _AddSlots: ( |
  yes: x = ( | r |
    r: list copyRemoveAll.
    'Slots Integer Float Number String CanonicalString MutableString Vector ByteVector Block Method Mirror' asTokensSeparatedByWhiteSpace do: [| :k |
      (('isReflectee', k) sendTo: (reflect: x)) ifTrue: [ r add: k ] ].
    r joinUsing: ' ' ).
| )
(yes: 3) printLine                  "expect: Integer Number"
(yes: 2 power: 100) printLine       "expect: Integer Number"
(yes: 3.5) printLine                "expect: Float Number"
(yes: 'a') printLine                "expect: String CanonicalString"
(yes: 'a', 'b') printLine           "expect: String MutableString ByteVector"
(yes: vector) printLine             "expect: Vector"
(yes: byteVector) printLine         "expect: ByteVector"
(yes: [ 3 ]) printLine              "expect: Block"
(yes: nil) printLine                "expect: Slots"
(yes: ()) printLine                 "expect: Slots"
(yes: (reflect: 3)) printLine       "expect: Mirror"
