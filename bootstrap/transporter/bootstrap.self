"I am the bootstrap: what the modules of Self are written to. A module is a text that a transporter wrote: for each slot it holds, one expression
 that asks me to put the slot into the object it belongs to, which is named by the way to it from the lobby. I make what is missing on the way, so
 the modules of a program can be filed in in any order.

     bootstrap addSlotsTo: bootstrap stub -> 'globals' -> 'kettle' -> () From: ( | {'Category: water' water <- 'cold'} | )

 needs  core/defaultBehavior; when asked: exceptions, core/string
 gives  bootstrap, modules"

globals _AddSlots: ( |
  bootstrap = ( |
    parent* = lobby.

    { 'Category: slots'
      "The first argument, with the slots of the second.
       (bootstrap addSlotsTo: (| a = 1 |) From: (| b = 2 |)) b   >>> 2"
      addSlotsTo: object From: addition = ( object _AddSlots: addition. object ).
      addSlotsIfAbsentTo: object From: addition = ( object _AddSlotsIfAbsent: addition. object ).
      "The first argument, with the slots of the second and no others; whoever knew it knows it still.
       (bootstrap define: (| a = 1 |) ToBe: (| b = 2 |)) b   >>> 2"
      define: object ToBe: definition = ( object _Define: definition. object ).
      "The object, without that slot, which it need not have had.
       (reflect: (bootstrap remove: 'a' From: (| a = 1. b = 2 |))) names   >>> a vector('b')"
      remove: name From: object = ( object _RemoveSlot: name IfFail: [ object ]. object ).
      removeAllSlotsFrom: object = ( object _RemoveAllSlots. object ).
      "The first argument, annotated as the second is, whose slots it is given too.
       (reflect: (bootstrap setObjectAnnotationOf: () From: (| {} = 'Comment: hot' |))) comment   >>> 'hot'"
      setObjectAnnotationOf: object From: annotated = ( object _AddSlots: annotated. object ).
    }

    { 'Category: files'
      "File in another module of the program: the file name.self in the directory, which is looked for beside the module being filed in, in
       the directories around it, and in the one the process runs in."
      read: name From: directory = (
        read: name From: directory IfFail: [| :why | error: 'cannot read ', name, ' from ', directory, ': ', why ] ).
      read: name From: directory IfFail: fail = ( | file |
        file: name, '.self'.
        directory isEmpty ifFalse: [ file: directory, '/', file ].
        file _RunScriptIfFail: fail ).
    }

    { 'Category: ways'
      "Where the way from the lobby to an object begins.
       (bootstrap stub -> 'globals' -> 'list' -> ())   >>> list"
      stub = ( |
        parent* = lobby.
        "What the way has come to, and the names it came by."
        object <- lobby.
        path <- ''.
        "One step on, to what a slot of that name holds; where there is none yet, to a new object in it. A number leads to an element.
         Anything else, such as (), ends the way with the object it has come to."
        -> name = ( step: name MakeIfAbsent: [ () _Clone ] ).
        "The same, but what is made, where nothing is, is a vector."
        \/-> name = ( step: name MakeIfAbsent: [ (vector _Clone) _RemoveAllSlots ] ).
        step: name MakeIfAbsent: make = (
          name _ByteSizeIfFail: [
            name _IntAdd: 0 IfFail: [ ^ object ].
            ^ stepTo: (object _At: name) Path: path, ' ', name printString ].
          stepTo: (object _SlotContents: name IfFail: [ put: make value At: name ]) Path: path, ' ', name ).
        put: new At: name = ( | annotation <- 'ModuleInfo: InitialContents: FollowSlot' |
          new _ObjectAnnotation: ('ModuleInfo: Creator:', path, ' ', name, '.') canonicalize.
          object _PutSlot: name Contents: new Parent: false Assignable: false Annotation: annotation.
          new ).
        stepTo: next Path: names = ( | new | new: _Clone. new object: next. new path: names. new ).
        copy = ( _Clone ).
        printString = ( 'the way to', (path isEmpty ifTrue: [ ' lobby' ] False: [ path ]) ).
      | ).
    }
  | ).
| )

"I hold the modules that were filed in: for each an object that knows where it came from and what is to be done once all of it is there."
globals _AddSlots: ( |
  modules = ( |
    {} = 'ModuleInfo: Creator: globals modules.'.
    "I am the module that all others are first copied from."
    init = ( |
      {} = 'ModuleInfo: Creator: globals modules init.'.
      parent* = ( |
        {} = 'ModuleInfo: Creator: globals modules init parent.'.
        parent* = lobby.
        copy = ( _Clone ).
        "Sent when everything of a module has been filed in. Modules do more, and then this."
        postFileIn = ( self ).
        comment = ( myComment ).
        printString = ( 'module ', (reflect: self) name ).
      | ).
      directory <- ''.
      fileInTimeString <- ''.
      myComment <- ''.
      postFileIn = ( resend.postFileIn ).
      revision <- ''.
      subpartNames <- ''.
    | ).
  | ).
| )
