#include "documents/to_pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <future>

#include "documents/docx_sample_test.h"
#include "system/child.h"
#include "system/files.h"
#include "system/temporary.h"

namespace thidua::documents {

namespace {

/// Optional at run time, but never missing where the project is tested as a whole.
bool pdf_tests_can_run() {
  const char* whole = std::getenv("CI");
  return libreoffice_present() || (whole != nullptr && std::string_view(whole) == "true");
}

std::string poppler_output(const std::string& pdf, const std::string& program, std::vector<std::string> after = {}) {
  const system::TemporaryFolder folder;
  system::write_file_atomically(folder.path() / "paper.pdf", pdf);
  system::ChildOrder order;
  order.program = program;
  order.arguments = {"paper.pdf"};
  for (std::string& argument : after) order.arguments.push_back(std::move(argument));
  order.working_folder = folder.path();
  return system::run_child(order).output;
}

}  // namespace

TEST(MakingAPdf, SaysWhatToDoWhereLibreOfficeIsMissing) {
  PdfOptions options;
  options.program = "/nonexistent/soffice";
  const auto pdf = docx_to_pdf("PK", options);
  ASSERT_FALSE(pdf.ok());
  EXPECT_EQ(pdf.error().code, "documents.pdf.no_libreoffice");
  EXPECT_NE(pdf.error().message.find("Máy này chưa có LibreOffice"), std::string::npos);
  EXPECT_NE(pdf.error().message.find("tệp Word vẫn được tạo"), std::string::npos);
}

TEST(MakingAPdf, NoticesAProgramThatEndsWellButWritesNothing) {
  PdfOptions options;
  options.program = "/bin/true";
  const auto pdf = docx_to_pdf("PK", options);
  ASSERT_FALSE(pdf.ok());
  EXPECT_EQ(pdf.error().code, "documents.pdf.failed");
}

TEST(MakingAPdf, StopsAtItsTimeLimit) {
  const system::TemporaryFolder folder;
  const auto sleeper = folder.path() / "soffice";
  system::write_file_atomically(sleeper, "#!/bin/sh\nsleep 60\n");
  std::filesystem::permissions(sleeper, std::filesystem::perms::owner_all);
  PdfOptions options;
  options.program = sleeper.string();
  options.time_limit = std::chrono::seconds(1);
  const auto pdf = docx_to_pdf("PK", options);
  ASSERT_FALSE(pdf.ok());
  EXPECT_EQ(pdf.error().code, "documents.pdf.timed_out");
}

TEST(MakingAPdf, EmbedsLiberationAloneAndKeepsVietnameseTextReadable) {
  if (!pdf_tests_can_run()) GTEST_SKIP() << "LibreOffice is not installed here; CI=true makes this test compulsory";
  const auto pdf = docx_to_pdf(sample::report());
  ASSERT_TRUE(pdf.ok()) << pdf.error().message;
  const std::string text = poppler_output(*pdf, "pdftotext", {"-"});
  EXPECT_NE(text.find("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), std::string::npos);
  EXPECT_NE(text.find("Đỗ Thị Mai Ẩn"), std::string::npos);
  const std::string fonts = poppler_output(*pdf, "pdffonts");
  std::size_t rows = 0;
  for (std::size_t at = fonts.find("Type"), end = 0; at != std::string::npos; at = fonts.find("TrueType", end)) {
    end = fonts.find('\n', at) == std::string::npos ? fonts.size() : fonts.find('\n', at);
    const std::size_t begin = fonts.rfind('\n', at) + 1;
    const std::string line = fonts.substr(begin, end - begin);
    if (line.starts_with("name")) continue;
    ++rows;
    EXPECT_NE(line.find("LiberationSerif"), std::string::npos) << line;
    EXPECT_NE(line.find(" yes yes"), std::string::npos) << line;  // embedded, and only the letters used
  }
  EXPECT_GE(rows, 3U);  // upright, bold, italic
}

TEST(MakingAPdf, WorksForSeveralAtOnce) {
  if (!pdf_tests_can_run()) GTEST_SKIP() << "LibreOffice is not installed here; CI=true makes this test compulsory";
  const std::string docx = sample::report();
  std::vector<std::future<bool>> calls;
  for (int call = 0; call < 3; ++call)
    calls.push_back(std::async(std::launch::async, [&] { return docx_to_pdf(docx).ok(); }));
  for (auto& call : calls) EXPECT_TRUE(call.get());
}

}  // namespace thidua::documents
