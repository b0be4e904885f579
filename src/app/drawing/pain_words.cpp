#include "app/drawing/pain_words.h"

#include "app/present/cite.h"

namespace cluneal::app {

std::string verdict_sentence(body::Verdict verdict) {
  switch (verdict) {
    case body::Verdict::explained:
      return "Areas of the atlas lie there. Areas overlap: this is no diagnosis.";
    case body::Verdict::not_explained:
      return "Not explained here: most of it lies in no area of the atlas.";
    case body::Verdict::needs_a_doctor:
      return "Needs a doctor: new numbness or pain over the saddle, or new bladder or bowel trouble, is an emergency "
             "until it is ruled out.";
  }
  return {};
}

std::string percent(double share) {
  return number(100 * share, 0) + " %";
}

}  // namespace cluneal::app
