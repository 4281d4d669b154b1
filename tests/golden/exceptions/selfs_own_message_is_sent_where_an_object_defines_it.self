"undefinedSelector:Type:Delegatee:MethodHolder:Arguments: is what the default doesNotUnderstand: sends, to objects that have it."
lobby _AddSlots: ( |
  record = (| parent* = traits clonable.
    undefinedSelector: sel Type: t Delegatee: d MethodHolder: h Arguments: args = ( | m |
      m: reflect: self.
      (sel includes: ':') ifTrue: [ m at: sel copyWithoutLast PutContents: (reflect: args first). ^ self ].
      'no ', sel, ' (', t, ')' ).
  |).
| )
record copy tea printLine                           "expect: no tea (normal)"
((record copy tea: 'green') tea) printLine          "expect: green"
record tea printLine                                "expect: no tea (normal)"
(| p* = record. f = ( resend.f ) |) f printLine     "expect: no f (undirectedResend)"
((| undefinedSelector: s Type: t Delegatee: d MethodHolder: h Arguments: a = ( a ) |) x: 1 Y: 2) printLine      "expect: a vector(1, 2)"
