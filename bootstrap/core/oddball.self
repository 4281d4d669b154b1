"I am the oddball: the traits of objects there is only one of. A copy of me is me.

 needs  core/clonable
 gives  mixins oddball; traits oddball, orderedOddball; raiseError"

mixins _AddSlots: ( |
  "(true copy == true)   >>> true"
  oddball = ( |
    copy = ( self ).
  | ).
| )

traits oddball _AddSlots: ( |
  parent* = lobby.
  cloning* = mixins oddball.
  comparing* = mixins identity.
  ordering* = mixins unordered.
| )

traits _AddSlots: ( |
  orderedOddball = ( |
    parent* = lobby.
    cloning* = mixins oddball.
    ordering* = mixins ordered.
  | ).
| )

globals _AddSlots: ( |
  "A block for failures that says: let it be an error.
   ('7' asIntegerIfFail: raiseError)   >>> 7"
  raiseError = ( |
    parent* = traits oddball.
    value = ( error: 'something failed' ).
    value: why = ( error: why asString ).
    value: why With: where = ( error: why asString, ' in ', where asString ).
  | ).
| )
