"""check_schemas.py ROOT: each file of assets/atlas meets its JSON Schema, and each planted error fails it."""

import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed; the schemas were not checked")
    sys.exit(77)

# One fault a line: what to break in the first fitting entry of a file.
FAULTS = {
    "references": [
        ("a reference without authors", lambda e: e.update(authors="")),
        ("a DOI that is an address", lambda e: e.update(doi="https://doi.org/10.1/x")),
        ("neither DOI nor PMID nor a note", lambda e: e.update(doi="", pmid="", note="")),
        ("an unknown key", lambda e: e.update(autor="x")),
    ],
    "claims": [
        ("a share over 100 percent", lambda e: e.update(quantity="share", unit="percent", value=120, counted="sides")),
        ("a claim without a source", lambda e: e.pop("reference")),
        ("a distance without a metric", lambda e: e.pop("metric")),
        ("a negative spread", lambda e: e.update(spread=-1)),
        ("a count of nothing", lambda e: e.update(n=0)),
    ],
    "groups": [("a colour over 1", lambda e: e.update(colour=[0, 0, 2])), ("two parts of a colour", lambda e: e["colour"].pop()),
               ("a comparison without a source", lambda e: e["comparison"][0].update(references=[]))],
    "headings": [("a heading without a name", lambda e: e.update(names={}))],
    "structures": [
        ("an unknown tissue", lambda e: e.update(tissue="wood")),
        ("an id with a capital", lambda e: e.update(id="Bone.hip")),
    ],
    "landmarks": [
        ("a landmark that is a bone", lambda e: e.update(id="bone.hip")),
        ("a landmark that says nothing", lambda e: e.update(summary="")),
        ("a spot on a bone", lambda e: e.update(spot={"place": "bone.hip"})),
    ],
    "places": [("a place that is a nerve", lambda e: e.update(id="nerve.scn")), ("no name", lambda e: e.update(names={}))],
    "nerves": [
        ("a root that is none", lambda e: e["roots"][0].update(root="L6")),
        ("a share without a percentage", lambda e: e["roots"][0].update(finding="share")),
        ("no source", lambda e: e.update(references=[])),
        ("an unknown ramus", lambda e: e.update(ramus="sideways")),
        ("no diameter at all", lambda e: e.update(diameter=0)),
        ("twigs that end nowhere", lambda e: e.update(twigs={"count": 4, "after": "x", "note": "y"})),
    ],
    "sites": [("a site without a nerve", lambda e: e.pop("nerve")), ("a site that is a nerve", lambda e: e.update(id="nerve.scn")),
              ("a step and a spot at once", lambda e: e.update(spot={"place": "landmark.psis"}))],
    "variants": [
        ("a variant without a share", lambda e: e.pop("share")),
        ("a variant without a source", lambda e: e.update(references=[])),
        ("a variant that changes nothing", lambda e: (e.pop("shows"), e.pop("hides"))),
    ],
    "territories": [
        ("a territory without a nerve", lambda e: e.pop("nerve")),
        ("a core without an extent", lambda e: e.pop("extent")),
        ("a ring of two points", lambda e: e.update(core=e["core"][:2])),
        ("a point on a bone", lambda e: e["core"][0].update(place="bone.hip")),
    ],
}


def main(root):
    problems = []
    folder = pathlib.Path(root) / "assets" / "atlas"
    names = sorted(path.stem for path in folder.glob("*.json"))
    if sorted(FAULTS) != names:
        problems.append(f"the folder holds {names}, this test knows {sorted(FAULTS)}")
    for name in names:
        document = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        schema = json.loads((folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for error in validator.iter_errors(document):
            where = "/".join(str(step) for step in error.absolute_path)
            problems.append(f"{name}.json: /{where}: {error.message[:300]}")
        for fault, plant in FAULTS.get(name, []):
            broken = copy.deepcopy(document)
            plant(broken[name][0])
            if validator.is_valid(broken):
                problems.append(f"{name}: the schema lets {fault} pass")
    for problem in problems:
        print(problem)
    print(f"{len(names)} files, {sum(map(len, FAULTS.values()))} planted faults, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
