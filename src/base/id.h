#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cluneal::base {

/// A lower-case dotted path that names one thing of the atlas: `nerve.scn.medial.left`.
/// Parts hold a-z, 0-9 and '_'. An id stands for itself and for all below it.
class Id {
 public:
  Id() = default;  ///< Empty: names nothing.

  /// Nothing where the text is no id.
  [[nodiscard]] static std::optional<Id> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// Whether `other` is this id or lies below it: `nerve.scn` covers `nerve.scn.medial.left`, not `nerve.scnx`.
  [[nodiscard]] bool covers(const Id& other) const;
  [[nodiscard]] Id parent() const;                      ///< Empty at the top.
  [[nodiscard]] Id child(std::string_view part) const;  ///< Empty where `part` is no id.
  [[nodiscard]] std::string_view last() const;          ///< The last part.

  auto operator<=>(const Id&) const = default;

 private:
  explicit Id(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// An id written in the source; ends the program where it is malformed, which is a bug.
[[nodiscard]] Id operator""_id(const char* text, std::size_t size);

/// The patient's sides.
enum class Side { none, left, right };

/// By the id's last part.
[[nodiscard]] Side side_of(const Id& id);
/// `bone.hip.left` for `bone.hip.right` and the other way round; an id without a side stays.
[[nodiscard]] Id mirrored(const Id& id);

}  // namespace cluneal::base
