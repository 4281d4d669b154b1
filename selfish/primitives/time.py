"""Time: the clocks of the machine, and calendar dates.

In:     integers: milliseconds since the beginning of 1970 in Greenwich.
Out:    integers, and vectors of them.
Keeps:  nothing. Calendar dates are Greenwich's or the machine's local ones, as asked.
"""

from __future__ import annotations

import datetime
import time

from selfish.errors import PrimitiveFailed
from selfish.primitives.checks import boolean, integer, vector
from selfish.primitives.registry import primitive

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
DAY = 24 * 60 * 60 * 1000


@primitive("_TimeReal")
def time_real(vm, receiver):
    """A vector of the days since the beginning of 1970 and the milliseconds of this day, in Greenwich.

    Fails: never.
    """
    return vm.vector(list(divmod(time.time_ns() // 1_000_000, DAY)))


@primitive("_TimeMonotonic")
def time_monotonic(vm, receiver):
    """Milliseconds on a clock that never goes back, from no particular beginning.

    Fails: never.
    """
    return time.monotonic_ns() // 1_000_000


@primitive("_TimeCPU")
def time_cpu(vm, receiver):
    """Milliseconds of processor time this process has used.

    Fails: never.
    """
    return time.process_time_ns() // 1_000_000


@primitive("_Sleep:", needs="process")
def sleep(vm, receiver, milliseconds):
    """Do nothing for so many milliseconds; answers the receiver.

    Fails: badTypeError.
    """
    seconds = integer(milliseconds) / 1000
    if vm.meter is not None:
        vm.meter.work(seconds)
    end = time.monotonic() + seconds
    # In naps, so that an interruption or a limit is noticed meanwhile.
    while (rest := end - time.monotonic()) > 0:
        time.sleep(min(rest, 0.05))
    return receiver


@primitive("_CurrentTimeString")
def current_time_string(vm, receiver):
    """The date and time here and now, such as `Thu Jul 16 09:30:00 2026`, as Self's modules note when they were filed in.

    Fails: never.
    """
    return vm.string(time.ctime())


@primitive("_TimeDateOf:Local:")
def time_date_of(vm, receiver, milliseconds, local):
    """A vector of year, month (1 to 12), day of the month, hour, minute, second, millisecond and day of the week (0 for Sunday).

    milliseconds    since the beginning of 1970 in Greenwich
    local           true for the machine's time zone, false for Greenwich

    Fails: badTypeError, overflowError.
    """
    milliseconds, local = integer(milliseconds), boolean(vm, local)
    try:
        date = EPOCH + datetime.timedelta(milliseconds=milliseconds)
        if local:
            date = date.astimezone()
    except (OverflowError, ValueError, OSError):
        raise PrimitiveFailed("overflowError", "no calendar date so far away") from None
    fields = [date.year, date.month, date.day, date.hour, date.minute, date.second, date.microsecond // 1000]
    return vm.vector([*fields, date.isoweekday() % 7])


@primitive("_TimeOfDate:Local:")
def time_of_date(vm, receiver, fields, local):
    """The milliseconds since the beginning of 1970 in Greenwich of a date.

    fields  a vector of year, month (1 to 12), day of the month, hour, minute, second
    local   true when these are in the machine's time zone, false for Greenwich

    Fails: badTypeError, badIndexError, overflowError.
    """
    fields, local = [integer(field) for field in vector(fields)], boolean(vm, local)
    if len(fields) != 6:
        raise PrimitiveFailed("badTypeError", "a date has six fields")
    try:
        date = datetime.datetime(*fields)
        date = date.astimezone() if local else date.replace(tzinfo=datetime.UTC)
        return (date - EPOCH) // datetime.timedelta(milliseconds=1)
    except OverflowError:
        raise PrimitiveFailed("overflowError", "no calendar date so far away") from None
    except ValueError as mistake:
        raise PrimitiveFailed("badIndexError", str(mistake)) from None
