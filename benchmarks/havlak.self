"Havlak: the loops in a flow graph, by Havlak's algorithm (Nesting of Reducible and Irreducible Loops, 1997), on a graph of nested loops.
 The number of iterations is how often the small graph is searched before it becomes a large one.

 needs  som
 gives  havlakBenchmark"

lobby _AddSlots: ( | havlakBenchmark = ( | parent* = som benchmark | ) | )

havlakBenchmark _AddSlots: ( |

  "A node of the graph."
  basicBlock = ( |
    parent* = traits clonable.
    customHash <- 0. coming. going.

    numbered: n = ( | new |
      new: copy.
      new customHash: n.
      new coming: som vector ofCapacity: 2.
      new going: som vector ofCapacity: 2.
      new ).

    connectTo: other = (
      going add: other.
      other coming add: self.
      self ).
  | ).

  "Blocks by their number. A number is new only when it is the next one."
  flowGraph = ( |
    parent* = traits clonable.
    blocks.

    new = ( copy blocks: som vector ofCapacity: 50 ).

    size = ( blocks size ).
    start = ( blocks at: 0 ).

    block: number = (
      number >= blocks size ifTrue: [ blocks add: havlakBenchmark basicBlock numbered: number ].
      blocks at: number ).

    connect: start To: end = ( | first |
      first: block: start.
      first connectTo: block: end ).

    diamond: start = (
      connect: start To: start + 1.
      connect: start To: start + 2.
      connect: start + 1 To: start + 3.
      connect: start + 2 To: start + 3.
      start + 3 ).

    straight: start Length: length = (
      0 upTo: length Do: [| :index | connect: start + index To: start + index + 1 ].
      start + length ).

    "Two diamonds, each in a loop, and a loop around them."
    baseLoop: start = ( | header. firstEnd. second. secondEnd. footer |
      header: straight: start Length: 1.
      firstEnd: diamond: header.
      second: straight: firstEnd Length: 1.
      secondEnd: diamond: second.
      footer: straight: secondEnd Length: 1.
      connect: secondEnd To: second.
      connect: firstEnd To: header.
      connect: footer To: start.
      straight: footer Length: 1 ).

    makeSmall = (
      block: 0.
      baseLoop: 0.
      connect: 0 To: 2.
      self ).

    "Loops three deep."
    makeLarge: outer By: middle By: inner = ( | end <- 2 |
      1 to: outer Do: [
        connect: 2 To: end + 1.
        end: end + 1.
        1 to: middle Do: [| top. bottom |
          top: end.
          end: straight: end Length: 1.
          1 to: inner Do: [ end: baseLoop: end ].
          bottom: straight: end Length: 1.
          connect: end To: top.
          end: bottom.
        ].
        connect: end To: 1.
      ].
      self ).
  | ).

  "A loop, what is in it, and the loops within it."
  loop = ( |
    parent* = traits clonable.
    header. isReducible <- true. isRoot <- false. outer. nesting <- 0. depth <- 0. blocks. children.

    header: h Reducible: r = ( | new |
      new: copy.
      new header: h.
      new isReducible: r.
      new blocks: som identitySet new.
      new children: som identitySet new.
      h isNil ifFalse: [ new blocks add: h ].
      new ).

    putInto: loop = (
      outer: loop.
      loop children add: self.
      self ).

    setLevels: d = (
      depth: d.
      children do: [| :child |
        child setLevels: d + 1.
        nesting: nesting max: child nesting + 1.
      ].
      self ).
  | ).

  "All loops found, below one root."
  loopForest = ( |
    parent* = traits clonable.
    loops. root.

    new = ( | new |
      new: copy.
      new loops: som vector ofCapacity: 50.
      new root: new newLoop: nil Reducible: true.
      new root isRoot: true.
      new ).

    size = ( loops size ).

    newLoop: header Reducible: isReducible = ( | loop |
      loop: havlakBenchmark loop header: header Reducible: isReducible.
      loops add: loop.
      loop ).

    setLevels = (
      loops do: [| :loop | loop isRoot not && [ loop outer isNil ] ifTrue: [ loop putInto: root ] ].
      root setLevels: 0.
      self ).
  | ).

  "A block in the order of the depth-first walk, with others that have become one with it."
  unionNode = ( |
    parent* = traits clonable.
    above. block. number <- 0. loop.

    beginWith: b Number: n = (
      above: self.
      block: b.
      number: n.
      self ).

    "The node that stands for all; those on the way there get it as their parent."
    find = ( | passed. node |
      passed: som vector ofCapacity: 50.
      node: self.
      [ node == node above ] whileFalse: [
        node above !== node above above ifTrue: [ passed add: node ].
        node: node above.
      ].
      passed do: [| :each | each uniteWith: node ].
      node ).

    uniteWith: node = ( above: node ).
  | ).
| )

