#include "body/core/skin_ends.h"

namespace cluneal::body {

std::vector<glm::dvec3> ends_in_skin(const anatomy::Nerve& nerve, const Course& course) {
  std::vector<glm::dvec3> ends;
  if (course.line.empty() || nerve.course.empty()) return ends;
  if (nerve.course.back().relation == anatomy::Relation::ends_in) ends.push_back(course.line.back());
  for (const Twig& twig : course.twigs) {
    if (!twig.line.empty()) ends.push_back(twig.line.back());
  }
  return ends;
}

}  // namespace cluneal::body
