#include "pacts/match.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "pacts/match_words.h"
#include "pacts/testing.h"

namespace thidua::pacts {
namespace {

using core::Comparator;
using core::Unit;
using testing::number;

Comparable promise(std::string_view text, Comparator comparator, std::initializer_list<std::string_view> values,
                   Unit unit, std::string paragraph = {}) {
  Comparable made;
  made.terms = testing::terms(comparator, values, unit);
  made.terms.text = text;
  made.paragraph = paragraph.empty() ? std::string(text) : std::move(paragraph);
  return made;
}

/// Eight promises of an invented office.
std::vector<Comparable> small_pact() {
  return {
      promise("100% công chức, viên chức được học tập nghị quyết", Comparator::equal, {"100"}, Unit::percent),
      promise("Không có công chức, viên chức bị kỷ luật từ khiển trách trở lên", Comparator::none, {"0"}, Unit::count),
      promise("Tỷ lệ rác thải đô thị được thu gom đạt trên 97%", Comparator::more_than, {"97"}, Unit::percent),
      promise("Tỷ lệ rác thải nông thôn được thu gom đạt trên 80%", Comparator::more_than, {"80"}, Unit::percent),
      promise("Tham mưu ban hành 8 văn bản quy phạm pháp luật", Comparator::equal, {"8"}, Unit::count),
      promise("Có ít nhất 3 lớp tập huấn nghiệp vụ", Comparator::at_least, {"3"}, Unit::count),
      promise("Trên 80% cá nhân đạt danh hiệu Lao động tiên tiến", Comparator::more_than, {"80"}, Unit::percent),
      promise("Trên 25% phòng đạt danh hiệu Tập thể lao động xuất sắc", Comparator::more_than, {"25"}, Unit::percent),
  };
}

std::vector<int> places(const std::vector<Match>& matches) {
  std::vector<int> found;
  for (const Match& match : matches) found.push_back(match.pact ? static_cast<int>(*match.pact) : -1);
  return found;
}

bool all_sure(const std::vector<Match>& matches) {
  return std::ranges::all_of(matches, [](const Match& match) { return match.grade == Grade::sure; });
}

TEST(WordsOfMeaning, SpellsOutAbbreviationsAndLeavesOutWhatTheMeasureSays) {
  const auto words = words_of_meaning("CC, VC, NLĐ thuộc Sở được bồi dưỡng năm 2025");
  EXPECT_EQ(words_of_meaning("công chức, viên chức và người lao động thuộc Sở được tập huấn"), words);
  EXPECT_EQ(words, (std::vector<std::string>{"@nguoi", "thuoc", "tap", "huan"}));
  EXPECT_EQ(words_of_meaning("06 văn bản QPPL"), words_of_meaning("6 văn bản quy phạm pháp luật"));
  EXPECT_TRUE(words_of_meaning("").empty());
}

TEST(WordsOfMeaning, TakeTheLongestNameThatFits) {
  // "Công đoàn viên chức" is a body, not people
  EXPECT_EQ(words_of_meaning("Công đoàn Viên chức tỉnh"), words_of_meaning("CĐVC tỉnh"));
  EXPECT_EQ(words_of_meaning("nữ đoàn viên"), words_of_meaning("đoàn viên nữ"));
}

TEST(MatchingAReport, FindsEachPromiseInOtherWordsAndAnotherOrder) {
  const std::vector<Comparable> report{
      promise("Trên 25% số phòng được công nhận TTLĐXS", Comparator::more_than, {"25"}, Unit::percent),
      promise("Mở ít nhất 03 lớp bồi dưỡng nghiệp vụ", Comparator::at_least, {"3"}, Unit::count),
      promise("Ban hành 08 văn bản QPPL", Comparator::equal, {"8"}, Unit::count),
      promise("Trên 80% cá nhân được công nhận LĐTT", Comparator::more_than, {"80"}, Unit::percent),
      promise("CCVC được quán triệt nghị quyết đạt 100%", Comparator::equal, {"100"}, Unit::percent),
      promise("Không để CCVC vi phạm bị kỷ luật từ khiển trách", Comparator::none, {"0"}, Unit::count),
  };
  const auto matches = matched(small_pact(), report);
  EXPECT_EQ(places(matches), (std::vector<int>{7, 5, 4, 6, 0, 1}));
  EXPECT_TRUE(all_sure(matches));
}

TEST(MatchingAReport, LeavesAloneWhatThePactDoesNotPromise) {
  const std::vector<Comparable> report{
      promise("100% văn bản đi được ký số", Comparator::equal, {"100"}, Unit::percent),
      promise("Trên 80% hộ dân dùng nước sạch", Comparator::more_than, {"80"}, Unit::percent),
  };
  for (const Match& match : matched(small_pact(), report)) EXPECT_EQ(match.grade, Grade::none) << match.score;
}

TEST(MatchingAReport, TellsApartWhatDiffersInOneWordOnly) {
  const std::vector<Comparable> report{
      promise("Rác thải nông thôn được thu gom trên 80%", Comparator::more_than, {"80"}, Unit::percent),
      promise("Rác thải đô thị được thu gom trên 97%", Comparator::more_than, {"97"}, Unit::percent),
  };
  const auto matches = matched(small_pact(), report);
  EXPECT_EQ(places(matches), (std::vector<int>{3, 2}));
  EXPECT_TRUE(all_sure(matches));
}

TEST(MatchingAReport, IsNotSureWhereTwoPromisesAreAsNear) {
  const std::vector<Comparable> report{
      promise("Tỷ lệ rác thải được thu gom đạt trên 90%", Comparator::more_than, {"90"}, Unit::percent)};
  const auto matches = matched(small_pact(), report);
  EXPECT_NE(matches[0].grade, Grade::sure);
  ASSERT_GE(matches[0].near.size(), 2U);
  EXPECT_LT(matches[0].near[0].score - matches[0].near[1].score, 100);
}

TEST(MatchingAReport, GivesEachPromiseToOneOnly) {
  const std::vector<Comparable> report{
      promise("Có ít nhất 3 lớp tập huấn nghiệp vụ", Comparator::at_least, {"3"}, Unit::count, "a"),
      promise("Có ít nhất 3 lớp tập huấn nghiệp vụ", Comparator::at_least, {"3"}, Unit::count, "b"),
  };
  const auto matches = matched(small_pact(), report);
  const auto found = places(matches);
  EXPECT_EQ(std::ranges::count(found, 5), 1);
  EXPECT_FALSE(all_sure(matches));  // which of the two is meant is a person's to say
}

TEST(MatchingAReport, FindsThePromiseThoughTheReportRepeatsAnotherNumber) {
  const std::vector<Comparable> report{
      promise("Tham mưu ban hành 12 văn bản quy phạm pháp luật", Comparator::equal, {"12"}, Unit::count)};
  const std::vector<Comparable> pact = small_pact();
  const auto matches = matched(pact, report);
  EXPECT_EQ(places(matches), (std::vector<int>{4}));
  EXPECT_TRUE(all_sure(matches));
  EXPECT_EQ(promise_difference_vi(pact[4].terms, report[0].terms), "giao ước: 08; báo cáo: 12");
  EXPECT_EQ(promise_difference_vi(pact[4].terms, pact[4].terms), "");
}

TEST(MatchingAReport, NeverTakesACountForAShare) {
  const std::vector<Comparable> pact{promise("Có 80% hồ sơ nộp trực tuyến", Comparator::equal, {"80"}, Unit::percent),
                                     promise("Giải quyết 80 hồ sơ tồn đọng", Comparator::equal, {"80"}, Unit::count)};
  const std::vector<Comparable> report{
      promise("Hồ sơ tồn đọng được giải quyết: 80 hồ sơ", Comparator::equal, {"80"}, Unit::count)};
  EXPECT_EQ(places(matched(pact, report)), (std::vector<int>{1}));
}

TEST(MatchingAReport, LetsPartsOfOneSentenceSupportEachOther) {
  // "100% được niêm yết" alone says little; its sentence says which procedures
  const std::vector<Comparable> pact{
      promise("100% thủ tục hành chính được rà soát", Comparator::equal, {"100"}, Unit::percent, "CT01"),
      promise("100% được niêm yết", Comparator::equal, {"100"}, Unit::percent, "CT01"),
      promise("100% giá dịch vụ được niêm yết", Comparator::equal, {"100"}, Unit::percent, "CT03"),
  };
  const std::vector<Comparable> report{
      promise("100% TTHC được rà soát", Comparator::equal, {"100"}, Unit::percent, "T01"),
      promise("100% được công khai", Comparator::equal, {"100"}, Unit::percent, "T01"),
      promise("100% giá dịch vụ được công khai", Comparator::equal, {"100"}, Unit::percent, "T03"),
  };
  EXPECT_EQ(places(matched(pact, report)), (std::vector<int>{0, 1, 2}));
}

TEST(MatchingAReport, TellsTheRequiredValueFromTheOneToStriveFor) {
  Comparable required =
      promise("Hồ sơ nộp trực tuyến đạt trên 70%", Comparator::more_than, {"70"}, Unit::percent, "CT01");
  Comparable stretch = promise("Hồ sơ nộp trực tuyến đạt 80%", Comparator::equal, {"80"}, Unit::percent, "CT01");
  stretch.terms.stretch = true;
  Comparable told = promise("Hồ sơ nộp trực tuyến đạt 75%", Comparator::equal, {"75"}, Unit::percent, "T01");
  Comparable told_stretch = told;
  told_stretch.terms.stretch = true;
  EXPECT_EQ(places(matched({required, stretch}, {told_stretch, told})), (std::vector<int>{1, 0}));
}

TEST(MatchingAReport, TakesAPersonsWordOverItsOwn) {
  const std::vector<Comparable> report{
      promise("Có ít nhất 3 lớp tập huấn nghiệp vụ", Comparator::at_least, {"3"}, Unit::count),
      promise("Lớp học ngoại ngữ", Comparator::exists, {}, Unit::none),
  };
  const auto none = matched(small_pact(), report, {{0, std::nullopt}});
  EXPECT_EQ(none[0].grade, Grade::none);
  EXPECT_TRUE(none[0].by_person);
  const auto moved = matched(small_pact(), report, {{1, 5}});
  EXPECT_EQ(places(moved)[1], 5);
  EXPECT_EQ(moved[1].grade, Grade::sure);
  EXPECT_NE(places(moved)[0], 5);  // taken
}

TEST(MatchingAReport, AnswersTheSameHoweverTheListsAreOrdered) {
  std::vector<Comparable> pact = small_pact(), report = small_pact();
  std::ranges::reverse(report);
  const auto matches = matched(pact, report);
  for (std::size_t i = 0; i < report.size(); ++i) {
    ASSERT_TRUE(matches[i].pact.has_value());
    EXPECT_EQ(pact[*matches[i].pact].terms.text, report[i].terms.text);
  }
  EXPECT_TRUE(all_sure(matches));
}

TEST(MatchingAReport, HasNothingToSayOfEmptyListsAndWordlessTargets) {
  EXPECT_TRUE(matched(small_pact(), {}).empty());
  const std::vector<Comparable> report{promise("…", Comparator::equal, {"80"}, Unit::percent)};
  EXPECT_EQ(matched({}, report)[0].grade, Grade::none);
  EXPECT_EQ(matched(small_pact(), report)[0].grade, Grade::none);
}

}  // namespace
}  // namespace thidua::pacts
