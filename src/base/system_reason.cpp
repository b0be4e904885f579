#include "base/system_reason.h"

#include <cerrno>
#include <system_error>

#include "base/phrases.h"

namespace cluneal::base {

Filled system_reason(std::string_view name, int code) {
  switch (code) {
    case ENOENT:
      return filled_by(name, Said{phrases::no_such_file});
    case EACCES:
      return filled_by(name, Said{phrases::permission_denied});
    case ENOSPC:
      return filled_by(name, Said{phrases::disk_full});
    case EISDIR:
      return filled_by(name, Said{phrases::is_a_directory});
    case ENOTDIR:
      return filled_by(name, Said{phrases::not_a_directory});
    case EROFS:
      return filled_by(name, Said{phrases::read_only});
    default:
      return {name, std::system_category().message(code)};
  }
}

}  // namespace cluneal::base
