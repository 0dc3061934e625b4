#include "eligibility/io/law_effect.h"

#include <map>

#include "eligibility/io/history.h"

namespace thidua::eligibility {
namespace {

/// Verdict by the text of the day, and by the last known text where the day has none.
std::pair<int, int> said_of(const AwardAnswer& one) {
  return {one.code.empty() ? -1 : static_cast<int>(one.answer.verdict),
          one.last_known ? static_cast<int>(one.last_known->answer.verdict) : -1};
}

std::map<std::string, std::pair<AwardAnswer, AwardAnswer>> both_answers(const law::Law& before, const law::Law& after,
                                                                        const Assembled& facts, int year) {
  std::map<std::string, std::pair<AwardAnswer, AwardAnswer>> all;
  for (AwardAnswer& one : ask_all(before, facts, year)) all[one.code].first = std::move(one);
  for (AwardAnswer& one : ask_all(after, facts, year)) all[one.code].second = std::move(one);
  return all;
}

}  // namespace

std::string told_verdict(const AwardAnswer& one) {
  if (one.code.empty()) return "không có khen thưởng này";
  std::string words(law::to_label(one.answer.verdict));
  if (one.last_known)
    words += " (tham khảo quy định trước: " + std::string(law::to_label(one.last_known->answer.verdict)) + ")";
  return words;
}

std::size_t law_effects(platform::Connection& db, core::AgencyId agency, const law::Law& before, const law::Law& after,
                        int year, core::Date received_on, const std::function<void(const LawEffect&)>& each,
                        const std::function<bool(std::size_t, std::size_t)>& go_on) {
  std::size_t asked = 0;
  each_in_post(
      db, agency, {received_on, {}},
      [&](InPost one) {
        ++asked;
        const Assembled facts = assembled(one.history, received_on);
        for (auto& [code, answers] : both_answers(before, after, facts, year))
          if (said_of(answers.first) != said_of(answers.second))
            each({one.post.person, one.post.posting.unit, one.unit_name, std::move(answers.first),
                  std::move(answers.second), facts.names});
      },
      go_on);
  return asked;
}

}  // namespace thidua::eligibility
