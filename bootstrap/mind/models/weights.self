"I am the models: what the image has of weights. A model or an adapter is a small object that knows its files; these lie in the image as they
 are, so that nothing outside is needed afterwards.

   models importModel: '/downloads/tea-1b'           a folder in Hugging Face format, or an archive of one
   models importAdapters: '/downloads/personas'      folders with LoRA adapters, each in peft's format
   (models at: 'tea-1b') printLine
   models exportAdapter: 'robin' To: './robin'

 Weights are safetensors; others are refused. What is imported twice is kept once.

 needs  core/clonable, core/json, collections/dictionary, collections/list
 gives  models, models storedFile, models storedModel, models storedAdapter, and their traits"

traits _AddSlots: (|
  "A file in the image."
  storedFile = (|
    parent* = traits clonable.
    copyName: n Size: s Hash: h = ( ((copy name: n) size: s) sha256: h ).
    isWeights = ( name endsWith: '.safetensors' ).
    format = ( isWeights ifTrue: 'safetensors' False: [ (name endsWith: '.json') ifTrue: 'json' False: 'text' ] ).
    "What is in it, when it is a text."
    text = ( _WeightsText: sha256 IfFail: [| :why | models refuse: why ] ).
    "Whether it still is what was taken in."
    isWhole = ( _WeightsAreWhole: sha256 IfFail: [| :why | models refuse: why ] ).
    = other = ( (_InheritsFrom: traits storedFile) && [ (other _InheritsFrom: traits storedFile) && [
      (name = other name) && [ sha256 = other sha256 ] ] ] ).
    hash = ( sha256 hash ).
    statePrintString = ( name, ', ', size printString, ' bytes' ).
  |).

  "What a model and an adapter have in common: a name, files, and where they came from."
  storedWeights = (|
    parent* = traits clonable.

    { 'Category: files'
      fileNamed: n IfAbsent: none = ( files do: [| :f | f name = n ifTrue: [ ^ f ] ]. none value ).
      weightsFiles = ( files select: [| :f | f isWeights ] ).
      "In bytes."
      size = ( | sum <- 0 | files do: [| :f | sum: sum + f size ]. sum ).
      "Whether every file still is what was taken in; reads all of them."
      isWhole = ( files do: [| :f | f isWhole ifFalse: [ ^ false ] ]. true ).
      hashes = ( (files collect: [| :f | f sha256 ]) asVector ).
      weightsHashes = ( (weightsFiles collect: [| :f | f sha256 ]) asVector ).
      configNamed: n = ( | said |
        said: (fileNamed: n IfAbsent: [ ^ models refuse: (name, ' has no ', n) ]) text parseJson.
        (said _InheritsFrom: traits dictionary) ifTrue: [ said ] False: [ models refuse: (n, ' of ', name, ' is no object of JSON') ] ).
      "Names and hashes, one after the other, for the primitives."
      asFileVector = ( | all | all: list copyRemoveAll. files do: [| :f | (all add: f name) add: f sha256 ]. all asVector ).
      "Whether it is the same, whatever it is called and wherever it came from."
      isSameAs: other = ( files = other files ).
    }

    { 'Category: printing'
      statePrintString = ( name, ', version ', version printString, ', ', size printString, ' bytes' ).
    }
  |).
|)

