"""Make the bundled fonts from the ones their authors publish; run again only when those change.

    python packaging/fonts.py --sans NotoSansKR_400Regular.ttf NotoSansKR_700Bold.ttf \
        --mono D2Coding-Ver1.3.2-20180524-all.ttc --emoji NotoEmoji_400Regular.ttf

Noto Sans KR is cut down to the characters below (its licence reserves only the name "Source"). D2Coding is a
reserved name, so its regular face is taken from the collection byte for byte. Noto Emoji is copied.
"""

import argparse
import shutil
import struct
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

# First and last character of what people write in notes, in Korean and in European languages.
BLOCKS = [
    (0x0020, 0x024F),  # Latin
    (0x02B0, 0x036F),  # modifiers and combining marks
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1100, 0x11FF),  # Hangul jamo, as macOS writes them in file names
    (0x1E00, 0x1EFF),  # Latin for Vietnamese and others
    (0x2000, 0x2BFF),  # punctuation, currency, arrows, mathematics, box drawing, shapes, dingbats
    (0x3000, 0x30FF),  # East Asian punctuation, kana
    (0x3130, 0x318F),  # Hangul letters
    (0x3200, 0x33FF),  # enclosed letters, units
    (0xA960, 0xA97F),  # Hangul jamo of older texts
    (0xAC00, 0xD7A3),  # all Hangul syllables
    (0xD7B0, 0xD7FF),  # Hangul jamo of older texts
    (0xFE10, 0xFE4F),  # vertical and compatibility forms
    (0xFF00, 0xFFEF),  # half and full width
]
FEATURES = ["ccmp", "kern", "liga", "ljmo", "locl", "mark", "mkmk", "tjmo", "vjmo"]

# The order in which OpenType recommends that TrueType tables stand in a file, four letters each.
TABLE_ORDER = b"head hhea maxp OS/2 hmtx cmap fpgm prep cvt  loca glyf name post gasp"


def main() -> None:
    """Read the fonts named on the command line and write those of ``resources/fonts``."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sans", type=Path, nargs="+", required=True, help="static weights of Noto Sans KR")
    parser.add_argument("--mono", type=Path, required=True, help="the collection that D2Coding comes in")
    parser.add_argument("--emoji", type=Path, required=True, help="Noto Emoji, regular")
    options = parser.parse_args()
    characters = {code for first, last in BLOCKS for code in range(first, last + 1)} | set(ks_x_1001())
    for source in options.sans:
        font = cut_down(source, characters)
        font.save(FONTS / f"{font['name'].getDebugName(6)}.ttf")
    (FONTS / "D2Coding.ttf").write_bytes(first_face(options.mono.read_bytes()))
    shutil.copyfile(options.emoji, FONTS / "NotoEmoji-Regular.ttf")


def ks_x_1001() -> Iterator[int]:
    """The characters of the Korean national standard, its 4,888 hanja among them."""
    for row in range(0xA1, 0xFF):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes([row, cell]).decode("euc_kr", errors="ignore"))


def cut_down(source: Path, characters: set[int]) -> TTFont:
    """The font with no more than the characters, unhinted, without vertical writing."""
    options = Options()
    options.hinting = False
    options.layout_features = FEATURES
    options.name_IDs = list(range(15))
    options.notdef_outline = True
    options.drop_tables += ["BASE", "vhea", "vmtx"]
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def first_face(collection: bytes) -> bytes:
    """The first font of a TrueType collection as the file it was before it was collected.

    Only offsets differ between the two. The checksum of the whole file, which ``head`` still carries, proves
    it; raises ValueError where it does not fit.
    """
    (start,) = struct.unpack_from(">I", collection, 12)
    header = collection[start : start + 12]
    (count,) = struct.unpack_from(">H", header, 4)
    entries = [struct.unpack_from(">4sIII", collection, start + 12 + 16 * i) for i in range(count)]

    def place(entry: tuple[bytes, int, int, int]) -> tuple[int, bytes]:
        at = TABLE_ORDER.find(entry[0])
        return (at if at >= 0 else len(TABLE_ORDER), entry[0])

    offsets: dict[bytes, int] = {}
    body = b""
    for tag, _, offset, length in sorted(entries, key=place):
        offsets[tag] = 12 + 16 * count + len(body)
        body += collection[offset : offset + length] + b"\0" * (-length % 4)
    directory = b"".join(
        struct.pack(">4sIII", tag, check, offsets[tag], length) for tag, check, _, length in entries
    )
    font = header + directory + body
    if whole_checksum(font) != 0xB1B0AFBA:
        raise ValueError("the collection does not hold the font as it was published")
    return font


def whole_checksum(font: bytes) -> int:
    """The sum of a font file's 32-bit words, which ``head.checkSumAdjustment`` brings to 0xB1B0AFBA."""
    return sum(struct.unpack(f">{len(font) // 4}I", font)) & 0xFFFFFFFF


if __name__ == "__main__":
    main()
