#include "small_atlas.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

namespace cluneal::test {

namespace {

namespace fs = std::filesystem;

/// A folder that is gone when it goes out of scope.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "cluneal-atlas-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) FAIL("cannot make a folder like " + name);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

std::map<std::string, std::string> small_atlas_texts() {
  std::map<std::string, std::string> texts;
  texts["references.json"] = R"({"format": "cluneal-atlas/references/1", "references": [
    {"key": "A98", "authors": "Alpha", "year": 1998, "title": "T", "journal": "J", "doi": "10.1/a", "checked": "abstract"},
    {"key": "B01", "authors": "Beta", "year": 2001, "pmid": "123", "checked": "recalled"}]})";
  texts["claims.json"] = R"({"format": "cluneal-atlas/claims/1", "claims": [
    {"key": "a98.midline", "quantity": "distance", "value": 70, "unit": "mm", "spread_kind": "sd", "spread": 8, "n": 15,
     "counted": "cadavers", "from": "midline", "to": "nerve.scn.medial", "metric": "not stated", "reference": "A98",
     "confidence": "high", "checked": "abstract"},
    {"key": "a98.diameter", "quantity": "diameter", "value": 1.1, "unit": "mm", "n": 20, "counted": "cadavers",
     "reference": "A98", "confidence": "high", "checked": "abstract"},
    {"key": "a98.tunnel", "quantity": "passage present", "value": 56, "unit": "percent", "n": 30, "counted": "sides",
     "reference": "A98", "confidence": "high", "checked": "abstract"}]})";
  texts["groups.json"] = R"({"format": "cluneal-atlas/groups/1", "groups": [
    {"id": "nerve.scn", "names": {"english": "Superior cluneal nerves"}, "short": "Superior", "colour": [0, 0.1, 0.4],
     "comparison": [{"aspect": "Roots", "text": "Dorsal.", "references": ["A98"]}]},
    {"id": "nerve.mcn", "names": {"english": "Middle cluneal nerves"}, "colour": [0.8, 0.1, 0.7],
     "comparison": [{"aspect": "Roots", "text": "Sacral.", "references": ["A98"]}]},
    {"id": "nerve.icn", "names": {"english": "Inferior cluneal nerves"}, "colour": [0.1, 0.4, 0],
     "comparison": [{"aspect": "Roots", "text": "Ventral.", "references": ["B01"]}]}]})";
  texts["words_by_sex.json"] = R"({"format": "cluneal-atlas/words_by_sex/1", "words_by_sex": [
    {"either": "clitoris or penis", "woman": "clitoris", "man": "penis"}]})";
  texts["headings.json"] = R"({"format": "cluneal-atlas/headings/1", "headings": [
    {"id": "bone", "names": {"english": "Bones"}}]})";
  texts["structures.json"] = R"({"format": "cluneal-atlas/structures/1", "structures": [
    {"id": "bone.hip", "names": {"english": "Hip bone", "latin": "Os coxae"}, "tissue": "bone", "paired": true},
    {"id": "bone.sacrum", "names": {"english": "Sacrum"}, "tissue": "bone", "paired": false}]})";
  texts["places.json"] = R"({"format": "cluneal-atlas/places/1", "places": [
    {"id": "landmark.psis", "names": {"english": "PSIS"}, "paired": true},
    {"id": "landmark.sacrum.ala", "names": {"english": "Ala"}, "paired": true, "crossed_by": "L5"},
    {"id": "landmark.sacrum.foramen_anterior.s2", "names": {"english": "F"}, "paired": true},
    {"id": "landmark.sacrum.foramen_posterior.s2", "names": {"english": "F"}, "paired": true},
    {"id": "landmark.vertebra.l1.foramen", "names": {"english": "F"}, "paired": true},
    {"id": "landmark.vertebra.l2.foramen", "names": {"english": "F"}, "paired": true},
    {"id": "landmark.vertebra.l2.transverse_process_base", "names": {"english": "T"}, "paired": true},
    {"id": "landmark.vertebra.l3.transverse_process_base", "names": {"english": "T"}, "paired": true},
    {"id": "curve.iliac_crest.top", "names": {"english": "Crest"}, "paired": true},
    {"id": "skin.buttock", "names": {"english": "Skin"}, "paired": true}]})";
  texts["landmarks.json"] = R"({"format": "cluneal-atlas/landmarks/1", "landmarks": [
    {"id": "landmark.crest", "names": {"english": "Crest behind"}, "paired": true, "summary": "S.",
     "spot": {"place": "curve.iliac_crest.top", "midline": 70}, "references": ["B01"]},
    {"id": "landmark.tip", "names": {"english": "Tip"}, "paired": false, "summary": "S."}]})";
  texts["nerve_traits.json"] = R"({"format": "cluneal-atlas/nerve_traits/1", "nerve_traits": [
    {"ids": ["nerve.scn"], "label": 62, "bold": true, "crosses": "curve.iliac_crest.top", "traits": ["forks_in_skin"],
     "origin": {"called": "a superior cluneal nerve", "ramus": "dorsal", "first": "T11", "last": "L5", "why": "they are dorsal"}},
    {"ids": ["nerve.scn.medial"], "label": 64},
    {"ids": ["nerve.mcn"], "passes": "bone.sacrum",
     "origin": {"called": "a middle cluneal nerve", "ramus": "dorsal", "first": "S1", "last": "S4",
                "why": "the middle cluneal nerves come from the dorsal rami S1 to S4"}},
    {"ids": ["nerve.icn"],
     "origin": {"called": "an inferior cluneal nerve", "ramus": "ventral", "first": "S1", "last": "S3",
                "why": "the inferior cluneal nerves come from the ventral rami S1 to S3"}},
    {"ids": ["nerve.ramus_dorsal"],
     "origin": {"called": "a dorsal ramus", "ramus": "dorsal", "first": "T11", "last": "S4", "why": "a dorsal ramus is dorsal",
                "own_root": true}},
    {"ids": ["nerve.ramus_dorsal.l2", "nerve.ramus_dorsal.t11"], "traits": ["lumbar_lateral"]}]})";
  texts["persons.json"] = R"({"format": "cluneal-atlas/persons/1", "persons": [
    {"id": "woman", "sex": "woman", "typical": true, "title": "Typical woman"},
    {"id": "scanned", "sex": "man", "typical": false, "title": "Measured man"},
    {"id": "man", "sex": "man", "typical": true, "title": "Typical man"}]})";
  texts["nerves/all.json"] = R"({"format": "cluneal-atlas/nerves/1", "nerves": [
    {"id": "nerve.scn", "names": {"english": "Superior cluneal nerves"}, "group": "nerve.scn", "ramus": "dorsal",
     "drawn": false, "summary": "S.", "references": ["A98"],
     "roots": [{"root": "L2", "reference": "A98", "finding": "share", "percent": 90, "of": "20 sides"},
               {"root": "T11", "reference": "B01", "finding": "range in reviews"}]},
    {"id": "nerve.scn.medial", "names": {"english": "Medial superior cluneal nerve"}, "group": "nerve.scn",
     "parent": "nerve.scn", "ramus": "dorsal", "diameter": 1.1, "diameter_claim": "a98.diameter", "summary": "S.",
     "references": ["A98"], "stations": {"crest": ["a98.midline"]},
     "course": [
      {"step": "starts", "relation": "start", "place": "curve.iliac_crest.top", "station": "crest",
       "offset": {"lateral": -6, "superior": 14}, "schematic": true},
      {"step": "crosses the crest", "relation": "over", "place": "curve.iliac_crest.top", "station": "crest",
       "offset": {"outward": 1.5}, "references": ["A98"]},
      {"step": "ends", "relation": "ends_in", "passes": "skin.buttock", "place": "curve.iliac_crest.top",
       "offset": {"superior": -90}, "schematic": true}],
     "twigs": {"count": 4, "after": "crosses the crest", "territory": "territory.scn.medial", "references": ["A98"]}},
    {"id": "nerve.ramus_dorsal.l2.branch_lateral", "names": {"english": "Lateral branch of L2"}, "group": "nerve.scn",
     "parent": "nerve.scn", "joins": "nerve.scn.medial", "ramus": "dorsal", "summary": "S.", "references": ["A98"],
     "roots": [{"root": "L2", "reference": "A98", "finding": "present"}],
     "course": [
      {"step": "leaves", "relation": "start", "place": "landmark.vertebra.l2.foramen", "references": ["A98"]},
      {"step": "crosses", "relation": "over", "place": "landmark.vertebra.l3.transverse_process_base",
       "references": ["A98"]}]},
    {"id": "nerve.ramus_dorsal.t11.branch_lateral", "names": {"english": "Lateral branch of T11"},
     "group": "nerve.scn", "ramus": "dorsal", "drawn": false, "shown": false, "uncertain": "Reviews only.",
     "summary": "S.", "references": ["B01"]},
    {"id": "nerve.mcn", "names": {"english": "Middle cluneal nerves"}, "group": "nerve.mcn", "ramus": "dorsal",
     "drawn": false, "summary": "S.", "references": ["A98"],
     "roots": [{"root": "S3", "reference": "A98", "finding": "present"}], "fibres": ["S3"],
     "course": [{"step": "leaves", "relation": "start", "place": "landmark.sacrum.foramen_posterior.s2",
                 "references": ["A98"]}], "shown": false},
    {"id": "nerve.icn", "names": {"english": "Inferior cluneal nerves"}, "group": "nerve.icn", "ramus": "ventral",
     "drawn": false, "summary": "S.", "references": ["A98"],
     "roots": [{"root": "S1", "reference": "A98", "finding": "present"}], "fibres": ["S1"],
     "course": [{"step": "leaves", "relation": "start", "place": "landmark.sacrum.foramen_anterior.s2",
                 "references": ["A98"]}], "shown": false}]})";
  texts["sites.json"] = R"({"format": "cluneal-atlas/sites/1", "sites": [
    {"id": "site.scn.crest_tunnel", "names": {"english": "Tunnel"}, "nerve": "nerve.scn.medial", "mechanism": "M.",
     "waypoint": "crosses the crest", "passage_present": ["a98.tunnel"], "schematic": true, "references": ["A98"]}]})";
  texts["variants.json"] = R"({"format": "cluneal-atlas/variants/1", "variants": [
    {"id": "variant.scn.other", "names": {"english": "Otherwise"}, "of": "nerve.scn", "share": "2 of 20 sides",
     "summary": "S.", "hides": ["nerve.ramus_dorsal.l2"], "shows": ["nerve.scn.medial"], "references": ["A98"]}]})";
  texts["territories.json"] = R"({"format": "cluneal-atlas/territories/1", "territories": [
    {"id": "territory.scn.medial", "names": {"english": "Territory of the medial nerve"}, "nerve": "nerve.scn.medial",
     "summary": "S.", "upper": "curve.iliac_crest.top", "lower": "landmark.psis",
     "core": [{"place": "curve.iliac_crest.top", "midline": 60}, {"place": "landmark.psis", "lateral": 40},
              {"place": "landmark.psis", "superior": -40, "facing": 20}],
     "extent": [{"place": "curve.iliac_crest.top", "midline": 50}, {"place": "landmark.psis", "lateral": 60},
                {"place": "landmark.psis", "superior": -60}],
     "references": ["A98"]},
    {"id": "territory.told", "names": {"english": "Told in words"}, "nerve": "nerve.icn", "summary": "S.",
     "references": ["A98"]}]})";
  texts["areas.json"] = R"({"format": "cluneal-atlas/areas/1", "areas": [
    {"id": "area.one", "topic": "treatment.release", "names": {"english": "Area"}, "urgent": true, "paired": false,
     "core": [{"place": "landmark.psis"}, {"place": "landmark.psis", "lateral": 20}, {"place": "landmark.psis", "superior": -20}],
     "extent": [{"place": "landmark.psis"}, {"place": "landmark.psis", "lateral": 40}, {"place": "landmark.psis", "superior": -40}]}]})";
  texts["pictograms.json"] =
      R"({"format": "cluneal-atlas/pictograms/1", "box": {"low": [-0.5, -0.1], "high": [0.5, 1.1]},
    "bodies": [{"key": "side", "segments": [
      {"key": "trunk", "turn": 1, "least": -90, "most": 90, "length": 0.3, "radii": [0.07, 0.06], "layer": 2},
      {"key": "leg", "parent": "trunk", "along": 0, "rest": 180, "turn": -1, "least": -20, "most": 120, "length": 0.5,
       "radii": [0.05, 0.03], "gap": true, "layer": 3},
      {"key": "arm", "parent": "trunk", "along": 1, "rest": 180, "turn": -1, "least": 0, "most": 180, "length": 0.3,
       "radii": [0.03, 0.02], "layer": 3}],
      "spots": [{"id": "site.scn.crest_tunnel", "on": "trunk", "along": 0.4, "across": 0.03}]}],
    "furniture": [{"key": "floor", "strokes": [{"points": [[-0.4, 0], [0.4, 0]], "width": 0.02}]},
                  {"key": "wheel", "strokes": [{"centre": [0, 0.5], "radius": 0.4, "from": 0, "to": 360, "width": 0.02}]}],
    "pictograms": [{"id": "treatment.release", "pain": "better", "mark": "site.scn.crest_tunnel",
      "person": {"body": "side", "at": [0, 0.54], "angles": {"arm": 30}}, "furniture": ["floor"],
      "rests": [{"part": "leg", "on": "floor"}]}]})";
  texts["handouts.json"] = R"({"format": "cluneal-atlas/handouts/1", "handouts": [],
    "warnings": {"at_once": [], "same_day": [], "again": []}})";
  texts["quiz.json"] =
      R"({"format": "cluneal-atlas/quiz/1", "asked_walks": [], "asked_claims": [], "not_told_apart": [],
          "skin_apart": [], "other_answers": []})";
  texts["bedside.json"] = R"({"format": "cluneal-atlas/bedside/1", "questions": [], "rungs": [], "asks": []})";
  texts["root_colours.json"] = R"({"format": "cluneal-atlas/root_colours/1", "root_colours": [
    {"root": "L1", "colour": [0, 0.2, 0.3]}]})";
  texts["clinical/kinds.json"] = R"({"format": "cluneal-atlas/topic_kinds/1", "topic_kinds": [
    {"key": "treatments", "prefix": "treatment", "title": "Treatment", "summary": "S.", "least": 1, "drawn": true, "flags_first": true, "sections": [
      {"key": "results", "title": "Results", "required": true}, {"key": "limits", "title": "Limits"}]},
    {"key": "cases", "prefix": "case", "title": "Cases", "summary": "S.", "least": 0, "sections": [
      {"key": "answer", "title": "Answer", "required": true, "held_back": true}]}]})";
  texts["clinical/treatments.json"] = R"({"format": "cluneal-atlas/treatments/1", "treatments": [
    {"id": "treatment.release", "names": {"english": "Release", "synonyms": ["Freeing"]}, "text": "T.",
     "plain": "P.", "places": ["site.scn.crest_tunnel", "nerve.scn.medial"], "effect_on_nerve": "frees",
     "sections": {
       "limits": [{"text": "Nobody compared it.", "basis": "none_found"}],
       "results": [{"text": "Better in 80 %.", "references": ["A98"], "n": 30, "counted": "patients",
                    "design": "series", "follow_up": "1 year", "confidence": "low"}]}}]})";
  texts["clinical/cases.json"] = R"({"format": "cluneal-atlas/cases/1", "cases": [
    {"id": "case.one", "names": {"english": "A case"}, "text": "T.", "places": ["landmark.tip"],
     "answer": "site.scn.crest_tunnel", "urgent": true,
     "sections": {"answer": [{"text": "It was the tunnel.", "basis": "made_up"}]}}]})";
  return texts;
}

