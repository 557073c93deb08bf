"""Digests of data: whatever was written, laid out or spelled otherwise has the same one."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from kehoach.text.letters import nfc

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data] | None"

LENGTH = 32
"""Hexadecimal digits kept of SHA-256: 128 bits, and short enough for a line."""


def digest(data: Data) -> str:
    """Give the digest of data; the order of keys does not matter, nor a key whose value is None."""
    text = json.dumps(_filled(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(nfc(text).encode(errors="surrogatepass")).hexdigest()[:LENGTH]


def _filled(data: Data) -> Data:
    if isinstance(data, Mapping):
        return {key: _filled(value) for key, value in data.items() if value is not None}
    if data is None or isinstance(data, str):
        return data
    return [_filled(item) for item in data]
