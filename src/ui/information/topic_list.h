#pragma once

#include <functional>
#include <vector>

#include "session/action.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// What there is to learn about the syndrome, kind by kind. With `wanted`, only what it lets through, and all open;
/// `drawn` is told of each row, so that what was found can be marked. The kind `opened`, if any, is opened and brought
/// into sight, once.
void draw_topic_list(const Model& model, const std::function<bool(const TreeNode&)>& wanted,
                     const std::function<void(const TreeNode&)>& drawn, Id& opened,
                     std::vector<session::Action>& actions);

}  // namespace cluneal::ui
