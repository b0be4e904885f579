#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"

struct sqlite3;

namespace cluneal::store {

/// What a cell of a table holds. Private to this folder, as all of this header.
using Value = std::variant<std::monostate, long long, std::string>;
using Row = std::vector<Value>;

/// How a file is opened: to be written, to be read, or to be read where no lock and no file beside it can be made,
/// which is right only while nobody writes it.
enum class Access { write, read, frozen };

/// What kept the last call from working, as far as one does something else then.
enum class Trouble { none, damaged, not_writable, busy, other };

/// One connection to SQLite. A failure is a sentence that names the file. One thread at a time.
class Database {
 public:
  [[nodiscard]] static base::Result<Database> open(const std::filesystem::path& file, Access access);
  [[nodiscard]] static base::Result<Database> in_memory();

  /// Statements one after the other, without values.
  base::Status run(const std::string& sql);
  /// One statement with its values in place of ?1, ?2, ...; gives how many rows it changed.
  base::Result<long long> change(const std::string& sql, std::span<const Value> values = {});
  [[nodiscard]] base::Result<std::vector<Row>> rows(const std::string& sql, std::span<const Value> values = {});
  /// The first cell of the first row as a number; 0 where there is none.
  [[nodiscard]] base::Result<long long> number(const std::string& sql);

  [[nodiscard]] long long last_id() const;
  [[nodiscard]] bool writable() const;
  /// Of the last call that failed.
  [[nodiscard]] Trouble trouble() const { return trouble_; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  [[nodiscard]] static base::Result<Database> open_named(const std::string& name, const std::string& told, int flags);
  [[nodiscard]] base::Error failed(int code);

  std::unique_ptr<sqlite3, Close> connection_;
  std::string told_;  ///< The file as sentences name it.
  Trouble trouble_ = Trouble::none;
};

/// Takes its changes back unless they were committed. Waits a moment for another program that writes.
class Transaction {
 public:
  [[nodiscard]] static base::Result<Transaction> begin(Database& database);
  base::Status commit();
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace cluneal::store
