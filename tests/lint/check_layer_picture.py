"""check_layer_picture.py [ROOT]: the picture of the layers is what draw_layers.py makes of the table now."""

import sys

import check_layers
import draw_layers
import tree


def main(argv):
    root = tree.root_argument(argv)
    path = root / draw_layers.PICTURE
    parts = check_layers.read_table((root / "src/README.md").read_text(encoding="utf-8"))
    drawn = path.read_text(encoding="utf-8") if path.is_file() else ""
    problems = []
    if drawn != draw_layers.picture(parts):
        problems.append(
            f"{draw_layers.PICTURE}: does not show the table in src/README.md as it is; "
            f"python3 tests/lint/draw_layers.py {draw_layers.PICTURE} draws it again"
        )
    return tree.finish(problems, "picture of the layers")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
