#include "app/questions/kind_title.h"

#include "app/question_phrases.h"

namespace cluneal::app {

language::Phrase title_of(study::Kind kind) {
  switch (kind) {
    case study::Kind::name_this:
      return phrases::question_name_this;
    case study::Kind::find_it:
      return phrases::question_find_it;
    case study::Kind::trace_the_nerve:
      return phrases::question_trace_the_nerve;
    case study::Kind::which_root:
      return phrases::question_which_root;
    case study::Kind::paint_the_territory:
      return phrases::question_paint_the_territory;
    case study::Kind::which_condition:
      return phrases::question_which_condition;
    case study::Kind::examine_next:
      return phrases::question_examine_next;
    case study::Kind::which_layer:
      return phrases::question_which_layer;
    case study::Kind::what_the_study_says:
      return phrases::question_what_the_study_says;
    case study::Kind::left_or_right:
      return phrases::question_left_or_right;
    case study::Kind::what_is_wrong:
      return phrases::question_what_is_wrong;
  }
  return {};
}

}  // namespace cluneal::app
