#include "io/obj_reader.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>

#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

/// A line without its comment, which may stand behind a face too. The sign in "1.#QNAN" begins none.
std::string_view without_comment(std::string_view line) {
  std::size_t at = line.find('#');
  while (at != std::string_view::npos && at > 0 && line[at - 1] == '.') at = line.find('#', at + 1);
  return line.substr(0, std::min(at, line.size()));
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class ObjReader {
 public:
  base::Result<RawSurface> read(std::string_view text) {
    TextCursor cursor(text);
    surface_.points.reserve(text.size() / 60);
    surface_.triangles.reserve(text.size() / 60);
    while (!cursor.at_end()) {
      ++line_number_;
      std::string_view line = cursor.line();
      const std::string_view word = take_word(line);
      if (word.empty()) continue;
      if (word.front() == '#') {
        read_declaration(line, surface_.declared);
        continue;
      }
      if (base::Status read = read_statement(word, line, cursor); !read) return read.error();
    }
    for (const auto& face : waiting_) {
      if (base::Status added = faces_.add(face); !added) return added.error();
    }
    surface_.parts = std::max<std::size_t>(1, surface_.parts);
    return std::move(surface_);
  }

 private:
  base::Status read_statement(std::string_view word, std::string_view line, TextCursor& cursor) {
    if (word == "v") return read_point(whole(line, cursor));
    if (one_of(word, {"f", "fo"})) return read_face(whole(line, cursor));
    if (one_of(word, {"o", "g", "usemtl"})) {
      // Names end with their line: a backslash there belongs to the name.
      begins_part_ = true;
    } else if (one_of(word, {"p", "l", "curv", "curv2", "surf"})) {
      ++surface_.left_out;
      whole(line, cursor);
    } else if (!one_of(word, {"mtllib", "usemap", "maplib", "call", "csh", "shadow_obj", "trace_obj", "mg"})) {
      whole(line, cursor);
    }
    return base::Done{};
  }

  /// The statement's line with those that continue it.
  std::string_view whole(std::string_view line, TextCursor& cursor) {
    line = without_comment(line);
    if (line.find('\\') == std::string_view::npos) return line;
    joined_.clear();
    for (;;) {
      const std::size_t end = line.find_last_not_of(" \t");
      const bool goes_on = end != std::string_view::npos && line[end] == '\\';
      joined_ += line.substr(0, goes_on ? end : line.size());
      joined_ += ' ';
      if (!goes_on || cursor.at_end()) return joined_;
      ++line_number_;
      line = without_comment(cursor.line());
    }
  }

  base::Status read_point(std::string_view line) {
    glm::dvec3 point(0);
    for (glm::length_t axis = 0; axis < 3; ++axis) {
      const std::string_view word = take_word(line);
      if (word.empty()) {
        return Error{"has a corner without three numbers in line " + std::to_string(line_number_), {}};
      }
      // Only a corner that a face names has to be a number.
      point[axis] = number_in(word).value_or(std::numeric_limits<double>::quiet_NaN());
    }
    surface_.points.push_back(point);
    return base::Done{};
  }

  base::Status read_face(std::string_view line) {
    face_.clear();
    bool ahead = false;
    const auto count = static_cast<long long>(surface_.points.size());
    for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
      const auto number = integer_in(word.substr(0, std::min(word.find('/'), word.size())));
      if (!number) return Error{"has a face that cannot be read in line " + std::to_string(line_number_), {}};
      const long long index = *number < 0 ? count + *number : *number - 1;
      if (*number == 0 || index < 0 || index > UINT32_MAX) {
        return Error{"names in line " + std::to_string(line_number_) + " a point that it does not have", {}};
      }
      ahead = ahead || index >= count;
      face_.push_back(static_cast<std::uint32_t>(index));
    }
    if (begins_part_ || surface_.parts == 0) ++surface_.parts;
    begins_part_ = false;
    if (!ahead) return faces_.add(face_);
    waiting_.push_back(face_);
    return base::Done{};
  }

  RawSurface surface_;
  FaceCutter faces_{surface_};
  std::vector<std::uint32_t> face_;
  std::vector<std::vector<std::uint32_t>> waiting_;  ///< Faces that name points which come only later.
  std::string joined_;
  std::size_t line_number_ = 0;
  bool begins_part_ = false;
};

}  // namespace

base::Result<RawSurface> read_obj(std::span<const std::byte> bytes) {
  return ObjReader().read({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace cluneal::io
