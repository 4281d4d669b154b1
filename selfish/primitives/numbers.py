"""Numbers: arithmetic, comparison, bits and printing of integers and floats.

In:     ints of any size and IEEE doubles.
Out:    ints, floats, booleans and new mutable strings.
Keeps:  `_Int...` takes integers alone and `_Float...` floats alone: mixing is decided in bootstrap, by double dispatch;
        `_Number...` takes both.
        Whatever can grow without limit is reserved before it is computed.
"""

from __future__ import annotations

import math

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import floating, integer, number
from selfish.primitives.registry import primitive
from selfish.vm.limits import product_seconds

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
# Below this many bits Python's own conversion is quick; above, its cost grows with the square of the size.
QUICK_BITS = 8192
QUICK_DIGITS = 2048


# --- integers: arithmetic ---


@primitive("_IntAdd:")
def int_add(vm, receiver, addend):
    """The sum.

    Fails: badTypeError.
    """
    return integer(receiver) + integer(addend)


@primitive("_IntSub:")
def int_sub(vm, receiver, subtrahend):
    """The difference.

    Fails: badTypeError.
    """
    return integer(receiver) - integer(subtrahend)


@primitive("_IntMul:")
def int_mul(vm, receiver, factor):
    """The product.

    Fails: badTypeError.
    """
    left, right = integer(receiver), integer(factor)
    bits = left.bit_length() + right.bit_length()
    if bits > QUICK_BITS:
        vm.reserve(bits // 8)
        vm.work(product_seconds(left.bit_length(), right.bit_length()))
    return left * right


@primitive("_IntDiv:")
def int_div(vm, receiver, divisor):
    """The quotient, rounded toward zero.

    Fails: badTypeError, divisionByZeroError.
    """
    dividend, divisor = integer(receiver), integer(divisor)
    if divisor == 0:
        raise PrimitiveFailed("divisionByZeroError", f"{brief(dividend)} / 0")
    patience(vm, dividend.bit_length() - divisor.bit_length(), divisor.bit_length())
    quotient = abs(dividend) // abs(divisor)
    return quotient if (dividend < 0) == (divisor < 0) else -quotient


@primitive("_IntMod:")
def int_mod(vm, receiver, divisor):
    """What division rounded toward zero leaves over; its sign is the dividend's.

    Fails: badTypeError, divisionByZeroError.
    """
    dividend, divisor = integer(receiver), integer(divisor)
    if divisor == 0:
        raise PrimitiveFailed("divisionByZeroError", f"{brief(dividend)} % 0")
    patience(vm, dividend.bit_length() - divisor.bit_length(), divisor.bit_length())
    rest = abs(dividend) % abs(divisor)
    return -rest if dividend < 0 else rest


@primitive("_IntFloorDiv:")
def int_floor_div(vm, receiver, divisor):
    """The quotient, rounded toward negative infinity.

    Fails: badTypeError, divisionByZeroError.
    """
    dividend, divisor = integer(receiver), integer(divisor)
    if divisor == 0:
        raise PrimitiveFailed("divisionByZeroError", f"{brief(dividend)} /- 0")
    patience(vm, dividend.bit_length() - divisor.bit_length(), divisor.bit_length())
    return dividend // divisor


@primitive("_IntTrueDiv:")
def int_true_div(vm, receiver, divisor):
    """The quotient as a float.

    Fails: badTypeError, divisionByZeroError, overflowError.
    """
    dividend, divisor = integer(receiver), integer(divisor)
    if divisor == 0:
        raise PrimitiveFailed("divisionByZeroError", f"{brief(dividend)} /= 0")
    try:
        return dividend / divisor
    except OverflowError:
        raise PrimitiveFailed("overflowError", "the quotient is too large for a float") from None


@primitive("_IntPower:")
def int_power(vm, receiver, exponent):
    """The receiver raised to an exponent that is not negative.

    Fails: badTypeError, badSignError.
    """
    base, exponent = integer(receiver), integer(exponent)
    if exponent < 0:
        raise PrimitiveFailed("badSignError", "a negative exponent")
    if -1 <= base <= 1:
        return base if exponent % 2 or base == 0 and exponent else 1
    bits = base.bit_length() * exponent
    vm.reserve(bits // 8)
    vm.work(multiplying_seconds(bits))
    return base**exponent


@primitive("_IntPower:Mod:")
def int_power_mod(vm, receiver, exponent, modulus):
    """The receiver raised to an exponent that is not negative, modulo a positive number.

    Fails: badTypeError, badSignError.
    """
    base, exponent, modulus = integer(receiver), integer(exponent), integer(modulus)
    if exponent < 0 or modulus <= 0:
        raise PrimitiveFailed("badSignError")
    patience(vm, modulus.bit_length(), modulus.bit_length() * exponent.bit_length())
    return pow(base, exponent, modulus)


@primitive("_IntGCD:")
def int_gcd(vm, receiver, other):
    """The greatest common divisor, never negative.

    Fails: badTypeError.
    """
    one, two = integer(receiver), integer(other)
    patience(vm, one.bit_length(), two.bit_length())
    return math.gcd(one, two)


@primitive("_IntSquareRoot")
def int_square_root(vm, receiver):
    """The square root rounded down, exactly.

    Fails: badTypeError, badSignError.
    """
    square = integer(receiver)
    if square < 0:
        raise PrimitiveFailed("badSignError", "the square root of a negative number")
    patience(vm, square.bit_length() // 4, square.bit_length())
    return math.isqrt(square)


@primitive("_IntAsFloat")
def int_as_float(vm, receiver):
    """The nearest float.

    Fails: badTypeError, overflowError.
    """
    return as_float(integer(receiver))


# --- integers: comparing ---


@primitive("_IntEQ:")
def int_eq(vm, receiver, other):
    """Whether the two are equal.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) == integer(other))


@primitive("_IntNE:")
def int_ne(vm, receiver, other):
    """Whether the two differ.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) != integer(other))


@primitive("_IntLT:")
def int_lt(vm, receiver, other):
    """Whether the receiver is less.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) < integer(other))


@primitive("_IntLE:")
def int_le(vm, receiver, other):
    """Whether the receiver is less or equal.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) <= integer(other))


