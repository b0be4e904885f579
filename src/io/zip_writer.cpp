#include "io/zip_writer.h"

#include <zlib.h>

#include <cstdint>
#include <limits>

namespace cluneal::io {

namespace {

constexpr std::uint32_t local_signature = 0x04034b50, central_signature = 0x02014b50, end_signature = 0x06054b50;
constexpr std::uint16_t version_needed = 20, names_are_utf8 = 1U << 11U;
constexpr std::uint16_t stored = 0, deflated = 8;
constexpr std::uint16_t midnight = 0, first_day = (1U << 5U) | 1U;  // 1 January 1980, the first there is.

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xffU);
  out += static_cast<char>((value >> 8U) & 0xffU);
}

void put32(std::string& out, std::uint32_t value) {
  put16(out, value & 0xffffU);
  put16(out, value >> 16U);
}

base::Result<std::string> squeezed_of(std::string_view content) {
  z_stream stream{};
  // Negative: without zlib's own head and sum, as ZIP wants it.
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return base::Error{"The archive could not be compressed.", {}};
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
  std::string in(content);
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (!done) return base::Error{"The archive could not be compressed.", {}};
  return out;
}

}  // namespace

base::Status ZipWriter::add(std::string_view name, std::string_view content, bool squeezed) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  if (content.size() > most / 2 || data_.size() > most / 2 || entries_ >= 0xfffe) {
    return base::Error{"The archive would be too large.", {}};
  }
  std::string body(content);
  if (squeezed) {
    base::Result<std::string> smaller = squeezed_of(content);
    if (!smaller) return smaller.error();
    body = std::move(*smaller);
  }
  const auto sum = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
  std::string head;
  put16(head, version_needed);
  put16(head, names_are_utf8);
  put16(head, squeezed ? deflated : stored);
  put16(head, midnight);
  put16(head, first_day);
  put32(head, sum);
  put32(head, static_cast<std::uint32_t>(body.size()));
  put32(head, static_cast<std::uint32_t>(content.size()));
  put16(head, static_cast<std::uint32_t>(name.size()));
  put16(head, 0);  // Nothing extra.

  put32(directory_, central_signature);
  put16(directory_, version_needed);
  directory_ += head;
  put16(directory_, 0);  // No comment,
  put16(directory_, 0);  // on the first disk,
  put16(directory_, 0);  // no attributes
  put32(directory_, 0);  // of either sort.
  put32(directory_, static_cast<std::uint32_t>(data_.size()));
  directory_ += name;

  put32(data_, local_signature);
  data_ += head;
  data_ += name;
  data_ += body;
  ++entries_;
  return base::Done{};
}

base::Result<std::string> ZipWriter::finished() const {
  if (data_.size() > std::numeric_limits<std::uint32_t>::max()) return base::Error{"The archive is too large.", {}};
  std::string out = data_ + directory_;
  put32(out, end_signature);
  put16(out, 0);
  put16(out, 0);
  put16(out, static_cast<std::uint32_t>(entries_));
  put16(out, static_cast<std::uint32_t>(entries_));
  put32(out, static_cast<std::uint32_t>(directory_.size()));
  put32(out, static_cast<std::uint32_t>(data_.size()));
  put16(out, 0);
  return out;
}

}  // namespace cluneal::io
