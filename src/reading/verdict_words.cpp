#include "reading/verdict_words.h"

#include <array>

#include "core/text.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Verdict;

/// «đạt = met weak»: weak words are verdicts only where they stand alone or announced.
const WordList& verdict_list = words("verdicts", "verdicts");

Verdict meant(const Entry& entry) {
  const std::string_view code = std::string_view(entry.meaning).substr(0, entry.meaning.find(' '));
  return core::verdict_of(code).value_or(Verdict::not_stated);
}

/// Words that announce a verdict.
const WordList& announcements = words("verdicts", "announcements");
/// Words that may stand before a verdict.
const WordList& lead_ins = words("verdicts", "lead_ins");
const WordList& plan_words = words("verdicts", "plan_words");

const WordList& ahead_words = words("verdicts", "ahead_words");
const WordList& behind_words = words("verdicts", "behind_words");
const WordList& on_track_words = words("verdicts", "on_track_words");

const Entry* row_at(std::string_view low, std::size_t at, std::size_t limit, std::size_t& end) {
  std::size_t found = at;
  const Entry* entry = verdict_list.at(low.substr(0, limit), at, found);
  if (entry != nullptr) {
    end = found;
  }
  return entry;
}

std::size_t skip_lead_ins(std::string_view low, std::size_t at, std::size_t limit) {
  for (int step = 0; step < 3; ++step) {
    at = skip_blanks(low, at);
    std::size_t verdict = at;
    const std::size_t end = any_at(low, at, lead_ins);
    if (end == nowhere || end >= limit || row_at(low, at, limit, verdict) != nullptr) {
      break;  // «đã trình» is a verdict, «đã» alone is none
    }
    at = end;
  }
  return skip_blanks(low, at);
}

/// «đạt 104,5% kế hoạch»: the share of the plan decides; «đạt 95%»: a number without a word.
void read_share(const Source& source, std::size_t limit, VerdictHead& head) {
  const std::string_view low = source.low();
  std::size_t place = skip_blanks(low, head.words.end);
  for (const std::string_view word : {std::string_view("tỷ lệ"), std::string_view("được"), std::string_view(":")}) {
    const std::size_t end = phrase_at(low, place, word);
    place = end == nowhere ? place : skip_blanks(low, end);
  }
  if (place >= limit || !is_digit_byte(low[place])) {
    return;
  }
  const auto number = core::number_at(std::string_view(source.shown()).substr(0, limit), place);
  if (!number) {
    return;
  }
  const std::size_t sign = skip_blanks(low, number->end);
  const bool percent = sign < limit && low[sign] == '%';
  const std::size_t plan = percent ? any_at(low, skip_blanks(low, sign + 1), plan_words) : nowhere;
  if (plan == nowhere || plan > limit) {
    head.open_number = true;
    return;
  }
  head.percent_of_plan = number->value;
  head.words.end = plan;
  head.bare = false;
  if (head.verdict == Verdict::met || head.verdict == Verdict::exceeded) {
    const core::Decimal whole(100);
    head.verdict =
        number->value > whole ? Verdict::exceeded : (number->value == whole ? Verdict::met : Verdict::not_met);
  }
}

}  // namespace

std::size_t announcement_end(std::string_view low, std::size_t at) {
  const std::size_t end = any_at(low, at, announcements);
  if (end == nowhere) {
    return nowhere;
  }
  const std::size_t colon = skip_blanks(low, end);
  return colon < low.size() && low[colon] == ':' ? colon + 1 : nowhere;
}

std::optional<VerdictHead> verdict_head(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  VerdictHead head;
  std::size_t at = range.begin;
  if (const std::size_t end = announcement_end(low, at); end != nowhere && end < range.end) {
    head.announced = true;
    at = skip_blanks(low, end);
  }
  at = skip_lead_ins(low, at, range.end);
  std::size_t end = at;
  const Entry* row = at < range.end ? row_at(low, at, range.end, end) : nullptr;
  if (row == nullptr) {
    return std::nullopt;
  }
  head.verdict = meant(*row);
  head.bare = row->meaning.ends_with(" weak");
  head.words = {range.begin, end};
  read_share(source, range.end, head);
  return head;
}

bool only_verdicts(const Source& source, Range range) {
  const std::string_view low = source.low();
  range = source.trimmed(range);
  bool any = false;
  for (std::size_t at = range.begin; at < range.end;) {
    const auto head = verdict_head(source, {at, range.end});
    if (!head) {
      return false;
    }
    any = true;
    std::size_t end = skip_blanks(low, head->words.end);
    // «Đạt 03 chỉ tiêu, không đạt 01 chỉ tiêu»
    if (end < range.end && is_digit_byte(low[end])) {
      end = skip_blanks(low, word_end(low, end));
      const std::size_t noun = phrase_at(low, end, "chỉ tiêu");
      end = noun == nowhere ? end : skip_blanks(low, noun);
    }
    if (const std::size_t outset = phrase_at(low, end, "đề ra"); outset != nowhere) {
      end = skip_blanks(low, outset);
    }
    if (end < range.end && std::string_view(".,;)").find(low[end]) == nowhere) {
      return false;
    }
    at = skip_blanks(low, end + 1);
  }
  return any;
}

std::string_view pace_of(std::string_view low) {
  if (has_any(low, behind_words)) {
    return "behind";
  }
  if (has_any(low, ahead_words)) {
    return "ahead";
  }
  return has_any(low, on_track_words) ? "on_track" : "";
}

}  // namespace thidua::reading
