#include "law/io/law_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "law/check.h"
#include "law/compare.h"
#include "law/io/law_testing_test.h"
#include "law/shown.h"

namespace thidua::law {
namespace {

/// The built-in law with one file changed: what the loader says, a line each.
std::vector<std::string> said_of(const std::string& file, const std::string& from, const std::string& to) {
  std::vector<LawFile> files = embedded_law();
  const auto found = std::find_if(files.begin(), files.end(), [&](const LawFile& one) { return one.name == file; });
  if (found == files.end()) return {"no such file: " + file};
  const std::size_t at = found->text.find(from);
  if (at == std::string::npos) return {"the file has no: " + from};
  found->text.replace(at, from.size(), to);
  const auto law = load_law(files);
  std::vector<std::string> lines;
  if (!law)
    for (const core::Refusal& refusal : law.error()) lines.push_back(core::to_text(refusal));
  return lines;
}

void expect_said(const std::vector<std::string>& lines, const std::string& place, const std::string& words) {
  const bool said = std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return line.find(place) != std::string::npos && line.find(words) != std::string::npos;
  });
  std::string all;
  for (const std::string& line : lines) all += "\n  " + line;
  EXPECT_TRUE(said) << "wanted “" << place << " … " << words << "”, said:" << all;
}

}  // namespace

TEST(LawFiles, TheBuiltInLawIsTheFolder) {
  const auto files = read_law_folder(testing::source_tree() / "law");
  ASSERT_TRUE(files.ok());
  const auto law = load_law(*files);
  ASSERT_TRUE(law.ok()) << core::to_text(law.error().front());
  EXPECT_TRUE(changes(built_in_law(), *law).empty());
  EXPECT_EQ(law->awards.size(), 36U);
  EXPECT_EQ(law->regimes.size(), 5U);
}

TEST(LawFiles, AreAboutAwardsTheRegisterKnowsByTheSameCodes) {
  const std::string catalogue = testing::content_of(testing::source_tree() / "law" / "catalogue" / "awards.yaml");
  for (const auto& [code, award] : built_in_law().awards) {
    if (award.kind == AwardClass::service_route) continue;
    EXPECT_NE(catalogue.find("{code: " + code + ","), std::string::npos) << code;
    EXPECT_NE(catalogue.find("short: \"" + award.short_name + "\""), std::string::npos) << code;
  }
}

TEST(BrokenLawFile, SyntaxIsNamedWithItsLine) {
  expect_said(said_of("awards/LDTT.yaml", "for: [person]", "for: [person"), "law/awards/LDTT.yaml", "cú pháp YAML");
}

TEST(BrokenLawFile, AnUnknownKeyIsNamedWithTheKnownOnes) {
  expect_said(said_of("awards/LDTT.yaml", "level: co_so", "levle: co_so"), "law/awards/LDTT.yaml, dòng 7",
              "levle: không có khóa này; chỉ nhận:");
}

TEST(BrokenLawFile, AnUnknownKindIsNamedWithTheKnownOnes) {
  expect_said(said_of("awards/LDTT.yaml", "kind: rating_at_least", "kind: rating"), "law/awards/LDTT.yaml",
              "không có mã “rating”; chỉ nhận: ");
}

TEST(BrokenLawFile, AnUnknownLevelIsNamed) {
  expect_said(said_of("awards/BK_UBT.yaml", "level: hoan_thanh_xuat_sac", "level: xuat_sac"), "law/awards/BK_UBT.yaml",
              "không có mã “xuat_sac”");
}

TEST(BrokenLawFile, ADayThatDoesNotExistIsNamed) {
  expect_said(said_of("awards/LDTT.yaml", "to: 2017-09-30", "to: 2017-09-31"), "law/awards/LDTT.yaml, dòng 10",
              "“2017-09-31” không phải ngày có thật");
}

TEST(BrokenLawFile, AMissingCitationIsNamed) {
  expect_said(said_of("general/G3-tam-dung.yaml", "cite:", "# cite:"), "law/general/G3-tam-dung.yaml",
              "cite: thiếu khóa bắt buộc");
}

