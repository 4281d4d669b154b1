"""Mandelbrot: the set on a square grid; the picture's bytes are folded into one by exclusive or.

The number of iterations is the length of a side. Are-We-Fast-Yet publishes the results of 1, 500 and 750.
"""

from benchmarks.som import Benchmark

RESULTS = {1: 128, 120: 31, 500: 191, 750: 50}


class Mandelbrot(Benchmark):
    def run(self, iterations):
        return self.mandelbrot(iterations)

    def mandelbrot(self, size):
        total = 0
        byte = 0
        bits = 0
        for y in range(size):
            ci = (2.0 * y / size) - 1.0
            for x in range(size):
                cr = (2.0 * x / size) - 1.5
                zrzr = 0.0
                zizi = 0.0
                zi = 0.0
                z = 0
                inside = True
                escaped = 0
                while inside and z < 50:
                    zr = zrzr - zizi + cr
                    zi = 2.0 * zr * zi + ci
                    zrzr = zr * zr
                    zizi = zi * zi
                    if zrzr + zizi > 4.0:
                        inside = False
                        escaped = 1
                    z += 1
                byte = (byte << 1) + escaped
                bits += 1
                if bits == 8:
                    total ^= byte
                    byte = 0
                    bits = 0
                elif x == size - 1:
                    byte <<= 8 - bits
                    total ^= byte
                    byte = 0
                    bits = 0
        return total

    def is_right(self, result, iterations):
        return result == RESULTS[iterations]
