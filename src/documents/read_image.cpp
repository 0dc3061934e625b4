#include "documents/read_image.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace thidua::documents {

namespace {

constexpr int side_max = 60'000;

std::size_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::size_t value = 0;
  for (std::size_t index = 0; index < count; ++index) {
    value = value << 8U | (at + index < bytes.size() ? static_cast<unsigned char>(bytes[at + index]) : 0U);
  }
  return value;
}

std::size_t number_in(std::string_view bytes, std::size_t at, std::size_t count, bool big) {
  std::size_t value = 0;
  for (std::size_t index = 0; index < count; ++index) {
    const std::size_t place = big ? at + index : at + count - 1 - index;
    value = value << 8U | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
  }
  return value;
}

/// One piece of a PNG file.
struct Chunk {
  std::string_view type;
  std::string_view data;
};

/// The pieces of a PNG file up to the first that is cut short.
std::vector<Chunk> chunks_of(std::string_view png) {
  constexpr std::size_t frame_bytes = 12;  // length, type, checksum
  std::vector<Chunk> chunks;
  for (std::size_t at = 8; at + frame_bytes <= png.size();) {
    const std::size_t length = big_endian(png, at, 4);
    if (length > png.size() - at - frame_bytes) {
      break;
    }
    chunks.push_back({png.substr(at + 4, 4), png.substr(at + 8, length)});
    at += frame_bytes + length;
  }
  return chunks;
}

/// One segment of a JPEG file; `data` without marker and length.
struct Segment {
  unsigned marker = 0;
  std::string_view data;
};

