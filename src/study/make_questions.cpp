#include "study/make_questions.h"

#include <algorithm>
#include <tuple>

#include "study/making.h"

namespace cluneal::study {

std::vector<Question> make_questions(const anatomy::Atlas& atlas) {
  std::vector<Question> questions;
  for (const auto make : {make_names, make_places, make_courses, make_roots, make_skins, make_conditions,
                          make_examinations, make_layers, make_studies, make_sides, make_faults}) {
    make(atlas, questions);
  }
  std::sort(questions.begin(), questions.end(),
            [](const Question& a, const Question& b) { return std::tie(a.kind, a.id) < std::tie(b.kind, b.id); });
  return questions;
}

}  // namespace cluneal::study
