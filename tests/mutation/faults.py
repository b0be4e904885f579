"""The planted faults: a name, what is done to a copy of the assets, and the words that the check must answer with."""

MEDIAL = "nerve.scn.medial"
L1 = "nerve.ramus_dorsal.l1.branch_lateral"
L2 = "nerve.ramus_dorsal.l2.branch_lateral"
T11 = "nerve.ramus_dorsal.t11.branch_lateral"
CROSSING = "crosses the top of the iliac crest"
TUNNEL = "site.scn.crest_tunnel"


def set_roots(**values):
    return lambda nerve: nerve["roots"][0].update(values)


def flip_triangle(document):
    faces = next(face for face in document["faces"] if face.get("triangles"))
    a, b, c = faces["triangles"][0]
    faces["triangles"][0] = [b, a, c]


def put_at(**offset):
    """A site at a place of its own in place of a step of its nerve: so far from the ischial tuberosity."""
    def plant(entry):
        entry.pop("waypoint")
        entry["spot"] = {"place": "landmark.ischial_tuberosity", **offset}
    return plant


def mirror_hip_bone(document):
    """The left bone's table with the right bone's places: every x changes its sign."""
    for landmark in document["landmarks"]:
        for person in document["persons"]:
            landmark[person][0] = -landmark[person][0]
    for person in document["persons"].values():
        for point in person["assembled"].values():
            point[0] = -point[0]


def take_the_right_side(place_id):
    """The left foramen between the notches of the right."""

    def change(document):
        for place in document["between"]:
            if place["id"] == place_id:
                for end in place["ends"]:
                    end["net"] += ".right"

    return change


def measure_named(document, name):
    return next(measure for measure in document["measures"] if measure["id"] == name)


def muscle(document, name):
    return next(row for row in document["muscles"] if row["id"] == "muscle." + name)


def mistype(name, by):
    """The published mean so much smaller: for the check the same as a body so much bigger."""

    def change(document):
        for sex in ("man", "woman", "both"):
            value = measure_named(document, name).get(sex)
            if value:
                value["mean"] -= by

    return change


def misname(name, other):
    def change(document):
        measure_named(document, name)["id"] = other

    return change


def pierce_piriformis(document):
    """The sacrospinous ligament goes to the greater sciatic notch: behind the muscle at one end, before it at the other."""
    ligament = next(row for row in document["ligaments"] if row["id"] == "ligament.sacrospinous")
    for point, net in zip(ligament["bands"][0]["rows"][1], ("greater_sciatic_notch.02", "greater_sciatic_notch.03")):
        point.clear()
        point.update(bone="bone.hip", net=net)


def sink_dimple(document):
    """The skin of the dimple over the left PSIS (and so of the right) goes forward, into the bone."""
    for landmark in document["landmarks"]:
        if landmark["id"] == "psis.back_3":
            for person in document["persons"]:
                landmark[person][1] -= 20


