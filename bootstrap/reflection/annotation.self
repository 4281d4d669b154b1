"I am what annotated things share: mirrors and slots. An annotation is a text of entries such as `Category: tea`, one after the other,
 separated by the character 127; I take it apart and put it together.

 needs  a child with annotation and annotation:; when asked: collections/list, core/string
 gives  mixins annotated"

mixins _AddSlots: ( |
  annotated = ( |

    { 'Category: entries'
      "The entries, a list of strings.
       ((reflect: (| {} = 'Comment: hot\x7fModuleInfo: Module: tea' |)) annotationEntries)   >>> a list('Comment: hot', 'ModuleInfo: Module: tea')"
      annotationEntries = ( | all. found |
        found: list copyRemoveAll.
        all: annotation.
        all isEmpty ifTrue: [ ^ found ].
        (all splitOn: '\x7f') do: [| :entry | found addLast: entry canonicalize ].
        found ).
      "What stands in the entries of that key, in order: a list of strings."
      annotationsAt: key = ( | found. start |
        found: list copyRemoveAll.
        start: key, ':'.
        annotationEntries do: [| :entry |
          (start isPrefixOf: entry) ifTrue: [ found addLast: (entry copyFrom: start size) shrinkwrapped canonicalize ] ].
        found ).
      annotationAt: key = ( annotationAt: key IfAbsent: '' ).
      annotationAt: key IfAbsent: none = ( | all |
        all: annotationsAt: key.
        all isEmpty ifTrue: [ none value ] False: [ all first ] ).
      "One entry for each of the strings, in place of those there were for the key."
      annotationsAt: key Put: strings = ( | entries. start |
        start: key, ':'.
        entries: annotationEntries copyFilteredBy: [| :entry | (start isPrefixOf: entry) not ].
        strings do: [| :each | entries addLast: start, ' ', each ].
        annotation: (entries joinUsing: '\x7f').
        self ).
      annotationAt: key Put: string = (
        annotationsAt: key Put: (string isEmpty ifTrue: [ list copyRemoveAll ] False: [ list copyRemoveAll add: string ]) ).
    }

    { 'Category: the usual entries'
      "((reflect: mixins annotated) at: 'comment') category   >>> 'the usual entries'"
      comment = ( annotationAt: 'Comment' ).
      comment: string = ( annotationAt: 'Comment' Put: string ).
      categories = ( (annotationsAt: 'Category') asVector ).
      categories: strings = ( annotationsAt: 'Category' Put: strings ).
      "The categories as one string, the outermost first."
      category = ( (categories joinUsing: ', ') canonicalize ).
      category: string = ( annotationAt: 'Category' Put: string ).
      visibility = ( annotationAt: 'Visibility' ).
      "The module whose file holds this, '' when none does."
      module = ( moduleInfoAt: 'Module' ).
      "What a module file says about a slot's contents: FollowSlot, or InitializeToExpression: and the expression."
      initialContents = ( moduleInfoAt: 'InitialContents' ).
      moduleInfoAt: key = ( | info. start. rest |
        start: key, ': '.
        info: annotationAt: 'ModuleInfo'.
        (info includesSubstring: start) ifFalse: [ ^ '' ].
        rest: info copyFrom: (info findSubstring: start IfPresent: [| :at | at ] IfAbsent: 0) + start size.
        key = 'Module' ifTrue: [
          rest: (rest copyFrom: 0 UpTo: (rest findSubstring: ' InitialContents:' IfPresent: [| :at | at ] IfAbsent: [ rest size ])) ].
        rest shrinkwrapped canonicalize ).
    }
  | ).
| )
