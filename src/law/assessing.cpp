#include <algorithm>
#include <cstdint>

#include "law/judging.h"

/// What a person said of a condition that the records leave open.
namespace thidua::law {
namespace {

/// Tells one wording from another; no secret rests on it.
std::string fingerprint(std::string_view words) {
  constexpr std::uint32_t basis = 2166136261U, prime = 16777619U;  // FNV-1a
  constexpr std::string_view digits = "0123456789abcdef";
  std::uint32_t sum = basis;
  for (const char one : words) sum = (sum ^ static_cast<unsigned char>(one)) * prime;
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[sum >> shift & 15U];
  return text;
}

/// A standard of another title is judged by its own conditions, never as a whole.
bool open_to_a_person(const Asked& asked, const Reason& reason) {
  const std::string& kind = asked.question.subject.kind;
  if ((kind != "person" && kind != "collective") || reason.kind == Kind::meets_standard) return false;
  if (reason.kind == Kind::judgement) return true;
  return reason.satisfied == Truth::unknown &&
         (reason.because == Because::missing_fact || reason.because == Because::missing_paper ||
          reason.because == Because::judgement_open);
}

/// "CSTDT|CSTDT.judgement.chosen_outstanding@2024-01-01#1f2e3d4c": the award, the condition, the first day of the text
/// and a sum of what it asks and of what was found to be lacking. A changed text, or other facts, make another key, so
/// that nothing said of the old ones is used for them; a matter of judgement has no facts to change.
std::string key_of(const Asked& asked, std::string_view words, const Reason& reason) {
  const std::string from = asked.version == nullptr ? "" : asked.version->validity.from.to_iso();
  return asked.award.code + "|" + reason.condition + "@" + from + "#" +
         fingerprint(std::string(words) + "|" + reason.citation + "|" +
                     (reason.kind == Kind::judgement ? std::string() : reason.text));
}

std::string said_words(const Assessment& said, const std::string& found) {
  return std::string(said.met ? "Đạt" : "Không đạt") + " theo nhận định của " + said.by + ", ngày " + said.on.to_vi() +
         ", căn cứ " + said.ground + ": " + said.reason + (said.reason.ends_with('.') ? " " : ". ") +
         "Dữ liệu trong phần mềm: " + found;
}

}  // namespace

void assess(const Asked& asked, std::string_view words, Reason& reason) {
  if (!open_to_a_person(asked, reason)) return;
  reason.open_key = key_of(asked, words, reason);
  if (asked.leave_out_before) return;  // G17 asks whether the records do without these years; nobody was asked that
  const auto& all = asked.facts().assessments;
  const int year = asked.for_year != 0 ? asked.for_year : asked.received.year();
  const auto said = std::find_if(all.begin(), all.end(), [&](const Assessment& one) {
    return one.year == year && one.condition == reason.open_key;
  });
  if (said == all.end()) return;
  reason.text = said_words(*said, reason.text);
  reason.satisfied = said->met ? Truth::yes : Truth::no;
  reason.because = Because::nothing;
  reason.assessed = true;
  reason.facts_used.push_back(fact_at("assessments", static_cast<std::size_t>(said - all.begin())));
}

}  // namespace thidua::law
