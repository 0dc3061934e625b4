#include "law/ratio.h"

#include <array>

#include "core/coded.h"
#include "law/counting.h"

namespace thidua::law {
namespace {

constexpr std::array<core::Coded<RatioState>, 5> ratio_states{{
    {RatioState::within, "within", "trong mức"},
    {RatioState::over, "over", "vượt mức"},
    {RatioState::no_cap, "no_cap", "không có trần"},
    {RatioState::no_rule, "no_rule", "chưa có quy định"},
    {RatioState::not_counted, "not_counted", "chưa có số người"},
}};

std::string people(int count) {
  return std::to_string(count) + " người";
}

Share share_of(const Law& law, const RatioAsked& asked, const std::string& of, std::optional<int> pct) {
  Share share;
  share.part = asked.proposed;
  share.of = of;
  share.of_words = of == "staff" ? "người đang công tác" : "người đạt " + law.short_name(of);
  share.pct = pct;
  const auto base = asked.bases.find(of);
  if (base == asked.bases.end()) return share;
  share.whole = base->second;
  share.percent = percent_vi(asked.proposed, base->second);
  if (!pct) return share;
  share.most = percent_floor(base->second, *pct);
  // The same as more than pct percent: 100 * part > pct * whole.
  const bool more = more_than_percent(asked.proposed, base->second, *pct);
  share.over_by = more ? asked.proposed - *share.most : 0;
  return share;
}

std::string said(const Share& share) {
  if (!share.whole) return "chưa có số " + share.of_words + " để tính tỷ lệ";
  return std::to_string(share.part) + "/" + std::to_string(*share.whole) + " " + share.of_words + " = " + share.percent;
}

std::string against(const Share& share, const std::string& what) {
  std::string text = "; " + what + " " + std::to_string(*share.pct) + "%";
  if (!share.most) return text;
  text += " là " + people(*share.most);
  return text + (*share.over_by > 0 ? ", vượt " + people(*share.over_by) : ", không vượt");
}

/// The rule that holds the day: on the award, else the one that says that there is none.
const QuotaRule* rule_on(const Law& law, const RatioAsked& asked) {
  const QuotaRule* none = nullptr;
  for (const QuotaRule& rule : law.quotas) {
    if (!rule.validity.covers(asked.day)) continue;
    if (rule.award == asked.award) return &rule;
    if (rule.award.empty()) none = &rule;
  }
  return none;
}

void say_cap(RatioSaid& ratio) {
  const bool over = ratio.share.over_by && *ratio.share.over_by > 0;
  ratio.state = !ratio.share.whole ? RatioState::not_counted : over ? RatioState::over : RatioState::within;
  ratio.warns_only = !over || ratio.confidence != Confidence::confirmed;
  ratio.text = "Tỷ lệ: " + said(ratio.share) + against(ratio.share, "trần") + " (" + ratio.citation + ").";
  if (over && ratio.confidence != Confidence::confirmed)
    ratio.text +=
        " Quy định này " + std::string(to_label(ratio.confidence)) + " nên chỉ cảnh báo; hãy đối chiếu văn bản.";
}

void say_own(const Law& law, const RatioAsked& asked, bool void_by_law, RatioSaid& ratio) {
  if (!asked.own) return;
  ratio.own = share_of(law, asked, asked.own->of, asked.own->pct);
  ratio.own_text = "Chỉ tiêu tự đặt: " + said(*ratio.own) + against(*ratio.own, "mức") +
                   (asked.own->document.empty() ? "" : " (" + asked.own->document + ")") + ".";
  if (void_by_law) ratio.own_text += " Tỷ lệ tự đặt không có hiệu lực từ năm 2024, chỉ để theo dõi.";
}

}  // namespace

std::string_view to_code(RatioState state) {
  return core::code_in(ratio_states, state);
}

std::string ratio_base(const Law& law, std::string_view award) {
  const QuotaRule* newest = nullptr;
  for (const QuotaRule& rule : law.quotas)
    if (rule.award == award && (newest == nullptr || newest->validity.from < rule.validity.from)) newest = &rule;
  return newest == nullptr || newest->of.empty() ? "staff" : newest->of;
}

RatioSaid ratio(const Law& law, const RatioAsked& asked) {
  const QuotaRule* rule = rule_on(law, asked);
  const bool capped = rule != nullptr && !rule->award.empty();
  RatioSaid found;
  found.share = share_of(law, asked, capped ? rule->of : ratio_base(law, asked.award),
                         capped ? std::optional<int>(rule->max_pct) : std::nullopt);
  if (rule != nullptr) {
    found.citation = rule->grounds.cite;
    found.confidence = rule->grounds.confidence;
  } else if (const Regime* regime = law.regime(asked.day)) {
    found.citation = regime->grounds.cite;
    found.confidence = Confidence::recalled;
  }
  if (capped) {
    say_cap(found);
  } else if (rule != nullptr) {
    found.state = RatioState::no_cap;
    found.text = "Tỷ lệ: " + said(found.share) + "; luật không đặt trần cho " + law.short_name(asked.award) + " (" +
                 found.citation + ").";
  } else {
    found.text = "Tỷ lệ: " + said(found.share) + "; chưa có quy định đã xác nhận về tỷ lệ cho ngày " +
                 asked.day.to_vi() + ", phải có người quyết định" +
                 (found.citation.empty() ? "" : " (" + found.citation + ")") + ".";
  }
  say_own(law, asked, rule != nullptr && !capped, found);
  return found;
}

}  // namespace thidua::law
