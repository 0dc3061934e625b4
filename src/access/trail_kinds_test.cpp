#include "access/trail_kinds.h"

#include <gtest/gtest.h>

namespace thidua::access {
namespace {

TEST(TrailKinds, SayWhatACommandMayHaveChanged) {
  EXPECT_EQ(written_by("person:17"), std::vector{Matter::people});
  EXPECT_EQ(written_by("succession:2"), (std::vector{Matter::people, Matter::units}));
  EXPECT_EQ(written_by("award-links:2"), std::vector{Matter::awards});
  EXPECT_EQ(written_by("initiative:5"), std::vector{Matter::initiatives});
  EXPECT_EQ(written_by("own_rule:1"), std::vector{Matter::own_rules});
  for (const char* subject : {"law_draft:1", "draft:1", "filter:3", "round:6/unit:5", "user:1"})
    EXPECT_TRUE(written_by(subject).empty()) << subject;
}

TEST(TrailKinds, ThatAreNotKnownMayHaveChangedEverything) {
  for (const char* subject : {"import:2", "agency:3", "something new:4", "no colon", "", ":1", "persons:1", "round6"})
    EXPECT_EQ(written_by(subject).size(), matters.size()) << subject;
}

}  // namespace
}  // namespace thidua::access
