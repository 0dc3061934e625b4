#include "registry/holder_link.h"

#include <gtest/gtest.h>

namespace thidua::registry {
namespace {

LinkCandidate link_candidate(std::int64_t id, const std::string& birth = "", bool was_there = false) {
  return {core::PersonId{id}, birth, was_there};
}

TEST(HolderLink, BirthOrUnitMakeItSureAndANameAloneOnlyLikely) {
  EXPECT_EQ(judge_link("1985-06-05", {link_candidate(1, "1985-06-05"), link_candidate(2, "1985")}).person,
            core::PersonId{1});
  const LinkJudged there = judge_link("", {link_candidate(1), link_candidate(2, "", true)});
  EXPECT_EQ(there.person, core::PersonId{2});
  EXPECT_EQ(there.confidence, LinkConfidence::sure);
  EXPECT_EQ(judge_link("", {link_candidate(1)}).confidence, LinkConfidence::likely);
}

TEST(HolderLink, SeveralAreForAPersonToChooseAndAnotherBirthIsNobody) {
  const LinkJudged several = judge_link("", {link_candidate(1), link_candidate(2)});
  EXPECT_FALSE(several.person);
  EXPECT_EQ(several.candidates.size(), 2U);
  EXPECT_EQ(several.confidence, LinkConfidence::doubtful);
  const LinkJudged other = judge_link("1985", {link_candidate(1, "1986-01-01")});
  EXPECT_FALSE(other.person);
  EXPECT_TRUE(other.candidates.empty());
}

}  // namespace
}  // namespace thidua::registry
