// peer.cjs TS_FSRS < HISTORIES: what ts-fsrs, another implementation of FSRS-6, makes of the same histories, in the form
// of study_replay (tests/unit/study/replay.cpp).
const { createEmptyCard, fsrs, generatorParameters } = require(process.argv[2]);
const scheduler = fsrs(generatorParameters({ enable_fuzz: false }));
const lines = require("fs").readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
const out = [];
for (const line of lines) {
  let card = null;
  for (const answer of line.split(" ")) {
    const [at, grade] = answer.split(":").map(Number);
    const now = new Date(at * 1000);
    card = scheduler.next(card ?? createEmptyCard(now), now, grade).card;
    out.push([card.stability, card.difficulty, card.due.getTime() / 1000, card.state, card.lapses].join(" "));
  }
  out.push("");
}
process.stdout.write(out.join("\n") + "\n");