std::string replaced(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos || text.find(from, at + 1) != std::string::npos) {
    FAIL("\"" + from + "\" must stand exactly once in the document");
  }
  return text.substr(0, at) + to + text.substr(at + from.size());
}

base::Result<anatomy::Atlas> load(const std::map<std::string, std::string>& texts) {
  const Folder folder;
  for (const char* part : {"clinical", "nerves", "tours"}) std::filesystem::create_directory(folder.path() / part);
  for (const auto& [name, text] : texts) std::ofstream(folder.path() / name) << text;
  return anatomy::load_atlas(folder.path());
}

anatomy::Atlas small_atlas() {
  base::Result<anatomy::Atlas> atlas = load(small_atlas_texts());
  if (!atlas) FAIL(joined(atlas.error().details));
  return std::move(atlas).value();
}

std::vector<base::Diagnostic> refusal(const std::string& file, const std::string& from, const std::string& to) {
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts[file] = replaced(texts[file], from, to);
  const base::Result<anatomy::Atlas> atlas = load(texts);
  REQUIRE_FALSE(atlas.ok());
  return atlas.error().details;
}

std::vector<base::Diagnostic> remarks(const std::string& file, const std::string& from, const std::string& to) {
  std::map<std::string, std::string> texts = small_atlas_texts();
  texts[file] = replaced(texts[file], from, to);
  const base::Result<anatomy::Atlas> atlas = load(texts);
  if (!atlas) FAIL(joined(atlas.error().details));
  return anatomy::check_atlas(*atlas);
}

bool says(const std::vector<base::Diagnostic>& diagnostics, const std::string& text) {
  for (const base::Diagnostic& diagnostic : diagnostics) {
    if (to_string(diagnostic).find(text) != std::string::npos) return true;
  }
  return false;
}

std::string joined(const std::vector<base::Diagnostic>& diagnostics) {
  std::string text;
  for (const base::Diagnostic& diagnostic : diagnostics) text += to_string(diagnostic) + '\n';
  return text;
}

}  // namespace cluneal::test