@primitive("_IntGT:")
def int_gt(vm, receiver, other):
    """Whether the receiver is greater.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) > integer(other))


@primitive("_IntGE:")
def int_ge(vm, receiver, other):
    """Whether the receiver is greater or equal.

    Fails: badTypeError.
    """
    return vm.boolean(integer(receiver) >= integer(other))


# --- integers: bits ---


@primitive("_IntAnd:")
def int_and(vm, receiver, other):
    """The bits set in both.

    Fails: badTypeError.
    """
    return integer(receiver) & integer(other)


@primitive("_IntOr:")
def int_or(vm, receiver, other):
    """The bits set in either.

    Fails: badTypeError.
    """
    return integer(receiver) | integer(other)


@primitive("_IntXor:")
def int_xor(vm, receiver, other):
    """The bits set in exactly one of the two.

    Fails: badTypeError.
    """
    return integer(receiver) ^ integer(other)


@primitive("_IntComplement")
def int_complement(vm, receiver):
    """Every bit turned over.

    Fails: badTypeError.
    """
    return ~integer(receiver)


@primitive("_IntLogicalShiftLeft:")
def int_logical_shift_left(vm, receiver, places):
    """The bits moved toward the high end; nothing falls off.

    Fails: badTypeError, badSignError.
    """
    return shifted_left(vm, receiver, places)


@primitive("_IntArithmeticShiftLeft:")
def int_arithmetic_shift_left(vm, receiver, places):
    """The bits moved toward the high end; nothing falls off.

    Fails: badTypeError, badSignError.
    """
    return shifted_left(vm, receiver, places)


@primitive("_IntLogicalShiftRight:")
def int_logical_shift_right(vm, receiver, places):
    """The bits moved toward the low end, the sign kept: there is no highest bit to be filled with zero.

    Fails: badTypeError, badSignError.
    """
    return shifted_right(receiver, places)


@primitive("_IntArithmeticShiftRight:")
def int_arithmetic_shift_right(vm, receiver, places):
    """The bits moved toward the low end, the sign kept.

    Fails: badTypeError, badSignError.
    """
    return shifted_right(receiver, places)


@primitive("_IntBitCount")
def int_bit_count(vm, receiver):
    """How many bits of the absolute value are set.

    Fails: badTypeError.
    """
    return integer(receiver).bit_count()


@primitive("_IntBitLength")
def int_bit_length(vm, receiver):
    """How many bits the absolute value takes.

    Fails: badTypeError.
    """
    return integer(receiver).bit_length()


# --- integers: printing ---


@primitive("_IntPrintStringBase:")
def int_print_string_base(vm, receiver, base):
    """The digits in a base from 2 to 36, lower case, after a minus sign where there is one.

    Fails: badTypeError, badIndexError.
    """
    if type(receiver) is int is type(base) and base == 10 and receiver.bit_length() <= QUICK_BITS:
        return vm.mutable_string(str(receiver))
    value, base = integer(receiver), integer(base)
    if not 2 <= base <= 36:
        raise PrimitiveFailed("badIndexError", f"base {brief(base)} is not between 2 and 36")
    if value.bit_length() > QUICK_BITS:
        vm.reserve(int(value.bit_length() / math.log2(base)) + 1)
        if base == 10:
            vm.work(multiplying_seconds(value.bit_length()))
        elif base & base - 1:
            patience(vm, value.bit_length(), value.bit_length())
    return vm.mutable_string(digits(value, base))


@primitive("_IntAsCharacter")
def int_as_character(vm, receiver):
    """The string of size 1 whose only character has this code.

    Fails: badTypeError, badIndexError.
    """
    code = integer(receiver)
    if not 0 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise PrimitiveFailed("badIndexError", f"no character has the code {brief(code)}")
    return vm.character(chr(code))


# --- floats: arithmetic ---


@primitive("_FloatAdd:")
def float_add(vm, receiver, addend):
    """The sum.

    Fails: badTypeError.
    """
    return floating(receiver) + floating(addend)


@primitive("_FloatSub:")
def float_sub(vm, receiver, subtrahend):
    """The difference.

    Fails: badTypeError.
    """
    return floating(receiver) - floating(subtrahend)


@primitive("_FloatMul:")
def float_mul(vm, receiver, factor):
    """The product.

    Fails: badTypeError.
    """
    return floating(receiver) * floating(factor)


@primitive("_FloatDiv:")
def float_div(vm, receiver, divisor):
    """The quotient.

    Fails: badTypeError, divisionByZeroError.
    """
    dividend, divisor = floating(receiver), floating(divisor)
    if divisor == 0.0:
        raise PrimitiveFailed("divisionByZeroError", f"{dividend} / 0")
    return dividend / divisor


@primitive("_FloatMod:")
def float_mod(vm, receiver, divisor):
    """What division rounded toward zero leaves over; its sign is the dividend's.

    Fails: badTypeError, divisionByZeroError.
    """
    dividend, divisor = floating(receiver), floating(divisor)
    if divisor == 0.0:
        raise PrimitiveFailed("divisionByZeroError", f"{dividend} % 0")
    if math.isinf(dividend) or math.isnan(dividend):
        return math.nan
    return math.fmod(dividend, divisor)


@primitive("_FloatPower:")
def float_power(vm, receiver, exponent):
    """The receiver raised to any exponent; nan where the answer would not be real.

    Fails: badTypeError.
    """
    base, exponent = floating(receiver), floating(exponent)
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.inf if base == 0.0 else math.nan


# --- floats: comparing ---


@primitive("_FloatEQ:")
def float_eq(vm, receiver, other):
    """Whether the two are equal; nan equals nothing.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) == floating(other))


