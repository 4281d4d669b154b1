"""Checksums: every record of the image carries a CRC-32, so that a flipped bit is found and not believed.

In:     a ZODB storage.
Out:    the same storage, whose records are wrapped on the way down and checked on the way up. Blobs pass through unwrapped.
Keeps:  nothing. On disk a record is b'.c', four bytes of CRC-32 (big endian) over the plain record, the plain record.
"""

from __future__ import annotations

from struct import Struct
from zlib import crc32

import ZODB.blob
import ZODB.interfaces
import ZODB.utils
from zope.interface import directlyProvides, implementer, providedBy

MARK = b".c"
CRC = Struct(">I")
START = len(MARK) + CRC.size


class ChecksumMismatch(Exception):
    """A record is not what was written."""


def wrap(record: bytes) -> bytes:
    return MARK + CRC.pack(crc32(record)) + record


def unwrap(stored: bytes) -> bytes:
    record = stored[START:]
    if stored[:2] != MARK or len(stored) < START or CRC.unpack_from(stored, 2)[0] != crc32(record):
        raise ChecksumMismatch(f"a record of {len(stored)} bytes fails its checksum")
    return record


@implementer(ZODB.interfaces.IStorageWrapper)
class Checksummed:
    """A storage around `base`. What is not about record contents goes straight to it."""

    def __init__(self, base):
        self.base = base
        base.registerDB(self)
        directlyProvides(self, providedBy(base))

    def __getattr__(self, name):
        value = getattr(self.base, name)
        setattr(self, name, value)
        return value

    def __len__(self):
        return len(self.base)

    load = ZODB.utils.load_current

    def loadBefore(self, oid, tid):
        found = self.base.loadBefore(oid, tid)
        if found is None:
            return None
        data, start, end = found
        return unwrap(data), start, end

    def loadSerial(self, oid, serial):
        return unwrap(self.base.loadSerial(oid, serial))

    def store(self, oid, serial, data, version, transaction):
        return self.base.store(oid, serial, wrap(data), version, transaction)

    def restore(self, oid, serial, data, version, prev_txn, transaction):
        return self.base.restore(oid, serial, data and wrap(data), version, prev_txn, transaction)

    def storeBlob(self, oid, oldserial, data, blobfilename, version, transaction):
        return self.base.storeBlob(oid, oldserial, wrap(data), blobfilename, version, transaction)

    def restoreBlob(self, oid, serial, data, blobfilename, prev_txn, transaction):
        return self.base.restoreBlob(oid, serial, data and wrap(data), blobfilename, prev_txn, transaction)

    def pack(self, pack_time, referencesf, gc=True):
        return self.base.pack(pack_time, lambda record, oids=None: referencesf(unwrap(record), oids), gc)

    def iterator(self, start=None, stop=None):
        for transaction in self.base.iterator(start, stop):
            yield _PlainRecords(transaction)

    def record_iternext(self, next=None):
        oid, tid, data, following = self.base.record_iternext(next)
        return oid, tid, unwrap(data), following

    def copyTransactionsFrom(self, other):
        ZODB.blob.copyTransactionsFromTo(other, self)

    # What the database above tells the storage below, and asks of it when two changes to one record have to be merged.

    def registerDB(self, db):
        self.db = db

    def invalidateCache(self):
        return self.db.invalidateCache()

    def invalidate(self, transaction_id, oids, version=""):
        return self.db.invalidate(transaction_id, oids)

    def references(self, record, oids=None):
        return self.db.references(unwrap(record), oids)

    def transform_record_data(self, data):
        return wrap(data)

    def untransform_record_data(self, data):
        return unwrap(data)


class _PlainRecords:
    """A transaction of the storage below, its records unwrapped."""

    def __init__(self, transaction):
        self._transaction = transaction

    def __iter__(self):
        for record in self._transaction:
            if record.data:
                record.data = unwrap(record.data)
            yield record

    def __getattr__(self, name):
        return getattr(self._transaction, name)
