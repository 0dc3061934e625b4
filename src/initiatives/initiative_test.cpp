#include "initiatives/initiative.h"

#include <gtest/gtest.h>

namespace thidua::initiatives {
namespace {

const core::Date today = core::Date::of(2026, 11, 21).value();

Initiative by(const std::vector<std::string>& shares) {
  Initiative initiative{"Cải tiến sổ theo dõi hồ sơ", 2024, "Cải cách hành chính", "", {}, ""};
  for (const std::string& share : shares) {
    Author author;
    author.name = "Người thứ " + std::to_string(initiative.authors.size());
    author.share = written_share(share).value();
    initiative.authors.push_back(author);
  }
  return initiative;
}

std::string first_code(const core::Refusals& all) {
  return all.empty() ? "" : all.front().code;
}

}  // namespace

TEST(Initiative, SharesAreExact) {
  EXPECT_TRUE(shares_are_whole(by({"1/3", "1/3", "1/3"}).authors));
  EXPECT_TRUE(shares_are_whole(by({"40%", "60"}).authors));
  EXPECT_TRUE(shares_are_whole(by({"0,5", "50 %"}).authors));
  EXPECT_TRUE(shares_are_whole(by({"33,5%", "66,5%"}).authors));
  EXPECT_TRUE(shares_are_whole(by({"1/6", "1/3", "50%"}).authors));
  EXPECT_FALSE(shares_are_whole(by({"33%", "33%", "33%"}).authors));
  EXPECT_FALSE(shares_are_whole(by({"33,33%", "33,33%", "33,34%", "1/1000"}).authors));
  for (const char* wrong : {"", "abc", "120%", "3/2", "0", "-5", "1/0", "1/3%"})
    EXPECT_FALSE(written_share(wrong).ok()) << wrong;
  EXPECT_EQ(share_text(written_share("1/3").value()), "1/3");
  EXPECT_EQ(share_text(written_share("40").value()), "40%");
  for (const char* text : {"1/3", "40%", "0,25", "100%", "66,5%"})
    EXPECT_EQ(share_text(written_share(share_text(written_share(text).value())).value()), text);
  std::vector<Author> seven(7);
  share_equally(seven);
  EXPECT_TRUE(shares_are_whole(seven));
}

TEST(Initiative, TellsWhatIsWrong) {
  EXPECT_TRUE(faults(by({"100%"}), today).empty());
  EXPECT_EQ(first_code(faults(by({}), today)), "initiatives.authors");
  EXPECT_EQ(first_code(faults(by({"40%", "50%"}), today)), "initiatives.shares");
  Initiative twice = by({"50%", "50%"});
  twice.authors[1].name = twice.authors[0].name;
  EXPECT_EQ(first_code(faults(twice, today)), "initiatives.authors");
  Initiative early = by({"100%"});
  early.year = 24;
  EXPECT_EQ(first_code(faults(early, today)), "initiatives.year");
}

TEST(Initiative, StepsGoForward) {
  const auto fault = [](State now, State next) {
    Step step;
    step.state = next;
    return step_fault(now, step, today).has_value();
  };
  EXPECT_FALSE(fault(State::draft, State::filed));
  EXPECT_FALSE(fault(State::filed, State::voted));
  EXPECT_FALSE(fault(State::voted, State::rejected));
  EXPECT_FALSE(fault(State::scored, State::withdrawn));
  EXPECT_TRUE(fault(State::voted, State::filed));
  EXPECT_TRUE(fault(State::rejected, State::filed));
  EXPECT_TRUE(fault(State::voted, State::recognised));
  Step votes{State::voted, today, 8, 7, ""};
  EXPECT_EQ(step_fault(State::scored, votes, today)->code, "initiatives.votes");
  votes.votes_total = std::nullopt;
  EXPECT_TRUE(step_fault(State::scored, votes, today));
}

TEST(Initiative, TheWidestScopeOfTheDay) {
  const auto on = [](int year) { return registry::PartlyDay{core::Date::of(year, 6, 1).value(), false}; };
  const std::vector<Recognition> all{{Scope::base, "1", on(2023), ""}, {Scope::province, "2", on(2025), ""}};
  EXPECT_FALSE(scope_on(all, core::Date::of(2023, 5, 31).value()));
  EXPECT_EQ(scope_on(all, core::Date::of(2024, 1, 1).value()), Scope::base);
  EXPECT_EQ(scope_on(all, core::Date::of(2025, 6, 1).value()), Scope::province);
  EXPECT_EQ(state_after({}, all), State::recognised);
  EXPECT_EQ(state_after({{State::filed, {}, {}, {}, ""}}, {}), State::filed);
}

TEST(Initiative, UsesAreTold) {
  const Use first{registry::AwardId{5}, core::PersonId{1}, "", {}, ""};
  const Use other{registry::AwardId{6}, core::PersonId{1}, "", {}, ""};
  EXPECT_FALSE(use_fault(State::recognised, {}, first));
  EXPECT_TRUE(use_fault(State::voted, {}, first));
  EXPECT_TRUE(use_fault(State::recognised, {first}, first));
  EXPECT_FALSE(use_fault(State::recognised, {first}, other));
  EXPECT_EQ(earlier_uses({first}, other).size(), 1U);
  EXPECT_TRUE(earlier_uses({first}, Use{std::nullopt, core::PersonId{2}, "x", {}, ""}).empty());
  EXPECT_TRUE(use_fault(State::recognised, {}, Use{}));
}

}  // namespace thidua::initiatives