@primitive("_FloatNE:")
def float_ne(vm, receiver, other):
    """Whether the two differ.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) != floating(other))


@primitive("_FloatLT:")
def float_lt(vm, receiver, other):
    """Whether the receiver is less.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) < floating(other))


@primitive("_FloatLE:")
def float_le(vm, receiver, other):
    """Whether the receiver is less or equal.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) <= floating(other))


@primitive("_FloatGT:")
def float_gt(vm, receiver, other):
    """Whether the receiver is greater.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) > floating(other))


@primitive("_FloatGE:")
def float_ge(vm, receiver, other):
    """Whether the receiver is greater or equal.

    Fails: badTypeError.
    """
    return vm.boolean(floating(receiver) >= floating(other))


# --- floats: rounding ---


@primitive("_FloatTruncate")
def float_truncate(vm, receiver):
    """The whole part, as a float.

    Fails: badTypeError.
    """
    return whole(math.trunc, floating(receiver))


@primitive("_FloatRound")
def float_round(vm, receiver):
    """The nearest whole number, as a float; a half goes to the even one of its neighbours.

    Fails: badTypeError.
    """
    value = floating(receiver)
    return math.copysign(float(round(value)), value) if math.isfinite(value) else value


@primitive("_FloatFloor")
def float_floor(vm, receiver):
    """The nearest whole number that is not greater, as a float.

    Fails: badTypeError.
    """
    return whole(math.floor, floating(receiver))


