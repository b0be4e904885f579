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
    "areas": [
        ("an area of nothing", lambda e: e.pop("topic")),
        ("an area that is a territory", lambda e: e.update(id="territory.x")),
        ("a core without an extent", lambda e: e.pop("extent")),
        ("a ring of two points", lambda e: e.update(core=e["core"][:2])),
        ("a root below the last", lambda e: e.update(dermatome={"root": "S6", "part": "varies"})),
        ("a dermatome that is sure", lambda e: e.update(dermatome={"root": "L1", "part": "certain"})),
    ],
    "root_colours": [("a colour over 1", lambda e: e.update(colour=[0, 0, 2])), ("a colour of no root", lambda e: e.update(root="L6"))],
    "references": [
        ("a reference without authors", lambda e: e.update(authors="")),
        ("a DOI that is an address", lambda e: e.update(doi="https://doi.org/10.1/x")),
        ("a DOI with the full stop of its sentence", lambda e: e.update(doi="10.1/x.")),
        ("a DOI and its neighbour", lambda e: e.update(doi="10.1/x 10.1/y")),
        ("a PMID of nine digits", lambda e: e.update(pmid="123456789")),
        ("neither DOI nor PMID nor a note", lambda e: e.update(doi="", pmid="", note="")),
        ("neither DOI nor PMID and a note on something else", lambda e: e.update(doi="", pmid="", note="15 cadavers.")),
        ("an unknown key", lambda e: e.update(autor="x")),
    ],
    "claims": [
        ("a share over 100 percent", lambda e: e.update(quantity="share", unit="percent", value=120, counted="sides")),
        ("a sensitivity over 100 percent",
         lambda e: (e.pop("metric"), e.update(quantity="sensitivity", unit="percent", value=120))),
        ("a likelihood ratio in percent", lambda e: (e.pop("metric"), e.update(quantity="likelihood ratio", unit="percent"))),
        ("a duration in millimetres", lambda e: (e.pop("metric"), e.update(quantity="duration"))),
        ("a claim without a source", lambda e: e.pop("reference")),
        ("a distance without a metric", lambda e: e.pop("metric")),
        ("a negative spread", lambda e: e.update(spread=-1)),
        ("a count of nothing", lambda e: e.update(n=0)),
        ("neither a count nor why there is none", lambda e: e.pop("n")),
        ("a count of something unnamed", lambda e: e.pop("counted")),
        ("a reason of its own for lacking a count", lambda e: (e.pop("n"), e.update(counted="cadavers; nobody knows"))),
        ("a count beside why there is none", lambda e: e.update(counted="cadavers; pooled over studies")),
    ],
    "groups": [("a colour over 1", lambda e: e.update(colour=[0, 0, 2])), ("two parts of a colour", lambda e: e["colour"].pop()),
               ("an unknown pattern", lambda e: e.update(pattern="checked")), ("an unknown marker", lambda e: e.update(marker="star")),
               ("a comparison without a source", lambda e: e["comparison"][0].update(references=[]))],
    "nerve_traits": [
        ("traits of no nerve", lambda e: e.update(ids=[])),
        ("an id and nothing else", lambda e: [e.pop(key) for key in list(e) if key != "ids"]),
        ("a trait that no check asks for", lambda e: e.update(traits=["long"])),
        ("an origin without a reason", lambda e: e["origin"].pop("why")),
    ],
    "persons": [("a person of no sex", lambda e: e.pop("sex")), ("an id with a capital", lambda e: e.update(id="Man"))],
    "words_by_sex": [("words for one sex only", lambda e: e.pop("woman"))],
    "headings": [("a heading without a name", lambda e: e.update(names={}))],
    "structures": [
        ("an unknown tissue", lambda e: e.update(tissue="wood")),
        ("an id with a capital", lambda e: e.update(id="Bone.hip")),
        ("a label above what is selected", lambda e: e.update(label=100)),
        ("an unknown role", lambda e: e.update(roles=["roof"])),
        ("a joint of no bones", lambda e: e.update(between=[])),
        ("a joint of a nerve", lambda e: e.update(between=["nerve.scn"])),
    ],
    "landmarks": [
        ("a landmark that is a bone", lambda e: e.update(id="bone.hip")),
        ("a landmark that says nothing", lambda e: e.update(summary="")),
        ("a spot on a bone", lambda e: e.update(spot={"place": "bone.hip"})),
    ],
    "pictograms": [
        ("a figure of no pain", lambda e: e.update(pain="gone")),
        ("a figure that rests on nothing", lambda e: e.pop("rests")),
        ("a joint bent full circle", lambda e: e["person"]["angles"].update(pelvis=360)),
        ("a point in space", lambda e: e["person"].update(at=[0, 0, 0])),
        ("an arrow of one point", lambda e: e.update(arrows=[{"points": [[0, 0]], "width": 0.02}])),
        ("a mark with a capital", lambda e: e.update(mark="Site.x")),
    ],
    "handouts": [
        ("a page without a source", lambda e: e.update(references=[])),
        ("a page of a site", lambda e: e.update(of="site.scn")),
        ("a symptom among the postures", lambda e: e.update(worse=["symptom.leg"])),
        ("a page that shows nothing", lambda e: e.update(shows=[])),
    ],
    "bedside": [
        ("a question about a treatment", lambda e: e["questions"][0].update(of="treatment.nsaids")),
        ("a question of no urgency", lambda e: e["questions"][0].update(urgency="some_day")),
        ("a rung without a source", lambda e: e["rungs"][0].update(references=[])),
        ("a rung of a posture", lambda e: e["rungs"][0].update(treatment="posture.lying")),
        ("a rung that is very sure", lambda e: e["rungs"][0].update(sure="very")),
        ("a question that says nothing", lambda e: e["asks"][0].update(ask="")),
    ],
    "quiz": [
        ("a question that says nothing", lambda e: e["asked_claims"][0].update(ask="")),
        ("a walk that is a topic's kind", lambda e: e.update(asked_walks=["walks"])),
        ("other answers of a site", lambda e: e["other_answers"][0].update(of="site.x")),
        ("a treatment as an answer", lambda e: e["other_answers"][0].update(true_too=["treatment.nsaids"])),
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

# The clinical knowledge: one schema for the kinds, one for the topics of each.
KIND_FAULTS = [
    ("a kind without sections", lambda e: e.update(sections=[])),
    ("a kind whose key is a path", lambda e: e.update(key="../x")),
]
TOPIC_FAULTS = [
    ("a topic without sections", lambda e: e.update(sections={})),
    ("a published statement without a source",
     lambda e: next(iter(e["sections"].values())).append({"text": "x"})),
    ("a count of nothing that is named",
     lambda e: next(iter(e["sections"].values())).append({"text": "x", "basis": "reasoned", "n": 3})),
    ("an unknown basis", lambda e: next(iter(e["sections"].values())).append({"text": "x", "basis": "felt"})),
    ("a place with a capital", lambda e: e.update(places=["Site.x"])),
    ("a claim that is none by its key", lambda e: e.update(claims=["No claim"])),
    ("one study pooled", lambda e: e.update(claims=["a.b"], pooled=[["a.b"]])),
    ("a pool without its claims", lambda e: (e.pop("claims", None), e.update(pooled=[["a.b", "c.d"]]))),
    ("a finger on a nerve", lambda e: e.update(press="nerve.scn")),
    ("a way to a bone", lambda e: e.update(way={"to": ["bone.hip"], "near": [{"id": "nerve.x", "least": 1, "greatest": 2}]})),
    ("a way with nothing near", lambda e: e.update(way={"to": ["site.x"], "near": []})),
    ("a range of fractions", lambda e: e.update(way={"to": ["site.x"], "near": [{"id": "nerve.x", "least": 1.5, "greatest": 2}]})),
]

# The tours: one schema for the files of the folder.
TOUR_FAULTS = [
    ("a tour of seven steps", lambda t: t.update(steps=t["steps"][:7])),
    ("a tour of an hour", lambda t: t.update(minutes=60)),
    ("a slide of sixteen words", lambda t: t["steps"][0].update(slide=" ".join(["word"] * 16))),
    ("notes of two words", lambda t: t["steps"][0].update(notes="Look here.")),
    ("a step without sources", lambda t: t["steps"][0].pop("references")),
    ("a view from nowhere", lambda t: t["steps"][0].update(view="oblique")),
    ("a body that is none", lambda t: t["steps"][0].update(body="child")),
    ("a question without an answer", lambda t: t["steps"][0].update(question={"ask": "Where?"})),
    ("one picture side by side", lambda t: t["steps"][0].update(beside=[{"of": "nerve.scn"}])),
    ("five pictures side by side", lambda t: t["steps"][0].update(beside=[{"of": f"nerve.{n}"} for n in "abcde"])),
    ("a picture of nothing", lambda t: t["steps"][0].update(beside=[{"of": "nerve.scn"}, {"show": ["bone"]}])),
    ("an unknown key", lambda t: t["steps"][0].update(note="x")),
]


def errors_of(schema_path, document):
    schema = json.loads(schema_path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = ["/" + "/".join(map(str, e.absolute_path)) + ": " + e.message[:300] for e in validator.iter_errors(document)]
    return validator, found


def clinical_problems(folder):
    """What is wrong with the files of clinical knowledge, and how many there are."""
    problems = []
    kinds = json.loads((folder / "clinical" / "kinds.json").read_text(encoding="utf-8"))
    keys = ["topic_kinds"] + [kind["key"] for kind in kinds["topic_kinds"]]
    files = sorted(path.stem for path in (folder / "clinical").glob("*.json"))
    if files != sorted(["kinds"] + keys[1:]):
        problems.append(f"clinical/ holds {files}, kinds.json names {keys[1:]}")
        return problems, len(files)
    for key in keys:
        path = folder / "clinical" / ("kinds.json" if key == "topic_kinds" else f"{key}.json")
        document = json.loads(path.read_text(encoding="utf-8"))
        schema = "topic_kinds" if key == "topic_kinds" else "topics"
        validator, found = errors_of(folder / "schema" / f"{schema}.schema.json", document)
        problems += [f"clinical/{path.name}: {error}" for error in found]
        for fault, plant in KIND_FAULTS if key == "topic_kinds" else TOPIC_FAULTS:
            broken = copy.deepcopy(document)
            plant(broken[key][0])
            if validator.is_valid(broken):
                problems.append(f"{path.name}: the schema lets {fault} pass")
    return problems, len(files)


def files_of(folder):
    """(name of the schema, file) of all but the clinical knowledge; nerves stand in a file for each subject."""
    files = [(path.stem, path) for path in sorted(folder.glob("*.json"))]
    return files + [("nerves", path) for path in sorted((folder / "nerves").glob("*.json"))]


def tour_problems(folder):
    """What is wrong with the tours, and how many there are."""
    problems = []
    paths = sorted((folder / "tours").glob("*.json"))
    for path in paths:
        tour = json.loads(path.read_text(encoding="utf-8"))
        validator, found = errors_of(folder / "schema" / "tours.schema.json", tour)
        problems += [f"tours/{path.name}: {error}" for error in found]
        keys = [step["key"] for step in tour["steps"]]
        if len(set(keys)) != len(keys):
            problems.append(f"tours/{path.name}: two steps have one key")
        if abs(sum(step["seconds"] for step in tour["steps"]) - 60 * tour["minutes"]) > 45:
            problems.append(f"tours/{path.name}: the seconds of its steps are not its minutes")
        for fault, plant in TOUR_FAULTS:
            broken = copy.deepcopy(tour)
            plant(broken)
            if validator.is_valid(broken):
                problems.append(f"{path.name}: the schema lets {fault} pass")
    return problems, len(paths)


def main(root):
    problems = []
    folder = pathlib.Path(root) / "assets" / "atlas"
    files = files_of(folder)
    names = sorted({name for name, _ in files})
    if sorted(FAULTS) != names:
        problems.append(f"the folder holds {names}, this test knows {sorted(FAULTS)}")
    for name, path in files:
        document = json.loads(path.read_text(encoding="utf-8"))
        schema = json.loads((folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for error in validator.iter_errors(document):
            where = "/".join(str(step) for step in error.absolute_path)
            problems.append(f"{path.relative_to(folder)}: /{where}: {error.message[:300]}")
        if name == "nerves" and path.stem != "superior":
            continue  # Its first entry has the roots that the faults are planted in.
        for fault, plant in FAULTS.get(name, []):
            broken = copy.deepcopy(document)
            plant(broken[name][0] if name in broken else broken)  # Of several lists the whole file.
            if validator.is_valid(broken):
                problems.append(f"{name}: the schema lets {fault} pass")
    more, clinical = clinical_problems(folder)
    problems += more
    more, tours = tour_problems(folder)
    problems += more
    for problem in problems:
        print(problem)
    print(f"{len(files)} files, {clinical} of clinical knowledge, {tours} tours, {sum(map(len, FAULTS.values()))} planted faults, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
