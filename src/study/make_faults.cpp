#include <algorithm>

#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;

std::vector<Id> on_the_right(std::vector<Id> ids) {
  for (Id& id : ids) id = base::mirrored(id);
  return ids;
}

std::vector<Id> both_sides(const std::vector<Id>& left) {
  std::vector<Id> both = left;
  const std::vector<Id> right = on_the_right(left);
  both.insert(both.end(), right.begin(), right.end());
  return both;
}

/// Nerves of a group that a picture shows on both sides, one of them on one side only.
void leave_one_out(const Atlas& atlas, const anatomy::Group& group, Questions& out) {
  std::vector<Id> alike;
  for (const auto& [id, nerve] : atlas.nerves) {
    if (nerve.group == group.id && group.id.covers(id) && nerve.drawn && nerve.shown && nerve.paired && !nerve.minor &&
        !is_not_told_apart(atlas, id)) {
      alike.push_back(id);
    }
  }
  for (const Id& id : alike) {
    Question question = about(Kind::what_is_wrong, id, "missing");
    question.text = atlas.language.say(phrases::what_is_missing);
    const Id missing = id.child("left");
    question.answer = atlas.title_of(missing);
    question.wrong.push_back(atlas.title_of(id.child("right")));
    for (const Id& other : alike) {
      if (other == id) continue;
      question.wrong.push_back(atlas.title_of(other.child("left")));
      question.wrong.push_back(atlas.title_of(other.child("right")));
    }
    std::vector<Id> shown;
    for (const Id& other : alike) shown.push_back(other.child("left"));
    shown = both_sides(shown);
    shown.erase(std::remove(shown.begin(), shown.end(), missing), shown.end());
    question.picture = {"posterior", shown, {missing}, shown, shown, true};
    question.explanation = atlas.nerves.at(id).summary;
    question.references = atlas.nerves.at(id).references;
    put(out, std::move(question));
  }
}

/// A nerve and a piece of skin: its own, that of the other side, or another's that lies apart from it. One of each, so
/// that no answer is the likelier one.
void ask_of_skin(const Atlas& atlas, const anatomy::Territory& territory, Questions& out) {
  const std::vector<Id> nerve = drawn_parts(atlas, territory.nerve);
  if (nerve.empty() || territory.core.empty()) return;
  const std::string another = atlas.language.say(phrases::another_nerves_skin),
                    other_side = atlas.language.say(phrases::other_sides_skin),
                    nothing = atlas.language.say(phrases::nothing_is_wrong);
  const auto ask = [&](std::string_view aspect, const Id& skin, const std::string& answer) {
    Question question = about(Kind::what_is_wrong, territory.id, aspect);
    question.subjects.push_back(territory.nerve);
    question.text = atlas.language.say(phrases::what_is_wrong_with_skin);
    question.answer = answer;
    for (const std::string& one : {another, other_side, nothing}) {
      if (one != answer) question.wrong.push_back(one);
    }
    std::vector<Id> shown = nerve;
    shown.push_back(skin);
    question.picture = {"posterior", shown, {}, shown, {}, true};
    question.same_on_both_sides = true;
    question.explanation = atlas.language.say(
        phrases::nerve_and_its_skin, {{"nerve", atlas.title_of(territory.nerve)}, {"skin", territory.summary}});
    question.references = territory.references;
    put(out, std::move(question));
  };
  ask("right", territory.id.child("left"), nothing);
  ask("other_side", territory.id.child("right"), other_side);
  if (const auto apart = atlas.quiz.skin_apart.find(territory.id); apart != atlas.quiz.skin_apart.end())
    ask("skin_of/" + apart->second.text(), apart->second.child("left"), another);
}

}  // namespace

void make_faults(const Atlas& atlas, Questions& out) {
  for (const anatomy::Group* group : atlas.groups_in_order()) {
    // The neighbours lie apart, some of them hidden from any one side.
    if (!group->neighbours) leave_one_out(atlas, *group, out);
  }
  for (const auto& [id, territory] : atlas.territories) ask_of_skin(atlas, territory, out);
}

}  // namespace cluneal::study
