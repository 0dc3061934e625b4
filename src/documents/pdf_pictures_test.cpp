#include "documents/pdf_pictures.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {
namespace {

/// The smallest sound PDF: two empty pages.
constexpr std::string_view two_pages =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n"
    "4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n"
    "trailer<</Root 1 0 R>>\n%%EOF\n";

class PdfPictures : public ::testing::Test {
 protected:
  void SetUp() override {
    if (system::find_program("pdftoppm").empty()) {
      if (std::getenv("CI") != nullptr) FAIL() << "poppler-utils is missing";
      GTEST_SKIP() << "poppler-utils is missing; CI=true makes this test compulsory";
    }
    system::write_file_atomically(folder_.path() / "two.pdf", two_pages);
    system::write_file_atomically(folder_.path() / "no.pdf", "%PDF-1.4\nthis is none");
  }
  system::TemporaryFolder folder_;
};

TEST_F(PdfPictures, CountsPages) {
  EXPECT_EQ(pages_of_pdf(folder_.path() / "two.pdf").value(), 2);
}

TEST_F(PdfPictures, DrawsAPageAsPng) {
  const auto picture = page_picture(folder_.path() / "two.pdf", 2);
  ASSERT_TRUE(picture) << core::to_text(picture.error());
  EXPECT_TRUE(picture->starts_with("\x89PNG"));
}

TEST_F(PdfPictures, RefusesPagesThatAreNotThereAndFilesThatAreNone) {
  EXPECT_EQ(page_picture(folder_.path() / "two.pdf", 3).error().code, "documents.picture.page");
  EXPECT_EQ(page_picture(folder_.path() / "two.pdf", 0).error().code, "documents.picture.page");
  EXPECT_EQ(pages_of_pdf(folder_.path() / "no.pdf").error().code, "documents.picture.damaged");
}

}  // namespace
}  // namespace thidua::documents
