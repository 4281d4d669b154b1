"""NBody: the sun and its four largest planets, step by step under their gravity; the result is the energy.

The number of iterations is the number of steps. Are-We-Fast-Yet publishes the results of 1 and 250,000.
"""

from math import sqrt

from benchmarks.som import Benchmark

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS_PER_YEAR = 365.24
RESULTS = {1: -0.16907495402506745, 10000: -0.16901644126443094, 250000: -0.1690859889909308}


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx * DAYS_PER_YEAR
        self.vy = vy * DAYS_PER_YEAR
        self.vz = vz * DAYS_PER_YEAR
        self.mass = mass * SOLAR_MASS

    def offset_momentum(self, px, py, pz):
        self.vx = 0.0 - (px / SOLAR_MASS)
        self.vy = 0.0 - (py / SOLAR_MASS)
        self.vz = 0.0 - (pz / SOLAR_MASS)


def bodies():
    """The sun, Jupiter, Saturn, Uranus, Neptune: positions in astronomical units, velocities per day, masses of the sun."""
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
        Body(
            4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01,
            1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05,
            9.54791938424326609e-04,
        ),
        Body(
            8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01,
            -2.76742510726862411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05,
            2.85885980666130812e-04,
        ),
        Body(
            1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01,
            2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05,
            4.36624404335156298e-05,
        ),
        Body(
            1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01,
            2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05,
            5.15138902046611451e-05,
        ),
    ]


class System:
    def __init__(self):
        self.bodies = bodies()
        px = 0.0
        py = 0.0
        pz = 0.0
        for body in self.bodies:
            px += body.vx * body.mass
            py += body.vy * body.mass
            pz += body.vz * body.mass
        self.bodies[0].offset_momentum(px, py, pz)

    def advance(self, dt):
        bodies = self.bodies
        count = len(bodies)
        for i in range(count):
            a = bodies[i]
            for j in range(i + 1, count):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                squared = (dx * dx) + (dy * dy) + (dz * dz)
                distance = sqrt(squared)
                magnitude = dt / (squared * distance)
                a.vx -= dx * b.mass * magnitude
                a.vy -= dy * b.mass * magnitude
                a.vz -= dz * b.mass * magnitude
                b.vx += dx * a.mass * magnitude
                b.vy += dy * a.mass * magnitude
                b.vz += dz * a.mass * magnitude
        for body in bodies:
            body.x += dt * body.vx
            body.y += dt * body.vy
            body.z += dt * body.vz

    def energy(self):
        energy = 0.0
        bodies = self.bodies
        count = len(bodies)
        for i in range(count):
            a = bodies[i]
            energy += 0.5 * a.mass * ((a.vx * a.vx) + (a.vy * a.vy) + (a.vz * a.vz))
            for j in range(i + 1, count):
                b = bodies[j]
                dx = a.x - b.x
                dy = a.y - b.y
                dz = a.z - b.z
                distance = sqrt((dx * dx) + (dy * dy) + (dz * dz))
                energy -= (a.mass * b.mass) / distance
        return energy


class NBody(Benchmark):
    def run(self, iterations):
        system = System()
        for _ in range(iterations):
            system.advance(0.01)
        return system.energy()

    def is_right(self, result, iterations):
        return result == RESULTS[iterations]