# fmt: off
KNOWLEDGE = [
    ("a source removed", lambda c: c.drop("references.json", "LU98"),
     r'lu98\.scn_medial\.psis.*cites "LU98", which is no reference'),
    ("a claim without a source", lambda c: c.claim("tub10.scn_medial.psis", reference=""),
     r"tub10\.scn_medial\.psis has no source"),
    ("a disc between no bones", lambda c: c.entry("structures.json", "disc.symphysis", lambda e: e.pop("between")),
     r"disc\.symphysis says of no bone"),
    ("a reference that nobody can find", lambda c: c.entry("references.json", "LU98", lambda e: e.update(note="")),
     r"LU98 has neither DOI nor PMID"),
    ("an identifier lost behind a note on something else",
     lambda c: c.entry("references.json", "WAL90", lambda e: e.update(doi="")), r"WAL90 has neither DOI nor PMID"),
    ("a DOI of another paper",
     lambda c: c.entry("references.json", "KUN13", lambda e: e.update(doi="10.3171/2010.3.spine09747")),
     r'TUB10 has the identifier "10\.3171/2010\.3\.spine09747" of KUN13 too'),
    ("a reference without authors", lambda c: c.entry("references.json", "TUB10", lambda e: e.update(authors="")),
     r"TUB10 names no authors"),
    ("a claim that does not say in how many", lambda c: c.entry("claims.json", "lu98.scn_medial.psis", lambda e: e.pop("n")),
     r'lu98\.scn_medial\.psis does not say in how many'),
    ("treatments without what must be ruled out first",
     lambda c: c.entry("clinical/kinds.json", "treatments", lambda k: k.pop("flags_first"), kind="topic_kinds"),
     r"treatments does not show first what must be ruled out"),
    ("a share of 120 percent", lambda c: c.claim("kun13.scn.passage", value=120),
     r"kun13\.scn\.passage is a share outside 0 to 100 percent"),
    ("a root's share of 120 percent", lambda c: c.nerve(L1, lambda n: n["roots"][1].update(percent=120)),
     r"l1\.branch_lateral root L1 in MAI89 is a share outside 0 to 100 percent"),
    ("a negative spread", lambda c: c.claim("lu98.scn_medial.psis", spread=-5.3),
     r"lu98\.scn_medial\.psis has a negative spread"),
    ("a claim from full text that nobody read", lambda c: c.claim("iwa19a.groove.psis", checked="fulltext"),
     r'iwa19a\.groove\.psis claims that more was read \(fulltext\) than its reference "IWA19a" does \(abstract\)'),
    ("a remembered number decides a crossing", lambda c: c.claim("sit13.scn_medial.psis", checked="recalled"),
     r'crosses the top.*"sit13\.scn_medial\.psis", which is only recalled'),
    ("the lateral nerve's distance for the medial one",
     lambda c: c.nerve(MEDIAL, lambda n: n["stations"]["crest"].append("tub10.scn_lateral.psis")),
     r'crosses the top.*"tub10\.scn_lateral\.psis", which is of "nerve\.scn\.lateral"'),
    ("a constriction counted as a passage",
     lambda c: c.entry("sites.json", TUNNEL, lambda s: s["passage_present"].append("mai89.scn_medial.constricted")),
     r'lists "mai89\.scn_medial\.constricted" as "passage present"'),
    ("ventral for dorsal", lambda c: c.nerve(MEDIAL, lambda n: n.update(ramus="ventral")),
     r"nerve\.scn\.medial is given ventral roots"),
    ("a sacral root for a superior nerve", lambda c: c.nerve("nerve.scn", set_roots(root="S2", finding="present")),
     r"nerve\.scn is given the root S2"),
    ("a level shifted: L2 leaves below L1",
     lambda c: c.step(L2, "leaves the foramen below L2", place="landmark.vertebra.l1.foramen"),
     r"leaves below L1, but nerve L2 leaves below vertebra L2"),
    ("L1 on the transverse process of L1",
     lambda c: c.step(L1, "crosses the base of the transverse process of L2",
                      place="landmark.vertebra.l1.transverse_process_base"),
     r"crosses the transverse process of L1, but the dorsal ramus of L1 crosses the transverse process of L2"),
    ("T11 shown", lambda c: c.nerve(T11, lambda n: n.update(shown=True)),
     r"t11\.branch_lateral belongs to T11 and must not be shown"),
    ("T11 sure", lambda c: c.nerve(T11, lambda n: n.pop("uncertain")),
     r"t11\.branch_lateral belongs to T11 and must be marked uncertain"),
    ("T11 counted", lambda c: c.nerve("nerve.scn", set_roots(finding="present")),
     r"claims that T11 was counted or found"),
    ("a step without a source", lambda c: c.step(MEDIAL, CROSSING, references=None, station=None),
     r"crosses the top.*has no source and is not marked schematic"),
    ("a step at a place that is none", lambda c: c.step(MEDIAL, CROSSING, place="curve.iliac_crest.bottom"),
     r'lies at "curve\.iliac_crest\.bottom", which is no place'),
    ("a nerve with a free end", lambda c: c.nerve("nerve.ramus_dorsal.l4.branch_lateral", lambda n: n.pop("joins")),
     r"l4\.branch_lateral has a free end"),
    ("a branch of a nerve that does not exist", lambda c: c.nerve("nerve.icn.medial", lambda n: n.update(leaves="nerve.moon")),
     r'nerve\.icn\.medial leaves "nerve\.moon", which does not exist'),
    ("ventral rami by a posterior foramen",
     lambda c: c.step("nerve.ramus_ventral.s2", "comes out of the anterior sacral foramen S2",
                      place="landmark.sacrum.foramen_posterior.s2"),
     r"leaves by a posterior sacral foramen, but ventral rami leave by the anterior ones"),
    ("a middle nerve by an anterior foramen",
     lambda c: c.step("nerve.ramus_dorsal.s1.branch_lateral", "comes out of the posterior sacral foramen S1",
                      place="landmark.sacrum.foramen_anterior.s1"),
     r"leaves by an anterior sacral foramen, but dorsal rami leave by the posterior ones"),
    ("a foramen swapped: S1 by S2",
     lambda c: c.step("nerve.ramus_dorsal.s1.branch_lateral", "comes out of the posterior sacral foramen S1",
                      place="landmark.sacrum.foramen_posterior.s2"),
     r"leaves by the foramen S2, but it is a nerve of S1"),
    ("a step held against another nerve's distance",
     lambda c: c.step("nerve.pfcn", "passes lateral of the ischial tuberosity", claims=["lu98.scn_medial.psis"]),
     r'is held against "lu98\.scn_medial\.psis", which is of "nerve\.scn\.medial"'),
    ("a nerve thicker than its source says", lambda c: c.nerve(MEDIAL, lambda n: n.update(diameter=4)),
     r"nerve\.scn\.medial has another diameter than its claim"),
    ("a landmark on a bone that does not exist", lambda c: c.entry("landmarks.json", "landmark.psis", lambda s: s.update(on="bone.ilium")),
     r'is a part of "bone\.ilium", which is no structure'),
    ("a landmark that is named on nothing", lambda c: c.entry("landmarks.json", "landmark.psis", lambda s: s.pop("on")),
     r"has a rank among names, and no structure"),
    ("a site of a nerve that does not exist", lambda c: c.entry("sites.json", TUNNEL, lambda s: s.update(nerve="nerve.scn.inner")),
     r'is a site of "nerve\.scn\.inner", which is no nerve'),
    ("a site at a step that is not there", lambda c: c.entry("sites.json", TUNNEL, lambda s: s.update(waypoint="rests")),
     r'lies at the step "rests", which nerve\.scn\.medial does not have'),
    ("a line of the comparison without its source", lambda c: c.entry("groups.json", "nerve.mcn", lambda g: g["comparison"][1].update(references=[])),
     r'nerve\.mcn compares "Passage" unsourced'),
    ("a line of the comparison for two groups alone", lambda c: c.entry("groups.json", "nerve.icn", lambda g: g["comparison"].pop()),
     r"nerve\.icn is compared by other aspects"),
    ("the red of arteries for a nerve", lambda c: c.entry("groups.json", "nerve.scn", lambda g: g.update(colour=[0.7, 0.02, 0.02])),
     r"nerve\.scn is red"),
    ("traits of a branch that there is not",
     lambda c: c.edit("atlas/nerve_traits.json", lambda d: d["nerve_traits"][0].update(ids=["nerve.scx"])), r"nerve\.scx covers no nerve"),
    ("a nerve that runs over a curve that there is not",
     lambda c: c.edit("atlas/nerve_traits.json", lambda d: d["nerve_traits"][0].update(crosses="curve.iliac_crest.rim")),
     r'nerve\.scn crosses "curve\.iliac_crest\.rim", which is no place'),
    ("a person of no sex that the tables have",
     lambda c: c.edit("atlas/persons.json", lambda d: d["persons"][0].update(sex="child")), r'"child" is no column'),
    ("a key that nothing reads", lambda c: c.step(MEDIAL, CROSSING, hight=3), r"hight"),
    ("a red flag that does not say what to do",
     lambda c: c.topic("red_flags", "red_flag.first_principles", lambda t: t["sections"].update(action=[])),
     r'first_principles says nothing under "action"'),
    ("a symptom stated without its source", lambda c: c.statement("symptoms", "symptom.pain_quality", "findings", references=[]),
     r"pain_quality findings states something as published without a source"),
    ("a posture that nothing of the model answers to",
     lambda c: c.topic("postures", "posture.sitting", lambda t: t.update(places=["nerve.moon"])),
     r'posture\.sitting lies at "nerve\.moon", which is nothing of the model'),
    ("a comparison with what no picture can show",
     lambda c: c.topic("walks", "walk.not_l5.drawing", lambda t: t.update(beside=["territory", "red_flag.infection"])),
     r'walk\.not_l5\.drawing compares "red_flag\.infection", which no picture can show'),
    ("a page to take home about no group", lambda c: c.entry("handouts.json", "handout.mcn", lambda h: h.update(of="nerve.moon")),
     r'handouts have none of "nerve\.mcn"'),
    ("a page that rings another nerve's site",
     lambda c: c.entry("handouts.json", "handout.mcn", lambda h: h.update(caught_at=TUNNEL)),
     r'handout\.mcn rings "site\.scn\.crest_tunnel", where other nerves get caught'),
    ("a posture that eases among those that hurt",
     lambda c: c.entry("handouts.json", "handout.scn", lambda h: h.update(worse=["posture.lying"])),
     r'handout\.scn lists "posture\.lying", which is not drawn as that'),
    ("a sentence too long for a patient",
     lambda c: c.entry("handouts.json", "handout.icn", lambda h: h.update(plain=" ".join(["word"] * 16) + ".")),
     r"handout\.icn its own text has a sentence of 16 words"),
    ("a question at the bedside about a treatment",
     lambda c: c.entry("bedside.json", "question.fever", lambda q: q.update(of="treatment.nsaids"), kind="questions"),
     r'question\.fever names "treatment\.nsaids", which is no red_flag'),
    ("a question that the handouts take as more urgent",
     lambda c: c.entry("bedside.json", "question.fever", lambda q: q.update(urgency="again"), kind="questions"),
     r'question\.fever asks about "red_flag\.infection", which the handouts take otherwise'),
    ("a treatment of a handout that nobody says what it is like",
     lambda c: c.entry("bedside.json", "rung.nsaids", lambda r: r.update(treatment="treatment.none"), kind="rungs"),
     r'rungs have none of "treatment\.nsaids"'),
    ("a question for the number of no claim",
     lambda c: c.entry("quiz.json", "lu98.scn_medial.psis", lambda q: q.update(claim="lu98.moon"), kind="asked_claims"),
     r"lu98\.moon is asked for, and is no claim"),
    ("a walk without a heading that is asked for",
     lambda c: c.edit("atlas/quiz.json", lambda d: d.update(asked_walks=["walk.moon"])),
     r"walk\.moon is asked for its steps, and has no heading"),
    ("a question for the number of a score",
     lambda c: c.entry("quiz.json", "lu98.scn_medial.psis", lambda q: q.update(claim="jcas25.pain_before"), kind="asked_claims"),
     r"jcas25\.pain_before is asked for, and is neither in mm nor in percent"),
    ("a nerve that papers place, not told apart from others",
     lambda c: c.edit("atlas/quiz.json", lambda d: d["not_told_apart"].append("nerve.scn.medial")),
     r"nerve\.scn\.medial is not told apart from others, and has a step that a paper places"),
    ("skin that lies apart from itself",
     lambda c: c.edit("atlas/quiz.json", lambda d: d["skin_apart"][0].update(other=d["skin_apart"][0]["of"])),
     r"lies apart from itself"),
    ("a case whose answer is another one too",
     lambda c: c.topic("cases", "case.gardener_belt_line", lambda t: t.update(answer="site.scn.fascial_orifice")),
     r"gardener_belt_line has its own answer as another one"),
    ("a posture without a figure", lambda c: c.drop("pictograms.json", "posture.walking"), r"posture\.walking has no figure"),
    ("an elbow that bends backwards",
     lambda c: c.entry("pictograms.json", "posture.sitting", lambda f: f["person"]["angles"].update({"forearm.near": -40})),
     r'posture\.sitting bends "forearm\.near" by -40 degrees; it goes from 0 to 145'),
    ("a figure with an unknown joint",
     lambda c: c.entry("pictograms.json", "posture.walking", lambda f: f["person"]["angles"].update({"tail": 10})),
     r'posture\.walking bends "tail", which is no segment of the body'),
    ("a sitter who floats over the chair",
     lambda c: c.entry("pictograms.json", "posture.sitting", lambda f: f["person"].update(at=[-0.015, 0.35])),
     r'posture\.sitting floats: "pelvis"'),
    ("a test's accuracy that is only reasoned",
     lambda c: c.statement("examinations", "examination.history", "accuracy", text="It finds 80 % of them.", basis="reasoned", references=[]),
     r"examination\.history accuracy states a share without a source"),
    ("criteria of a paper that is no reference",
     lambda c: c.statement("criteria", "criterion.no_agreed_definition", "criteria", basis="published", references=["NOBODY-1900"]),
     r"no_agreed_definition.*cites \"NOBODY-1900\", which is no reference"),
    ("a block counted in nobody",
     lambda c: c.statement("blocks", "block.what_one_block_proves", "target", n=0, counted="patients"),
     r"what_one_block_proves target counts nothing"),
    ("imaging found in so many of nobody knows what",
     lambda c: c.statement("imaging", "imaging.lumbar_mri", "shows", n=12, counted=""),
     r"lumbar_mri shows does not say what it counts"),
    ("a condition whose published area has no source",
     lambda c: c.topic("differentials", "differential.l5_radiculopathy", lambda t: t["areas"][0].update(basis="published", references=[])),
     r"l5_radiculopathy has a published area without a source"),
    ("a treatment that does not say what it does to the nerve",
     lambda c: c.topic("treatments", "treatment.explanation", lambda t: t.pop("effect_on_nerve")),
     r"treatment\.explanation does not say what it does to the nerve"),
    ("a procedure under another kind's name",
     lambda c: c.topic("procedures", "procedure.block_superior_landmark", lambda t: t.update(id="treatment.block_superior_landmark")),
     r'treatment\.block_superior_landmark does not start with "procedure\."'),
    ("a procedure without its way",
     lambda c: c.topic("procedures", "procedure.block_middle", lambda t: t.pop("way")),
     r"procedure\.block_middle has no way, as all procedures have"),
    ("a way to what lies nowhere",
     lambda c: c.topic("procedures", "procedure.block_middle", lambda t: t["way"].update(to=["site.moon"])),
     r'procedure\.block_middle has a way to "site\.moon", which is neither a site nor a landmark'),
    ("a thing near a way that is nothing",
     lambda c: c.topic("procedures", "procedure.block_middle", lambda t: t["way"]["near"][1].update(id="nerve.moon")),
     r'procedure\.block_middle has "nerve\.moon" near its way, which is nothing of the model'),
    ("a range from a way that goes backward",
     lambda c: c.topic("procedures", "procedure.block_middle", lambda t: t["way"]["near"][0].update(least=500)),
     r'procedure\.block_middle has a range from its way to "joint\.sacroiliac" that goes backward'),
    ("a number drawn of a paper that its topic does not cite",
     lambda c: c.topic("symptoms", "symptom.leg", lambda t: t["claims"].append("lesher08.groin")),
     r'symptom\.leg draws "lesher08\.groin" of a paper that it does not cite'),
    ("two numbers of one paper pooled as two studies",
     lambda c: c.topic("examinations", "examination.hip_knee_flexion", lambda t: t.update(pooled=[t["claims"]])),
     r'hip_knee_flexion pools two numbers of "SEZERKIRAL-2024" as two studies'),
    ("a finger that presses where its step does not look",
     lambda c: c.topic("walks", "walk.press_middle.psis", lambda t: t.update(press="landmark.piis")),
     r'walk\.press_middle\.psis presses "landmark\.piis", which is none of its places'),
    ("treatments for professionals on a page for patients",
     lambda c: c.edit("atlas/clinical/kinds.json", lambda d: next(k for k in d["topic_kinds"] if k["key"] == "treatments").update(professional=True)),
     r'handout\.scn names "treatment\.[a-z_]+", whose kind is not for patients'),
    ("a piece of history made up", lambda c: c.statement("history", "history.mistaken_for", "event", basis="made_up", references=[]),
     r"history\.mistaken_for event makes something up"),
    ("a case whose patient draws nothing", lambda c: c.topic("cases", "case.gardener_belt_line", lambda t: t.pop("painted")),
     r"gardener_belt_line has no drawing, as all cases must"),
    ("a drawing beside nothing",
     lambda c: c.topic("cases", "case.gardener_belt_line", lambda t: t["painted"][0]["points"][0].update(place="landmark.moon")),
     r'gardener_belt_line drawing lies at "landmark\.moon", which is no place'),
    ("a case that was nothing that the atlas knows",
     lambda c: c.topic("cases", "case.gardener_belt_line", lambda t: t.update(answer="site.moon")),
     r'case\.gardener_belt_line was "site\.moon", which is neither a topic nor a site'),
    ("fewer conditions than there must be",
     lambda c: c.edit("atlas/clinical/differentials.json", lambda d: d["differentials"].__delitem__(slice(15, None))),
     r"differentials has 15 entries; there must be 16 or more"),
    ("a key of a paper before the reader's eyes",
     lambda c: c.statement("symptoms", "symptom.pain_quality", "findings", text="So writes TRESCOT-2016."),
     r'pain_quality findings shows the key "TRESCOT-2016" to the reader'),
    ("an area of a condition that does not exist",
     lambda c: c.entry("areas.json", "area.l5_radiculopathy", lambda a: a.update(topic="differential.moon")),
     r'area\.l5_radiculopathy is felt in "differential\.moon", which is no topic'),
    ("a dermatome that would be offered as a condition",
     lambda c: c.entry("areas.json", "area.dermatome.l1.band", lambda a: a.pop("dermatome")),
     r"area\.dermatome\.l1\.band is of a topic of roots and does not say of which"),
    ("a condition that is taken for a dermatome",
     lambda c: c.entry("areas.json", "area.l5_radiculopathy", lambda a: a.update(dermatome={"root": "L5", "part": "varies"})),
     r"area\.l5_radiculopathy is of a root, and its topic is of no root"),
    ("the skin of one root told with another",
     lambda c: c.entry("areas.json", "area.dermatome.s2.band", lambda a: a.update(topic="dermatome.s1")),
     r"area\.dermatome\.s2\.band is of S2; its topic is of another root"),
    ("a dermatome drawn after nobody knows what",
     lambda c: c.entry("areas.json", "area.dermatome.s3.band", lambda a: a.pop("note")),
     r"area\.dermatome\.s3\.band does not say after what it is drawn"),
    ("a root without a colour",
     lambda c: c.edit("atlas/root_colours.json", lambda d: d["root_colours"].pop(0)),
     r"area\.dermatome\.t12\.band has no colour: T12 has none"),
    ("a dermatome whose border is published by nobody",
     lambda c: c.topic("dermatomes", "dermatome.l1", lambda t: t["areas"][0].update(basis="published", references=[])),
     r"dermatome\.l1 has a published area without a source"),
    ("fewer dermatomes than there must be",
     lambda c: c.edit("atlas/clinical/dermatomes.json", lambda d: d["dermatomes"].pop(4)),
     r"dermatomes has 9 entries; there must be 10 or more"),
    ("a frequency that nobody counted",
     lambda c: c.entry("variants.json", "variant.mcn.over_ligament", lambda v: v.pop("claims")),
     r"variant\.mcn\.over_ligament tells how often it is found, but names no claim"),
    ("a frequency of another paper",
     lambda c: c.entry("variants.json", "variant.scn.branches.one", lambda v: v.update(claims=["kon_mcn.penetrates_ligament"])),
     r'variant\.scn\.branches\.one counts by "kon_mcn\.penetrates_ligament", whose source it does not name'),
    ("a root's branch that leads nowhere",
     lambda c: [c.nerve(f"nerve.ramus_dorsal.{level}.branch_lateral", lambda n: n.pop("joins")) for level in ("l4",)],
     r"nerve\.scn has fibres of L4 in IWA19b, but no nerve that is drawn brings them to it"),
    ("lumbar fibres in a middle nerve", lambda c: c.nerve("nerve.mcn.upper", lambda n: n.update(fibres=["L5"])),
     r"nerve\.mcn\.upper is drawn with fibres of L5, but a middle cluneal nerve comes from S1 to S4"),
    ("a nerve cut off from its root", lambda c: c.nerve("nerve.icn.medial", lambda n: n.pop("leaves")),
     r"nerve\.icn\.medial holds fibres of no root"),
    ("a variant that nobody described", lambda c: c.entry("variants.json", "variant.scn.t12_l1", lambda v: v.update(references=[])),
     r"variant\.scn\.t12_l1 names no source"),
    ("the same claim twice",
     lambda c: c.edit("atlas/claims.json", lambda d: d["claims"].append(d["claims"][0])), r"is there twice"),
    ("a file that is no JSON", lambda c: c.write("atlas/claims.json", '{"format": '), r"claims\.json"),
]

