"""draw_layers.py OUT.svg [ROOT]: draws the table of layers in src/README.md: a box for each part, the higher levels
above, and an arrow for each "may use".

Arrows that pass levels on their way to one part run together in a trunk of that part's colour, which leads nowhere
else. Places follow from the table alone (Sugiyama's way: ordered by their neighbours' middles, then moved as near to
them as the others allow), so that the same table gives the same picture.
"""

import copy
import sys
import textwrap
from pathlib import Path
from xml.sax.saxutils import escape

import check_layers

PICTURE = "assets/pictures/layers.svg"

BOX = (176, 84)  # Pixels.
TRUNK = 14  # The room that a trunk takes in a row.
GAP = 18
LEVEL = 150  # From row to row.
MARGIN = 28
SIDE = 34  # For the levels' numbers at the left.
SWEEPS = 24
# One a part that is used, in the order of the table; dark enough on white, and told apart by more than hue.
COLOURS = "#4d4d4d #1769aa #b3470f #7a4fa3 #0b7a75 #a3195b #5f7f11 #8a6d00 #c0392b #2e5e2e #34495e #6d4c41".split()


def folded(parts):
    """The same table with the parts that lie inside another, with targets of their own, drawn as that one: their folder's
    README shows them."""
    inside = {path: outer for path in parts for outer in parts if check_layers.is_inner(parts[path], parts[outer]) and path in parts[outer].uses}
    kept = {path: copy.copy(part) for path, part in parts.items() if path not in inside}
    for path, part in kept.items():
        part.uses = {inside.get(used, used) for used in part.uses} - {path}
    for path, outer in inside.items():
        kept[outer].uses |= {inside.get(used, used) for used in parts[path].uses} - {outer}
    return kept


class Node:
    """A box, or the place where a trunk passes a level."""

    def __init__(self, level, target, part=None):
        self.level, self.target, self.part = level, target, part
        self.x = 0.0
        self.neighbours = []  # On the levels above and below.

    @property
    def width(self):
        return BOX[0] if self.part else TRUNK


class Drawing:
    def __init__(self, parts):
        self.parts = parts
        self.boxes = {path: Node(part.level, path, part) for path, part in parts.items()}
        self.trunks = {}
        self.edges = []  # (from, to, part that it leads to)
        self.beside = []  # The same between two boxes of one level.
        for part in parts.values():
            for used in sorted(part.uses, key=list(parts).index):
                self.connect(self.boxes[part.path], used)
        self.rows = [[] for _ in range(1 + max(part.level for part in parts.values()))]
        for node in [*self.boxes.values(), *self.trunks.values()]:
            self.rows[node.level].append(node)
        self.place()

    def connect(self, user, used):
        target = self.boxes[used]
        if user.level == target.level:
            self.beside.append((user, target))
            return
        node = user
        while node.level - 1 > target.level:
            key = (used, node.level - 1)
            there = key in self.trunks
            trunk = self.trunks.setdefault(key, Node(node.level - 1, used))
            self.add_edge(node, trunk, used)
            if there:
                return  # From here on the trunk is drawn already.
            node = trunk
        self.add_edge(node, target, used)

    def add_edge(self, user, used, target):
        self.edges.append((user, used, target))
        user.neighbours.append(used)
        used.neighbours.append(user)

    def place(self):
        for row in self.rows:
            self.pack(row)
        for sweep in range(SWEEPS):
            up = sweep % 2 == 0
            for row in self.rows if up else self.rows[::-1]:
                wanted = {id(node): self.wanted(node, up) for node in row}
                self.order(row, wanted)
                self.settle(row, wanted)
        for _ in range(SWEEPS):
            for row in self.rows:
                self.settle(row, {id(node): self.wanted(node, None) for node in row})
        left = min(node.x - node.width / 2 for row in self.rows for node in row)
        for row in self.rows:
            for node in row:
                node.x += MARGIN + SIDE - left

    @staticmethod
    def pack(row):
        x = -sum(node.width + GAP for node in row) / 2
        for node in row:
            node.x = x + node.width / 2
            x += node.width + GAP

    @staticmethod
    def wanted(node, up):
        """The middle of its neighbours: of those below where `up`, above where not, of all where None."""
        sides = [n for n in node.neighbours if up is None or (n.level < node.level) == up]
        return sum(n.x for n in sides) / len(sides) if sides else node.x

    def order(self, row, wanted):
        """By where they want to be; boxes that use each other within the row stay side by side."""
        leader = {id(user): target for user, target in self.beside}
        followers = {id(target): user for user, target in self.beside}
        single = [node for node in row if id(node) not in leader]
        single.sort(key=lambda node: wanted[id(node)])
        row[:] = [n for node in single for n in (node, followers.get(id(node))) if n is not None]

    @staticmethod
    def settle(row, wanted):
        """As near as can be to where they want to be, in order and apart: neighbours that would meet form a block."""
        blocks = []  # [sum of wished starts, count, members]
        offset = 0.0
        for node in row:
            offset += node.width / 2
            blocks.append([wanted[id(node)] - offset, 1, [(node, offset)]])
            offset += node.width / 2 + GAP
            while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
                last = blocks.pop()
                blocks[-1] = [blocks[-1][0] + last[0], blocks[-1][1] + last[1], blocks[-1][2] + last[2]]
        for total, count, members in blocks:
            for node, at in members:
                node.x = total / count + at

    def y(self, node):
        """The middle of a node's row."""
        return MARGIN + BOX[1] / 2 + (len(self.rows) - 1 - node.level) * LEVEL

    def size(self):
        right = max(node.x + node.width / 2 for row in self.rows for node in row)
        return right + MARGIN, 2 * MARGIN + BOX[1] + (len(self.rows) - 1) * LEVEL


