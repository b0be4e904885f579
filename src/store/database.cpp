#include "store/database.h"

#include <sqlite3.h>

#include <cstdio>
#include <utility>

#include "store/phrases.h"

namespace cluneal::store {
namespace {

/// How long one program waits for another that writes, milliseconds: longer than any of our writes takes, and no longer
/// than a window may stand still.
constexpr int wait_timeout = 1000;

Trouble trouble_of(int code) {
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Trouble::damaged;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return Trouble::not_writable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Trouble::busy;
    default:
      return Trouble::other;
  }
}

base::Error sentence(int code, const std::string& file, const char* said) {
  const auto told = [&](const base::Phrase& phrase) {
    return base::error_of(phrase, {{"file", file}, {"detail", said}});
  };
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return told(phrases::file_is_damaged);
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return told(phrases::file_cannot_be_written);
    case SQLITE_CANTOPEN:
      return told(phrases::file_cannot_be_opened);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return told(phrases::file_is_being_written);
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return told(phrases::file_could_not_be_written);
    default:
      return told(phrases::file_with_trouble);
  }
}

/// A path as SQLite's names of files want it: what would begin options is written as a code.
std::string address_of(const std::filesystem::path& file, Access access) {
  std::string address = "file:";
  for (const char c : file.string()) {
    if (c == '%' || c == '?' || c == '#') {
      char code[4];
      std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(c));
      address += code;
    } else {
      address += c;
    }
  }
  return access == Access::frozen ? address + "?immutable=1" : address;
}

class Statement {
 public:
  Statement(sqlite3* connection, const std::string& sql, std::span<const Value> values) {
    code_ = sqlite3_prepare_v2(connection, sql.c_str(), -1, &statement_, nullptr);
    for (std::size_t i = 0; code_ == SQLITE_OK && i < values.size(); ++i) bind(static_cast<int>(i) + 1, values[i]);
  }
  ~Statement() { sqlite3_finalize(statement_); }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Whether there is a row; else `code` says whether all went well.
  bool step() {
    if (code_ == SQLITE_OK || code_ == SQLITE_ROW) code_ = sqlite3_step(statement_);
    return code_ == SQLITE_ROW;
  }
  [[nodiscard]] bool failed() const { return code_ != SQLITE_OK && code_ != SQLITE_ROW && code_ != SQLITE_DONE; }
  [[nodiscard]] int code() const { return code_; }
  [[nodiscard]] Row row() const {
    Row cells;
    const int columns = sqlite3_column_count(statement_);
    for (int i = 0; i < columns; ++i) cells.push_back(cell(i));
    return cells;
  }

 private:
  void bind(int place, const Value& value) {
    if (const auto* number = std::get_if<long long>(&value)) {
      code_ = sqlite3_bind_int64(statement_, place, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      // The values outlive the statement: they need not be copied.
      code_ = sqlite3_bind_text64(statement_, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
  }
  [[nodiscard]] Value cell(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
      case SQLITE_NULL:
        return {};
      case SQLITE_INTEGER:
        return static_cast<long long>(sqlite3_column_int64(statement_, column));
      default: {
        const void* text = sqlite3_column_blob(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return text == nullptr ? std::string() : std::string(static_cast<const char*>(text), size);
      }
    }
  }

  sqlite3_stmt* statement_ = nullptr;
  int code_ = SQLITE_OK;
};

}  // namespace

void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

base::Result<Database> Database::open(const std::filesystem::path& file, Access access) {
  const int flags = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  return open_named(address_of(file, access), file.string(), flags | SQLITE_OPEN_URI);
}

base::Result<Database> Database::in_memory() {
  return open_named(":memory:", "The memory of this program", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

base::Result<Database> Database::open_named(const std::string& name, const std::string& told, int flags) {
  Database made;
  made.told_ = told;
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &connection, flags, nullptr);
  made.connection_.reset(connection);  // Also where it failed.
  if (connection == nullptr) return base::error_of(phrases::too_little_memory, {{"file", told}});
  if (code != SQLITE_OK) return made.failed(code);
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_busy_timeout(connection, wait_timeout);
  // Whatever a damaged or foreign file says, its schema runs nothing.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return made;
}

base::Error Database::failed(int code) {
  trouble_ = trouble_of(code);
  return sentence(code, told_, sqlite3_errmsg(connection_.get()));
}

base::Status Database::run(const std::string& sql) {
  const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failed(code);
  return base::Done{};
}

base::Result<long long> Database::change(const std::string& sql, std::span<const Value> values) {
  Statement statement(connection_.get(), sql, values);
  while (statement.step()) continue;
  if (statement.failed()) return failed(statement.code());
  return static_cast<long long>(sqlite3_changes64(connection_.get()));
}

base::Result<std::vector<Row>> Database::rows(const std::string& sql, std::span<const Value> values) {
  Statement statement(connection_.get(), sql, values);
  std::vector<Row> all;
  while (statement.step()) all.push_back(statement.row());
  if (statement.failed()) return failed(statement.code());
  return all;
}

base::Result<long long> Database::number(const std::string& sql) {
  const base::Result<std::vector<Row>> found = rows(sql);
  if (!found) return found.error();
  if (found->empty() || found->front().empty()) return 0LL;
  const auto* number = std::get_if<long long>(&found->front().front());
  return number == nullptr ? 0LL : *number;
}

long long Database::last_id() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

bool Database::writable() const {
  return sqlite3_db_readonly(connection_.get(), "main") == 0;
}

base::Result<Transaction> Transaction::begin(Database& database) {
  // At once for writing: one that became a writer later would fail rather than wait.
  const base::Status begun = database.run("BEGIN IMMEDIATE");
  if (!begun) return begun.error();
  return Transaction(database);
}

base::Status Transaction::commit() {
  base::Status done = database_->run("COMMIT");
  if (done) database_ = nullptr;
  return done;
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // Where SQLite itself has taken the changes back, there is nothing left to do.
  if (database_ != nullptr) (void)database_->run("ROLLBACK");
}

}  // namespace cluneal::store
