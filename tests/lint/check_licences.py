"""check_licences.py [ROOT]: every package has its row (version, licence, reason) in third_party/README.md, and no model
of somebody else's is in the tree."""

import re
import sys

import tree

# What other people's meshes and scans come in. The body is built, not shipped.
MODELS = tuple(
    ".stl .ply .obj .glb .gltf .fbx .dae .3ds .blend .off .vtk .vtp .nii .nii.gz .mha .nrrd .dcm .step .iges .usd .usdz".split()
)
FOREIGN_CODE = (".a", ".so", ".dll", ".o", ".jar", ".whl")


def packages(path):
    lines = (line.split("#")[0].split() for line in path.read_text(encoding="utf-8").splitlines())
    return [words[0] for words in lines if words]


def rows(text):
    """The cells of each row of the tables, by the package's name."""
    table = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) > 1:
            for name in re.findall(r"`([^`]+)`", cells[0]):
                table[name] = cells
    return table


def check_packages(root):
    folder = root / "third_party"
    table = rows((folder / "README.md").read_text(encoding="utf-8"))
    listed = []
    for name in ("packages.txt", "packages-test.txt", "packages-viewer.txt", "viewer.txt", "peers.txt"):
        for package in packages(folder / name):
            if package in listed:
                yield f"third_party/{name}: {package} stands twice"
            listed.append(package)
            cells = table.get(package)
            if cells is None:
                yield f"third_party/README.md: {package} of {name} has no row"
            elif len(cells) < 5 or not all(cells[1:5]):
                yield f"third_party/README.md: the row of {package} wants version, licence, reason and place"
    for package in table.keys() - set(listed):
        yield f"third_party/README.md: {package} has a row, but stands in no list of packages"


def check_models(root):
    for name in tree.tracked_files(root):
        lower = name.lower()
        if lower.endswith(MODELS):
            yield f"{name}: a model file; the body is built, and tests make or find their models"
        if lower.endswith(FOREIGN_CODE):
            yield f"{name}: built code does not belong into the tree"


def main(argv):
    root = tree.root_argument(argv)
    problems = [*check_packages(root), *check_models(root)]
    if not (root / "LICENSE").is_file():
        problems.append("LICENSE is missing")
    return tree.finish(problems, "licences")


if __name__ == "__main__":
    sys.exit(main(sys.argv))
