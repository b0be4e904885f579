#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/json_tree.h"

namespace cluneal::base {

struct JsonWriter::Build {
  struct Level {
    bool object = false;
    bool empty = true;
    bool broken = false;  ///< Whether its items stand on lines of their own.
  };
  std::string text;
  std::vector<Level> levels;
  bool after_key = false;

  static void require(bool right, const char* rule) {
    if (right) return;
    std::fprintf(stderr, "cluneal: bug in writing JSON: %s\n", rule);
    std::abort();
  }

  void new_line() {
    text += '\n';
    text.append(2 * levels.size(), ' ');
  }

  /// Comma, line break and indentation as the place wants them.
  void before_value(bool container) {
    if (levels.empty()) {
      require(text.empty(), "a document is one value");
      return;
    }
    Level& level = levels.back();
    require(!level.object || after_key, "a value in an object wants a key");
    if (after_key) {
      after_key = false;
      return;
    }
    if (!level.empty) text += ',';
    if (container) {
      new_line();
      level.broken = true;
    } else if (!level.empty) {
      text += ' ';
    }
    level.empty = false;
  }

  void begin(bool object) {
    before_value(true);
    text += object ? '{' : '[';
    levels.push_back({object, true, object});
  }

  void end(bool object) {
    require(!levels.empty() && levels.back().object == object && !after_key, "an end wants its own begin");
    const Level level = levels.back();
    levels.pop_back();
    if (level.broken && !level.empty) new_line();
    text += object ? '}' : ']';
  }

  void scalar(std::string_view written) {
    before_value(false);
    text += written;
  }

  template <class Number>
  void number(Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    scalar(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
  }
};

JsonWriter::JsonWriter() : build_(std::make_unique<Build>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter& JsonWriter::begin_object() {
  build_->begin(true);
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  build_->end(true);
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  build_->begin(false);
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  build_->end(false);
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view key) {
  Build& build = *build_;
  Build::require(!build.levels.empty() && build.levels.back().object && !build.after_key, "a key wants an object");
  if (!build.levels.back().empty) build.text += ',';
  build.levels.back().empty = false;
  build.new_line();
  build.text += json_quoted(key) + ": ";
  build.after_key = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  build_->scalar(json_quoted(text));
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  build_->number(number == 0 ? 0.0 : number);  // "-0" would be read back as the whole number 0.
  return *this;
}

JsonWriter& JsonWriter::value(long long number) {
  build_->number(number);
  return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
  build_->scalar(truth ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  build_->scalar("null");
  return *this;
}

std::string JsonWriter::text() const {
  Build::require(build_->levels.empty() && !build_->text.empty(), "the text is wanted before it is finished");
  return build_->text + "\n";
}

}  // namespace cluneal::base
