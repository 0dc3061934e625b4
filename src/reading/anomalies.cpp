#include <algorithm>
#include <array>

#include "reading/dates.h"
#include "reading/lists.h"
#include "reading/phrases.h"

namespace thidua::reading {

namespace {

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

void find_numbering_gaps(Extract& extract) {
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
        if (expected > 1 && found > expected) {
          add(extract, section.quote, "numbering_gap",
              "Đánh số nhảy từ “" + sibling.marker + "” sang “" + section.marker + "”.");
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
  if (context.meta.doc_type == DocType::pact && context.meta.signers.empty() && !extract.targets.empty()) {
    add(extract, extract.targets.back().quote, "missing_signature", "Giao ước không có phần ký.");
  }
}

}  // namespace

void read_anomalies(const Context& context, Extract& extract) {
  find_numbering_gaps(extract);
  find_old_years(context, extract);
  find_doubtful_targets(context, extract);
  std::stable_sort(extract.anomalies.begin(), extract.anomalies.end(),
                   [](const Anomaly& a, const Anomaly& b) { return a.quote.span.begin < b.quote.span.begin; });
  for (std::size_t index = 0; index < extract.anomalies.size(); ++index) {
    extract.anomalies[index].id = list_id('A', index + 1);
  }
}

}  // namespace thidua::reading
