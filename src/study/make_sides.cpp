#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;

struct SeenFrom {
  std::string_view view;
  language::Phrase explanation;
};

void ask_for_side(const Atlas& atlas, const Id& id, const SeenFrom& from, const std::vector<std::string>& references,
                  Questions& out) {
  Question question = about(Kind::left_or_right, id, from.view);
  question.text = atlas.language.say(phrases::on_which_side);
  question.answer = atlas.language.say(phrases::left);
  question.wrong = {atlas.language.say(phrases::right)};
  question.explanation = atlas.language.say(from.explanation);
  const Id shown = id.child("left");
  question.picture = {std::string(from.view), {shown, id.child("right")}, {}, {shown}, {}, true};
  question.same_on_both_sides = question.answer_is_side = true;
  question.references = references;
  put(out, std::move(question));
}

}  // namespace

void make_sides(const Atlas& atlas, Questions& out) {
  const SeenFrom views[] = {{"posterior", phrases::sides_from_behind},
                            {"anterior", phrases::sides_from_the_front},
                            {"superior", phrases::sides_from_above},
                            {"inferior", phrases::sides_from_below}};
  for (const auto& [id, structure] : atlas.structures) {
    if (!structure.paired || !structure.shown) continue;
    for (const SeenFrom& from : views) {
      ask_for_side(atlas, id, from, sources_of(atlas, id, structure.references), out);
    }
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    // The branches that the atlas is about, and the trunks beside them.
    if (!nerve.paired || !nerve.drawn || !nerve.shown || nerve.minor || !nerve.group.covers(id)) continue;
    // From the front the bones, and the greater nerves, hide them.
    ask_for_side(atlas, id, views[0], nerve.references, out);
  }
}

}  // namespace cluneal::study