# What shows on the typical man. The faults of one list touch different things: they are planted together, each must be
# named, and a body, which takes seconds, is built once for all of them.
BODY = [
    [("a landmark moved 15 mm: PSIS", lambda c: c.move_landmark("psis.tip", "man", (0, 15, 0)), r"psis\.tip")],
    [("a landmark moved 15 mm: crest", lambda c: c.move_landmark("crest.top.08", "man", (0, 0, 15)), r"crest\.top\.08")],
    [("a landmark moved 15 mm: ischium", lambda c: c.move_landmark("ischial_spine.tip", "woman", (15, 0, 0)), r"ischial_spine\.tip")],
    [("a triangle flipped", lambda c: c.edit("body/hip_bone.json", flip_triangle), r"hip")],
    [("left and right swapped", lambda c: c.edit("body/hip_bone.json", mirror_hip_bone), r"swapped|inside out|left")],
    [("a wrong Euler number", lambda c: c.edit("body/hip_bone.json", lambda d: d.update(euler=2)), r"Euler")],
    [
        ("a nerve told to lie farther from a way than it does",
         lambda c: c.topic("procedures", "procedure.block_ischium",
                           lambda t: next(n for n in t["way"]["near"] if n["id"] == "nerve.neighbour.sciatic").update(least=60, greatest=70)),
         r"nerve\.neighbour\.sciatic\.(left|right).* mm from the way of procedure\.block_ischium"),
        ("a distance mistyped by 100 mm", lambda c: c.claim("lu98.scn_medial.psis", value=164.7),
         r"nerve\.scn\.medial\.(left|right).*crosses .* mm from"),
        ("a sacrum 30 mm wider than published",
         lambda c: c.edit("check/published.json", mistype("sacrum.index", 30)), r"sacrum\.index.*SD"),
        ("a spine stretched front to back",
         lambda c: c.edit("check/published.json", mistype("vertebra.l3.upper.depth_to_width", 0.3)), r"vertebra\.l3\.upper\.depth_to_width.*SD"),
        ("a muscle twice as big as published",
         lambda c: c.edit("check/published.json", mistype("muscle.gluteus_maximus.volume", 547)), r"muscle\.gluteus_maximus\.volume.*SD"),
        ("a muscle half as thick at a disc as published",
         lambda c: c.edit("check/published.json", mistype("muscle.quadratus_lumborum.section.l3_l4", -700)),
         r"muscle\.quadratus_lumborum\.section\.l3_l4.*SD"),
        ("a sum of which nobody measured a part",
         lambda c: c.edit("check/published.json", lambda d: measure_named(d, "muscle.erector_spinae.section.l3_l4")["sum"].append("muscle.spinalis.section.l3_l4")),
         r"muscle\.erector_spinae\.section\.l3_l4.*cannot be measured"),
        ("a deep muscle a third bigger than published",
         lambda c: c.edit("check/published.json", mistype("muscle.piriformis.volume", 12)), r"muscle\.piriformis\.volume.*SD"),
        ("a joint twice as wide", lambda c: c.edit("check/published.json", mistype("joint.hip.space", 5)), r"joint\.hip\.space.*SD"),
        ("a measure of what is not there", lambda c: c.edit("check/published.json", misname("hip.head.diameter", "hip.head.diamter")),
         r"hip\.head\.diamter.*cannot be measured"),
        ("a distance of two kinds",
         lambda c: c.edit("check/published.json", lambda d: d["distances"][0]["claims"].append("lu98.scn_medial.midline")),
         r"scn_medial\.psis.*measures something else"),
        ("a nerve far from where the studies of it found it", lambda c: c.claim("lou18.scn.psis", value=30),
         r"scn\.psis.*Superior cluneal nerves taken as one.*SD"),
        ("middle nerves that start far below where Tubbs found them", lambda c: c.claim("tub10.mcn_1.psis", value=60),
         r"tub10\.mcn_1\.psis.*assumed: -[2-9]"),
    ],
    [
        ("a distance that nobody measured",
         lambda c: c.edit("check/published.json", lambda d: d["distances"][0]["claims"].append("lu99.scn_medial.psis")),
         r"scn_medial\.psis.*which the atlas does not have"),
        ("fewer named distances", lambda c: c.edit("check/published.json", lambda d: d["distances"].pop()),
         r"distances has 19 entries; there must be 20"),
        ("a site on the wrong side",
         lambda c: c.entry("sites.json", "site.icn.sacrotuberous", put_at(lateral=-140)),
         r"site\.icn\.sacrotuberous\.left.*on the other side"),
        ("a territory on the wrong side",
         lambda c: c.entry("territories.json", "territory.icn.lateral", lambda e: [p.update(lateral=p.get("lateral", 0) - 130) for k in ("core", "extent") for p in e[k]]),
         r"territory\.icn\.lateral\.(left|right).*over the midline"),
        ("a core outside its extent",
         lambda c: c.entry("territories.json", "territory.mcn", lambda e: [p.update(superior=p.get("superior", 0) - 60) for p in e["core"]]),
         r"territory\.mcn\.(left|right).*outside its extent"),
        ("a bone thinner than its table lets it be",
         lambda c: c.edit("body/sacrum.json", lambda d: d["limits"]["least_thickness"].update(man=3.5)),
         r"bone\.sacrum.*mm thick at its thinnest.*at least 3\.50 mm"),
    ],
    [
        ("a site far from its nerve",
         lambda c: c.entry("sites.json", "site.icn.sacrotuberous", put_at(superior=150)),
         r"site\.icn\.sacrotuberous\.(left|right).*mm from nerve\.icn\.medial"),
        ("a territory of the upper buttock on the thigh",
         lambda c: c.entry("territories.json", "territory.scn.medial", lambda e: [p.update(superior=p.get("superior", 0) - 120) for k in ("core", "extent") for p in e[k]]),
         r"territory\.scn\.medial\.(left|right).*it belongs above landmark\.hip_centre"),
        ("skin sunk 20 mm into a dimple", lambda c: c.edit("body/skin.json", sink_dimple),
         r"bone\.hip.*under the skin.*at least 3 mm|skin\.trunk.*thick over the posterior superior"),
        ("a surface that misses a landmark by more than its table lets it",
         lambda c: c.edit("body/femur.json", lambda d: d["limits"].update(residual=0.3)),
         r"bone\.femur .*smoothed surface passes the landmark"),
    ],
    [
        ("a muscle tied to another bone than it lies on",
         lambda c: c.edit("body/muscles.json", lambda d: muscle(d, "gluteus_maximus")["attachments"][1].update(bone="bone.femur")),
         r"muscle\.gluteus_maximus\.(left|right) (lies within .* of bone over|cuts through itself|lies at most)"),
    ],
    [
        ("a deep muscle that begins on another bone",
         lambda c: c.edit("body/muscles.json", lambda d: muscle(d, "piriformis")["attachments"][0].update(bone="bone.femur")),
         r"muscle\.piriformis\.(left|right) (lies within .* of bone over|cuts through itself|lies at most)"),
    ],
    [
        ("a ligament through the belly of a muscle",
         lambda c: c.edit("body/ligaments.json", pierce_piriformis),
         r"muscle\.piriformis\.(left|right) lies at most .* in ligament\.sacrospinous"),
    ],
    [
        ("a muscle that is not closed",
         lambda c: c.edit("body/gluteus_maximus.json", lambda d: d["faces"].pop()), r"gluteus_maximus\.json.*the edge from"),
    ],
    [
        ("a muscle thinned by none of its fat: out of the skin",
         lambda c: c.edit("body/muscles.json", lambda d: muscle(d, "gluteus_maximus").update(under_skin={})),
         r"muscle\.gluteus_maximus\.(left|right) lies at least .* under the skin"),
        ("a nerve through the middle of a muscle",
         lambda c: c.step("nerve.pfcn", "runs down under gluteus maximus", schematic=None,
                          offset={"lateral": 28, "posterior": 75, "superior": 46}),
         r"nerve\.pfcn\.(left|right) goes through muscle\.gluteus_maximus undeclared"),
    ],
    [
        ("a waypoint moved off the crest",
         lambda c: c.step(MEDIAL, CROSSING, relation="beside", offset={"superior": 15}),
         r"nerve\.scn\.medial\.(left|right).*passes \"Iliac crest, top\" at"),
        ("the posterior femoral cutaneous nerve medial of the tuberosity",
         lambda c: c.step("nerve.pfcn", "passes lateral of the ischial tuberosity", schematic=None, offset={"lateral": -12, "posterior": 34}),
         r"nerve\.pfcn\.(left|right).*rem19\.pfcn\.tuberosity: published 30\.5"),
        ("a foramen's rim missed",
         lambda c: (c.nerve("nerve.ramus_dorsal.s4.branch_lateral", lambda e: e.pop("leaves")),
                    c.step("nerve.ramus_dorsal.s4.branch_lateral", "leaves by the posterior sacral foramen S4", offset={"posterior": 6}),
                    c.step("nerve.ramus_dorsal.s4.branch_lateral", "comes out of the posterior sacral foramen S4",
                           offset={"lateral": 9, "posterior": 6})),
         r"nerve\.ramus_dorsal\.s4\.branch_lateral\.(left|right).*does not pass through the rim"),
        ("a nerve out of the skin",
         lambda c: c.step("nerve.neighbour.lateral_femoral_cutaneous", "runs down to the skin of the outer thigh",
                          offset={"lateral": 2, "posterior": -60, "superior": -130}),
         r"nerve\.neighbour\.lateral_femoral_cutaneous\.(left|right).*too near the skin or out of it"),
        ("a middle nerve over the ligament that it passes under",
         lambda c: c.step("nerve.mcn.middle", "passes under the long posterior sacroiliac ligament", offset={"posterior": 6}),
         r"nerve\.mcn\.middle\.(left|right).*rises .* mm over its band"),
        ("a strand through the great nerve beside it",
         lambda c: c.step("nerve.neighbour.pudendal", "leaves the pelvis by the greater sciatic foramen, below piriformis",
                          offset={"lateral": 9, "posterior": 5, "superior": 8}),
         r"nerve\.neighbour\.pudendal\.(left|right) lies .* mm deep in nerve\.neighbour\.sciatic"),
        ("an inferior nerve along the fold instead of round the muscle's border",
         lambda c: c.step("nerve.icn.lateral.second", "turns round the lower border of gluteus maximus", schematic=None,
                          offset={"lateral": 32, "posterior": 60, "superior": -20}),
         r"nerve\.icn\.lateral\.second\.(left|right).*turns round"),
    ],
    [
        ("a superior nerve that floats above the crest", lambda c: c.step(MEDIAL, CROSSING, offset={"outward": 5.5}),
         r"nerve\.scn\.medial\.(left|right).*passes \"Iliac crest, top\" at"),
        ("an inferior nerve through the muscle instead of in the fat on its back",
         lambda c: c.step("nerve.icn.lateral.second", "runs up on the back of the muscle", depth=45),
         r"nerve\.icn\.lateral\.second\.(left|right).*runs up to .* mm under the skin"),
        ("a foramen on the wrong side", lambda c: c.edit("body/places.json", take_the_right_side("landmark.vertebra.l2.foramen")),
         r"landmark\.vertebra\.l2\.foramen lies at x = -.*off the midline"),
    ],
]
# fmt: on
