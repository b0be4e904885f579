#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// What there is to learn about the syndrome, for the list: a node a kind, its topics below it.
[[nodiscard]] std::vector<ui::TreeNode> topic_tree(const anatomy::Atlas& atlas);

/// What must be ruled out before any nerve.
[[nodiscard]] std::vector<ui::InfoLink> what_to_rule_out(const anatomy::Atlas& atlas);

/// What the information panel says of a topic.
void describe_topic(const anatomy::Atlas& atlas, const anatomy::Topic& topic, ui::Info& info);

/// A statement with its weight and its sources.
[[nodiscard]] ui::InfoStatement told_statement(const anatomy::Atlas& atlas, const anatomy::Statement& statement);
/// Whether a topic speaks of a thing of the model (without its side): by its places, or because it has a section that
/// is called after the thing's group ("superior").
[[nodiscard]] bool speaks_of(const anatomy::Atlas& atlas, const anatomy::Topic& topic, const base::Id& thing);

/// The topics that speak of a thing of the model (without its side), of what lies below it, of its sites and
/// territories or of its group, kind by kind; a walk once.
[[nodiscard]] std::vector<ui::InfoAbout> topics_about(const anatomy::Atlas& atlas, const base::Id& thing);

}  // namespace cluneal::app
