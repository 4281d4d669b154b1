"I am the catalog: documents, found again by their words. A document is cut into chunks where it has joints; each chunk is an object and stays one
 when the image is opened again. A document is in me wholly or not at all.

 A query may be any text. Words are or-ed, and what has more of them, and rarer ones, comes first; phrases stand in double quotes, -word and
 NOT word leave out, ket* stands for all words that begin so, AND and OR combine. A selector is a word, and so are its parts.

     catalog index: 'Fill the kettle. Then put it on the fire.' As: 'tea' Metadata: (dictionary copyRemoveAll at: 'kind' Put: 'recipe')
     catalog search: 'kettle' Top: 3

 (catalog index: 'Fill the kettle.' As: 'tea') chunks first place   >>> 'tea:1'

 needs  collections/dictionary, collections/list, the catalog primitives
 gives  catalog, catalog document, catalog chunk, catalog hit, and their traits"

traits _AddSlots: ( |
  document = ( |
    {} = 'Comment: a text in the catalog\x7fModuleInfo: Creator: traits document.'.
    parent* = traits clonable.

    { 'Category: copying'
      copyName: n Metadata: d = ( | new | new: copy. new name: n. new metadata: d. new ).
    }
    { 'Category: accessing'
      chunks = ( catalog chunksOf: name ).
      "The whole text, as it was indexed."
      text = ( (chunks asList copyMappedBy: [| :c | c text ]) joinUsing: '' ).
      size = ( chunks size ).
    }
    { 'Category: printing'
      statePrintString = ( name ).
    }
  | ).

  chunk = ( |
    {} = 'Comment: a part of a document\x7fModuleInfo: Creator: traits chunk.'.
    parent* = traits clonable.

    { 'Category: copying'
      copyText: t Document: d Number: n Start: s Line: l Heading: h = ( | new |
        new: copy.
        new text: t. new document: d. new number: n. new start: s. new line: l. new heading: h.
        new ).
    }
    { 'Category: accessing'
      documentId = ( document name ).
      metadata = ( document metadata ).
      "Where I begin: the document, a colon, and the line."
      place = ( (document name, ':', line printString) canonicalize ).
      "What I am found by: my text, and the words of the heading it stands under."
      searched = ( (heading isEmpty || [ text includesSubstring: heading ]) ifTrue: [ text ] False: [ heading, '\n', text ] ).
      size = ( text size ).
    }
    { 'Category: printing'
      statePrintString = ( place ).
    }
  | ).

  hit = ( |
    {} = 'Comment: a chunk that was found, and how well it answers the query\x7fModuleInfo: Creator: traits hit.'.
    parent* = traits clonable.

    { 'Category: copying'
      copyChunk: c Score: s = ( | new | new: copy. new chunk: c. new score: s. new ).
    }
    { 'Category: accessing'
      text = ( chunk text ).
      documentId = ( chunk documentId ).
      metadata = ( chunk metadata ).
      place = ( chunk place ).
    }
    { 'Category: printing'
      statePrintString = ( place, ' ', score printString ).
    }
  | ).
| )

