#include "app/actions/perform.h"

#include <type_traits>

namespace cluneal::app {
namespace {

/// While a tour is given only what turns its slides, and what changes how the slide looks: all else would change what
/// the tour leaves alone.
template <class Subject>
constexpr bool goes_in_tour =
    std::is_same_v<Subject, session::TourAction> || std::is_same_v<Subject, session::VisibilityAction> ||
    std::is_same_v<Subject, session::LookAction> || std::is_same_v<Subject, session::CameraAction> ||
    std::is_same_v<Subject, session::ProgramAction>;

}  // namespace

void perform_action(Application::State& state, const session::Action& action, double now) {
  const bool looks_only =
      std::holds_alternative<session::HoverAt>(action) || std::holds_alternative<session::Orbit>(action) ||
      std::holds_alternative<session::Pan>(action) || std::holds_alternative<session::Zoom>(action) ||
      std::holds_alternative<session::DismissMessage>(action);
  if (!looks_only) state.panel.forget_notes();
  std::visit(
      [&]<class One>(const One& asked) {
        using Subject = session::SubjectOf<One>;
        if (!state.presenting || goes_in_tour<Subject>) perform(state, Subject(asked), now);
      },
      action);
}

}  // namespace cluneal::app
