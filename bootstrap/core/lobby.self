"I am the lobby: where every expression begins. Through me everything is found: the globals (prototypes and oddballs),
 the traits (what prototypes share) and the mixins (what traits share).

 needs  nothing; the kernel hands over nil, true, false and the holders of the slots of numbers, strings and blocks
 gives  lobby, globals, traits, mixins, defaultBehavior; empty traits for the kinds of Python values"

_AddSlots: (|
  defaultBehavior* = ().
  globals* = ().
  lobby = ().
  mixins = ().
  traits = ().
|)

_AddSlots: (| lobby = self |)

globals _AddSlots: (|
  nil = _Nil.
  true = _True.
  false = _False.
|)

traits _AddSlots: (|
  clonable = (| parent* = lobby |).
  oddball = (| parent* = lobby |).
|)

traits _AddSlots: (|
  boolean = (| parent* = traits oddball |).
  number = (| parent* = lobby |).
  block = (| parent* = lobby |).
  method = (| parent* = lobby |).
  collection = (| parent* = traits clonable |).
|)

traits _AddSlots: (|
  integer = (| parent* = traits number |).
  float = (| parent* = traits number |).
  indexable = (| parent* = traits collection |).
|)

traits _AddSlots: (|
  vector = (| parent* = traits indexable |).
  byteVector = (| parent* = traits indexable |).
  hashTable = (| parent* = traits clonable |).
|)

traits _AddSlots: (| string = (| parent* = traits byteVector |) |)
traits _AddSlots: (| mutableString = (| parent* = traits string |) |)

(_KindHolder: 'integer') _Define: (| parent* = traits integer |)
(_KindHolder: 'float') _Define: (| parent* = traits float |)
(_KindHolder: 'string') _Define: (| parent* = traits string |)
(_KindHolder: 'block') _Define: (| parent* = traits block |)
(_KindHolder: 'method') _Define: (| parent* = traits method |)

nil _Define: (| parent* = traits oddball |)
true _Define: (| parent* = traits boolean |)
false _Define: (| parent* = traits boolean |)

globals _AddSlots: (|
  vector = (_Prototype: 'vector') _Define: (| parent* = traits vector |).
  byteVector = (_Prototype: 'bytes') _Define: (| parent* = traits byteVector |).
  mutableString = (_Prototype: 'string') _Define: (| parent* = traits mutableString |).
  hashTable = (_Prototype: 'table') _Define: (| parent* = traits hashTable |).
|)