@primitive("_FloatCeil")
def float_ceil(vm, receiver):
    """The nearest whole number that is not less, as a float.

    Fails: badTypeError.
    """
    return whole(math.ceil, floating(receiver))


@primitive("_FloatAsInt")
def float_as_int(vm, receiver):
    """The nearest integer; a half goes to the even one of its neighbours.

    Fails: badTypeError, overflowError.
    """
    value = floating(receiver)
    if not math.isfinite(value):
        raise PrimitiveFailed("overflowError", f"no integer is {value}")
    return round(value)


# --- floats: functions ---


def real_function(selector: str, function, sentence: str) -> None:
    """Register one of the functions of a float that answer nan outside their domain and infinity where they overflow."""

    def run(vm, receiver):
        value = floating(receiver)
        try:
            return function(value)
        except OverflowError:
            return math.inf
        except ValueError:
            return math.nan

    run.__name__ = function.__name__
    run.__doc__ = f"{sentence}; nan where there is none.\n\nFails: badTypeError."
    primitive(selector)(run)


def natural_log(value: float) -> float:
    """The natural logarithm; that of zero is minus infinity."""
    return -math.inf if value == 0.0 else math.log(value)


real_function("_FloatSquareRoot", math.sqrt, "The square root")
real_function("_FloatExp", math.exp, "e raised to the receiver")
real_function("_FloatNaturalLog", natural_log, "The natural logarithm")
real_function("_FloatSin", math.sin, "The sine of an angle in radians")
real_function("_FloatCos", math.cos, "The cosine of an angle in radians")
real_function("_FloatTan", math.tan, "The tangent of an angle in radians")
real_function("_FloatArcSin", math.asin, "The angle in radians with this sine")
real_function("_FloatArcCos", math.acos, "The angle in radians with this cosine")
real_function("_FloatArcTan", math.atan, "The angle in radians with this tangent")
real_function("_FloatSinh", math.sinh, "The hyperbolic sine")
real_function("_FloatCosh", math.cosh, "The hyperbolic cosine")
real_function("_FloatTanh", math.tanh, "The hyperbolic tangent")


@primitive("_FloatArcTan:")
def float_arc_tan_2(vm, receiver, x):
    """The angle in radians of the point x@receiver, from minus pi to pi.

    Fails: badTypeError.
    """
    return math.atan2(floating(receiver), floating(x))


@primitive("_FloatIsNaN")
def float_is_nan(vm, receiver):
    """Whether this is not a number at all.

    Fails: badTypeError.
    """
    return vm.boolean(math.isnan(floating(receiver)))


@primitive("_FloatIsFinite")
def float_is_finite(vm, receiver):
    """Whether this is neither infinite nor nan.

    Fails: badTypeError.
    """
    return vm.boolean(math.isfinite(floating(receiver)))


# --- floats: printing ---


@primitive("_FloatPrintString")
def float_print_string(vm, receiver):
    """The shortest digits that read back as the same float.

    Fails: badTypeError.
    """
    return vm.mutable_string(repr(floating(receiver)))


@primitive("_FloatPrintStringPrecision:")
def float_print_string_precision(vm, receiver, places):
    """The digits with so many after the point, never with an exponent.

    Fails: badTypeError, badSizeError.
    """
    value, places = floating(receiver), integer(places)
    if places < 0:
        raise PrimitiveFailed("badSizeError", "a negative number of places")
    vm.reserve(places)
    return vm.mutable_string(f"{value:.{places}f}")


# --- any numbers ---


@primitive("_NumberLT:")
def number_lt(vm, receiver, other):
    """Whether the receiver is less; integers and floats are compared exactly.

    Fails: badTypeError.
    """
    return vm.boolean(number(receiver) < number(other))


@primitive("_NumberLE:")
def number_le(vm, receiver, other):
    """Whether the receiver is less or equal; integers and floats are compared exactly.

    Fails: badTypeError.
    """
    return vm.boolean(number(receiver) <= number(other))


@primitive("_NumberEQ:")
def number_eq(vm, receiver, other):
    """Whether the two are equal; integers and floats are compared exactly.

    Fails: badTypeError.
    """
    return vm.boolean(number(receiver) == number(other))


@primitive("_NumberHash")
def number_hash(vm, receiver):
    """An integer that equal numbers share.

    Fails: badTypeError.
    """
    value = number(receiver)
    return value if type(value) is int else int(value) if value.is_integer() else hash(value)


