#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cluneal::anatomy {

/// The sexes, as the columns of all tables are called.
inline constexpr std::array<std::string_view, 2> sexes{"man", "woman"};
/// Whose words, claims and orders are those of women.
inline constexpr std::string_view female = sexes[1];

/// Whose body it is: made to published means, or as one person was measured.
struct Person {
  std::string id;       ///< "visible-man": of --body and in scene files.
  std::string sex;      ///< One of `sexes`: the column of the tables.
  bool typical = true;  ///< Warped to the published means and standing; else as measured.
  std::string title{};  ///< "Measured man": who is named wherever that body is shown.
};

/// The default one first.
using Persons = std::vector<Person>;

/// Null where there is none of that id.
[[nodiscard]] const Person* find_person(const Persons& persons, std::string_view id);
/// Fails with the ids that there are.
[[nodiscard]] base::Result<Person> person_named(const Persons& persons, const std::string& id);
/// Empty for an id that is none.
[[nodiscard]] std::string title_of_person(const Persons& persons, std::string_view id);
[[nodiscard]] bool is_woman(const Person& person);
[[nodiscard]] bool is_woman(const Persons& persons, std::string_view id);
/// The person of the other sex, typical or measured as this one is; null where there is none.
[[nodiscard]] const Person* of_other_sex(const Persons& persons, std::string_view id);

}  // namespace cluneal::anatomy
