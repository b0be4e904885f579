#include "documents/jpeg.h"

#include <cstddef>
#include <cstdio>
// After cstdio, whose types it takes for granted.
#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>

namespace cluneal::documents {
namespace {

// libjpeg leaves by longjmp: nothing with a destructor may be made between setjmp and the jump.
struct Encoder {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  std::jmp_buf leave{};
  char complaint[JMSG_LENGTH_MAX] = "";
  unsigned char* bytes = nullptr;
  unsigned long size = 0;

  Encoder() {
    jpeg.err = jpeg_std_error(&errors);
    errors.error_exit = fail;
    jpeg.client_data = this;
  }
  ~Encoder() {
    jpeg_destroy_compress(&jpeg);
    std::free(bytes);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  static void fail(j_common_ptr jpeg) {
    auto& encoder = *static_cast<Encoder*>(jpeg->client_data);
    encoder.errors.format_message(jpeg, encoder.complaint);
    std::longjmp(encoder.leave, 1);
  }
};

bool encode(Encoder& encoder, std::span<const std::uint8_t> rgb, int width, int height, int quality) {
  if (setjmp(encoder.leave) != 0) return false;
  jpeg_compress_struct& jpeg = encoder.jpeg;
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &encoder.bytes, &encoder.size);
  jpeg.image_width = static_cast<JDIMENSION>(width);
  jpeg.image_height = static_cast<JDIMENSION>(height);
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg.optimize_coding = TRUE;
  jpeg.comp_info[0].h_samp_factor = jpeg.comp_info[0].v_samp_factor = 1;
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < jpeg.image_height) {
    const std::size_t row = static_cast<std::size_t>(jpeg.next_scanline) * 3 * static_cast<std::size_t>(width);
    // The library only reads it; its interface is older than const.
    JSAMPROW line = const_cast<JSAMPROW>(rgb.data() + row);
    jpeg_write_scanlines(&jpeg, &line, 1);
  }
  jpeg_finish_compress(&jpeg);
  return true;
}

}  // namespace

base::Result<std::string> jpeg_of(std::span<const std::uint8_t> rgb, int width, int height, int quality) {
  Encoder encoder;
  if (!encode(encoder, rgb, width, height, quality)) {
    return base::Error{"A picture could not be stored as JPEG: " + std::string(encoder.complaint) + ".", {}};
  }
  return std::string(reinterpret_cast<const char*>(encoder.bytes), encoder.size);
}

}  // namespace cluneal::documents
