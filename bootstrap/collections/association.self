"I am the association: a key that stands for a value.

 needs  core/lobby
 gives  association, traits association, -> for defaultBehavior"

traits _AddSlots: (|
  association = (|
    parent* = traits clonable.
    key: k Value: v = ( (copy key: k) value: v ).
    = a = ( a equalsAssociation: self ).
    equalsAssociation: a = ( (a key = key) && [ a value = value ] ).
    hash = ( key hash ^^ value hash ).
    < a = ( key < a key ).
    printString = ( key printString, ' -> ', value printString ).
    storeString = ( '(', key storeString, ') -> (', value storeString, ')' ).
  |).
|)

globals _AddSlots: (|
  association = (|
    parent* = traits association.
    key.
    value.
  |).
|)

defaultBehavior _AddSlots: (|
  { 'Category: associating'
    "'tea' -> 3   >>> 'tea' -> 3"
    -> v = ( association key: self Value: v ).
    equalsAssociation: a = ( false ).
  }
|)
