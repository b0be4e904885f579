"""read_report.py REPORT.xml: prints how many tests of a ctest report in JUnit's format passed, failed and were skipped.
read_report.py --slowest N REPORT.xml...: the tests of all reports that took longest, a line each.

To ctest a program is one test. One that leaves some of its cases out prints a line "skipped: why" for each, and each
counts as skipped too; what was skipped is told on stderr.
"""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def cases_of(path):
    return ElementTree.parse(path).getroot().iter("testcase")


def reasons(case):
    """What a test says that it leaves out."""
    return re.findall(r"^\s*skipped: (.*\S)", case.findtext("system-out") or "", re.MULTILINE)


def counts(path):
    passed = failed = skipped = 0
    for case in cases_of(path):
        left_out = case.find("skipped")
        why = reasons(case)
        for reason in why:
            print(f"skipped in {case.get('name')}: {reason}", file=sys.stderr)
        if case.get("status") == "disabled" or (left_out is not None and left_out.get("message", "").startswith("SKIP_")):
            skipped += 1
            if not why:
                print(f"skipped: {case.get('name')}", file=sys.stderr)
            continue
        skipped += len(why)
        if case.get("status") == "run":
            passed += 1
        else:
            failed += 1  # "fail", and "notrun" where the program or what it needs was missing.
    return passed, failed, skipped


def slowest(count, paths):
    """(seconds, report, test), the slowest first."""
    times = [(float(case.get("time", 0)), Path(path).stem, case.get("name")) for path in paths for case in cases_of(path)]
    return sorted(times, reverse=True)[:count]


if __name__ == "__main__":
    if sys.argv[1] == "--slowest":
        for seconds, report, name in slowest(int(sys.argv[2]), sys.argv[3:]):
            print(f"{seconds:7.1f} s  {name} ({report})")
    else:
        print(*counts(sys.argv[1]))
