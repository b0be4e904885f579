#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "base/file.h"
#include "base/json_tree.h"

namespace cluneal::base {

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t longest_text = std::size_t{64} << 20U;
constexpr std::size_t most_values = 4'000'000;

/// The first key that stood before; null where all are unique.
const std::string* standing_twice(const JsonValue::Object& members) {
  constexpr std::size_t few = 16;  // Most objects; a table of them costs more than it saves.
  std::unordered_set<std::string_view> seen;
  for (auto member = members.begin(); member != members.end(); ++member) {
    const auto same = [&](const JsonMember& other) { return other.key == member->key; };
    const bool before =
        members.size() > few ? !seen.insert(member->key).second : std::any_of(members.begin(), member, same);
    if (before) return &member->key;
  }
  return nullptr;
}

/// Receives the parser's events and builds the tree, so that every limit holds while the text is read, not after.
/// The names and return values are the library's: false stops the parser.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(JsonValue{}); }
  bool boolean(bool truth) override { return add(JsonValue{truth}); }
  bool number_integer(number_integer_t number) override { return add(JsonValue{std::int64_t{number}}); }
  bool number_unsigned(number_unsigned_t number) override {
    if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) {
      return add(JsonValue{static_cast<double>(number)});
    }
    return add(JsonValue{static_cast<std::int64_t>(number)});
  }
  bool number_float(number_float_t number, const string_t& /*text*/) override { return add(JsonValue{number}); }
  bool string(string_t& text) override { return add(JsonValue{std::move(text)}); }
  bool binary(binary_t& /*bytes*/) override { return refuse("binary values are no JSON"); }

  bool start_object(std::size_t /*size*/) override { return open(JsonValue{JsonValue::Object{}}); }
  bool start_array(std::size_t /*size*/) override { return open(JsonValue{JsonValue::Array{}}); }
  bool key(string_t& text) override {
    open_.back().key = std::move(text);
    return true;
  }
  bool end_object() override {
    const std::string* twice = standing_twice(std::get<JsonValue::Object>(open_.back().value.data));
    if (twice != nullptr) return refuse("the key " + json_quoted(*twice) + " stands twice in one object");
    return close();
  }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& why) override {
    position_ = position;
    // "[json.exception.parse_error.101] parse error at line 1, column 2: reason": the reason is what helps.
    const std::string text = why.what();
    const std::size_t colon = text.find(": ");
    reason_ = colon == std::string::npos ? text : text.substr(colon + 2);
    return false;
  }

  [[nodiscard]] JsonValue take_root() { return std::move(root_); }
  /// Why the parser stopped: a JSON pointer (ours to refuse) or a position in bytes (no JSON at all), and a reason.
  [[nodiscard]] const std::string& reason() const { return reason_; }
  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] std::string path() const {
    std::string path;
    for (const Open& open : open_) {
      if (const auto* array = std::get_if<JsonValue::Array>(&open.value.data)) {
        path += "/" + std::to_string(array->size());
      } else if (&open != &open_.back()) {
        path += json_pointer_step(open.key);
      }
    }
    return path;
  }

 private:
  struct Open {
    JsonValue value;
    std::string key;
  };

  bool refuse(std::string reason) {
    reason_ = std::move(reason);
    return false;
  }

  bool add(JsonValue value) {
    if (++count_ > most_values) return refuse("it holds more than " + std::to_string(most_values) + " values");
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (auto* array = std::get_if<JsonValue::Array>(&open_.back().value.data)) {
      array->push_back(std::move(value));
    } else {
      std::get<JsonValue::Object>(open_.back().value.data).push_back({std::move(open_.back().key), std::move(value)});
    }
    return true;
  }

  bool open(JsonValue value) {
    if (open_.size() == deepest) return refuse("it is nested more than " + std::to_string(deepest) + " deep");
    open_.push_back({std::move(value), {}});
    return true;
  }

  bool close() {
    JsonValue value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  std::vector<Open> open_;
  JsonValue root_;
  std::size_t count_ = 0;
  std::string reason_;
  std::size_t position_ = 0;
};

/// "line 3, column 7" of a byte position, both from 1; columns count bytes.
std::string place_in(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_break = before.rfind('\n');
  const std::size_t column = line_break == std::string_view::npos ? before.size() : before.size() - line_break - 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(std::max<std::size_t>(column, 1));
}

Error refusal(const std::string& name, std::string place, std::string reason) {
  Diagnostic detail{Severity::error, name, std::move(place), std::move(reason)};
  return Error{"cannot read JSON: " + to_string(detail), {detail}};
}

}  // namespace

Result<JsonDocument> JsonDocument::parse(std::string_view text, std::string name) {
  if (text.size() > longest_text) {
    return refusal(name, "", "it is larger than " + std::to_string(longest_text >> 20U) + " MiB");
  }
  // The parser takes a zero byte for the end of the text.
  if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
    return refusal(name, place_in(text, zero + 1), "a zero byte, which no JSON holds");
  }
  TreeBuilder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    return refusal(name, builder.position() > 0 ? place_in(text, builder.position()) : builder.path(),
                   builder.reason());
  }
  JsonDocument document;
  document.tree_ = std::make_shared<const Tree>(Tree{builder.take_root()});
  document.name_ = std::move(name);
  return document;
}

Result<JsonDocument> JsonDocument::load(const std::filesystem::path& path) {
  Result<std::string> text = read_text(path);
  if (!text) return text.error();
  return parse(*text, path.string());
}

std::string json_quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string json_pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

}  // namespace cluneal::base
