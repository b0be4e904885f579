// What the child that read a stranger's model may say to its parent: a good reply with changes, the input being the
// recipe, and the input itself as a reply.

#include <cstdint>
#include <span>
#include <vector>

#include "base/file.h"
#include "io/import_reply.h"
#include "memory_file.h"

using namespace cluneal;

namespace {

using Bytes = std::vector<std::byte>;

Bytes good_reply() {
  io::ForeignModel model;
  model.mesh.positions = {glm::vec3(0, 0, 0), glm::vec3(1, 0, 0), glm::vec3(0, 1, 0)};
  model.mesh.normals = {glm::vec3(0, 0, 1), glm::vec3(0, 0, 1), glm::vec3(0, 0, 1)};
  model.mesh.indices = {0, 1, 2};
  model.format = "PLY";
  model.parts = 1;
  model.unit_note = "guessed";
  model.content_hash = "0123456789abcdef0123456789abcdef";
  const MemoryFile file({});
  require(io::write_reply(file.number(), model), "a reply can be written");
  auto bytes = base::read_bytes(file.path());
  require(bytes.ok() && io::read_reply(*bytes).ok(), "and read");
  return *bytes;
}

void read(std::span<const std::byte> reply) {
  const auto model = io::read_reply(reply);
  require(model.ok() || !model.error().message.empty(), "a refusal has a reason");
  if (!model) return;
  for (const std::uint32_t index : model->mesh.indices) {
    require(index < model->mesh.positions.size(), "every index names a point");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Bytes good = good_reply();
  read(std::as_bytes(std::span(data, size)));
  Bytes reply = good;
  for (std::size_t i = 0; i + 2 < size; i += 3) {
    reply[(data[i] | std::size_t{data[i + 1]} << 8U) % reply.size()] = static_cast<std::byte>(data[i + 2]);
  }
  if (size % 3 == 1) reply.resize(reply.size() * data[size - 1] / 256);
  read(reply);
  return 0;
}
