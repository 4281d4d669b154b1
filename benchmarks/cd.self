"CD: collisions of aircraft, frame by frame (Kalibera, Hagelberg, Pizlo, Plsek, Titzer and Vitek: CDx, 2009).
 The number of iterations is the number of aircraft.

 needs  som
 gives  cdBenchmark"

lobby _AddSlots: ( | cdBenchmark = ( | parent* = som benchmark | ) | )

cdBenchmark _AddSlots: ( |

  "The space that is watched; nearer than the radius is a collision."
  space = ( |
    parent* = traits clonable.
    minX = 0.0. maxX = 1000.0.
    minY = 0.0. maxY = 1000.0.
    minZ = 0.0. maxZ = 10.0.
    radius = 1.0.
    voxelSize = 2.0.

    contains: position = (
      (position x >= minX) && [ (position x <= maxX) && [
        (position y >= minY) && [ (position y <= maxY) && [
          (position z >= minZ) && [ position z <= maxZ ] ] ] ] ] ).

    "Whether the times from low to high are some of those from 0 to 1."
    coversFrom: low To: high = (
      (low <= high) && [
        ((low <= 1.0) && [ 1.0 <= high ]) || [
          ((low <= 0.0) && [ 0.0 <= high ]) || [ (0.0 <= low) && [ high <= 1.0 ] ] ] ] ).
  | ).

  "What can be a key in a tree: compare: answers below, at or above zero."
  key = ( |
    parent* = traits clonable.

    compare: a With: b = (
      a = b ifTrue: [ ^ 0 ].
      a < b ifTrue: [ -1 ] False: [ 1 ] ).
  | ).

  vector3D = ( |
    parent* = traits clonable.
    x <- 0.0. y <- 0.0. z <- 0.0.

    x: px Y: py Z: pz = ( ((copy x: px) y: py) z: pz ).

    plus: other = ( x: x + other x Y: y + other y Z: z + other z ).
    minus: other = ( x: x - other x Y: y - other y Z: z - other z ).
    times: factor = ( x: x * factor Y: y * factor Z: z * factor ).
    dot: other = ( (x * other x) + (y * other y) + (z * other z) ).
    squaredMagnitude = ( dot: self ).
    magnitude = ( squaredMagnitude squareRoot ).
  | ).

  "A key and its value in a tree."
  node = ( |
    parent* = ( |
      parent* = traits clonable.
      red = 'red'. black = 'black'.

      key: k Value: v Above: a = ( ((copy key: k) value: v) above: a ).

      isRed = ( color == red ).

      least = ( | node |
        node: self.
        [ node left isNil ] whileFalse: [ node: node left ].
        node ).

      successor = ( | node. above |
        right isNil ifFalse: [ ^ right least ].
        node: self.
        above: node above.
        [ above isNil not && [ node == above right ] ] whileTrue: [
          node: above.
          above: node above.
        ].
        above ).
    | ).
    key. value. above. left. right. color <- 'red'.
  | ).

  "Values by keys in order (Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, chapter 13)."
  redBlackTree = ( |
    parent* = ( |
      parent* = traits clonable.
      red = 'red'. black = 'black'.

      get: key = ( | node |
        node: find: key.
        node isNil ifTrue: [ nil ] False: [ node value ] ).

      find: key = ( | node. order |
        node: root.
        [ node isNil ] whileFalse: [
          order: key compare: node key.
          order = 0 ifTrue: [ ^ node ].
          node: (order < 0 ifTrue: [ node left ] False: [ node right ]).
        ].
        nil ).

      "With each key and value."
      do: block = ( | node |
        root isNil ifTrue: [ ^ self ].
        node: root least.
        [ node isNil ] whileFalse: [
          block value: node key With: node value.
          node: node successor.
        ].
        self ).

      "The value that was there, or nil."
      at: key Put: value = ( | above. node. order <- 0. old |
        node: root.
        [ node isNil ] whileFalse: [
          above: node.
          order: key compare: node key.
          order = 0 ifTrue: [
            old: node value.
            node value: value.
            ^ old
          ].
          node: (order < 0 ifTrue: [ node left ] False: [ node right ]).
        ].
        node: cdBenchmark node key: key Value: value Above: above.
        above isNil
          ifTrue: [ root: node ]
           False: [ order < 0 ifTrue: [ above left: node ] False: [ above right: node ] ].
        mendInsertion: node.
        nil ).

      mendInsertion: new = ( | node. above. top. beside |
        node: new.
        [ (node !== root) && [ node above isRed ] ] whileTrue: [
          above: node above.
          top: above above.
          above == top left
            ifTrue: [
              beside: top right.
              beside isNil not && [ beside isRed ]
                ifTrue: [ node: recolor: above And: beside Below: top ]
                 False: [
                  node == above right ifTrue: [
                    node: above.
                    rotateLeft: node.
                  ].
                  node above color: black.
                  top color: red.
                  rotateRight: top ] ]
             False: [
              beside: top left.
              beside isNil not && [ beside isRed ]
                ifTrue: [ node: recolor: above And: beside Below: top ]
                 False: [
                  node == above left ifTrue: [
                    node: above.
                    rotateRight: node.
                  ].
                  node above color: black.
                  top color: red.
                  rotateLeft: top ] ].
        ].
        root color: black.
        self ).

      recolor: above And: beside Below: top = (
        above color: black.
        beside color: black.
        top color: red.
        top ).

      "The value that was there, or nil."
      remove: key = ( | node. leaving. child. above. value |
        node: find: key.
        node isNil ifTrue: [ ^ nil ].
        leaving: (node left isNil || [ node right isNil ] ifTrue: [ node ] False: [ node successor ]).
        child: (leaving left isNil ifTrue: [ leaving right ] False: [ leaving left ]).
        above: leaving above.
        child isNil ifFalse: [ child above: above ].
        replace: leaving By: child.
        leaving isRed ifFalse: [ mendRemovalAt: child Below: above ].
        value: node value.
        leaving !== node ifTrue: [
          node key: leaving key.
          node value: leaving value.
        ].
        value ).

      mendRemovalAt: child Below: parentOfChild = ( | node. above. beside |
        node: child.
        above: parentOfChild.
        [ (node !== root) && [ isBlack: node ] ] whileTrue: [
          node == above left
            ifTrue: [
              beside: above right.
              beside isRed ifTrue: [
                beside color: black.
                above color: red.
                rotateLeft: above.
                beside: above right.
              ].
              (isBlack: beside left) && [ isBlack: beside right ]
                ifTrue: [
                  beside color: red.
                  node: above.
                  above: node above ]
                 False: [
                  (isBlack: beside right) ifTrue: [
                    beside left color: black.
                    beside color: red.
                    rotateRight: beside.
                    beside: above right.
                  ].
                  beside color: above color.
                  above color: black.
                  beside right color: black.
                  rotateLeft: above.
                  node: root ] ]
             False: [
              beside: above left.
              beside isRed ifTrue: [
                beside color: black.
                above color: red.
                rotateRight: above.
                beside: above left.
              ].
              (isBlack: beside right) && [ isBlack: beside left ]
                ifTrue: [
                  beside color: red.
                  node: above.
                  above: node above ]
                 False: [
                  (isBlack: beside left) ifTrue: [
                    beside right color: black.
                    beside color: red.
                    rotateLeft: beside.
                    beside: above left.
                  ].
                  beside color: above color.
                  above color: black.
                  beside left color: black.
                  rotateRight: above.
                  node: root ] ].
        ].
        node isNil ifFalse: [ node color: black ].
        self ).

      isBlack: node = ( node isNil || [ node isRed not ] ).

      rotateLeft: node = ( | child |
        child: node right.
        node right: child left.
        child left isNil ifFalse: [ child left above: node ].
        replace: node By: child.
        child above: node above.
        child left: node.
        node above: child.
        self ).

      rotateRight: node = ( | child |
        child: node left.
        node left: child right.
        child right isNil ifFalse: [ child right above: node ].
        replace: node By: child.
        child above: node above.
        child right: node.
        node above: child.
        self ).

      "The child takes the node's place below its parent."
      replace: node By: child = ( | above |
        above: node above.
        above isNil
          ifTrue: [ root: child ]
           False: [ node == above left ifTrue: [ above left: child ] False: [ above right: child ] ].
        self ).
    | ).
    root.
  | ).
| )

