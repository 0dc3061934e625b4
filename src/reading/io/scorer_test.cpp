#include "reading/io/scorer.h"

#include <gtest/gtest.h>

#include <string>

#include "reading/io/scorer_tables.h"

// Aim: the figures that floors stand on are themselves right: who is matched with whom, what counts as right, what a
// wrong certainty costs, and that a sealed document leaves nothing but figures.

namespace thidua::reading {

namespace {

platform::Json json_of(const std::string& text) {
  const auto json = platform::parse_json(text);
  EXPECT_TRUE(json.ok()) << text;
  return json.ok() ? *json : platform::Json::object();
}

/// One target of a list, as both truth and reader write it.
std::string target(int begin, int end, const std::string& text, int value, const std::string& more = "") {
  return R"({"span":[)" + std::to_string(begin) + "," + std::to_string(end) + R"(],"text":")" + text +
         R"(","comparator":">=","values":[)" + std::to_string(value) + R"(],"unit":"percent")" + more + "}";
}

std::string deadline(int begin, int end, const std::string& due, const std::string& mode, int confidence) {
  return R"({"span":[)" + std::to_string(begin) + "," + std::to_string(end) + R"(],"text":"hạn )" +
         std::to_string(begin) + R"(","due":)" + due + R"(,"mode":")" + mode + R"(","confidence":)" +
         std::to_string(confidence) + "}";
}

Score score_of(const std::string& expected, const std::string& found, Misses misses = Misses::kept) {
  return score(json_of(expected), json_of(found), misses);
}

}  // namespace

TEST(Scoring, PairsNestedPlacesByTheirBestOverlap) {
  // The first found item covers both expected ones well enough to be taken for either.
  const std::string outer = target(0, 100, "cả đoạn", 80);
  const std::string inner = target(45, 100, "phần sau", 90);
  const Score result = score_of(R"({"targets":[)" + outer + "," + inner + "]}",
                                R"({"targets":[)" + target(45, 100, "x", 90) + "," + target(0, 100, "y", 80) + "]}");
  EXPECT_EQ(result.list("targets").matched, 2);
  EXPECT_EQ(result.list("targets").value("quantity"), 1000);
}

TEST(Scoring, TakesTheSameTextWhereATruthHasNoPlaces) {
  const Score result = score_of(R"({"targets":[{"text":"Đạt  80%","comparator":">=","values":[80],"unit":"percent"}]})",
                                R"({"targets":[)" + target(7, 15, "Đạt 80%", 80) + "]}");
  EXPECT_EQ(result.list("targets").f1(), 1000);
}

TEST(Scoring, LessThanHalfOfBothTogetherIsNoMatch) {
  const Score result =
      score_of(R"({"targets":[)" + target(0, 10, "a", 1) + "]}", R"({"targets":[)" + target(0, 21, "b", 1) + "]}");
  EXPECT_EQ(result.list("targets").matched, 0);
  EXPECT_EQ(result.list("targets").f1(), 0);
  EXPECT_EQ(result.misses.size(), 2U) << "one missing, one invented";
}

TEST(Scoring, AcceptsOtherReadingsAndAsksNoVerdictThatIsNotExpected) {
  const std::string truth =
      target(0, 9, "a", 80, R"(,"accept":[{"comparator":">","values":[80],"unit":"percent"}],"verdict":"met")");
  const std::string strict = R"({"span":[0,9],"text":"a","comparator":">","values":[80],"unit":"percent","verdict":)";
  const Score right = score_of(R"({"targets":[)" + truth + "]}", R"({"targets":[)" + strict + R"("met"}]})");
  EXPECT_EQ(right.list("targets").right.thousandths(), 1000);
  const Score wrong = score_of(R"({"targets":[)" + truth + "]}", R"({"targets":[)" + strict + R"("not_met"}]})");
  EXPECT_EQ(wrong.list("targets").value("quantity"), 1000);
  EXPECT_EQ(wrong.list("targets").value("verdict"), 0);
  const Score unasked = score_of(R"({"targets":[)" + target(0, 9, "a", 80) + "]}",
                                 R"({"targets":[)" + target(0, 9, "a", 80, R"(,"verdict":"dropped")") + "]}");
  EXPECT_EQ(unasked.list("targets").right.thousandths(), 1000);
}

