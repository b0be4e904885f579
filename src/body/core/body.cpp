#include "body/core/body.h"

#include <algorithm>

namespace cluneal::body {

const Shape* skin_of(const Body& body) {
  const auto found = std::find_if(body.shapes.begin(), body.shapes.end(),
                                  [](const auto& entry) { return entry.first.text().starts_with("skin."); });
  return found == body.shapes.end() ? nullptr : &found->second;
}

}  // namespace cluneal::body