traits _AddSlots: (|
  storedModel = (|
    parent* = traits storedWeights.
    copyName: n Files: some From: path = ( | it. config |
      it: copy.
      it name: n.
      it files: some.
      it from: path.
      config: it configNamed: 'config.json'.
      it architecture: (config at: 'model_type' IfAbsent: [ ^ models refuse: ('config.json of ', n, ' does not say what kind of model it is') ]).
      it sha256: (it weightsHashes joinUsing: '') _StringSHA256.
      it parameters: (_WeightsCount: it weightsHashes IfFail: [| :why | models refuse: why ]).
      it ).
    isModel = true.
  |).

  storedAdapter = (|
    parent* = traits storedWeights.
    "Base is nil where the model is not in the image; then it is whatever the folder says, if it says anything."
    copyName: n Files: some From: path Base: aModel = ( | it. config. claimed |
      it: copy.
      it name: n.
      it files: some.
      it from: path.
      config: it configNamed: 'adapter_config.json'.
      (config at: 'peft_type' IfAbsent: 'LORA') = 'LORA' ifFalse: [
        ^ models refuse: (n, ' is an adapter of the kind ', (config at: 'peft_type') printString, '; only LORA is known') ].
      it rank: (config at: 'r' IfAbsent: [ ^ models refuse: (n, ' does not say its rank') ]).
      it alpha: (config at: 'lora_alpha' IfAbsent: [ it rank ]).
      it targets: (config at: 'target_modules' IfAbsent: [ vector ]).
      it baseName: (config at: 'base_model_name_or_path' IfAbsent: nil) asString.
      it weightsFiles size = 1 ifFalse: [ ^ models refuse: (n, ' has ', it weightsFiles size printString, ' files of weights and not one') ].
      it sha256: it weightsFiles first sha256.
      claimed: it claimedBase.
      it baseHash: claimed.
      aModel isNil ifTrue: [ ^ it ].
      it refuseBase: aModel IfClaimed: claimed.
      it baseName: aModel name.
      it baseHash: aModel sha256.
      it ).
    "The hash of the base model as whoever exported it wrote it down; '' where nobody did."
    claimedBase = ( ((fileNamed: 'base.json' IfAbsent: [ ^ '' ]) text parseJson at: 'sha256' IfAbsent: '') canonicalize ).
    "An error that says why I am not for that model; nothing when I am."
    refuseBase: aModel IfClaimed: claimed = ( | why |
      claimed isEmpty || [ claimed = aModel sha256 ] ifFalse: [
        models refuse: ('the adapter ', name, ' was made for another model than ', aModel name, ': its base is ', (claimed copyFrom: 0 UpTo: 12),
          ', and this is ', (aModel sha256 copyFrom: 0 UpTo: 12)) ].
      why: _WeightsMisfit: sha256 On: aModel weightsHashes IfFail: [| :why | models refuse: why ].
      why isEmpty ifFalse: [ models refuse: ('the adapter ', name, ' does not fit on ', aModel name, ': ', why) ].
      self ).
    isFor: aModel = ( baseHash = aModel sha256 ).
    configText = ( (fileNamed: 'adapter_config.json' IfAbsent: nil) text ).
    weightsFile = ( weightsFiles first ).
    isSameAs: other = ( (sha256 = other sha256) && [ (configText = other configText) && [ baseHash = other baseHash ] ] ).
    statePrintString = ( resend.statePrintString, ', rank ', rank printString, ', for ', (baseName isEmpty ifTrue: 'any model' False: baseName) ).
  |).
|)