def colours_of(parts):
    used = [path for path in parts if any(path in part.uses for part in parts.values())]
    return {path: COLOURS[i % len(COLOURS)] for i, path in enumerate(used)}


def ports(drawing):
    """Where each arrow leaves the lower and reaches the upper side of a box, in the order of its other ends."""
    at = {}
    for box in drawing.boxes.values():
        for down in (True, False):
            ends = [e for e in drawing.edges if e[0 if down else 1] is box]
            ends.sort(key=lambda edge: edge[1 if down else 0].x)
            for i, edge in enumerate(ends):
                at[id(edge), down] = box.x + (i - (len(ends) - 1) / 2) * min(16, 0.8 * BOX[0] / len(ends))
    return at


def arrow_down(drawing, edge, at, colour):
    user, used, _ = edge
    x0, x1 = at.get((id(edge), True), user.x), at.get((id(edge), False), used.x)
    y0 = drawing.y(user) + (BOX[1] / 2 if user.part else 0)
    y1 = drawing.y(used) - (BOX[1] / 2 + 8 if used.part else 0)
    # A trunk runs straight past its row.
    straight = BOX[1] / 2
    start = f"M{x0:.1f} {y0:.1f}" + ("" if user.part else f"V{y0 + straight:.1f}")
    y0 += 0 if user.part else straight
    end = y1 - (0 if used.part else straight)
    half = (end - y0) / 2
    path = f"{start}C{x0:.1f} {y0 + half:.1f} {x1:.1f} {end - half:.1f} {x1:.1f} {end:.1f}"
    path += "" if used.part else f"V{y1:.1f}"
    yield f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.6"/>'
    if used.part:
        yield f'<path d="M{x1 - 4.5:.1f} {y1:.1f}h9l-4.5 8z" fill="{colour}"/>'


def arrow_beside(drawing, user, used, colour):
    direction = 1 if used.x > user.x else -1
    y = drawing.y(user)
    x0, x1 = user.x + direction * BOX[0] / 2, used.x - direction * (BOX[0] / 2 + 8)
    yield f'<path d="M{x0:.1f} {y:.1f}H{x1:.1f}" fill="none" stroke="{colour}" stroke-width="1.6"/>'
    yield f'<path d="M{x1:.1f} {y - 4.5:.1f}v9l{8 * direction} -4.5z" fill="{colour}"/>'


def box_of(drawing, node, colour):
    width, height = BOX
    x, y = node.x - width / 2, drawing.y(node) - height / 2
    yield f'<rect x="{x:.1f}" y="{y:.1f}" width="{width}" height="{height}" rx="6" fill="#ffffff" stroke="{colour}" stroke-width="2"/>'
    yield f'<text x="{x + 10:.1f}" y="{y + 19:.1f}" font-size="15" font-weight="bold" fill="{colour}">{escape(node.part.path)}</text>'
    lines = textwrap.wrap(node.part.contents.replace("`", ""), 30)
    if len(lines) > 4:
        lines = [*lines[:3], lines[3][:27].rstrip(" ,;") + " ..."]
    for i, line in enumerate(lines):
        yield f'<text x="{x + 10:.1f}" y="{y + 35 + 13 * i:.1f}" font-size="10.5" fill="#333333">{escape(line)}</text>'


def picture(parts):
    """The whole SVG as a text."""
    parts = folded(parts)
    drawing = Drawing(parts)
    colours = colours_of(parts)
    width, height = drawing.size()
    at = ports(drawing)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
        ' font-family="Inter, Noto Sans, DejaVu Sans, sans-serif">',
        "<title>The layers of the code: each may use the parts that its arrows lead to</title>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
    ]
    for level, row in enumerate(drawing.rows):
        y = drawing.y(row[0])
        lines.append(
            f'<rect x="{MARGIN + SIDE - 12}" y="{y - BOX[1] / 2 - 12:.1f}" width="{width - MARGIN - SIDE}" height="{BOX[1] + 24}" rx="10" fill="#f3f4f6"/>'
        )
        lines.append(f'<text x="{MARGIN - 8}" y="{y + 7:.1f}" font-size="20" fill="#777777">{level}</text>')
    for edge in drawing.edges:
        lines += arrow_down(drawing, edge, at, colours[edge[2]])
    for user, used in drawing.beside:
        lines += arrow_beside(drawing, user, used, colours[used.part.path])
    for path, node in drawing.boxes.items():
        lines += box_of(drawing, node, colours.get(path, "#111111"))
    return "\n".join([*lines, "</svg>", ""])


def main(argv):
    if not 2 <= len(argv) <= 3:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    root = Path(argv[2]) if len(argv) > 2 else Path(__file__).resolve().parents[2]
    parts = check_layers.read_table((root / "src/README.md").read_text(encoding="utf-8"))
    Path(argv[1]).write_text(picture(parts), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