# --- helpers ---


def multiplying_seconds(bits: int) -> float:
    """About how long it takes to make a number of so many bits by multiplying, or to read or write its decimal digits.

    Python multiplies large integers in time that grows with the 1.585th power of their size.
    """
    return (min(bits, 1 << 60) // 30) ** 1.585 * 6e-9


def patience(vm, bits: int, others: int) -> None:
    """Ask the VM for the time of an algorithm that looks at each pair of digits of two large ints, as Python's division does."""
    pairs = max(bits // 30, 0) * (others // 30)
    if pairs > QUICK_BITS:
        vm.work(min(pairs, 1 << 60) * 1.3e-9)


def as_float(value: int) -> float:
    """The nearest float to an int; overflowError when there is none."""
    try:
        return float(value)
    except OverflowError:
        raise PrimitiveFailed("overflowError", f"{brief(value)} is too large for a float") from None


def whole(rounding, value: float) -> float:
    """A rounding function of math applied to a float, with infinities, nan and minus zero kept."""
    return math.copysign(float(rounding(value)), value) if math.isfinite(value) else value


def shifted_left(vm, receiver, places) -> int:
    value, places = integer(receiver), integer(places)
    if places < 0:
        raise PrimitiveFailed("badSignError", "a negative number of places")
    if value == 0:
        return 0
    vm.reserve((value.bit_length() + places) // 8)
    return value << places


def shifted_right(receiver, places) -> int:
    value, places = integer(receiver), integer(places)
    if places < 0:
        raise PrimitiveFailed("badSignError", "a negative number of places")
    return value >> places


def brief(value: int) -> str:
    """An int for a sentence: its digits, or its size when they are many."""
    return str(value) if value.bit_length() <= 256 else f"an integer of {value.bit_length()} bits"


def digits(value: int, base: int) -> str:
    """The digits of an int of any size, in less than quadratic time."""
    if value < 0:
        return "-" + digits(-value, base)
    if base == 10:
        return str(value) if value.bit_length() <= QUICK_BITS else decimal_digits(value)
    if base & base - 1 == 0:
        return power_of_two_digits(value, base.bit_length() - 1)
    return other_digits(value, base)


def power_of_two_digits(value: int, bits: int) -> str:
    if bits in (1, 3, 4):
        return format(value, {1: "b", 3: "o", 4: "x"}[bits])
    binary = format(value, "b")
    binary = binary.zfill(-(-len(binary) // bits) * bits)
    return "".join(DIGITS[int(binary[place : place + bits], 2)] for place in range(0, len(binary), bits))


def other_digits(value: int, base: int) -> str:
    """Digits by halving: the high half before a power of the base, the low half after it, filled with zeros."""
    if value.bit_length() <= 512:
        text = []
        while True:
            value, digit = divmod(value, base)
            text.append(DIGITS[digit])
            if not value:
                return "".join(reversed(text))
    width = max(1, int(value.bit_length() / math.log2(base)) // 2)
    high, low = divmod(value, base**width)
    return other_digits(high, base) + other_digits(low, base).rjust(width, "0")


def decimal_digits(value: int) -> str:
    """Decimal digits by way of the decimal module, whose multiplication of large numbers is fast.

    Source: the method of CPython's _pylong.int_to_decimal.
    """
    import decimal  # seldom needed, slow to load

    powers: dict[int, decimal.Decimal] = {}

    def power(bits: int) -> decimal.Decimal:
        if bits not in powers:
            powers[bits] = decimal.Decimal(2) ** bits if bits <= 64 else power(bits >> 1) * power(bits - (bits >> 1))
        return powers[bits]

    def convert(part: int, bits: int) -> decimal.Decimal:
        if bits <= 1024:
            return decimal.Decimal(part)
        half = bits >> 1
        high = part >> half
        return convert(part - (high << half), half) + convert(high, bits - half) * power(half)

    with decimal.localcontext() as context:
        context.prec = decimal.MAX_PREC
        context.Emax = decimal.MAX_EMAX
        context.Emin = decimal.MIN_EMIN
        context.traps[decimal.Inexact] = True
        return str(convert(value, value.bit_length()))


def value_of(text: str, base: int) -> int:
    """The int that digits stand for, in less than quadratic time. Raises ValueError when one is none in that base."""
    if len(text) <= QUICK_DIGITS:
        return int(text, base)
    middle = len(text) // 2
    return value_of(text[:-middle], base) * base**middle + value_of(text[-middle:], base)
