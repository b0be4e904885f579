#include "anatomy/plain_topic.h"

#include <algorithm>

namespace cluneal::anatomy {

std::optional<PlainTopic> plain_topic(const Atlas& atlas, const Id& id) {
  const auto topic = atlas.topics.find(id);
  if (topic == atlas.topics.end()) return std::nullopt;
  const bool for_patients = std::any_of(atlas.topic_kinds.begin(), atlas.topic_kinds.end(), [&](const TopicKind& kind) {
    return kind.key == topic->second.kind && !kind.professional;
  });
  if (!for_patients) return std::nullopt;
  return PlainTopic{topic->second.names.plain, topic->second.plain, topic->second.references()};
}

}  // namespace cluneal::anatomy
