"""How Sphinx reads a file: one that is not UTF-8 is a finding, and must not end the build with a traceback."""

import codecs


class _Decoder(codecs.getincrementaldecoder("utf-8-sig")):  # type: ignore[misc]
    """UTF-8 in which what cannot be read is shown as such."""

    def __init__(self, errors: str = "strict") -> None:
        super().__init__("replace")


def _tolerant(name: str) -> codecs.CodecInfo | None:
    if name.replace("-", "_") != "utf_8_tolerant":
        return None
    strict = codecs.lookup("utf-8-sig")
    return codecs.CodecInfo(strict.encode, strict.decode, incrementaldecoder=_Decoder, name="utf-8-tolerant")


codecs.register(_tolerant)
ENCODING = "utf-8-tolerant"
