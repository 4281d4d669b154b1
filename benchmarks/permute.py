"""Permute: every permutation of six things, by swapping, counted."""

from benchmarks.som import Benchmark


class Permute(Benchmark):
    def __init__(self):
        self.count = 0
        self.items = None

    def benchmark(self):
        self.count = 0
        self.items = [0] * 6
        for index in range(6):
            self.items[index] = index
        self.permute(6)
        return self.count

    def permute(self, n):
        self.count += 1
        if n != 0:
            last = n - 1
            self.permute(last)
            for index in range(last, -1, -1):
                self.swap(last, index)
                self.permute(last)
                self.swap(last, index)

    def swap(self, i, j):
        item = self.items[i]
        self.items[i] = self.items[j]
        self.items[j] = item

    def is_right(self, result, iterations):
        return result == 8660
