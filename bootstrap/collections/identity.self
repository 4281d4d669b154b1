"We are the identity set and the identity dictionary: only the very same object counts as the same key.

 Keys are found without asking them anything, so that whatever there is can be one.

 needs  collections/set
 gives  identitySet, identityDictionary and their traits"

traits _AddSlots: (|
  identityDictionary = (|
    parent* = traits dictionary.
    { 'Category: accessing'
      at: k Put: v = ( put: v At: k ).
    }
    { 'Category: printing'
      collectionName = 'identityDictionary'.
    }
  |).
  identitySet = (|
    parent* = traits set.
    { 'Category: transforming'
      asSet = ( set copyContaining: self ).
    }
    { 'Category: printing'
      collectionName = 'identitySet'.
    }
  |).
|)

"What both do differently is written once and copied down into each, for a second parent would make each of these slots ambiguous."
mixins _AddSlots: (|
  identityKeys = (|
    { 'Category: private'
      hashOf: k = ( k _IdentityHash ).
      is: k EqualTo: other = ( k _Eq: other ).
      valueAt: k = ( probe: k Found: [| :h. :i | table _TableHash: h ProbeValue: i ] Absent: [ table ] ).
      put: v At: k = ( | place |
        place: [| :h. :i | table _TableHash: h Probe: i Key: k Value: v ].
        probe: k Found: place Absent: place.
        self ).
      takeOut: k = ( probe: k Found: [| :h. :i | table _TableHash: h RemoveProbe: i ] Absent: [ table ] ).
    }
    { 'Category: accessing'
      at: k = ( probe: k Found: [| :h. :i | table _TableHash: h ProbeValue: i ] Absent: [ absent: k ] ).
      includesKey: k = ( probe: k Found: [ true ] Absent: [ false ] ).
    }
  |).
|)

traits identityDictionary _AddSlots: mixins identityKeys
traits identitySet _AddSlots: mixins identityKeys

globals _AddSlots: (|
  identityDictionary = (|
    parent* = traits identityDictionary.
    table <- hashTable _TableEmptyCopy.
  |).
  identitySet = (|
    parent* = traits identitySet.
    table <- hashTable _TableEmptyCopy.
  |).
|)
