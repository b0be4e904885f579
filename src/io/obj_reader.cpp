#include "io/obj_reader.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

#include "io/declaration.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

/// What shapes nothing by itself.
constexpr std::string_view passed_over[] = {
    "vt",     "vn",    "vp",    "s",     "mg",       "usemtl",   "mtllib",     "usemap",   "maplib", "lod",
    "parm",   "trim",  "hole",  "scrv",  "sp",       "end",      "con",        "deg",      "bmat",   "step",
    "cstype", "ctech", "stech", "bevel", "c_interp", "d_interp", "shadow_obj", "trace_obj"};

bool is_binary(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](unsigned char c) { return c < ' ' || c == 0x7F; });
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
      // As a file does that was never filled: it may be one line of gigabytes.
      if (cursor.rest().starts_with('\0')) return no_text();
      std::string_view line = cursor.line();
      // Joined files have a mark at each one's beginning.
      if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
      const std::string_view all = line;
      const std::string_view word = take_word(line);
      if (word.empty()) continue;
      if (word.front() == '#') {
        read_comment(all);
        continue;
      }
      ends_within_ = cursor.at_end() && text.find_last_of("\r\n") != text.size() - 1;
      if (base::Status read = read_statement(word, line, cursor); !read) return read.error();
    }
    for (const auto& face : waiting_) {
      if (base::Status added = faces_.add(face); !added) return added.error();
    }
    surface_.parts = std::max<std::size_t>(1, surface_.parts);
    tell_of_unknown();
    return std::move(surface_);
  }

 private:
  base::Status read_statement(std::string_view word, std::string_view line, TextCursor& cursor) {
    if (word == "v") return read_point(whole(line, cursor));
    if (one_of(word, {"f", "fo"})) return read_face(whole(line, cursor));
    if (one_of(word, {"o", "g", "usemtl"})) {
      // Names end with their line: a backslash there belongs to the name.
      begins_part_ = true;
    } else if (one_of(word, {"p", "l", "curv", "curv2", "surf", "bsp", "bzp", "cdc", "cdp", "res"})) {
      ++surface_.left_out;
      whole(line, cursor);
    } else if (one_of(word, {"call", "csh"})) {
      surface_.warnings.push_back("calls for something else in line " + std::to_string(line_number_) + " (\"" +
                                  std::string(word) + "\"), which is not read: what it would bring is missing");
    } else if (is_binary(word)) {
      return no_text();
    } else {
      if (std::find(std::begin(passed_over), std::end(passed_over), word) == std::end(passed_over)) {
        if (unknown_++ == 0) first_unknown_ = line_number_;
      }
      // Names of files end with their line, too.
      if (!one_of(word, {"mtllib", "usemap", "maplib", "shadow_obj", "trace_obj", "mg"})) whole(line, cursor);
    }
    return base::Done{};
  }

  void tell_of_unknown() {
    if (unknown_ == 0) return;
    surface_.warnings.push_back("has " + std::to_string(unknown_) + (unknown_ == 1 ? " line" : " lines") +
                                " of a kind that an OBJ does not have, first line " + std::to_string(first_unknown_) +
                                "; left out");
  }

  void read_comment(std::string_view comment) {
    // One behind each point is no header.
    constexpr int most = 1000;
    if (++comments_ < most) read_declaration(comment, surface_.declared);
  }

  /// A line without its comment, which may stand behind a face too. The sign in "1.#QNAN" begins none.
  std::string_view without_comment(std::string_view line) {
    std::size_t at = line.find('#');
    while (at != std::string_view::npos && at > 0 && line[at - 1] == '.') at = line.find('#', at + 1);
    if (at == std::string_view::npos) return line;
    read_comment(line.substr(at));
    return line.substr(0, at);
  }

  /// The statement's line with those that continue it.
  std::string_view whole(std::string_view line, TextCursor& cursor) {
    // As nearly every line is.
    if (std::none_of(line.begin(), line.end(), [](char c) { return c == '#' || c == '\\'; })) return line;
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
        if (ends_within_) return cut_off();
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
    if (ends_within_ && face_.size() < 3) return cut_off();
    if (begins_part_ || surface_.parts == 0) ++surface_.parts;
    begins_part_ = false;
    if (!ahead) return faces_.add(face_);
    waiting_.push_back(face_);
    return base::Done{};
  }

  [[nodiscard]] Error no_text() const {
    return {"has in line " + std::to_string(line_number_) + " bytes that are no text; it is damaged", {}};
  }

  [[nodiscard]] Error cut_off() const {
    return {"ends in the midst of line " + std::to_string(line_number_) + "; it is cut off, copy it again", {}};
  }

  RawSurface surface_;
  FaceCutter faces_{surface_};
  std::vector<std::uint32_t> face_;
  std::vector<std::vector<std::uint32_t>> waiting_;  ///< Faces that name points which come only later.
  std::string joined_;
  std::size_t line_number_ = 0, unknown_ = 0, first_unknown_ = 0;
  int comments_ = 0;
  bool ends_within_ = false;  ///< The last line, without its end.
  bool begins_part_ = false;
};

}  // namespace

base::Result<RawSurface> read_obj(std::span<const std::byte> bytes) {
  return ObjReader().read({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace cluneal::io
