#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "anatomy/nerve.h"
#include "anatomy/pictogram.h"
#include "anatomy/topic.h"

namespace cluneal::anatomy {

/// How the values of an enumeration are spelt in the atlas's files and in what programs are given.
template <class T, std::size_t N>
using Words = std::array<std::pair<std::string_view, T>, N>;

inline constexpr Words<Checked, 6> checked_words{{{"fulltext", Checked::fulltext},
                                                  {"part", Checked::part},
                                                  {"abstract", Checked::abstract},
                                                  {"opening", Checked::opening},
                                                  {"recalled", Checked::recalled},
                                                  {"measured", Checked::measured}}};

inline constexpr Words<Confidence, 3> confidence_words{
    {{"high", Confidence::high}, {"medium", Confidence::medium}, {"low", Confidence::low}}};

inline constexpr Words<Basis, 4> basis_words{{{"published", Basis::published},
                                              {"reasoned", Basis::reasoned},
                                              {"none_found", Basis::none_found},
                                              {"made_up", Basis::made_up}}};

inline constexpr Words<NerveEffect, 6> effect_words{{{"none", NerveEffect::none},
                                                     {"numbs", NerveEffect::numbs},
                                                     {"stimulates", NerveEffect::stimulates},
                                                     {"frees", NerveEffect::frees},
                                                     {"destroys", NerveEffect::destroys},
                                                     {"removes", NerveEffect::removes}}};

inline constexpr Words<Pain, 3> pain_words{
    {{"worse", Pain::worse}, {"better", Pain::better}, {"pressed", Pain::pressed}}};

inline constexpr Words<Ramus, 3> ramus_words{
    {{"dorsal", Ramus::dorsal}, {"ventral", Ramus::ventral}, {"mixed", Ramus::mixed}}};

template <class T, std::size_t N>
[[nodiscard]] constexpr std::string_view spelt(T value, const Words<T, N>& words) {
  for (const auto& [name, meant] : words) {
    if (meant == value) return name;
  }
  return {};
}

}  // namespace cluneal::anatomy
