#include <algorithm>
#include <numeric>

#include "documents/layout.h"
#include "documents/style.h"

namespace cluneal::documents {
namespace {

std::size_t columns_of(const Table& table) {
  std::size_t columns = 0;
  for (const auto& row : table.rows) columns = std::max(columns, row.size());
  return columns;
}

std::vector<double> scaled_to(std::vector<double> parts, double width) {
  const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
  for (double& part : parts) part *= sum > 0 ? width / sum : 0;
  return parts;
}

/// Columns that would like no more than an even share get what they like: short words and numbers stay on one line. The
/// others get their longest word, and of what is left a part by how much more they would like.
std::vector<double> shared_out(std::vector<double> least, const std::vector<double>& liked, double width) {
  std::vector<bool> settled(least.size(), false);
  for (bool again = true; again;) {
    again = false;
    double left = width, open = 0, open_least = 0;
    for (std::size_t i = 0; i < least.size(); ++i) {
      left -= settled[i] ? least[i] : 0;
      open += settled[i] ? 0 : 1;
      open_least += settled[i] ? 0 : least[i];
    }
    for (std::size_t i = 0; i < least.size() && !again; ++i) {
      const bool fits = liked[i] <= left / open && open_least - least[i] + liked[i] <= left;
      if (settled[i] || !fits) continue;
      least[i] = liked[i];
      settled[i] = again = true;
    }
  }
  double spare = width, wish = 0;
  for (std::size_t i = 0; i < least.size(); ++i) {
    spare -= least[i];
    wish += liked[i] - least[i];
  }
  for (std::size_t i = 0; i < least.size(); ++i) least[i] += wish > 0 ? spare * (liked[i] - least[i]) / wish : 0;
  return least;
}

}  // namespace

std::vector<double> column_widths(const Table& table, const Document& document, const Typesetter& typesetter,
                                  double width) {
  const std::size_t columns = columns_of(table);
  if (table.shares.size() == columns) return scaled_to(table.shares, width);
  std::vector<double> least(columns, 0), liked(columns, 0);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      const LaidWords narrow = words_of_cell(table, row, column, document, typesetter, 0);
      const LaidWords wide = words_of_cell(table, row, column, document, typesetter, -1);
      least[column] = std::max(least[column], narrow.width() + 2 * cell_side);
      liked[column] = std::max(liked[column], wide.width() + 2 * cell_side);
    }
  }
  const double all_least = std::accumulate(least.begin(), least.end(), 0.0);
  const double all_liked = std::accumulate(liked.begin(), liked.end(), 0.0);
  if (all_liked <= width) return scaled_to(liked, width);
  if (all_least >= width) return scaled_to(least, width);
  return shared_out(least, liked, width);
}

}  // namespace cluneal::documents
