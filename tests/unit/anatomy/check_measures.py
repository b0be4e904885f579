"""check_measures.py ROOT: the numbers that bodies are built from are those that the atlas cites.

assets/body/measures.json holds the means that a body is made to meet; assets/atlas/claims.json
holds the same means with their source, as a reader sees them. They are written twice, so they are compared.
"""

import json
import pathlib
import sys

SEX = {"man": "male", "woman": "female"}
AXES = ("lateral", "posterior", "superior")
RENAMED = {"landmark.sacral_promontory": "landmark.sacrum.promontory"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def main(root):
    assets = pathlib.Path(root) / "assets"
    claims = read(assets / "atlas" / "claims.json")["claims"]
    coordinates = {(c["to"], c["sex"], c["metric"]): c for c in claims if c["quantity"] == "coordinate"}
    problems, compared = [], 0

    def compare(what, body, claim):
        nonlocal compared
        compared += 1
        if abs(body - claim) > 1e-9:
            problems.append(f"{what}: the body is built to {body}, the atlas cites {claim}")

    for place in read(assets / "body" / "measures.json")["places"]:
        landmark = RENAMED.get(place["id"], place["id"])
        for person, sex in SEX.items():
            for axis, mean, spread in zip(AXES, place[person]["mean"], place[person]["sd"]):
                claim = coordinates.get((landmark, sex, axis))
                if claim:
                    compare(f"{landmark} {sex} {axis}", mean, claim["value"])
                    compare(f"{landmark} {sex} {axis} spread", spread, claim["spread"])
    for problem in problems:
        print(problem)
    print(f"{compared} numbers compared, {len(problems)} differ")
    return 1 if problems or compared < 60 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
