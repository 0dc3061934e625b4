#include <algorithm>
#include <array>
#include <set>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& individuals = words("awards", "individuals");
const WordList& collectives = words("awards", "collectives");
const WordList& authorities = words("awards", "authorities");

/// Running state: a bullet without a number («Đề nghị Chủ tịch UBND tỉnh:») speaks for those below it.
struct Above {
  std::string authority;
  std::string stage;
  std::string award;
  int section = -1;
};

std::string authority_in(const Source& source, Range range) {
  const auto found = find_any(source.low(), authorities, range.begin, range.end);
  if (!found) {
    return {};
  }
  const std::size_t after = phrase_at(source.low(), skip_blanks(source.low(), found->end), "tỉnh");
  return source.clean({found->begin, after == nowhere ? found->end : after});
}

std::string stage_in(std::string_view low) {
  if (has_phrase(low, "đề nghị") || has_phrase(low, "trình")) {
    return "proposed";
  }
  if (has_phrase(low, "công nhận") || has_phrase(low, "danh hiệu")) {
    return "recognised";
  }
  return has_phrase(low, "tặng") || has_phrase(low, "khen") ? "awarded" : "";
}

std::string recipient_of(std::string_view label) {
  if (has_any(label, collectives)) {
    return "collective";
  }
  if (has_phrase(label, "hộ") || has_phrase(label, "hộ gia đình")) {
    return "household";
  }
  return has_any(label, individuals) ? "individual" : "";
}

class AwardReader {
 public:
  AwardReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Item& item : context_.outline.items) {
      const bool awards = item.section >= 0 &&
                          context_.outline.sections[static_cast<std::size_t>(item.section)].role == SectionRole::awards;
      if (awards) {
        take(item);
      }
    }
  }

 private:
  void take(const Item& item) {
    if (above_.section != item.section) {
      above_ = {"", stage_in(core::lower(title_of(item))), award_of_title(item), item.section};
    }
    Range rest = item.content;
    const auto counts = quantities_in(source_, item.content);
    const std::string authority = authority_in(source_, item.content);
    if (item.kind != MarkerKind::plus && (!authority.empty() || counts.empty())) {
      const std::string stage = stage_in(source_.low(item.content));
      above_ = {authority.empty() ? above_.authority : authority, stage.empty() ? above_.stage : stage, above_.award,
                item.section};
    }
    for (const FoundQuantity& count : counts) {
      if (count.quantity.unit == core::Unit::count && !recipient_of(count.unit_label).empty()) {
        add({rest.begin, count.unit_end}, count, item);
        rest.begin = count.unit_end;
      }
    }
  }

  std::string title_of(const Item& item) const {
    return context_.outline.sections[static_cast<std::size_t>(item.section)].title;
  }

  std::string award_of_title(const Item& item) const {
    for (int at = item.section; at >= 0; at = context_.outline.parents[static_cast<std::size_t>(at)]) {
      if (has_phrase(core::lower(context_.outline.sections[static_cast<std::size_t>(at)].title), "giấy khen")) {
        return "Giấy khen";
      }
    }
    return {};
  }

  void add(Range range, const FoundQuantity& count, const Item& item) {
    while (!range.empty() && std::string_view(",; ").find(source_.shown()[range.begin]) != nowhere) {
      ++range.begin;
    }
    AwardCount award;
    award.id = list_id('W', extract_.award_counts.size() + 1);
    award.section = context_.outline.sections[static_cast<std::size_t>(item.section)].id;
    award.quote = source_.quote(range);
    award.count = count.quantity.values.front();
    award.recipient = recipient_of(count.unit_label);
    award.award = award_in(source_, range);
    award.award = award.award.empty() ? above_.award : award.award;
    const std::string authority = authority_in(source_, range);
    award.authority = authority.empty() ? above_.authority : authority;
    const std::string stage = stage_in(source_.low(range));
    award.stage = above_.stage == "proposed" || stage.empty() ? above_.stage : stage;
    above_.award = award.award.empty() ? above_.award : award.award;
    extract_.award_counts.push_back(std::move(award));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  Above above_;
};

const WordList& collecting = words("awards", "collecting");
const WordList& spending = words("awards", "spending");

/// «Quỹ …: 39.030.000 đồng», «06 trường hợp với tổng số tiền 36 triệu đồng».
void add_funds(const Source& source, Range clause, const std::string& section, bool collected_above, Extract& extract) {
  Fund fund;
  for (const FoundQuantity& found : quantities_in(source, clause)) {
    const bool money = found.quantity.unit == core::Unit::vnd;
    const bool amount_without_unit =
        found.quantity.unit == core::Unit::other && found.quantity.values.front() >= core::Decimal(1'000'000);
    if (money && !found.per.empty()) {
      fund.per_unit_vnd = found.quantity.values.front();
    } else if (money || amount_without_unit) {
      fund.amount_vnd = found.quantity.values.front();
    } else if (found.quantity.unit == core::Unit::count && !fund.beneficiaries) {
      fund.beneficiaries = found.quantity.values.front();
    }
  }
  if (!fund.amount_vnd && fund.per_unit_vnd && fund.beneficiaries) {
    fund.amount_vnd = fund.per_unit_vnd->times(*fund.beneficiaries);
    fund.derived = fund.amount_vnd.has_value();
  }
  if (!fund.amount_vnd) {
    return;
  }
  const std::string_view low = std::string_view(source.low()).substr(0, clause.end);
  const std::size_t name_end = std::min(low.find(':', clause.begin), clause.end);
  fund.id = list_id('F', extract.funds.size() + 1);
  fund.section = section;
  fund.quote = source.quote(clause);
  fund.name = source.clean({clause.begin, name_end});
  const bool collected = has_any(source.low(clause), collecting) || collected_above;
  const auto spent = find_any(low, spending, clause.begin, clause.end);
  fund.kind = spent && (!collected || spent->begin < clause.begin + 12) ? "spent" : (collected ? "collected" : "spent");
  extract.funds.push_back(std::move(fund));
}

}  // namespace

void read_award_counts(const Context& context, Extract& extract) {
  AwardReader(context, extract).run();
}

void read_funds(const Context& context, Extract& extract) {
  if (context.meta.doc_type != DocType::report) {
    return;
  }
  const Source& source = context.source;
  std::set<std::string> promising;  // sections of targets: their money is promised or a result
  for (const Target& target : extract.targets) {
    promising.insert(target.section);
  }
  for (const Item& item : context.outline.items) {
    const std::string section =
        item.section < 0 ? "" : context.outline.sections[static_cast<std::size_t>(item.section)].id;
    const bool target = promising.contains(section);
    const bool collected = has_phrase(source.low(item.content), "đóng góp");
    for (std::size_t begin = item.content.begin; begin < item.content.end && !target;) {
      const std::string_view low = std::string_view(source.low()).substr(0, item.content.end);
      const std::size_t stop = std::min(low.find(';', begin), item.content.end);
      Range clause = source.trimmed({begin, stop});
      if (const std::size_t plus = low.substr(0, stop).find(": +", begin); plus != nowhere) {
        clause = source.trimmed({plus + 3, stop});
      }
      add_funds(source, clause, section, collected, extract);
      begin = stop + 1;
    }
  }
}

}  // namespace thidua::reading
