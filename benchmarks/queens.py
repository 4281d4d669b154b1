"""Queens: eight queens on a board, none in another's way, found by trying and taking back."""

from benchmarks.som import Benchmark


class Queens(Benchmark):
    def __init__(self):
        self.free_rows = None
        self.free_sums = None
        self.free_differences = None
        self.queen_rows = None

    def benchmark(self):
        result = True
        for _ in range(10):
            result = result and self.queens()
        return result

    def queens(self):
        self.free_rows = [True] * 8
        self.free_sums = [True] * 16
        self.free_differences = [True] * 16
        self.queen_rows = [-1] * 8
        return self.place_queen(0)

    def place_queen(self, column):
        for row in range(8):
            if self.is_free(row, column):
                self.queen_rows[row] = column
                self.set_free(row, column, False)
                if column == 7:
                    return True
                if self.place_queen(column + 1):
                    return True
                self.set_free(row, column, True)
        return False

    def is_free(self, row, column):
        return self.free_rows[row] and self.free_sums[column + row] and self.free_differences[column - row + 7]

    def set_free(self, row, column, free):
        self.free_rows[row] = free
        self.free_sums[column + row] = free
        self.free_differences[column - row + 7] = free

    def is_right(self, result, iterations):
        return result is True
