#pragma once

#include <cstdint>

namespace cluneal::io {

// How a binary glTF 2.0 begins, and how its chunks are marked.
inline constexpr std::uint32_t glb_magic = 0x46546C67, chunk_json = 0x4E4F534A, chunk_binary = 0x004E4942;

}  // namespace cluneal::io
