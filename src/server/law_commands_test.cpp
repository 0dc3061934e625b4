#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "platform/json.h"
#include "server/commands.h"
#include "server/said_test.h"
#include "server/terminal.h"
#include "support/folder.h"

namespace thidua::server {
namespace {

namespace disk = std::filesystem;

disk::path law_folder() {
  const char* root = std::getenv("THIDUA_SOURCE");
  return (root == nullptr ? disk::current_path() : disk::path(root)) / "law";
}

void replace_in(const disk::path& file, const std::string& from, const std::string& to) {
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << file << " has no " << from;
  std::ofstream(file, std::ios::binary) << text.replace(at, from.size(), to);
}

}  // namespace

TEST(LawCommands, EligibleAnswersEveryCaseOfTheFile) {
  CommonOptions common;
  common.json = true;
  LawOptions options;
  options.where = (law_folder() / "cases" / "lao_dong_tien_tien.yaml").string();
  const Said said = said_by([&] { return eligible_command(common, options); });
  EXPECT_EQ(said.code, exit_done);
  EXPECT_EQ(said.err, "");
  const auto json = platform::parse_json(said.out, {10'000'000, 32});
  ASSERT_TRUE(json.ok()) << json.error().message;
  EXPECT_EQ(*json->find("format")->text(), "thidua-eligibility-answer/1");
  EXPECT_GT(json->find("answers")->members()->size(), 10U);
}

TEST(LawCommands, ABrokenFileSaysItsMistakesAndNothingElse) {
  const test::TemporaryFolder folder;
  const disk::path file = folder.path() / "sai.yaml";
  std::ofstream(file)
      << "format: thidua-eligibility-cases/1\ncases:\n- id: A01\n  title: t\n  subject: {kind: nobody}\n"
         "  facts: {}\n  question: {award: LDTT, for_year: 2025, received_on: hôm nay}\n";
  CommonOptions common;
  common.json = true;
  LawOptions options;
  options.where = file.string();
  const Said said = said_by([&] { return eligible_command(common, options); });
  EXPECT_EQ(said.code, exit_refused);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find("sai.yaml:5: A01: subject.kind: không có mã “nobody”"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("A01: question.received_on: “hôm nay” không phải ngày có thật"), std::string::npos)
      << said.err;
}

TEST(LawCommands, AJuristReadsWhatAChangeDoes) {
  const test::TemporaryFolder folder;
  const disk::path changed = folder.path() / "law";
  disk::copy(law_folder(), changed, disk::copy_options::recursive);
  replace_in(changed / "awards" / "TTLDTT.yaml", "at_least_pct: 70", "at_least_pct: 95");
  LawOptions options;
  options.folders = {changed.string()};
  const Said said = said_by([&] { return law_diff({}, options); });
  EXPECT_EQ(said.code, exit_done) << said.err;
  EXPECT_NE(
      said.out.find("- TTLDTT  2024-01-01 đến 2026-09-30: tập thể, theo công trạng: ít nhất 70% cá nhân đạt LĐTT"),
      std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find("đủ điều kiện -> không đủ điều kiện"), std::string::npos) << said.out;
  options.law = changed.string();
  const Said cases = said_by([&] { return law_cases({}, options); });
  EXPECT_EQ(cases.code, exit_refused) << "the cases expect the law as it was";
  replace_in(changed / "awards" / "TTLDTT.yaml", "at_least_pct: 95", "at_least_pct: nhiều");
  const Said broken = said_by([&] { return law_diff({}, options); });
  EXPECT_EQ(broken.code, exit_refused);
  EXPECT_NE(broken.err.find("law/awards/TTLDTT.yaml, dòng "), std::string::npos) << broken.err;
}

TEST(LawCommands, ShowAndCoverageAndCheck) {
  LawOptions options;
  options.award = "LDTT";
  options.on = "2025-12-31";
  const Said shown = said_by([&] { return law_show({}, options); });
  EXPECT_EQ(shown.code, exit_done);
  EXPECT_NE(shown.out.find("khoản 1 Điều 24 Luật số 06/2022/QH15"), std::string::npos) << shown.out;
  options.award = "LDT";
  EXPECT_EQ(said_by([&] { return law_show({}, options); }).code, exit_refused);
  EXPECT_NE(said_by([&] { return law_coverage({}, options); }).out.find("CSTDCS"), std::string::npos);
  EXPECT_EQ(said_by([&] { return law_check({}, options); }).code, exit_done);
}

}  // namespace thidua::server