cdBenchmark _AddSlots: ( |

  vector2D = ( |
    parent* = cdBenchmark key.
    x <- 0.0. y <- 0.0.

    x: px Y: py = ( (copy x: px) y: py ).

    plus: other = ( x: x + other x Y: y + other y ).
    minus: other = ( x: x - other x Y: y - other y ).

    "By x, then by y."
    compare: other = ( | order |
      order: compare: x With: other x.
      order = 0 ifTrue: [ compare: y With: other y ] False: [ order ] ).
  | ).

  callSign = ( |
    parent* = cdBenchmark key.
    number <- 0.

    numbered: n = ( copy number: n ).
    compare: other = ( compare: number With: other number ).
  | ).

  aircraft = ( |
    parent* = traits clonable.
    callSign. position.

    callSign: c Position: p = ( (copy callSign: c) position: p ).
  | ).

  collision = ( |
    parent* = traits clonable.
    first. second. position.

    first: a Second: b Position: p = ( ((copy first: a) second: b) position: p ).
  | ).

  "Where an aircraft was, and where it is."
  motion = ( |
    parent* = cdBenchmark space.
    callSign. start. end.

    callSign: c Start: s End: e = ( ((copy callSign: c) start: s) end: e ).

    way = ( end minus: start ).

    "Where the two came too near to each other, or nil. Both move evenly from time 0 to time 1.
     They are a radius apart at the times t where (a * t * t) + (b * t) + c is zero."
    collisionWith: other = ( | way. otherWay. apart. a. b. c. discriminant. root. enters. leaves. time. position |
      way: self way.
      otherWay: other way.
      apart: start minus: other start.
      a: (otherWay minus: way) squaredMagnitude.
      a = 0.0 ifTrue: [
        apart magnitude > radius ifTrue: [ ^ nil ].
        ^ (start plus: other start) times: 0.5
      ].
      b: 2.0 * (apart dot: way minus: otherWay).
      c: apart squaredMagnitude - (radius * radius).
      discriminant: (b * b) - (4.0 * a * c).
      discriminant < 0.0 ifTrue: [ ^ nil ].
      root: discriminant squareRoot.
      enters: (0.0 - b - root) / (2.0 * a).
      leaves: (root - b) / (2.0 * a).
      (coversFrom: enters To: leaves) ifFalse: [ ^ nil ].
      time: (enters <= 0.0 ifTrue: [ 0.0 ] False: [ enters ]).
      position: ((start plus: way times: time) plus: other start plus: otherWay times: time) times: 0.5.
      (contains: position) ifTrue: [ position ] False: [ nil ] ).
  | ).
| )

