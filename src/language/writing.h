#pragma once

#include <string>
#include <string_view>

#include "language/language.h"

namespace cluneal::language {

/// How a language writes numbers, sentences and lists: its signs are phrases (language/phrases.h), so that a new
/// language brings its own. What people type into a field and what files hold keeps the point.

/// "28.5", in German "28,5".
[[nodiscard]] std::string number(const Language& language, double value, int decimals);
/// A number that is written with a point already, with the language's sign.
[[nodiscard]] std::string number(const Language& language, std::string_view with_point);
/// "12:05": minutes and seconds, in every language.
[[nodiscard]] std::string clock(int seconds);

/// With a full stop unless it ends a sentence already, in whatever script; nothing where it says nothing.
[[nodiscard]] std::string sentence(const Language& language, std::string words);
/// One sentence after another, with the space that the language has between them. Either may be empty.
[[nodiscard]] std::string followed(const Language& language, const std::string& first, const std::string& next);
/// "Lu 1998; Konno 2017": one more of a list whose entries may hold commas. `some` may be empty.
[[nodiscard]] std::string listed(const Language& language, const std::string& some, const std::string& next);
/// "Undo: Hide the sacrum": what something is called, or of which kind it is, before what is said of it. Either may be
/// empty.
[[nodiscard]] std::string titled(const Language& language, const std::string& title, const std::string& text);
/// "28.5 mm (20 to 34)". `more` may be empty.
[[nodiscard]] std::string with_remark(const Language& language, const std::string& words, const std::string& more);

}  // namespace cluneal::language
