#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "documents/docx_template.h"
#include "documents/to_pdf.h"
#include "papers/io/fill.h"
#include "papers/io/templates.h"
#include "papers/lint.h"
#include "reports/golden.h"
#include "support/folder.h"

namespace thidua::reports {
namespace {

std::string filled_golden(const golden::Paper& paper) {
  const auto docx =
      documents::fill_template(papers::built_in_template(paper.kind), papers::template_model(golden::model(paper)));
  if (!docx) {
    for (const auto& fault : docx.error()) ADD_FAILURE() << core::to_text(fault);
    return {};
  }
  return *docx;
}

class GoldenText : public ::testing::TestWithParam<golden::Paper> {};
TEST_P(GoldenText, IsAsItWas) {
  golden::expect_text(golden::folder(GetParam().name) / "text.txt",
                      documents::plain_text_of_docx(filled_golden(GetParam())));
}

TEST_P(GoldenText, PassesTheLintBeforeIssue) {
  papers::LintAgainst against;
  against.year = GetParam().kind == papers::PaperKind::next_pact ? 2026 : 2025;
  against.day = sample::day_of("2025-12-20");
  against.looks_ahead = GetParam().kind == papers::PaperKind::pact;
  against.figures = {papers::model_text(golden::model(GetParam()))};
  auto text = documents::plain_text_of_docx(filled_golden(GetParam()));
  // The draft of the next pact shows last year's targets in its annex, on purpose.
  if (GetParam().kind == papers::PaperKind::next_pact) text = text.substr(0, text.find("\nPhụ lục\n"));
  for (const auto& finding : papers::lint(text, against))
    ADD_FAILURE() << finding.code << " " << papers::to_text(finding);
}
INSTANTIATE_TEST_SUITE_P(Papers, GoldenText, ::testing::ValuesIn(golden::all()),
                         [](const auto& tested) { return tested.param.name; });

bool in_ci() {
  const char* ci = std::getenv("CI");
  return ci != nullptr && std::string(ci) == "true";
}

bool pictures_possible() {
  return documents::libreoffice_present() && std::system("pdftoppm -v >/dev/null 2>&1") == 0 &&
         std::system("fc-list | grep -q 'Liberation Serif'") == 0;
}

/// The 64 x 90 grey values of a PGM file; empty where it is none.
std::string grey_values(const std::string& pgm) {
  const std::string head = "P5\n64 90\n255\n";
  return pgm.starts_with(head) && pgm.size() == head.size() + 64U * 90U ? pgm.substr(head.size()) : std::string();
}

/// Mean difference of two pictures in grey values (0 to 255), times ten.
int difference_tenths(const std::string& a, const std::string& b) {
  long sum = 0;
  for (std::size_t at = 0; at < a.size(); ++at)
    sum += std::abs(int{static_cast<unsigned char>(a[at])} - int{static_cast<unsigned char>(b[at])});
  return static_cast<int>(sum * 10 / static_cast<long>(a.size()));
}

class GoldenPicture : public ::testing::TestWithParam<golden::Paper> {};
/// The first page as a thumbnail: coarse on purpose, since versions of LibreOffice and of fonts shift a line by a hair.
/// A page whose head, title or table has moved differs by far more than the bound.
TEST_P(GoldenPicture, LooksAsItDid) {
  if (!pictures_possible()) {
    if (in_ci()) FAIL() << "LibreOffice, pdftoppm or the Liberation fonts are missing";
    GTEST_SKIP() << "LibreOffice, pdftoppm or the Liberation fonts are missing: the pictures are not compared";
  }
  const test::TemporaryFolder folder;
  const auto pdf = documents::docx_to_pdf(filled_golden(GetParam()));
  ASSERT_TRUE(pdf) << core::to_text(pdf.error());
  golden::write_bytes(folder / "paper.pdf", *pdf);
  const auto small = "pdftoppm -gray -f 1 -l 1 -singlefile -scale-to-x 64 -scale-to-y 90 '" +
                     (folder / "paper.pdf").string() + "' '" + (folder / "page").string() + "'";
  ASSERT_EQ(std::system(small.c_str()), 0);
  const auto now = golden::file_bytes(folder / "page.pgm");
  const auto path = golden::folder(GetParam().name);
  if (golden::updating()) {
    golden::write_bytes(path / "page-1.pgm", now);
    const auto shown = "pdftoppm -gray -png -f 1 -l 1 -singlefile -r 40 '" + (folder / "paper.pdf").string() + "' '" +
                       (path / "page-1").string() + "'";
    ASSERT_EQ(std::system(shown.c_str()), 0);
  }
  const auto expected = grey_values(golden::file_bytes(path / "page-1.pgm"));
  ASSERT_FALSE(expected.empty()) << path << " has no page-1.pgm; THIDUA_UPDATE_GOLDEN=1 writes it";
  ASSERT_EQ(grey_values(now).size(), expected.size());
  EXPECT_LE(difference_tenths(grey_values(now), expected), 60) << "the first page of " << path << " has moved";
}
INSTANTIATE_TEST_SUITE_P(Papers, GoldenPicture, ::testing::ValuesIn(golden::all()),
                         [](const auto& tested) { return tested.param.name; });

TEST(GoldenPictureBound, TellsOnePaperFromAnother) {
  const auto report = grey_values(golden::file_bytes(golden::folder("year_end_agency") / "page-1.pgm"));
  const auto pact = grey_values(golden::file_bytes(golden::folder("pact") / "page-1.pgm"));
  ASSERT_FALSE(report.empty());
  ASSERT_FALSE(pact.empty());
  EXPECT_GT(difference_tenths(report, pact), 60);
}

TEST(BuiltInTemplates, HaveTheirTextBesideThem) {
  for (const auto& file : papers::template_files()) {
    const std::string name(file.name);
    if (!name.ends_with(".docx")) continue;
    const auto stem = name.substr(0, name.size() - 5);
    const bool letter = stem == "reminder";  // is written and forgotten: no paper that is kept
    ASSERT_TRUE(letter || papers::paper_kind_of(stem)) << name << " belongs to no paper";
    EXPECT_TRUE(documents::inspect_template(file.bytes)) << name;
    const auto beside = golden::folder(".").parent_path().parent_path().parent_path() / "templates" / (stem + ".txt");
    EXPECT_EQ(documents::plain_text_of_docx(file.bytes), golden::file_bytes(beside))
        << beside << " is not the text of " << name << "; make_templates --text templates brings it up to date";
  }
}

TEST(OwnTemplates, AreRefusedWithTheFieldTheyInvent) {
  const auto known = golden::model(golden::all()[1]);
  for (const auto& paper : golden::all())
    EXPECT_TRUE(
        papers::template_faults(papers::built_in_template(paper.kind), paper.kind, golden::model(paper)).empty())
        << paper.name;
  const auto faults = papers::template_faults(papers::built_in_template(papers::PaperKind::next_pact),
                                              papers::PaperKind::year_end_agency, known);
  ASSERT_FALSE(faults.empty());
  bool named = false;
  for (const auto& fault : faults) named = named || fault.message.find("tổng hợp lựa chọn") != std::string::npos;
  EXPECT_TRUE(named) << faults.front().message;
}

TEST(OwnTemplates, AreRefusedWhereTheyAreNoWordFile) {
  EXPECT_FALSE(papers::template_faults("không phải tệp Word", papers::PaperKind::notice, {}).empty());
}

}  // namespace
}  // namespace thidua::reports
