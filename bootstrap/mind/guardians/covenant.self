"I am the covenant: one promise that every method keeps which comes into this world without having been written by hand. I look at a candidate
 and answer findings; I never run it.

 A covenant of your own needs a name, a rule and examine:Into:, and then to be told to the guardians:

     guardians add: (| parent* = traits covenant.
       name = 'noShouting'.
       rule = 'Strings are not written in capitals.'.
       examine: c Into: findings = (
         c nodes do: [| :node |
           (node isText && [ node contents size > 3 && [ node contents = node contents capitalizeAll ] ])
             ifTrue: [ findings add: (refuse: 'this string shouts' At: node) ] ] ) |)

 It may as well answer check: itself, with any collection of findings. The objects in covenants are sealed: what generated code runs cannot read
 or change what they go by.

 needs  mind/guardians/finding; when asked: mind/guardians/candidate
 gives  traits covenant, covenants; traits wordCovenant"

traits _AddSlots: ( |
  covenant = ( |
    parent* = traits clonable.

    { 'Category: checking'
      "What I have to say about a method: a list of findings, empty when there is nothing. The method is a candidate or a mirror."
      check: aMethodMirror = ( | findings |
        findings: list copyRemoveAll.
        examine: aMethodMirror asCandidate Into: findings.
        findings ).
      "Said by each covenant."
      examine: aCandidate Into: findings = ( error: 'a covenant says examine:Into: or check:' ).
      "Whether the text must be readable for me to have anything to say."
      needsTree = true.
    }

    { 'Category: what I say'
      "node is where to point; nil is no place in particular."
      refuse: sentence At: node = ( finding copyRule: name Severity: 'refuse' Sentence: sentence At: node ).
      warn: sentence At: node = ( finding copyRule: name Severity: 'warn' Sentence: sentence At: node ).
    }

    { 'Category: printing'
      "A sentence for people, and for the prompts of those who write methods."
      rule = 'Keep the peace.'.
      name = 'a covenant'.
      statePrintString = ( name ).
    }
  | ).
| )

traits _AddSlots: ( |
  "I am the covenant of words: I refuse messages by their names, and have nothing against an object that means something of its own by one.
   refused, warned and common are sets of selectors; common ones are those of the refused that many an object may mean something else by, so
   when they are sent to an argument, a local or what a slot of the receiver holds, I only warn."
  wordCovenant = ( |
    parent* = traits covenant.

    { 'Category: checking'
      examine: aCandidate Into: findings = (
        aCandidate mentions do: [| :m |
          (refused includes: m name)
            ifTrue: [ (isMeant: m By: aCandidate) ifTrue: [
              findings add: ((isDoubtful: m In: aCandidate) ifTrue: [ warn: (refusal: m) At: m node ] False: [ refuse: (refusal: m) At: m node ]) ] ]
             False: [
          (warned includes: m name)
            ifTrue: [ (isMeant: m By: aCandidate) ifTrue: [ findings add: (warn: (warning: m) At: m node) ] ] ] ] ).
      isMeant: m By: aCandidate = ( (m isToSelf && [ aCandidate isOwnName: m name ]) not ).
      isDoubtful: m In: aCandidate = ( | to |
        ((common includes: m name) && [ m isSpelled not && [ m node isSend && [ m node receiver isNotNil ] ] ]) ifFalse: [ ^ false ].
        to: m node receiver.
        to isSend && [ to isVariable || [ to isToSelf && [ to isUnary && [ aCandidate isOwnName: to selector ] ] ] ] ).
      refusal: m = ( m name printString, ' ', because ).
      warning: m = ( m name printString, ' ', because ).
      warned = ( set ).
      common = ( set ).
      "The end of a sentence that begins with the selector."
      because = 'is not for generated methods'.
    }

    { 'Category: copying'
      "A set of the words of a text."
      words: text = ( (text asTokensSeparatedByWhiteSpace copyMappedBy: [| :word | word canonicalize ]) asSet ).
      "A dictionary of the words of a text with two numbers behind each: the word leads to a vector of them.
       ((traits wordCovenant bounds: 'power: 1 1000') at: 'power:')   >>> a vector(1, 1000)"
      bounds: text = ( | found. words |
        found: dictionary copyRemoveAll.
        words: text asTokensSeparatedByWhiteSpace asVector.
        0 upTo: words size By: 3 Do: [| :i |
          found at: (words at: i) canonicalize Put: ((words at: i + 1) asInteger & (words at: i + 2) asInteger) asVector ].
        found ).
    }
  | ).
| )

"I hold the covenants this world began with. What they go by stands in assignable slots, which sealing covers."
globals _AddSlots: ( |
  covenants = ( | {} = 'ModuleInfo: Creator: globals covenants.' | ).
| )
