"""Sieve: the primes up to 5000, by striking out multiples."""

from benchmarks.som import Benchmark


class Sieve(Benchmark):
    def benchmark(self):
        return self.sieve([True] * 5000, 5000)

    def sieve(self, flags, size):
        primes = 0
        for number in range(2, size + 1):
            if flags[number - 1]:
                primes += 1
                multiple = number + number
                while multiple <= size:
                    flags[multiple - 1] = False
                    multiple += number
        return primes

    def is_right(self, result, iterations):
        return result == 669
