"""Bounce: a hundred balls in a box, and how often they hit its walls in fifty steps."""

from benchmarks.som import Benchmark, Random


class Ball:
    def __init__(self, random):
        self.x = random.next() % 500
        self.y = random.next() % 500
        self.x_velocity = (random.next() % 300) - 150
        self.y_velocity = (random.next() % 300) - 150

    def bounce(self):
        limit = 500
        bounced = False
        self.x += self.x_velocity
        self.y += self.y_velocity
        if self.x > limit:
            self.x = limit
            self.x_velocity = 0 - abs(self.x_velocity)
            bounced = True
        if self.x < 0:
            self.x = 0
            self.x_velocity = abs(self.x_velocity)
            bounced = True
        if self.y > limit:
            self.y = limit
            self.y_velocity = 0 - abs(self.y_velocity)
            bounced = True
        if self.y < 0:
            self.y = 0
            self.y_velocity = abs(self.y_velocity)
            bounced = True
        return bounced


class Bounce(Benchmark):
    def benchmark(self):
        random = Random()
        bounces = 0
        balls = [None] * 100
        for index in range(100):
            balls[index] = Ball(random)
        for _ in range(50):
            for ball in balls:
                if ball.bounce():
                    bounces += 1
        return bounces

    def is_right(self, result, iterations):
        return result == 1331