TEST(Scoring, AListLeftOutOrCalledUnscoredIsNotJudgedAnEmptyOneIs) {
  const std::string read = R"({"deadlines":[)" + deadline(0, 9, R"("2025-06-30")", "by", 100) + "]}";
  EXPECT_EQ(score_of("{}", read).list("deadlines").found, 0);
  EXPECT_EQ(score_of(R"({"deadlines":[],"unscored":["deadlines"]})", read).list("deadlines").found, 0);
  EXPECT_EQ(score_of(R"({"deadlines":[]})", read).list("deadlines").f1(), 0);
}

TEST(Scoring, SureItemsThatAreWrongOrInventedCostCertainty) {
  const std::string truth = R"({"deadlines":[)" + deadline(0, 9, R"("2025-06-30")", "by", 0) + "," +
                            deadline(20, 29, "null", "recurring", 0) + "]}";
  const std::string read = R"({"deadlines":[)" + deadline(0, 9, R"("2025-06-30")", "before", 100) + "," +
                           deadline(20, 29, R"("")", "recurring", 95) + "," +
                           deadline(40, 49, R"("2025-01-01")", "in", 90) + "," + deadline(50, 59, "null", "in", 89) +
                           "]}";
  const Score result = score_of(truth, read);
  EXPECT_EQ(result.others.sure().whole, 3);
  EXPECT_EQ(result.others.sure().right, 1) << "absent, null and empty are one; the mode of the first is wrong";
  EXPECT_EQ(result.others.bands[2].whole, 1);
  EXPECT_EQ(result.targets.sure().whole, 0);
}

TEST(Scoring, MetadataIsComparedKeyByKeyWhateverTheOrderInside) {
  const Score result = score_of(
      R"({"meta":{"agency":"Sở A","period":{"to":"2025-12-31","from":"2025-01-01"},"theme":null,"place":"B"},
          "meta_accept":{"agency":["SỞ A"]}})",
      R"({"meta":{"agency":"SỞ A","period":{"from":"2025-01-01","to":"2025-12-31"},"theme":"","place":"C"}})");
  EXPECT_EQ(result.meta_share().right, 3);
  EXPECT_EQ(result.meta_share().whole, 4);
  EXPECT_EQ(misses_text(result, "meta.place"), "      meta\n        place  \"B\"  <>  \"C\"\n");
}

TEST(Scoring, ASealedDocumentLeavesFiguresAlone) {
  const std::string truth = R"({"meta":{"place":"B"},"targets":[)" + target(0, 10, "a", 1) + "]}";
  const Score sealed = score_of(truth, R"({"meta":{"place":"C"},"targets":[]})", Misses::sealed);
  EXPECT_EQ(sealed.list("targets").f1(), 0);
  EXPECT_EQ(sealed.meta_share().thousandths(), 0);
  EXPECT_TRUE(sealed.misses.empty());
}

TEST(Scoring, ShowsTheMissesOfOneListOrOneValue) {
  const Score result =
      score_of(R"({"targets":[)" + target(0, 10, "a", 1, R"(,"subject":"cán bộ")") + R"(],"deadlines":[)" +
                   deadline(0, 9, "null", "in", 0) + "]}",
               R"({"targets":[)" + target(0, 10, "a", 2, R"(,"subject":"học sinh")") + R"(],"deadlines":[]})");
  EXPECT_NE(misses_text(result, "1").find("missing"), std::string::npos);
  EXPECT_EQ(misses_text(result, "targets").find("missing"), std::string::npos);
  EXPECT_EQ(misses_text(result, "targets").find("subject"), std::string::npos) << "it decides nothing";
  EXPECT_NE(misses_text(result, "targets.subject").find("cán bộ  <>  học sinh"), std::string::npos);
}

}  // namespace thidua::reading