TEST(BrokenLawFile, AnAwardThatDoesNotExistIsNamed) {
  expect_said(said_of("awards/CSTDT.yaml", "codes: [CSTDCS]", "codes: [CSTDSC]"), "law/awards/CSTDT.yaml",
              "không có khen thưởng nào mang mã “CSTDSC”");
}

TEST(BrokenLawFile, ASourceThatDoesNotExistIsNamed) {
  expect_said(said_of("votes/phieu-90-2024.yaml", "[T220979]", "[T22097]"), "law/votes/phieu-90-2024.yaml",
              "nguồn “T22097” không có");
}

TEST(BrokenLawFile, TwoVersionsOnOneDayAreShownBoth) {
  expect_said(said_of("awards/LDTT.yaml", "to: 2017-09-30", "to: 2017-10-01"), "law/awards/LDTT.yaml",
              "20/08/2014 đến 01/10/2017 và 01/10/2017 đến 31/12/2023");
  expect_said(said_of("votes/phieu-90-2017.yaml", "to: 2023-12-31", "to: 2024-01-01"), "law/votes/",
              "cùng có hiệu lực");
}

TEST(BrokenLawFile, AVersionThatEndsBeforeItBeginsIsNamed) {
  expect_said(said_of("regimes/R3.yaml", "to: 2025-06-30", "to: 2023-06-30"), "law/regimes/R3.yaml",
              "ngày cuối (to) đứng trước ngày đầu");
}

TEST(BrokenLawFile, AKeyWrittenTwiceIsNamed) {
  expect_said(said_of("quotas/CSTDCS-15.yaml", "max_pct: 15", "max_pct: 15\nmax_pct: 20"), "law/quotas/CSTDCS-15.yaml",
              "viết hai lần");
}

TEST(BrokenLawFile, ACodeUnlikeItsFileIsNamed) {
  expect_said(said_of("awards/LDTT.yaml", "code: LDTT", "code: LDT"), "law/awards/LDTT.yaml", "mã phải trùng tên tệp");
}

TEST(BrokenLawFile, EveryMistakeIsSaidAtOnce) {
  const auto lines = said_of("awards/LDTT.yaml", "level: co_so\nversions:", "levle: co_so\nverssions:");
  EXPECT_GE(lines.size(), 4U) << "two keys missing, two unknown";
}

TEST(LawCheck, NoConfirmedTextLacksItsAct) {
  for (const Finding& finding : doubtful(built_in_law(), *Date::of(2020, 1, 1)))
    EXPECT_EQ(finding.message.find("không nêu văn bản nào"), std::string::npos)
        << finding.place.file << finding.message;
}

TEST(LawChanges, NameWhatAJuristChanged) {
  std::vector<LawFile> files = embedded_law();
  for (LawFile& file : files)
    if (file.name == "votes/phieu-80-2024.yaml") file.text.replace(file.text.find("min_pct: 80"), 11, "min_pct: 75");
  const auto law = load_law(files);
  ASSERT_TRUE(law.ok());
  const auto lines = changes(built_in_law(), *law);
  EXPECT_EQ(lines.size(), 8U) << "the four awards, before and after";
  EXPECT_NE(std::find(lines.begin(), lines.end(), "+ phiếu CSTDCS  2024-01-01 đến 2025-06-30: từ 75%"), lines.end());
}

TEST(LawShown, SaysTheVersionOfTheDayAndWhatIsNotSure) {
  const Law& law = built_in_law();
  const auto text_of = [&](const char* code, Date day) {
    std::string text;
    for (const std::string& line : shown(law, *law.award(code), day)) text += line + "\n";
    return text;
  };
  EXPECT_NE(text_of("LDTT", *Date::of(2025, 8, 4)).find("từ đủ 06 tháng"), std::string::npos);
  EXPECT_NE(text_of("CSTDCS", *Date::of(2022, 5, 1)).find("Không quá 15%"), std::string::npos);
  EXPECT_NE(text_of("LDTT", *Date::of(2026, 10, 1)).find("chưa nạp văn bản"), std::string::npos);
  EXPECT_NE(text_of("HCLD2", *Date::of(2020, 1, 1)).find("Không có quy định nào"), std::string::npos);
  EXPECT_NE(text_of("BK_UBT", *Date::of(2025, 12, 20)).find("3.510.000"), std::string::npos);
}

}  // namespace thidua::law
