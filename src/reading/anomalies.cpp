#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "reading/dates.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/verdicts.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

constexpr std::size_t counts_max = 200;
constexpr std::size_t rows_max = 5'000;
constexpr std::size_t year_lines_between_max = 500;
const WordList& words_of_total = words("funds", "totals");

/// The place of a kind of marks in its own order: "IV." 4, "3." 3, "đ)" 5; 0 = not known.
int ordinal_of(const Section& section) {
  std::string marker = section.marker;
  while (!marker.empty() && std::string_view(".)/").find(marker.back()) != nowhere) {
    marker.pop_back();
  }
  constexpr std::array<std::string_view, 12> numerals{"I",   "II",   "III", "IV", "V",  "VI",
                                                      "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const auto roman = std::find(numerals.begin(), numerals.end(), marker);
  if (roman != numerals.end()) {
    return static_cast<int>(roman - numerals.begin()) + 1;
  }
  const std::size_t dot = marker.rfind('.');
  const std::string last = dot == nowhere ? marker : marker.substr(dot + 1);
  const bool digits = !last.empty() && last.size() <= 2 && std::all_of(last.begin(), last.end(), is_digit_byte);
  return digits ? std::stoi(last) : 0;
}

void add(Extract& extract, Quote quote, const std::string& code, const std::string& note) {
  extract.anomalies.push_back({"", std::move(quote), code, note});
}

/// «4. Đoàn Thanh niên phát động …» is a sentence, no heading, and stands between «3. …» and «5. …».
bool items_between(const Context& context, const Section& first, const Section& last, int from, int to) {
  const std::size_t begin = context.source.range_of(first.quote.span).end;
  const std::size_t end = context.source.range_of(last.quote.span).begin;
  int wanted = from;
  auto line = std::lower_bound(context.lines.begin(), context.lines.end(), begin,
                               [](const Line& one, std::size_t place) { return one.full.begin < place; });
  for (std::size_t seen = 0; seen < year_lines_between_max && line != context.lines.end() && line->full.begin < end;
       ++seen, ++line) {
    Section marked;
    marked.marker = line->marker;
    wanted += is_numbering(line->kind) && ordinal_of(marked) == wanted ? 1 : 0;
  }
  return wanted >= to;
}

void find_numbering_gaps(const Context& context, Extract& extract) {
  for (std::size_t index = 1; index < extract.sections.size(); ++index) {
    const Section& section = extract.sections[index];
    for (std::size_t before = index; before-- > 0;) {
      const Section& sibling = extract.sections[before];
      if (sibling.level < section.level) {
        break;
      }
      if (sibling.level == section.level) {
        const int expected = ordinal_of(sibling) + 1;
        const int found = ordinal_of(section);
        if (expected > 1 && found == expected - 1 && sibling.parent == section.parent &&
            sibling.marker == section.marker) {
          add(extract, section.quote, "duplicate_number",
              "Hai mục liền nhau cùng mang số “" + section.marker + "”. Hãy đánh lại số.");
        }
        if (expected > 1 && found > expected && !items_between(context, sibling, section, expected, found)) {
          add(extract, section.quote, "numbering_gap",
              "Đánh số nhảy từ “" + sibling.marker + "” sang “" + section.marker + "”. Hãy xem có sót mục nào không.");
        }
        break;
      }
    }
  }
}

void find_old_years(const Context& context, Extract& extract) {
  if (context.meta.doc_type != DocType::pact || context.year == 0) {
    return;
  }
  for (const Item& item : context.outline.items) {
    for (const FoundYear& found : years_in(context.source, item.content)) {
      if (found.year < context.year) {
        add(extract, context.source.quote(found.words), "stale_year",
            "Giao ước năm " + std::to_string(context.year) + " còn ghi năm " + std::to_string(found.year) + ".");
      }
    }
  }
}

void find_doubtful_targets(const Context& context, Extract& extract) {
  for (const Target& target : extract.targets) {
    for (const Doubt& doubt : target.doubts) {
      if (doubt.code == "band_and_open_bound" || doubt.code == "strict_and_loose_bound") {
        add(extract, target.quote, "contradictory_comparator", "Vừa ghi khoảng hoặc “trên”, vừa ghi “trở lên”.");
      } else if (doubt.code == "drafters_note") {
        add(extract, target.quote, "leftover_comment", "Sau chỉ tiêu còn ghi chú của người soạn thảo.");
      }
    }
  }
  const bool closed = context.outline.tail_end > context.outline.body_end;  // names or posts stand at the end
  if (context.meta.doc_type == DocType::pact && context.meta.signers.empty() && !closed && !extract.targets.empty()) {
    add(extract, extract.targets.back().quote, "missing_signature", "Giao ước không có phần ký.");
  }
}

/// «04 tập thể» over a list that names three.
void find_short_lists(Extract& extract) {
  const auto& counts = extract.award_counts;
  if (counts.size() > counts_max || extract.award_rows.size() > rows_max) {
    return;  // no list of a real decision; each count is compared with each row
  }
  for (std::size_t index = 0; index < counts.size(); ++index) {
    const AwardCount& count = counts[index];
    std::size_t until = std::string::npos;
    for (std::size_t next = index + 1; next < counts.size() && until == std::string::npos; ++next) {
      until = counts[next].recipient == count.recipient ? counts[next].quote.span.begin : until;
    }
    std::int64_t listed = 0;
    for (const AwardRow& row : extract.award_rows) {
      const bool below = row.quote.span.begin >= count.quote.span.end && row.quote.span.begin < until;
      listed += below && row.recipient == count.recipient && row.award == count.award ? 1 : 0;
    }
    if (listed > 0 && count.count != core::Decimal(listed)) {
      add(extract, count.quote, "count_mismatch",
          "Ghi " + count.count.to_vi() + " nhưng danh sách có " + std::to_string(listed) +
              " tên. Hãy kiểm tra lại số lượng hoặc danh sách.");
    }
  }
}

/// A total among the funds of one section that its parts do not add up to.
void find_wrong_totals(const Context& context, Extract& extract) {
  std::map<std::string, std::vector<const Fund*>> by_section;
  for (const Fund& fund : extract.funds) {
    if (fund.amount_vnd) {
      by_section[fund.section].push_back(&fund);
    }
  }
  for (const auto& [section, funds] : by_section) {
    const auto is_total = [&context](const Fund* fund) {
      return any_at(context.source.low(), context.source.range_of(fund->quote.span).begin, words_of_total) != nowhere;
    };
    const auto whole = std::find_if(funds.begin(), funds.end(), is_total);
    const Fund* total = whole == funds.end() ? nullptr : *whole;
    core::Decimal sum = 0;
    std::size_t parts = 0;
    for (const Fund* fund : funds) {
      // what was given away is no part of what was collected
      const bool part = total != nullptr && fund->kind == total->kind && !is_total(fund);
      if (const auto more = part ? sum.plus(*fund->amount_vnd) : std::nullopt) {
        sum = *more;
        ++parts;
      }
    }
    if (total != nullptr && parts >= 2 && sum != *total->amount_vnd) {
      add(extract, total->quote, "sum_mismatch",
          "Tổng ghi " + total->amount_vnd->to_vi() + " đồng, cộng các khoản trong mục được " + sum.to_vi() +
              " đồng. Hãy kiểm tra lại từng khoản.");
    }
  }
}

/// «đạt» beside a number that misses the target, or the other way round.
void find_verdict_conflicts(Extract& extract) {
  using core::Verdict;
  for (const Target& target : extract.targets) {
    if (!target.judgement || target.judgement->scope != VerdictScope::own || target.judgement->actuals.size() != 1 ||
        target.quantity.values.size() != 1 || target.judgement->actuals.front().unit != target.quantity.unit) {
      continue;
    }
    const Verdict told = target.judgement->verdict;
    const Verdict computed = computed_verdict(target.quantity, target.judgement->actuals.front());
    const bool reached = told == Verdict::met || told == Verdict::exceeded;
    const bool contradicted = (reached && computed == Verdict::not_met) ||
                              (told == Verdict::not_met && (computed == Verdict::met || computed == Verdict::exceeded));
    if (contradicted) {
      add(extract, target.judgement->quote.value_or(target.quote), "verdict_conflict",
          "Kết luận “" + std::string(core::label_vi(told)) + "” nhưng so số liệu với chỉ tiêu thì “" +
              std::string(core::label_vi(computed)) + "”. Hãy kiểm tra lại số liệu hoặc kết luận.");
    }
  }
}

/// «ngày      tháng 7 năm 2025»: the day was left open.
void find_open_day(const Context& context, Extract& extract) {
  if (context.meta.date.size() != 7) {
    return;
  }
  for (const Line& line : context.lines) {
    const auto day = find_phrase(context.source.low(), "ngày", line.full.begin, line.full.end);
    const auto month = find_phrase(context.source.low(), "tháng", line.full.begin, line.full.end);
    if (day && month && skip_blanks(context.source.low(), day->end) == month->begin) {
      add(extract, context.source.quote({day->begin, line.full.end}), "missing_date",
          "Ngày ban hành còn để trống. Hãy ghi ngày trước khi phát hành.");
      return;
    }
  }
}

}  // namespace

void read_anomalies(const Context& context, Extract& extract) {
  find_numbering_gaps(context, extract);
  find_old_years(context, extract);
  find_doubtful_targets(context, extract);
  find_short_lists(extract);
  find_wrong_totals(context, extract);
  find_verdict_conflicts(extract);
  find_open_day(context, extract);
  std::stable_sort(extract.anomalies.begin(), extract.anomalies.end(),
                   [](const Anomaly& a, const Anomaly& b) { return a.quote.span.begin < b.quote.span.begin; });
  for (std::size_t index = 0; index < extract.anomalies.size(); ++index) {
    extract.anomalies[index].id = list_id('A', index + 1);
  }
}

}  // namespace thidua::reading