globals _AddSlots: ( |
  catalog = ( |
    {} = 'Sealed\x7fModuleInfo: Creator: globals catalog.'.
    parent* = traits oddball.

    { 'Category: sizes'
      "How long chunks are to be, in tokens of a language model, roughly."
      chunkTokens <- 200.
      "How many chunks there are."
      size = ( _CatalogSize ).
      isEmpty = ( size = 0 ).
    }

    { 'Category: indexing'
      "Cuts a text into chunks and makes them findable under a name, in place of what had that name; answers the document."
      index: text As: name = ( index: text As: name Metadata: dictionary copyRemoveAll ).
      index: text As: name Metadata: facts = ( indexChunks: (pieces: text) As: name Metadata: facts ).
      "The same, with texts that are chunks already."
      indexAll: texts As: name Metadata: facts = ( | cut. start <- 0. line <- 1 |
        cut: list copyRemoveAll.
        texts asVector do: [| :each. text |
          text: each asString canonicalize.
          cut addLast: (catalog chunk copyText: text Document: nil Number: cut size Start: start Line: line Heading: '').
          start: start + text size.
          line: line + (text occurrencesOf: '\n') ].
        indexChunks: cut As: name Metadata: facts ).
      "The same, but where the text and what is known about it have not changed nothing is done. Answers whether something was."
      update: text As: name Metadata: facts = ( | old. known |
        old: (documentAt: name IfAbsent: [ index: text As: name Metadata: facts. ^ true ]).
        known: (plainFacts: facts).
        ((old text = text) && [ old metadata = known ]) ifTrue: [ ^ false ].
        index: text As: name Metadata: known.
        true ).
      update: text As: name = ( update: text As: name Metadata: dictionary copyRemoveAll ).
      "Takes a document out. Answers me."
      unindex: name = ( unindex: name IfAbsent: [ absent: name ] ).
      unindex: name IfAbsent: none = ( (_CatalogRemove: name) ifTrue: [ self ] False: [ none value ] ).
      removeAll = ( documents do: [| :name | unindex: name ]. self ).
    }

    { 'Category: searching'
      "The n best chunks for a query, a vector of hits, the best first.
       [ catalog index: 'Fill the samovar.' As: 'tea'. (catalog search: 'pot samovar' Top: 3) first text ] value   >>> 'Fill the samovar.'"
      search: query Top: n = ( search: query Top: n Where: dictionary copyRemoveAll ).
      "Only in documents about which all that is known: for each key the value, or one of the values where it is a collection."
      search: query Top: n Where: facts = ( search: query Mode: 'any' Top: n Where: facts ).
      "Only chunks with all the words."
      searchAll: query Top: n = ( searchAll: query Top: n Where: dictionary copyRemoveAll ).
      searchAll: query Top: n Where: facts = ( search: query Mode: 'all' Top: n Where: facts ).
      "Chunks with words of a text, in which no sign and no word means anything special."
      like: text Top: n = ( like: text Top: n Where: dictionary copyRemoveAll ).
      like: text Top: n Where: facts = ( search: text Mode: 'plain' Top: n Where: facts ).
      "All chunks of the documents about which that is known, a vector of chunks."
      where: facts = ( _CatalogWhere: (pairs: facts) ).
    }

    { 'Category: documents'
      includesDocument: name = ( documentAt: name IfAbsent: [ ^ false ]. true ).
      "The names of all documents, sorted."
      documents = ( _CatalogNames ).
      documentAt: name = ( documentAt: name IfAbsent: [ absent: name ] ).
      documentAt: name IfAbsent: none = ( | found |
        found: (_CatalogDocument: name IfAbsent: self).
        found == self ifTrue: [ none value ] False: [ found ] ).
      "The chunks of a document, in their order; none where there is no such document."
      chunksOf: name = ( _CatalogChunks: name ).
    }

    { 'Category: private'
      absent: name = ( error: 'there is no document ', name asString ).
      pieces: text = ( | cut. found. whole |
        whole: text asString canonicalize.
        found: list copyRemoveAll.
        cut: (whole _TextChunks: chunkTokens).
        0 upTo: cut size By: 4 Do: [| :i |
          found addLast: (catalog chunk copyText: (whole copyFrom: (cut at: i) UpTo: (cut at: i + 1)) canonicalize
                                Document: nil Number: found size Start: (cut at: i) Line: (cut at: i + 2) Heading: (cut at: i + 3)) ].
        found ).
      indexChunks: chunks As: name Metadata: facts = ( | new |
        new: (catalog document copyName: name asString canonicalize Metadata: (plainFacts: facts)).
        chunks do: [| :c | c document: new ].
        _CatalogPut: new name
          Document: new
          Chunks: chunks asVector
          Texts: (chunks asVector copyMappedBy: [| :c | c searched ])
          Facts: (pairs: new metadata).
        new ).
      "A dictionary of my own with what is known about a document: strings that nobody changes, numbers, booleans, nil, vectors of these."
      plainFacts: facts = ( | plain |
        plain: dictionary copyRemoveAll.
        facts do: [| :v. :k | plain at: (plainFact: k) Put: ((isCollection: v)
          ifTrue: [ (v asVector copyMappedBy: [| :each | plainFact: each ]) ]
          False: [ plainFact: v ]) ].
        plain ).
      plainFact: x = (
        (x _InheritsFrom: traits string) ifTrue: [ ^ x canonicalize ].
        ((x _InheritsFrom: traits number) || [ x _IsOddball ]) ifTrue: [ ^ x ].
        error: 'what is known about a document is strings, numbers, booleans, nil, or collections of these, and not ', x printString ).
      isCollection: x = (
        (x _InheritsFrom: traits string) ifTrue: [ ^ false ].
        (x _InheritsFrom: traits collection) || [ x _InheritsFrom: traits collector ] ).
      pairs: facts = ( | found |
        found: vector copyRemoveAll.
        (plainFacts: facts) do: [| :v. :k |
          found _VectorAdd: k.
          found _VectorAdd: ((isCollection: v) ifTrue: [ v ] False: [ vector copySize: 1 FillingWith: v ]) ].
        found ).
      search: query Mode: mode Top: n Where: facts = ( | found. hits |
        found: (_CatalogSearch: query Mode: mode Top: n Where: (pairs: facts)).
        hits: vector copyRemoveAll.
        0 upTo: found size By: 2 Do: [| :i | hits _VectorAdd: (catalog hit copyChunk: (found at: i) Score: (found at: i + 1)) ].
        hits ).
    }
  | ).
| )

catalog _AddSlots: ( |
  document = ( |
    {} = 'ModuleInfo: Creator: globals catalog document.'.
    parent* = traits document.
    name <- ''.
    metadata <- dictionary copyRemoveAll.
  | ).
| )

catalog _AddSlots: ( |
  chunk = ( |
    {} = 'ModuleInfo: Creator: globals catalog chunk.'.
    parent* = traits chunk.
    { 'Comment: characters of the document before this chunk' start <- 0 }
    line <- 1.
    number <- 0.
    text <- ''.
    { 'Comment: the nearest heading above, an empty string where there is none' heading <- '' }
    document <- catalog document.
  | ).
| )

catalog _AddSlots: ( |
  hit = ( |
    {} = 'ModuleInfo: Creator: globals catalog hit.'.
    parent* = traits hit.
    chunk <- catalog chunk.
    score <- 0.0.
  | ).
| )
