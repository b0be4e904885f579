#include "io/off_reader.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/declaration.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

class OffReader {
 public:
  explicit OffReader(std::string_view text) : cursor_(text) {}

  base::Result<RawSurface> read() {
    std::string_view line = next_line();
    if (base::Status header = read_header(line); !header) return header.error();
    if (line.find_first_not_of(" \t") == std::string_view::npos) line = next_line();
    const auto points = integer_in(take_word(line)), faces = integer_in(take_word(line));
    if (!points || !faces || *points < 0 || *faces < 0)
      return Error{"does not say how many points and faces it has", {}};
    for (long long i = 0; i < *points; ++i) {
      if (base::Status point = read_point(); !point) return cut_off(*points, "points", i, point);
    }
    for (long long i = 0; i < *faces; ++i) {
      if (base::Status face = read_face(); !face) return cut_off(*faces, "faces", i, face);
    }
    if (!next_line().empty()) {
      return Error{"has more lines than its " + std::to_string(*points) + " points and " + std::to_string(*faces) +
                       " faces; it would be read wrong, save it again",
                   {}};
    }
    surface_.parts = 1;
    return std::move(surface_);
  }

 private:
  /// The next line that holds more than a comment; empty at the end.
  std::string_view next_line() {
    while (!cursor_.at_end()) {
      std::string_view line = cursor_.line();
      if (const std::size_t comment = line.find('#'); comment != std::string_view::npos) {
        // One behind each face is no header.
        constexpr int most = 1000;
        if (++comments_ < most) read_declaration(line.substr(comment), surface_.declared);
        line = line.substr(0, comment);
      }
      if (line.find_first_not_of(" \t") != std::string_view::npos) return line;
    }
    ended_ = true;
    return {};
  }

  /// Takes "OFF", "COFF" and their like off the first line; the word may be missing.
  static base::Status read_header(std::string_view& line) {
    std::string_view left = line;
    const std::string_view word = take_word(left);
    if (!word.ends_with("OFF")) return base::Done{};
    line = left;
    if (take_word(left) == "BINARY")
      return Error{"is a binary OFF, which cannot be read here; save it as text, or as PLY", {}};
    if (word.find_first_of("4n") != std::string_view::npos) return Error{"is an OFF of more than three dimensions", {}};
    return base::Done{};
  }

  base::Status read_point() {
    std::string_view line = next_line();
    glm::dvec3 point(0);
    for (glm::length_t axis = 0; axis < 3; ++axis) {
      const auto number = number_in(take_word(line));
      if (!number) return Error{"has a point without three numbers; an OFF has one a line", {}};
      point[axis] = *number;
    }
    surface_.points.push_back(point);
    return base::Done{};
  }

  base::Status read_face() {
    std::string_view line = next_line();
    const auto count = integer_in(take_word(line));
    face_.clear();
    for (long long i = 0; i < count.value_or(0); ++i) {
      const auto index = integer_in(take_word(line));
      if (!index) return Error{"has a face with fewer corners than it says; an OFF has one a line", {}};
      if (*index < 0 || *index > UINT32_MAX) return Error{"names points that it does not have", {}};
      face_.push_back(static_cast<std::uint32_t>(*index));
    }
    if (!count || *count < 0) return Error{"has a face that cannot be read", {}};
    return faces_.add(face_);
  }

  Error cut_off(long long wanted, const char* what, long long there, const base::Status& otherwise) const {
    if (!ended_) return otherwise.error();
    return {"says that it holds " + std::to_string(wanted) + " " + what + " and ends after " + std::to_string(there) +
                "; it is cut off, copy it again",
            {}};
  }

  TextCursor cursor_;
  RawSurface surface_;
  FaceCutter faces_{surface_};
  std::vector<std::uint32_t> face_;
  int comments_ = 0;
  bool ended_ = false;
};

}  // namespace

base::Result<RawSurface> read_off(std::span<const std::byte> bytes) {
  return OffReader({reinterpret_cast<const char*>(bytes.data()), bytes.size()}).read();
}

}  // namespace cluneal::io