globals _AddSlots: (|
  models = (|
    {} = 'Sealed'.
    parent* = traits oddball.

    { 'Category: what there is'
      "By name, the latest version of each."
      all <- dictionary copyRemoveAll.
      adapters <- dictionary copyRemoveAll.
      at: name = ( at: name IfAbsent: [ models refuse: ('the image has no model ', name printString, thereAre: all) ] ).
      at: name IfAbsent: none = ( all at: name IfAbsent: none ).
      adapterAt: name = ( adapterAt: name IfAbsent: [ models refuse: ('the image has no adapter ', name printString, thereAre: adapters) ] ).
      adapterAt: name IfAbsent: none = ( adapters at: name IfAbsent: none ).
      includes: name = ( all includesKey: name ).
      isEmpty = ( all isEmpty ).
      "In bytes, everything that is kept."
      size = ( | seen. sum <- 0 |
        seen: set copyRemoveAll.
        filesDo: [| :f | (seen includes: f sha256) ifFalse: [ seen add: f sha256. sum: sum + f size ] ].
        sum ).
    }

    { 'Category: importing'
      "A folder or an archive; the model is called as that is."
      importModel: path = ( importModel: path Name: (nameIn: path) ).
      "The model, which is the one that was there when it is the same."
      importModel: path Name: name = ( | taken |
        checkName: name.
        taken: _WeightsImport: path Depth: 0 IfFail: [| :why | models refuse: why ].
        keep: (storedModel copyName: name canonicalize Files: (filesIn: (taken at: 0)) From: path asString canonicalize) In: all ).
      "The model that comes with the language, under the name default."
      importDefault = ( | it |
        it: importModel: defaultEngine packageFolder Name: defaultEngine model.
        importShippedAdapters: (defaultEngine packageFolder, '/adapters') Base: it.
        it ).
      "For the only model there is, or for any where there is none."
      importAdapters: path = ( | only |
        all size > 1 ifTrue: [ ^ models refuse: ('say for which model the adapters are', (thereAre: all)) ].
        all do: [| :m | only: m ].
        importAdapters: path Base: only ).
      "A vector of the adapters in a folder, or in the folders in it. One that is not for that model is an error, and then none is imported."
      importAdapters: path Base: aModel = ( (adaptersIn: path Base: aModel) copyMappedBy: [| :each | keep: each In: adapters ] ).
      "The same for what ships with a model: an adapter that was here before, as whichever version, is not put before what came after it."
      importShippedAdapters: path Base: aModel = ( (adaptersIn: path Base: aModel) copyMappedBy: [| :each | keepNew: each ] ).
      "The same, taken into the image and not in use yet: no name stands for them."
      adaptersIn: path Base: aModel = ( | groups. found |
        groups: dictionary copyRemoveAll.
        (filesIn: ((_WeightsImport: path Depth: 1 IfFail: [| :why | models refuse: why ]) at: 0)) do: [| :f. parts. n |
          parts: (f name asTokensSeparatedByCharactersIn: '/') asVector.
          n: (parts size = 1 ifTrue: [ nameIn: path ] False: [ parts first ]) canonicalize.
          checkName: n.
          f name: parts last canonicalize.
          (groups at: n IfAbsentPut: [ list copyRemoveAll ]) add: f ].
        found: list copyRemoveAll.
        groups sortedDo: [| :files. :n |
          (files anySatisfy: [| :f | f name = 'adapter_config.json' ]) ifTrue: [
            found add: (storedAdapter copyName: n Files: files asVector From: path asString canonicalize Base: aModel) ] ].
        found isEmpty ifTrue: [ ^ models refuse: ('there is no adapter in ', path, ': no adapter_config.json with weights beside it') ].
        found asVector ).
    }

    { 'Category: making'
      "Every fineTuningJob that was started and not forgotten, oldest first."
      jobs <- list copyRemoveAll.
      "Let an adapter be the latest version of its name, and answer that; demote: takes it away again."
      promote: anAdapter = ( | it |
        it: anAdapter copy.
        it version: 1.
        it previous: nil.
        keep: it In: adapters ).
      demote: anAdapter = (
        anAdapter previous isNil ifTrue: [ adapters removeKey: anAdapter name IfAbsent: nil ] False: [ adapters at: anAdapter name Put: anAdapter previous ].
        self ).
    }

    { 'Category: exporting'
      "Write an adapter into a folder of its name, as peft, vLLM and importAdapters: want it. Answers the folder."
      exportAdapter: name To: path = ( | it. folder. base |
        it: adapterAt: name.
        folder: (path, '/', name) canonicalize.
        _WeightsExport: it weightsFile sha256 To: folder, '/adapter_model.safetensors' IfFail: [| :why | models refuse: why ].
        _WeightsExport: (it fileNamed: 'adapter_config.json' IfAbsent: nil) sha256 To: folder, '/adapter_config.json' IfFail: [| :why | models refuse: why ].
        base: dictionary copyRemoveAll.
        base at: 'name' Put: it baseName.
        base at: 'sha256' Put: it baseHash.
        _WeightsExport: (_WeightsKeepText: base asJson) To: folder, '/base.json' IfFail: [| :why | models refuse: why ].
        forgetUnused.
        folder ).
    }

    { 'Category: removing'
      "All versions. Files that nobody else has go too; packing gives their room back."
      removeModel: name = ( at: name. all removeKey: name IfAbsent: nil. forgetUnused ).
      removeAdapter: name = ( adapterAt: name. adapters removeKey: name IfAbsent: nil. forgetUnused ).
      "The version before, which is the latest again."
      revertAdapter: name = ( | it |
        it: adapterAt: name.
        it previous isNil ifTrue: [ ^ models refuse: ('there is no earlier version of ', name) ].
        adapters at: name Put: it previous.
        it previous ).
    }

    { 'Category: private'
      keep: it In: those = ( | old |
        old: those at: it name IfAbsent: [ those at: it name Put: it. ^ it ].
        (it isSameAs: old) ifTrue: [ ^ old ].
        it version: old version succ.
        it previous: old.
        those at: it name Put: it.
        it ).
      keepNew: it = ( | each |
        each: adapters at: it name IfAbsent: nil.
        [ each isNil ] whileFalse: [ (it isSameAs: each) ifTrue: [ ^ adapterAt: it name ]. each: each previous ].
        keep: it In: adapters ).
      filesIn: told = ( | found. at <- 0 |
        found: list copyRemoveAll.
        [ at < told size ] whileTrue: [
          found add: (storedFile copyName: (told at: at) Size: (told at: at + 1) Hash: (told at: at + 2)).
          at: at + 3 ].
        found asVector ).
      nameIn: path = ( | parts |
        parts: (path asTokensSeparatedByCharactersIn: '/') asVector.
        parts isEmpty ifTrue: [ ^ models refuse: 'that path has no name in it' ].
        (withoutEnding: parts last) canonicalize ).
      withoutEnding: n = (
        ('.tar.gz' & '.tgz' & '.tar.xz' & '.tar' & '.zip') asVector do: [| :e |
          (n endsWith: e) ifTrue: [ ^ n copyFrom: 0 UpTo: n size - e size ] ].
        n ).
      "A name can be a folder's."
      checkName: n = (
        n isEmpty || [ (n size > 100) || [ (n includesSubstring: '/') || [ (n includesSubstring: '\\') || [ (n first = '.') ] ] ] ]
          ifTrue: [ models refuse: (n printString, ' cannot be the name of a model or an adapter') ] ).
      refuse: what = ( exceptions weightsRefused engine: 'models' What: what Hint: '' ).
      thereAre: those = (
        those isEmpty ifTrue: [ '; there is none' ] False: [ '; there are ', (those keysVector copySort joinUsing: ', ') ] ).
      "Every file of every version."
      filesDo: block = (
        (all & adapters) asVector do: [| :those | those do: [| :it. each |
          each: it.
          [ each isNil ] whileFalse: [ each files do: block. each: each previous ] ] ].
        jobs do: [| :job | job made isNil ifFalse: [ job made files do: block ] ].
        self ).
      forgetUnused = ( | used |
        used: set copyRemoveAll.
        filesDo: [| :f | used add: f sha256 ].
        _WeightsNames do: [| :h | (used includes: h) ifFalse: [ _WeightsForget: h ] ].
        self ).
    }

    { 'Category: printing'
      statePrintString = ( all size printString, ' models, ', adapters size printString, ' adapters' ).
    }
  |).
|)

models _AddSlots: (|
  storedFile = (|
    {} = 'ModuleInfo: Creator: globals models storedFile.'.
    parent* = traits storedFile. name <- ''. size <- 0. sha256 <- '' |).
  storedModel = (|
    {} = 'ModuleInfo: Creator: globals models storedModel.'.
    parent* = traits storedModel.
    name <- ''.
    "Vector of storedFile."
    files <- vector.
    "Of the weights, without the texts beside them: what an adapter is made for."
    sha256 <- ''.
    "As config.json calls the kind of model, such as llama."
    architecture <- ''.
    "How many numbers its tensors hold."
    parameters <- 0.
    version <- 1.
    "What had the name before; nil for the first."
    previous.
    "The path it came from."
    from <- ''.
  |).
  storedAdapter = (|
    {} = 'ModuleInfo: Creator: globals models storedAdapter.'.
    parent* = traits storedAdapter.
    name <- ''.
    files <- vector.
    sha256 <- ''.
    rank <- 0.
    alpha <- 0.
    "The names of the modules that it changes."
    targets <- vector.
    baseName <- ''.
    "The hash of the model it was made for; '' is not known."
    baseHash <- ''.
    version <- 1.
    previous.
    from <- ''.
  |).
|)