cdBenchmark _AddSlots: ( |

  "Motions by the squares of the ground they pass over."
  voxelMap = ( |
    parent* = ( |
      parent* = cdBenchmark space.

      new = ( | new |
        new: copy.
        new tree: cdBenchmark redBlackTree copy.
        new across: cdBenchmark vector2D x: voxelSize Y: 0.0.
        new along: cdBenchmark vector2D x: 0.0 Y: voxelSize.
        new ).

      draw: motion = ( spread: motion From: (voxelOf: motion start) Seen: cdBenchmark redBlackTree copy ).

      voxelOf: position = ( | x. y |
        x: voxelSize * (position x / voxelSize) truncate.
        y: voxelSize * (position y / voxelSize) truncate.
        position x < 0.0 ifTrue: [ x: x - voxelSize ].
        position y < 0.0 ifTrue: [ y: y - voxelSize ].
        cdBenchmark vector2D x: x Y: y ).

      "From a voxel to its eight neighbours, as far as the motion goes."
      spread: motion From: voxel Seen: seen = ( | left. right |
        (is: voxel PassedBy: motion) ifFalse: [ ^ self ].
        (seen at: voxel Put: true) isNil ifFalse: [ ^ self ].
        add: motion At: voxel.
        left: voxel minus: across.
        right: voxel plus: across.
        spread: motion From: left Seen: seen.
        spread: motion From: right Seen: seen.
        spread: motion From: (voxel minus: along) Seen: seen.
        spread: motion From: (voxel plus: along) Seen: seen.
        spread: motion From: (left minus: along) Seen: seen.
        spread: motion From: (left plus: along) Seen: seen.
        spread: motion From: (right minus: along) Seen: seen.
        spread: motion From: (right plus: along) Seen: seen.
        self ).

      add: motion At: voxel = ( | motions |
        motions: tree get: voxel.
        motions isNil ifTrue: [
          motions: som vector ofCapacity: 50.
          tree at: voxel Put: motions.
        ].
        motions add: motion.
        self ).

      "Whether the motion is over the voxel or its margin, for some of its time."
      is: voxel PassedBy: motion = ( | margin. start. speedX. speedY. fromX. toX. fromY. toY. lowX. highX. lowY. highY |
        (voxel x > maxX) || [ (voxel x < minX) || [ (voxel y > maxY) || [ voxel y < minY ] ] ] ifTrue: [ ^ false ].
        margin: radius / 2.0.
        start: motion start.
        speedX: motion end x - start x.
        speedY: motion end y - start y.
        fromX: voxel x - margin - start x.
        toX: (voxel x + voxelSize + margin) - start x.
        fromY: voxel y - margin - start y.
        toY: (voxel y + voxelSize + margin) - start y.
        speedX = 0.0 ifTrue: [ ^ (fromX <= 0.0) && [ (toX >= 0.0) && [ isPassedFrom: fromY To: toY Speed: speedY ] ] ].
        speedY = 0.0 ifTrue: [ ^ (fromY <= 0.0) && [ (toY >= 0.0) && [ isPassedFrom: fromX To: toX Speed: speedX ] ] ].
        lowX: (speedX > 0.0 ifTrue: [ fromX ] False: [ toX ]) / speedX.
        highX: (speedX > 0.0 ifTrue: [ toX ] False: [ fromX ]) / speedX.
        lowY: (speedY > 0.0 ifTrue: [ fromY ] False: [ toY ]) / speedY.
        highY: (speedY > 0.0 ifTrue: [ toY ] False: [ fromY ]) / speedY.
        (coversFrom: lowX To: highX) && [ (coversFrom: lowY To: highY) && [
          ((lowY <= highX) && [ highX <= highY ]) || [
            ((lowY <= lowX) && [ lowX <= highY ]) || [ (lowX <= lowY) && [ highY <= highX ] ] ] ] ] ).

      isPassedFrom: start To: end Speed: speed = (
        speed = 0.0 ifTrue: [ ^ (start <= 0.0) && [ end >= 0.0 ] ].
        speed > 0.0 ifTrue: [ ^ coversFrom: start / speed To: end / speed ].
        coversFrom: end / speed To: start / speed ).

      "The motions over each voxel that has more than one."
      crowded = ( | groups |
        groups: som vector ofCapacity: 50.
        tree do: [| :voxel. :motions | motions size > 1 ifTrue: [ groups add: motions ] ].
        groups ).
    | ).
    tree. across. along.
  | ).

  "Keeps where each aircraft was in the last frame."
  detector = ( |
    parent* = ( |
      parent* = traits clonable.

      new = ( copy positions: cdBenchmark redBlackTree copy ).

      "The collisions since the last frame. A new aircraft stands still."
      handle: frame = ( | motions. seen. voxels. collisions |
        motions: som vector ofCapacity: 50.
        seen: cdBenchmark redBlackTree copy.
        frame do: [| :aircraft. old |
          old: positions at: aircraft callSign Put: aircraft position.
          seen at: aircraft callSign Put: true.
          motions add: (cdBenchmark motion
            callSign: aircraft callSign Start: (old isNil ifTrue: [ aircraft position ] False: [ old ]) End: aircraft position).
        ].
        forgetAllBut: seen.
        voxels: cdBenchmark voxelMap new.
        motions do: [| :motion | voxels draw: motion ].
        collisions: som vector ofCapacity: 50.
        voxels crowded do: [| :group | compareAll: group Into: collisions ].
        collisions ).

      forgetAllBut: seen = ( | gone |
        gone: som vector ofCapacity: 50.
        positions do: [| :callSign. :position | (seen get: callSign) isNil ifTrue: [ gone add: callSign ] ].
        gone do: [| :callSign | positions remove: callSign ].
        self ).

      compareAll: group Into: collisions = (
        0 upTo: group size Do: [| :i. first |
          first: group at: i.
          i + 1 upTo: group size Do: [| :j. second. position |
            second: group at: j.
            position: first collisionWith: second.
            position isNil ifFalse: [
              collisions add: cdBenchmark collision first: first callSign Second: second callSign Position: position.
            ].
          ].
        ].
        self ).
    | ).
    positions.
  | ).

  "Pairs of aircraft that fly side by side and swing."
  simulator = ( |
    parent* = traits clonable.
    callSigns.

    of: count = ( | new |
      new: copy.
      new callSigns: som vector ofCapacity: 50.
      0 upTo: count Do: [| :number | new callSigns add: cdBenchmark callSign numbered: number ].
      new ).

    frameAt: time = ( | frame. aircraft. position |
      frame: som vector ofCapacity: 50.
      aircraft: cdBenchmark aircraft.
      position: cdBenchmark vector3D.
      0 to: callSigns size - 1 By: 2 Do: [| :index. first. second |
        first: position x: time Y: (time cos * 2.0) + (index * 3.0) Z: 10.0.
        second: position x: time Y: (time sin * 2.0) + (index * 3.0) Z: 10.0.
        frame add: aircraft callSign: (callSigns at: index) Position: first.
        frame add: aircraft callSign: (callSigns at: index + 1) Position: second.
      ].
      frame ).
  | ).
| )

cdBenchmark _AddSlots: ( |

  frames = 200.

  "How many collisions there are in all frames."
  run: iterations = ( | simulator. detector. collisions <- 0 |
    simulator: cdBenchmark simulator of: iterations.
    detector: cdBenchmark detector new.
    0 upTo: frames Do: [| :index | collisions: collisions + (detector handle: simulator frameAt: index / 10.0) size ].
    collisions ).

  isRight: result After: iterations = (
    iterations = 10 ifTrue: [ ^ result = 390 ].
    iterations = 100 ifTrue: [ ^ result = 4305 ].
    iterations = 200 ifTrue: [ ^ result = 8655 ].
    iterations = 250 ifTrue: [ ^ result = 10830 ].
    iterations = 500 ifTrue: [ ^ result = 14484 ].
    iterations = 1000 ifTrue: [ ^ result = 14484 ].
    error: 'no result is known for this many aircraft' ).
| )
