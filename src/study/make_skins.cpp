#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

Question to_paint(const anatomy::Atlas& atlas, const Id& id, const anatomy::Names& names) {
  Question question = about(Kind::paint_the_territory, id);
  question.answering = Answering::paint;
  question.target = one_of(atlas, id);
  question.same_on_both_sides = question.target != id;
  question.answer = question.same_on_both_sides ? atlas.title_of(question.target) : names.title;
  question.text = atlas.language.say(phrases::paint_on_skin, {{"name", question.answer}});
  if (!question.same_on_both_sides) return question;
  question.answer_of_other_side = atlas.title_of(id.child("right"));
  question.text_of_other_side = atlas.language.say(phrases::paint_on_skin, {{"name", question.answer_of_other_side}});
  return question;
}

}  // namespace

void make_skins(const anatomy::Atlas& atlas, Questions& out) {
  for (const auto& [id, territory] : atlas.territories) {
    if (territory.core.empty()) continue;  // Told in words only.
    Question question = to_paint(atlas, id, territory.names);
    question.subjects.push_back(territory.nerve);
    question.explanation = joined(atlas, territory.summary, territory.note);
    question.references = sources_of(atlas, id, territory.references);
    put(out, std::move(question));
  }
  // Areas of other conditions are told as wide as papers tell them: nobody can be asked to paint one to the hand's
  // breadth.
}

}  // namespace cluneal::study
