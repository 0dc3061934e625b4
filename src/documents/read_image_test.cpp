#include "documents/read_image.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/read_sample_test.h"

namespace thidua::documents {

namespace {

std::string big_endian_number(std::size_t value, int bytes) {
  std::string text;
  for (int byte = bytes - 1; byte >= 0; --byte) {
    text += static_cast<char>(value >> (8U * static_cast<unsigned>(byte)));
  }
  return text;
}

std::string png_chunk(const std::string& type, const std::string& data) {
  return big_endian_number(data.size(), 4) + type + data + "sum.";  // nobody here looks at the checksum
}

/// A PNG as far as its outside goes.
std::string png_of(std::size_t width, std::size_t height, char depth, char colours, char interlaced = 0,
                   const std::string& more = "") {
  return "\x89PNG\r\n\x1A\n" +
         png_chunk("IHDR", big_endian_number(width, 4) + big_endian_number(height, 4) + depth + colours +
                               std::string(2, '\0') + interlaced) +
         more + png_chunk("IDAT", "packed") + png_chunk("IDAT", " dots") + png_chunk("IEND", "");
}

std::string jpeg_segment(char marker, const std::string& data) {
  return std::string("\xFF") + marker + big_endian_number(data.size() + 2, 2) + data;
}

/// A JPEG as far as its outside goes; `orientation` as a camera notes it, 0 = not.
std::string jpeg_of(std::size_t width, std::size_t height, char colours, char orientation = 0) {
  std::string exif;
  if (orientation != 0) {
    exif = jpeg_segment('\xE1', std::string("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25) +
                                    orientation + std::string(6, '\0'));
  }
  return "\xFF\xD8" + exif +
         jpeg_segment('\xC0', '\x08' + big_endian_number(height, 2) + big_endian_number(width, 2) + colours + "...") +
         jpeg_segment('\xDA', "") + "dots";
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

// Aim: size and orientation are read from the outside of the file alone.
TEST(PagePictures, TellTheirSizeAndHowTheyWereHeld) {
  const auto png = image_facts(png_of(2480, 3508, 8, 0));
  ASSERT_TRUE(png);
  EXPECT_EQ(png->width, 2480);
  EXPECT_EQ(png->height, 3508);
  const auto jpeg = image_facts(jpeg_of(4000, 3000, 3, 6));
  ASSERT_TRUE(jpeg);
  EXPECT_EQ(jpeg->width, 4000);
  EXPECT_EQ(jpeg->height, 3000);
  EXPECT_EQ(jpeg->turned, 90);
  EXPECT_EQ(image_facts(jpeg_of(10, 10, 3, 3))->turned, 180);
  EXPECT_EQ(image_facts(jpeg_of(10, 10, 3, 8))->turned, 270);
  EXPECT_EQ(image_facts(jpeg_of(10, 10, 3))->turned, 0);
}

// Aim: what is cut short anywhere, or says nothing sensible, is no picture, and reading it ends.
TEST(PagePictures, ThatAreBrokenAreNone) {
  EXPECT_FALSE(image_facts(""));
  EXPECT_FALSE(image_facts("GIF89a"));
  EXPECT_FALSE(image_facts(png_of(0, 10, 8, 0)));
  EXPECT_FALSE(image_facts(png_of(4'000'000'000, 10, 8, 0)));
  const std::string png = png_of(100, 100, 8, 3, 0, png_chunk("PLTE", "rgbrgb"));
  for (std::size_t size = 0; size < png.size(); ++size) {
    const std::string cut = png.substr(0, size);
    if (const auto facts = image_facts(cut)) {
      EXPECT_EQ(facts->width, 100);
      static_cast<void>(pdf_of_image(cut, *facts));
    }
  }
  const std::string jpeg = jpeg_of(100, 100, 3, 6);
  for (std::size_t size = 0; size < jpeg.size(); ++size) {
    const std::string cut = jpeg.substr(0, size);
    if (const auto facts = image_facts(cut)) {
      static_cast<void>(pdf_of_image(cut, *facts));
    }
  }
}

// Aim: the picture goes into a PDF as it is; kinds that a PDF cannot hold as they are say so.
TEST(PagePictures, BecomeAPageWithoutUnpackingThem) {
  const std::string png = png_of(100, 200, 8, 2);
  const auto pdf = pdf_of_image(png, *image_facts(png));
  ASSERT_TRUE(pdf);
  EXPECT_TRUE(holds(*pdf, "packed dots\nendstream"));
  EXPECT_TRUE(holds(*pdf, "/Colors 3/BitsPerComponent 8/Columns 100"));
  EXPECT_TRUE(holds(*pdf, "/MediaBox[0 0 421 842]"));
  const std::string held = jpeg_of(300, 100, 1, 8);
  const auto turned = pdf_of_image(held, *image_facts(held));
  ASSERT_TRUE(turned);
  EXPECT_TRUE(holds(*turned, "/Rotate 270"));
  EXPECT_TRUE(holds(*turned, "/DeviceGray"));
  const std::string palette = png_of(10, 10, 4, 3, 0, png_chunk("PLTE", std::string("\x01\x02\x03\xFF\xFE\xFD", 6)));
  EXPECT_TRUE(holds(*pdf_of_image(palette, *image_facts(palette)), "/Indexed/DeviceRGB 1<010203FFFEFD>"));
  for (const std::string& other : {png_of(10, 10, 8, 6), png_of(10, 10, 8, 0, 1), png_of(10, 10, 4, 3),
                                   png_of(10, 10, 8, 2, 0, png_chunk("tRNS", "x")), jpeg_of(10, 10, 4)}) {
    EXPECT_FALSE(pdf_of_image(other, *image_facts(other)));
  }
}

// Aim: a picture that is too large is refused by its outside, before any program unpacks it.
TEST(PagePictures, ThatAreTooLargeAreRefusedUnopened) {
  const sample::OtherPath nowhere("/nonexistent");
  const auto refused = read_document(png_of(50'000, 50'000, 8, 0), "a.png");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().code, "document.too_long");
  EXPECT_TRUE(holds(refused.error().message, "50.000 × 50.000"));
  EXPECT_TRUE(holds(refused.error().message, "80.000.000"));
  EXPECT_EQ(read_document("\x89PNG\r\n\x1A\nxx", "a.png").error().code, "document.damaged");
  EXPECT_EQ(read_document("GIF89a....", "a.gif").error().code, "document.no_text");
}

}  // namespace thidua::documents
