#pragma once

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

#include "session/actions/bedside.h"
#include "session/actions/bookmarks.h"
#include "session/actions/camera.h"
#include "session/actions/desk.h"
#include "session/actions/editing.h"
#include "session/actions/files.h"
#include "session/actions/ink.h"
#include "session/actions/look.h"
#include "session/actions/measure.h"
#include "session/actions/models.h"
#include "session/actions/painting.h"
#include "session/actions/pairing.h"
#include "session/actions/program.h"
#include "session/actions/ride.h"
#include "session/actions/tour_drafts.h"
#include "session/actions/tours.h"
#include "session/actions/visibility.h"
#include "session/type_name.h"

namespace cluneal::session {

// What somebody asks for. The same values come from menu, key, panel, palette, mouse and test; `app` carries them out.
// They stand in one header a subject; app/actions has a file for each, where they are carried out.

/// One variant a subject.
using ActionSubjects = std::tuple<VisibilityAction, LookAction, EditingAction, CameraAction, RideAction, ModelAction,
                                  PairingAction, PaintingAction, MeasureAction, TourAction, InkAction, TourDraftAction,
                                  BedsideAction, DeskAction, FileAction, BookmarkAction, ProgramAction>;

namespace detail {

template <class Tuple>
struct InOne;
template <class... Subjects>
struct InOne<std::tuple<Subjects...>> {
  using Variant = std::variant<Subjects...>;
};
template <class... All>
std::tuple<All...> types_of(const std::variant<All...>*);
template <class... Subjects>
auto all_types(const std::tuple<Subjects...>*)
    -> decltype(std::tuple_cat(types_of(static_cast<Subjects*>(nullptr))...));

template <class One, class... All>
constexpr bool stands_in(const std::variant<All...>*) {
  return (std::is_same_v<One, All> || ...);
}
template <class One, class... Subjects>
constexpr bool stands_in_any(const std::tuple<Subjects...>*) {
  return (stands_in<One>(static_cast<Subjects*>(nullptr)) || ...);
}
template <class One, class First, class... Rest>
constexpr auto subject_of(const std::tuple<First, Rest...>*) {
  if constexpr (stands_in<One>(static_cast<First*>(nullptr))) {
    return std::type_identity<First>{};
  } else {
    return subject_of<One>(static_cast<std::tuple<Rest...>*>(nullptr));
  }
}

}  // namespace detail

/// Each type that stands in a subject, in a tuple: for tests.
using ActionTypes = decltype(detail::all_types(static_cast<ActionSubjects*>(nullptr)));
template <class One>
concept IsAction = detail::stands_in_any<One>(static_cast<ActionSubjects*>(nullptr));
/// The subject in which an action stands: CameraAction for Orbit.
template <IsAction One>
using SubjectOf = typename decltype(detail::subject_of<One>(static_cast<ActionSubjects*>(nullptr)))::type;

/// Any of them: one subject's variant in a variant of subjects. All in one would be a hundred alternatives wide, and
/// what compilers make of that long to compile and large. Copying, moving and end are compiled in one place.
class Action {
 public:
  using Subject = detail::InOne<ActionSubjects>::Variant;

  template <IsAction One>
  // NOLINTNEXTLINE(google-explicit-constructor): whoever takes an action takes each of them.
  Action(One action) : subject_(std::in_place_type<SubjectOf<One>>, std::in_place_type<One>, std::move(action)) {}
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();

  [[nodiscard]] const Subject& subject() const { return subject_; }

 private:
  Subject subject_;
};

/// The action where it is of that kind, else null; it lives as long as `action`.
template <IsAction One>
[[nodiscard]] const One* get_if(const Action* action) {
  const auto* subject = std::get_if<SubjectOf<One>>(&action->subject());
  return subject == nullptr ? nullptr : std::get_if<One>(subject);
}
template <IsAction One>
[[nodiscard]] bool is(const Action& action) {
  return get_if<One>(&action) != nullptr;
}
/// Throws std::bad_variant_access where it is another: for tests, which know.
template <IsAction One>
[[nodiscard]] const One& get(const Action& action) {
  return std::get<One>(std::get<SubjectOf<One>>(action.subject()));
}
/// What `visitor`, which knows each kind, answers.
template <class Visitor>
decltype(auto) visit(Visitor&& visitor, const Action& action) {
  return std::visit([&](const auto& subject) -> decltype(auto) { return std::visit(visitor, subject); },
                    action.subject());
}

/// "set_shown" for SetShown: for logs and tests.
[[nodiscard]] std::string_view name_of(const Action& action);

}  // namespace cluneal::session
