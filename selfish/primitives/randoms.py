"""Random numbers: a small generator whose whole state is one integer, so that it lives in a slot and survives in the image.

In:     the state, an integer of 64 bits.
Out:    the next state, the bits a state stands for, or a fresh seed.
Keeps:  the sequence: one seed gives the same numbers in every process and on every machine.

Source: Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators (SplitMix64).
"""

from __future__ import annotations

import secrets

from selfish.primitives.checks import integer
from selfish.primitives.registry import primitive

MASK = (1 << 64) - 1
STEP = 0x9E3779B97F4A7C15


@primitive("_RandomNextState")
def random_next_state(vm, receiver):
    """The state after this one.

    Fails: badTypeError.
    """
    return (integer(receiver) + STEP) & MASK


@primitive("_RandomBits")
def random_bits(vm, receiver):
    """The 64 random bits a state stands for, as an integer that is not negative.

    Fails: badTypeError.
    """
    bits = integer(receiver) & MASK
    bits = ((bits ^ bits >> 30) * 0xBF58476D1CE4E5B9) & MASK
    bits = ((bits ^ bits >> 27) * 0x94D049BB133111EB) & MASK
    return bits ^ bits >> 31


@primitive("_RandomSeed")
def random_seed(vm, receiver):
    """A seed nobody could foresee.

    Fails: never.
    """
    return secrets.randbits(64)