havlakBenchmark _AddSlots: ( |

  "One search of a graph."
  loopFinder = ( |
    parent* = ( |
      parent* = traits clonable.
      unvisited = 2147483647.
      "A loop with more ways in is left alone."
      mostEntries = 32 * 1024.
      plain = 'plain'. reducible = 'reducible'. irreducible = 'irreducible'. selfLoop = 'self loop'. dead = 'dead'.

      graph: g Forest: f = ( | new. size |
        size: g size.
        new: copy.
        new graph: g.
        new forest: f.
        new numbers: som identityDictionary ofCapacity: 16.
        new waysIn: som vector ofCapacity: 50.
        new waysBack: som vector ofCapacity: 50.
        new headers: vector copySize: size FillingWith: 0.
        new kinds: vector copySize: size FillingWith: plain.
        new last: vector copySize: size FillingWith: 0.
        new nodes: vector copySize: size.
        0 upTo: size Do: [| :index |
          new waysIn add: som set new.
          new waysBack add: som vector ofCapacity: 50.
          new nodes at: index Put: havlakBenchmark unionNode copy.
        ].
        new ).

      is: ancestor AncestorOf: number = ( (ancestor <= number) && [ number <= (last at: ancestor) ] ).

      findLoops = (
        graph blocks do: [| :block | numbers at: block Put: unvisited ].
        walk: graph start Number: 0.
        0 upTo: nodes size Do: [| :number | sortEdges: number ].
        nodes size - 1 downTo: 0 Do: [| :number |
          (nodes at: number) block isNil not && [ (findLoop: number) not ] ifTrue: [ ^ self ].
        ].
        self ).

      "Depth first. The last number given to a block that is reached through this one."
      walk: block Number: number = ( | latest. going |
        (nodes at: number) beginWith: block Number: number.
        numbers at: block Put: number.
        latest: number.
        going: block going.
        0 upTo: going size Do: [| :index. target |
          target: going at: index.
          (numbers at: target) = unvisited ifTrue: [ latest: walk: target Number: latest + 1 ].
        ].
        last at: number Put: latest.
        latest ).

      "Edges from what was reached through a block lead back to it, all others in."
      sortEdges: number = ( | block |
        block: (nodes at: number) block.
        block isNil
          ifTrue: [ kinds at: number Put: dead ]
           False: [
            block coming do: [| :source. origin |
              origin: numbers at: source.
              origin != unvisited ifTrue: [
                (is: number AncestorOf: origin)
                  ifTrue: [ (waysBack at: number) add: origin ]
                   False: [ (waysIn at: number) add: origin ].
              ].
            ].
          ].
        self ).

      "Whether the search may go on."
      findLoop: number = ( | body. todo. node |
        body: som vector ofCapacity: 50.
        addEnds: number To: body.
        todo: som vector ofCapacity: 50.
        body do: [| :each | todo add: each ].
        body size != 0 ifTrue: [ kinds at: number Put: reducible ].
        [ todo isEmpty ] whileFalse: [
          node: todo removeFirst.
          (waysIn at: node number) size > mostEntries ifTrue: [ ^ false ].
          followBack: node To: number Body: body Todo: todo.
        ].
        (body size > 0) || [ (kinds at: number) == selfLoop ] ifTrue: [ makeLoop: number Body: body ].
        true ).

      addEnds: number To: body = (
        (waysBack at: number) do: [| :origin |
          origin = number
            ifTrue: [ kinds at: number Put: selfLoop ]
             False: [ body add: (nodes at: origin) find ].
        ].
        self ).

      "One step back in the body; a way in from outside makes the loop irreducible."
      followBack: node To: number Body: body Todo: todo = (
        (waysIn at: node number) do: [| :origin. source |
          source: (nodes at: origin) find.
          (is: number AncestorOf: source number)
            ifFalse: [
              kinds at: number Put: irreducible.
              (waysIn at: number) add: source number ]
             True: [
              (source number != number) && [ (body hasSome: [| :each | each == source ]) not ] ifTrue: [
                todo add: source.
                body add: source.
              ] ].
        ].
        self ).

      makeLoop: number Body: body = ( | header. loop |
        header: nodes at: number.
        loop: forest newLoop: header block Reducible: (kinds at: number) !== irreducible.
        header loop: loop.
        body do: [| :node |
          headers at: node number Put: number.
          node uniteWith: header.
          node loop isNil
            ifTrue: [ loop blocks add: node block ]
             False: [ node loop putInto: loop ].
        ].
        self ).
    | ).
    graph. forest. numbers. waysIn. waysBack. headers. kinds. last. nodes.
  | ).

  "Of the large graph, besides the one that counts."
  searches <- 4.

  "How many loops were found, and in how many blocks."
  run: iterations = ( | graph. forest |
    graph: flowGraph new makeSmall.
    forest: loopForest new.
    1 to: iterations Do: [ (loopFinder graph: graph Forest: forest) findLoops ].
    graph makeLarge: 10 By: 10 By: 5.
    (loopFinder graph: graph Forest: forest) findLoops.
    1 to: searches Do: [ (loopFinder graph: graph Forest: loopForest new) findLoops ].
    forest setLevels.
    (forest size & graph size) asVector ).

  isRight: result After: iterations = ( result = ((loopsAfter: iterations) & 5213) asVector ).

  loopsAfter: iterations = (
    iterations = 1 ifTrue: [ ^ 1605 ].
    iterations = 15 ifTrue: [ ^ 1647 ].
    iterations = 150 ifTrue: [ ^ 2052 ].
    iterations = 1500 ifTrue: [ ^ 6102 ].
    iterations = 15000 ifTrue: [ ^ 46602 ].
    error: 'no result is known for this many iterations' ).
| )
