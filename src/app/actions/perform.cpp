#include "app/actions/perform.h"

#include <type_traits>

namespace cluneal::app {
namespace {

/// While a tour is given only what turns its slides, what is drawn on them (also back and forth), and what changes how
/// the slide looks: all else would change what the tour leaves alone.
template <class One, class Subject = session::SubjectOf<One>>
constexpr bool goes_in_tour =
    std::is_same_v<One, session::Undo> || std::is_same_v<One, session::Redo> ||
    std::is_same_v<Subject, session::TourAction> || std::is_same_v<Subject, session::InkAction> ||
    std::is_same_v<Subject, session::VisibilityAction> || std::is_same_v<Subject, session::LookAction> ||
    std::is_same_v<Subject, session::CameraAction> || std::is_same_v<Subject, session::ProgramAction>;

/// In the room for the bedside only what the room asks for: what is painted there, how it is looked at, where a page is
/// written.
template <class One>
constexpr bool goes_at_bedside =
    std::is_same_v<session::SubjectOf<One>, session::BedsideAction> || std::is_same_v<One, session::PaintAt> ||
    std::is_same_v<One, session::EndStroke> || std::is_same_v<One, session::UndoPainting> ||
    std::is_same_v<One, session::SetBrush> || std::is_same_v<One, session::Orbit> ||
    std::is_same_v<One, session::Zoom> || std::is_same_v<One, session::SetBody> ||
    std::is_same_v<One, session::LookIntoFolder> || std::is_same_v<One, session::ChooseFile> ||
    std::is_same_v<One, session::MakeFolder> || std::is_same_v<One, session::CancelWork> ||
    std::is_same_v<One, session::DismissMessage> || std::is_same_v<One, session::Quit>;

/// At the desk likewise.
template <class One>
constexpr bool goes_at_desk = std::is_same_v<session::SubjectOf<One>, session::DeskAction> ||
                              (goes_at_bedside<One> &&
                               !std::is_same_v<session::SubjectOf<One>, session::BedsideAction>) ||
                              std::is_same_v<One, session::Pan>;

/// What shows a scene of its own lets few actions through.
template <class One>
bool goes_now(const Application::State& state) {
  if (state.presenting) return goes_in_tour<One>;
  if (state.bedside) return goes_at_bedside<One>;
  return !state.desk || goes_at_desk<One>;
}

}  // namespace

void perform_action(Application::State& state, const session::Action& action, double now) {
  const bool looks_only = session::is<session::HoverAt>(action) || session::is<session::Orbit>(action) ||
                          session::is<session::Pan>(action) || session::is<session::Zoom>(action) ||
                          session::is<session::DismissMessage>(action);
  if (!looks_only) state.panel.forget_notes();
  // What is clicked at the desk is an answer.
  if (const auto* click = session::get_if<session::ClickAt>(&action);
      click != nullptr && state.desk && !state.presenting) {
    perform(state, session::DeskAction(session::AnswerPlace{click->pixel}), now);
    return;
  }
  session::visit(
      [&]<class One>(const One& asked) {
        if (goes_now<One>(state)) perform(state, session::SubjectOf<One>(asked), now);
      },
      action);
}

}  // namespace cluneal::app
