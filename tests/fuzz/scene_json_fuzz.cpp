// Any text as --state: it is refused with a reason, or the state that it gives survives being written and read.

#include <cstdint>
#include <string_view>

#include "require.h"
#include "session/scene_json.h"

using namespace cluneal::session;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto state = from_json(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!state) {
    require(!state.error().message.empty(), "a refusal has a reason");
    return 0;
  }
  const auto again = from_json(to_json(*state), "written");
  require(again.ok(), "a state that was written can be read");
  require(again->scene == state->scene, "the scene is the same");
  require(again->camera == state->camera, "the camera is the same");
  return 0;
}
