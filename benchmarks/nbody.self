"NBody: the sun and its four largest planets, step by step under their gravity; the result is the energy.
 The number of iterations is the number of steps. Are-We-Fast-Yet publishes the results of 1 and 250,000.

 needs  som
 gives  nbodyBenchmark"

lobby _AddSlots: ( | nbodyBenchmark = ( | parent* = som benchmark | ) | )

nbodyBenchmark _AddSlots: ( |

  units = ( |
    parent* = traits clonable.
    solarMass = 4 * 3.141592653589793 * 3.141592653589793.
    daysPerYear = 365.24.
  | ).
| )

nbodyBenchmark _AddSlots: ( |

  body = ( |
    parent* = nbodyBenchmark units.
    x <- 0.0. y <- 0.0. z <- 0.0.
    vx <- 0.0. vy <- 0.0. vz <- 0.0.
    mass <- 0.0.

    x: px Y: py Z: pz VX: pvx VY: pvy VZ: pvz Mass: m = ( | new |
      new: copy.
      new x: px.
      new y: py.
      new z: pz.
      new vx: pvx * daysPerYear.
      new vy: pvy * daysPerYear.
      new vz: pvz * daysPerYear.
      new mass: m * solarMass.
      new ).

    offsetMomentumX: px Y: py Z: pz = (
      vx: 0.0 - (px / solarMass).
      vy: 0.0 - (py / solarMass).
      vz: 0.0 - (pz / solarMass) ).
  | ).

  system = ( |
    parent* = traits clonable.
    bodies.

    "The sun, Jupiter, Saturn, Uranus, Neptune: positions in astronomical units, velocities per day, masses of the sun."
    start = ( | body. px <- 0.0. py <- 0.0. pz <- 0.0 |
      body: nbodyBenchmark body.
      bodies: vector copySize: 5.
      bodies at: 0 Put: body x: 0.0 Y: 0.0 Z: 0.0 VX: 0.0 VY: 0.0 VZ: 0.0 Mass: 1.0.
      bodies at: 1 Put: body
        x: 4.84143144246472090 Y: -1.16032004402742839 Z: -1.03622044471123109e-1
        VX: 1.66007664274403694e-3 VY: 7.69901118419740425e-3 VZ: -6.90460016972063023e-5
        Mass: 9.54791938424326609e-4.
      bodies at: 2 Put: body
        x: 8.34336671824457987 Y: 4.12479856412430479 Z: -4.03523417114321381e-1
        VX: -2.76742510726862411e-3 VY: 4.99852801234917238e-3 VZ: 2.30417297573763929e-5
        Mass: 2.85885980666130812e-4.
      bodies at: 3 Put: body
        x: 1.28943695621391310e1 Y: -1.51111514016986312e1 Z: -2.23307578892655734e-1
        VX: 2.96460137564761618e-3 VY: 2.37847173959480950e-3 VZ: -2.96589568540237556e-5
        Mass: 4.36624404335156298e-5.
      bodies at: 4 Put: body
        x: 1.53796971148509165e1 Y: -2.59193146099879641e1 Z: 1.79258772950371181e-1
        VX: 2.68067772490389322e-3 VY: 1.62824170038242295e-3 VZ: -9.51592254519715870e-5
        Mass: 5.15138902046611451e-5.
      bodies do: [| :each |
        px: px + (each vx * each mass).
        py: py + (each vy * each mass).
        pz: pz + (each vz * each mass).
      ].
      (bodies at: 0) offsetMomentumX: px Y: py Z: pz.
      self ).

    advance: dt = ( | bodies. count |
      bodies: self bodies.
      count: bodies size.
      0 upTo: count Do: [| :i. a |
        a: bodies at: i.
        i + 1 upTo: count Do: [| :j. b. dx. dy. dz. squared. distance. magnitude |
          b: bodies at: j.
          dx: a x - b x.
          dy: a y - b y.
          dz: a z - b z.
          squared: (dx * dx) + (dy * dy) + (dz * dz).
          distance: squared squareRoot.
          magnitude: dt / (squared * distance).
          a vx: a vx - (dx * b mass * magnitude).
          a vy: a vy - (dy * b mass * magnitude).
          a vz: a vz - (dz * b mass * magnitude).
          b vx: b vx + (dx * a mass * magnitude).
          b vy: b vy + (dy * a mass * magnitude).
          b vz: b vz + (dz * a mass * magnitude).
        ].
      ].
      bodies do: [| :each |
        each x: each x + (dt * each vx).
        each y: each y + (dt * each vy).
        each z: each z + (dt * each vz).
      ].
      self ).

    energy = ( | energy <- 0.0. bodies. count |
      bodies: self bodies.
      count: bodies size.
      0 upTo: count Do: [| :i. a |
        a: bodies at: i.
        energy: energy + (0.5 * a mass * ((a vx * a vx) + (a vy * a vy) + (a vz * a vz))).
        i + 1 upTo: count Do: [| :j. b. dx. dy. dz. distance |
          b: bodies at: j.
          dx: a x - b x.
          dy: a y - b y.
          dz: a z - b z.
          distance: ((dx * dx) + (dy * dy) + (dz * dz)) squareRoot.
          energy: energy - ((a mass * b mass) / distance).
        ].
      ].
      energy ).
  | ).

  run: iterations = ( | system |
    system: nbodyBenchmark system copy start.
    1 to: iterations Do: [ system advance: 0.01 ].
    system energy ).

  isRight: result After: iterations = (
    iterations = 1 ifTrue: [ ^ result = -0.16907495402506745 ].
    iterations = 10000 ifTrue: [ ^ result = -0.16901644126443094 ].
    iterations = 250000 ifTrue: [ ^ result = -0.1690859889909308 ].
    error: 'no result is known for this many steps' ).
| )
