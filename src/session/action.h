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
#include "session/actions/look.h"
#include "session/actions/measure.h"
#include "session/actions/models.h"
#include "session/actions/painting.h"
#include "session/actions/pairing.h"
#include "session/actions/program.h"
#include "session/actions/ride.h"
#include "session/actions/tours.h"
#include "session/actions/visibility.h"
#include "session/type_name.h"

namespace cluneal::session {

// What somebody asks for. The same values come from menu, key, panel, palette, mouse and test; `app` carries them out.
// They stand in one header a subject; app/actions has a file for each, where they are carried out.

using ActionSubjects = std::tuple<VisibilityAction, LookAction, EditingAction, CameraAction, RideAction, ModelAction,
                                  PairingAction, PaintingAction, MeasureAction, TourAction, BedsideAction, DeskAction,
                                  FileAction, BookmarkAction, ProgramAction>;

namespace detail {

template <class... Variants>
struct Joined;
template <class... All>
struct Joined<std::variant<All...>> {
  using Type = std::variant<All...>;
};
template <class... First, class... Second, class... Rest>
struct Joined<std::variant<First...>, std::variant<Second...>, Rest...>
    : Joined<std::variant<First..., Second...>, Rest...> {};
template <class... Subjects>
struct Joined<std::tuple<Subjects...>> : Joined<Subjects...> {};

template <class One, class... All>
constexpr bool stands_in(const std::variant<All...>*) {
  return (std::is_same_v<One, All> || ...);
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

using AnyAction = detail::Joined<ActionSubjects>::Type;

/// Any of them. A variant whose copying, moving and end are compiled in one place: with that many alternatives each
/// file that hands an action on would take the compiler seconds.
class Action : public AnyAction {
 public:
  template <class One>
  // NOLINTNEXTLINE(google-explicit-constructor): it stands for the variant, which takes each of them too.
  requires(detail::stands_in<One>(static_cast<AnyAction*>(nullptr))) Action(One action)
      : AnyAction(std::in_place_type<One>, std::move(action)) {}
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();
};
/// The subject in which an action stands: CameraAction for Orbit.
template <class One>
using SubjectOf = typename decltype(detail::subject_of<One>(static_cast<ActionSubjects*>(nullptr)))::type;

/// "set_shown" for SetShown: for logs and tests.
[[nodiscard]] std::string_view name_of(const Action& action);

}  // namespace cluneal::session
