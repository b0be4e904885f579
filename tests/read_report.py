"""read_report.py REPORT.xml: prints how many tests of a ctest report in JUnit's format passed, failed and were skipped."""

import sys
import xml.etree.ElementTree as ElementTree


def counts(path):
    passed = failed = skipped = 0
    for case in ElementTree.parse(path).getroot().iter("testcase"):
        left_out = case.find("skipped")
        if case.get("status") == "disabled" or (left_out is not None and left_out.get("message", "").startswith("SKIP_")):
            skipped += 1
        elif case.get("status") == "run":
            passed += 1
        else:
            failed += 1  # "fail", and "notrun" where the program or what it needs was missing.
    return passed, failed, skipped


if __name__ == "__main__":
    print(*counts(sys.argv[1]))
