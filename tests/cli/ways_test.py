"""What lies near the way of a procedure: the ranges that the atlas tells are those of all drawn bodies, both sides.

    ways_test.py --accept    measures them anew and writes them into the assets: look at what has changed
"""

import json
import os
import re
import sys
import unittest
from pathlib import Path

from program import run

PROCEDURES = Path(os.environ.get("CLUNEAL_ASSETS", "assets")) / "atlas" / "clinical" / "procedures.json"


def measured():
    """(procedure, thing) -> the distances in mm on every body and side."""
    checked = json.loads(run("check", "--json").stdout)
    found = {}
    for finding in checked["findings"]:
        if finding.get("rule", "").startswith("way.") and "value" in finding:
            thing = finding["path"].rsplit(".", 1)[0]
            found.setdefault((finding["rule"][len("way."):], thing), []).append(finding["value"])
    return found, len(checked["bodies"])


def accept(found):
    text = PROCEDURES.read_text(encoding="utf-8")
    for (procedure, thing), values in found.items():
        begin = text.index(f'"id": "{procedure}"')
        row = re.compile(rf'(\{{"id": "{re.escape(thing)}"[^\n]*?"least": )\d+(, "greatest": )\d+')
        at = row.search(text, begin)
        told = f"{at[1]}{round(min(values))}{at[2]}{round(max(values))}"
        text = text[: at.start()] + told + text[at.end() :]
    PROCEDURES.write_text(text, encoding="utf-8")


class Ways(unittest.TestCase):
    def test_each_range_goes_from_the_least_to_the_greatest_of_all_bodies(self):
        found, bodies = measured()
        told = {}
        for procedure in json.loads(run("list", "procedures", "--json").stdout)["entries"]:
            self.assertIn("not for guiding a needle", procedure["way"]["of"])
            self.assertEqual(procedure["way"]["bodies"], bodies)
            for near in procedure["way"]["near"]:
                told[procedure["id"], near["id"]] = (near["least"], near["greatest"])
        self.assertEqual(sorted(told), sorted(found))
        for key, values in found.items():
            self.assertEqual(len(values), 2 * bodies, key)
            for end, value in zip(told[key], (min(values), max(values))):
                self.assertLessEqual(abs(end - value), 0.51, f"{key}: {told[key]} and {values}; --accept measures anew")


if __name__ == "__main__":
    if sys.argv[1:] == ["--accept"]:
        sys.exit(accept(measured()[0]))
    sys.exit(unittest.main(verbosity=2))
