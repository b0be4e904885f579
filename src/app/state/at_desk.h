#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/exam.h"
#include "app/desk/practice.h"
#include "app/files/learning.h"
#include "app/state/set_aside.h"
#include "body/core/body.h"
#include "session/scene.h"
#include "study/plan.h"
#include "study/question.h"

namespace cluneal::app {

/// Somebody learns alone. While they do, what a question shows stands in the place of the user's scene, which nothing
/// changes.
struct AtDesk {
  explicit AtDesk(Kept& kept) : learning(kept) {}

  Learning learning;
  std::string language;                         ///< In which the questions are.
  std::vector<study::Question> pool;            ///< In the order in which they are best learned.
  std::map<std::string, std::size_t> place_of;  ///< In `pool`, by id.
  study::Scheduler scheduler;
  study::Rules rules;
  study::Cards cards;  ///< As the learner's answers leave them.
  study::Plan plan;    ///< Of now.
  Practice practice;
  std::optional<Exam> exam;  ///< That is sat; nothing of it goes into what is learned.
  session::Scene shown;

  /// For which picture the camera was placed. Another one, and it is placed anew.
  struct Framed {
    glm::ivec2 size{0};
    const body::Body* body = nullptr;
    std::string question;
    bool operator==(const Framed&) const = default;
  };
  std::optional<Framed> framed;

  SetAside aside;
};

}  // namespace cluneal::app
