"Towers: thirteen disks moved from one pile to another, never a larger on a smaller.

 needs  som
 gives  towersBenchmark"

lobby _AddSlots: ( |
  towersBenchmark = ( |
    parent* = som benchmark.
    piles. moves <- 0.

    disk = ( |
      parent* = traits clonable.
      size <- 0. next.

      ofSize: s = ( copy size: s ).
    | ).

    benchmark = (
      piles: vector copySize: 3.
      buildTower: 0 Disks: 13.
      moves: 0.
      move: 13 From: 0 To: 1.
      moves ).

    buildTower: pile Disks: disks = (
      disks downTo: 0 Do: [| :size | push: (disk ofSize: size) On: pile ].
      self ).

    push: disk On: pile = ( | top |
      top: piles at: pile.
      top isNil ifFalse: [
        disk size >= top size ifTrue: [ error: 'a big disk cannot lie on a smaller one' ].
      ].
      disk next: top.
      piles at: pile Put: disk.
      self ).

    popFrom: pile = ( | top |
      top: piles at: pile.
      top isNil ifTrue: [ error: 'there is no disk on this pile' ].
      piles at: pile Put: top next.
      top next: nil.
      top ).

    moveTopFrom: source To: target = (
      push: (popFrom: source) On: target.
      moves: moves + 1 ).

    move: disks From: source To: target = ( | other |
      disks = 1 ifTrue: [ ^ moveTopFrom: source To: target ].
      other: (3 - source) - target.
      move: disks - 1 From: source To: other.
      moveTopFrom: source To: target.
      move: disks - 1 From: other To: target ).

    isRight: result After: iterations = ( result = 8191 ).
  | ).
| )