/// The segments in front of the picture itself.
std::vector<Segment> segments_of(std::string_view jpeg) {
  constexpr unsigned start_of_scan = 0xDA;
  std::vector<Segment> segments;
  for (std::size_t at = 2; at + 4 <= jpeg.size();) {
    if (jpeg[at] != '\xFF') {
      break;
    }
    const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
    if (marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    const std::size_t length = big_endian(jpeg, at + 2, 2);
    if (marker == start_of_scan || length < 2 || length > jpeg.size() - at - 2) {
      break;
    }
    segments.push_back({marker, jpeg.substr(at + 4, length - 2)});
    at += 2 + length;
  }
  return segments;
}

/// Frames that hold size and colours: all of C0 … CF but the three that are tables.
bool is_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// What the camera noted of how it was held (Exif, tag 0x0112).
int turned_by_camera(std::string_view exif) {
  constexpr std::size_t orientation_tag = 0x0112;
  constexpr std::size_t entry_bytes = 12;
  constexpr std::size_t entries_max = 200;
  if (exif.substr(0, 6) != std::string_view("Exif\0\0", 6)) {
    return 0;
  }
  const std::string_view tiff = exif.substr(6);
  const bool big = tiff.substr(0, 2) == "MM";
  const std::size_t folder = number_in(tiff, 4, 4, big);
  const std::size_t count = std::min(number_in(tiff, folder, 2, big), entries_max);
  for (std::size_t entry = 0; entry < count && folder < tiff.size(); ++entry) {
    const std::size_t at = folder + 2 + entry * entry_bytes;
    if (number_in(tiff, at, 2, big) == orientation_tag) {
      switch (number_in(tiff, at + 8, 2, big)) {
        case 3:
          return 180;
        case 6:
          return 90;
        case 8:
          return 270;
        default:
          return 0;
      }
    }
  }
  return 0;
}

std::optional<ImageFacts> png_facts(std::string_view bytes) {
  const auto chunks = chunks_of(bytes);
  if (chunks.empty() || chunks.front().type != "IHDR" || chunks.front().data.size() != 13) {
    return std::nullopt;
  }
  const std::size_t width = big_endian(chunks.front().data, 0, 4);
  const std::size_t height = big_endian(chunks.front().data, 4, 4);
  if (width == 0 || height == 0 || width > side_max || height > side_max) {
    return std::nullopt;
  }
  return ImageFacts{ImageKind::png, static_cast<int>(width), static_cast<int>(height), 0};
}

std::optional<ImageFacts> jpeg_facts(std::string_view bytes) {
  ImageFacts facts;
  facts.kind = ImageKind::jpeg;
  for (const Segment& segment : segments_of(bytes)) {
    if (is_frame(segment.marker) && segment.data.size() >= 6) {
      facts.height = static_cast<int>(big_endian(segment.data, 1, 2));
      facts.width = static_cast<int>(big_endian(segment.data, 3, 2));
    } else if (segment.marker == 0xE1 && facts.turned == 0) {
      facts.turned = turned_by_camera(segment.data);
    }
  }
  const bool sensible = facts.width > 0 && facts.height > 0 && facts.width <= side_max && facts.height <= side_max;
  return sensible ? std::optional(facts) : std::nullopt;
}

/// Objects of a PDF written one after the other, with the table of their places.
class PdfObjects {
 public:
  void add(const std::string& object) {
    places_.push_back(text_.size());
    text_ += std::to_string(places_.size()) + " 0 obj\n" + object + "\nendobj\n";
  }
  std::string whole() && {
    const std::size_t table = text_.size();
    const std::string count = std::to_string(places_.size() + 1);
    text_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
    for (const std::size_t place : places_) {
      const std::string digits = std::to_string(place);
      text_ += std::string(10 - std::min<std::size_t>(digits.size(), 10), '0') + digits + " 00000 n \n";
    }
    text_ += "trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::move(text_);
  }

 private:
  std::string text_ = "%PDF-1.5\n";
  std::vector<std::size_t> places_;
};

std::string stream_object(const std::string& entries, std::string_view data) {
  return "<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n" + std::string(data) + "\nendstream";
}

std::string hexadecimal_string(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "<";
  for (const char byte : bytes) {
    text += digits[static_cast<unsigned char>(byte) >> 4U];
    text += digits[static_cast<unsigned char>(byte) & 15U];
  }
  return text + ">";
}

/// Entries and data of the picture's object.
struct ImageObject {
  std::string entries;
  std::string data;
};

std::optional<ImageObject> png_object(std::string_view bytes) {
  std::string packed;
  std::string_view palette;
  const auto chunks = chunks_of(bytes);
  for (const Chunk& chunk : chunks) {
    if (chunk.type == "IDAT") {
      packed += chunk.data;
    } else if (chunk.type == "PLTE") {
      palette = chunk.data;
    } else if (chunk.type == "tRNS") {
      return std::nullopt;
    }
  }
  const std::string_view head = chunks.front().data;
  const auto depth = static_cast<unsigned char>(head[8]);
  const auto colours = static_cast<unsigned char>(head[9]);
  const bool interlaced = head[12] != 0;
  const bool sensible_depth = depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
  if (interlaced || packed.empty() || !sensible_depth || (colours != 0 && colours != 2 && colours != 3)) {
    return std::nullopt;
  }
  std::string space = colours == 2 ? "/DeviceRGB" : "/DeviceGray";
  if (colours == 3) {
    const std::size_t entries = std::min<std::size_t>(palette.size() / 3, 256);
    if (entries == 0 || depth > 8) {
      return std::nullopt;
    }
    space =
        "[/Indexed/DeviceRGB " + std::to_string(entries - 1) + hexadecimal_string(palette.substr(0, entries * 3)) + "]";
  }
  const std::string bits = std::to_string(depth);
  return ImageObject{"/ColorSpace" + space + "/BitsPerComponent " + bits +
                         "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors " + (colours == 2 ? "3" : "1") +
                         "/BitsPerComponent " + bits + "/Columns " + std::to_string(big_endian(head, 0, 4)) + ">>",
                     std::move(packed)};
}

std::optional<ImageObject> jpeg_object(std::string_view bytes) {
  for (const Segment& segment : segments_of(bytes)) {
    if (is_frame(segment.marker) && segment.data.size() >= 6) {
      const auto colours = static_cast<unsigned char>(segment.data[5]);
      if (colours != 1 && colours != 3) {
        return std::nullopt;
      }
      return ImageObject{std::string("/ColorSpace") + (colours == 3 ? "/DeviceRGB" : "/DeviceGray") +
                             "/BitsPerComponent 8/Filter/DCTDecode",
                         std::string(bytes)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ImageFacts> image_facts(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) {
    return png_facts(bytes);
  }
  return bytes.starts_with("\xFF\xD8\xFF") ? jpeg_facts(bytes) : std::nullopt;
}

std::optional<std::string> pdf_of_image(std::string_view bytes, const ImageFacts& facts) {
  constexpr int longer_side = 842;  // points of a sheet of A4
  auto image = facts.kind == ImageKind::png ? png_object(bytes) : jpeg_object(bytes);
  if (!image) {
    return std::nullopt;
  }
  const int longer = std::max(facts.width, facts.height);
  const std::string width = std::to_string(std::max(facts.width * longer_side / longer, 1));
  const std::string height = std::to_string(std::max(facts.height * longer_side / longer, 1));
  PdfObjects objects;
  objects.add("<</Type/Catalog/Pages 2 0 R>>");
  objects.add("<</Type/Pages/Kids[3 0 R]/Count 1>>");
  objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + " " + height + "]/Rotate " +
              std::to_string(facts.turned) + "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>");
  objects.add(stream_object("", "q " + width + " 0 0 " + height + " 0 0 cm /I Do Q"));
  objects.add(stream_object("/Type/XObject/Subtype/Image/Width " + std::to_string(facts.width) + "/Height " +
                                std::to_string(facts.height) + image->entries,
                            image->data));
  return std::move(objects).whole();
}

}  // namespace thidua::documents
