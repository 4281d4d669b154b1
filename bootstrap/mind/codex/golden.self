"I give the codex its golden pairs: requests for methods, and replies as they should be. They stand in golden.jsonl beside me, one JSON object a
 line: the selector, the prompt, the reply, the slots the object has, and an expression with what it gives once the reply is installed.

 needs  mind/codex/codex, core/json, mind/catalog
 gives  codex golden, codex indexGoldenInto:; the documents of the catalog"

codex _AddSlots: (|
  { 'Category: golden pairs'
    "The pairs, a list of dictionaries.
     (codex golden anySatisfy: [| :pair | (pair at: 'selector') = 'greet:' ])   >>> true"
    golden = ( ((_BootstrapText: 'mind/codex/golden.jsonl') lines reject: [| :line | line isEmpty ]) collect: [| :line | line parseJson ] ).
    "Each pair becomes a document of a catalog, in place of the one there was; a search for something like it finds it."
    indexGoldenInto: aCatalog = ( | metadata |
      golden do: [| :pair |
        metadata: dictionary copyRemoveAll.
        metadata at: 'kind' Put: 'golden'.
        metadata at: 'selector' Put: (pair at: 'selector').
        aCatalog update: (pair at: 'prompt'), '\n', (pair at: 'reply') As: 'golden ', (pair at: 'selector') Metadata: metadata ].
      self ).
  }
|)

codex indexGoldenInto: catalog
