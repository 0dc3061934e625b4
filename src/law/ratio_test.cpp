#include "law/ratio.h"

#include <gtest/gtest.h>

namespace thidua::law {
namespace {

Date on(int year, int month, int day) {
  return Date::of(year, month, day).value();
}

QuotaRule cap_of(int pct, Confidence confidence = Confidence::confirmed) {
  QuotaRule rule;
  rule.id = "cap";
  rule.award = "CSTDCS";
  rule.of = "LDTT";
  rule.max_pct = pct;
  rule.validity = {on(2017, 10, 1), on(2023, 12, 31)};
  rule.grounds = {"khoản 3 Điều 9", confidence, {}};
  return rule;
}

Law law_with(QuotaRule cap) {
  QuotaRule none;
  none.id = "none";
  none.validity = {on(2024, 1, 1), on(2026, 9, 30)};
  none.grounds = {"Luật số 06/2022/QH15", Confidence::confirmed, {}};
  Law law;
  law.quotas = {std::move(cap), none};
  Award title;
  title.code = "LDTT";
  title.short_name = "LĐTT";
  law.awards.emplace("LDTT", title);
  return law;
}

RatioSaid of(int proposed, int base, Date day, const Law& law = law_with(cap_of(15)),
             std::optional<OwnTarget> own = std::nullopt) {
  return ratio(law, {"CSTDCS", day, proposed, {{"LDTT", base}, {"staff", 2 * base}}, std::move(own)});
}

}  // namespace

TEST(Ratio, SaysByHowManyTheCapIsBroken) {
  const RatioSaid said = of(15, 97, on(2023, 12, 31));
  EXPECT_EQ(said.state, RatioState::over);
  EXPECT_FALSE(said.warns_only);
  EXPECT_EQ(said.share.most, 14);
  EXPECT_EQ(said.share.over_by, 1);
  EXPECT_EQ(said.text, "Tỷ lệ: 15/97 người đạt LĐTT = 15,46%; trần 15% là 14 người, vượt 1 người (khoản 3 Điều 9).");
}

TEST(Ratio, IsExactAtTheBorder) {
  EXPECT_EQ(of(15, 100, on(2023, 1, 1)).state, RatioState::within);
  EXPECT_EQ(of(16, 100, on(2023, 1, 1)).state, RatioState::over);
  EXPECT_EQ(of(14, 99, on(2023, 1, 1)).state, RatioState::within);  // 14,14%
  EXPECT_EQ(of(15, 99, on(2023, 1, 1)).share.percent, "15,15%");
  EXPECT_EQ(of(3'000'000, 20'000'000, on(2023, 1, 1)).state, RatioState::within);
  EXPECT_EQ(of(3'000'001, 20'000'000, on(2023, 1, 1)).state, RatioState::over);
  EXPECT_EQ(of(1, 0, on(2023, 1, 1)).state, RatioState::over);
}

TEST(Ratio, ARecalledCapOnlyWarns) {
  const RatioSaid said = of(50, 97, on(2023, 12, 31), law_with(cap_of(15, Confidence::recalled)));
  EXPECT_EQ(said.state, RatioState::over);
  EXPECT_TRUE(said.warns_only);
  EXPECT_NE(said.text.find("chỉ cảnh báo"), std::string::npos) << said.text;
}

TEST(Ratio, TheOwnTargetStandsApartFromTheLaw) {
  const RatioSaid said = of(15, 97, on(2025, 12, 1), law_with(cap_of(15)), OwnTarget{10, "staff", "Quy chế mẫu"});
  EXPECT_EQ(said.state, RatioState::no_cap);
  EXPECT_FALSE(said.share.pct);
  ASSERT_TRUE(said.own);
  EXPECT_EQ(said.own->whole, 194);
  EXPECT_EQ(said.own->over_by, 0);
  EXPECT_NE(said.own_text.find("không có hiệu lực"), std::string::npos) << said.own_text;
  EXPECT_NE(said.own_text.find("Quy chế mẫu"), std::string::npos);
  EXPECT_TRUE(said.warns_only);
}

TEST(Ratio, WithoutARuleOrANumberItSaysSo) {
  EXPECT_EQ(of(15, 97, on(2026, 10, 1)).state, RatioState::no_rule);
  const RatioSaid said = ratio(law_with(cap_of(15)), {"CSTDCS", on(2023, 1, 1), 3, {}, std::nullopt});
  EXPECT_EQ(said.state, RatioState::not_counted);
  EXPECT_NE(said.text.find("chưa có số"), std::string::npos) << said.text;
}

}  // namespace thidua::law
