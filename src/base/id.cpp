#include "base/id.h"

#include <cstdio>
#include <cstdlib>

namespace cluneal::base {

namespace {

constexpr std::string_view left_part = "left";
constexpr std::string_view right_part = "right";

bool is_id(std::string_view text) {
  bool part_open = false;  // Whether the current part has a character yet.
  for (const char c : text) {
    if (c == '.') {
      if (!part_open) return false;
      part_open = false;
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
      part_open = true;
    } else {
      return false;
    }
  }
  return part_open;
}

}  // namespace

std::optional<Id> Id::parse(std::string_view text) {
  if (!is_id(text)) return std::nullopt;
  return Id(std::string(text));
}

bool Id::covers(const Id& other) const {
  if (empty() || !other.text_.starts_with(text_)) return false;
  return other.text_.size() == text_.size() || other.text_[text_.size()] == '.';
}

Id Id::parent() const {
  const std::size_t dot = text_.rfind('.');
  return dot == std::string::npos ? Id() : Id(text_.substr(0, dot));
}

Id Id::child(std::string_view part) const {
  if (!is_id(part)) return {};
  return empty() ? Id(std::string(part)) : Id(text_ + "." + std::string(part));
}

std::string_view Id::last() const {
  const std::string_view all = text_;
  const std::size_t dot = all.rfind('.');
  return dot == std::string_view::npos ? all : all.substr(dot + 1);
}

Id operator""_id(const char* text, std::size_t size) {
  std::optional<Id> id = Id::parse(std::string_view(text, size));
  if (!id) {
    std::fprintf(stderr, "cluneal: \"%s\" in the program's source is no id\n", text);
    std::abort();
  }
  return *std::move(id);
}

Side side_of(const Id& id) {
  const std::string_view last = id.last();
  if (last == left_part) return Side::left;
  if (last == right_part) return Side::right;
  return Side::none;
}

Id mirrored(const Id& id) {
  switch (side_of(id)) {
    case Side::left:
      return id.parent().child(right_part);
    case Side::right:
      return id.parent().child(left_part);
    case Side::none:
      break;
  }
  return id;
}

}  // namespace cluneal::base
