#include <algorithm>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/quota_parts.h"
#include "reading/quota_rules.h"
#include "reading/quota_tables.h"
#include "reading/scoring.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& granting_words = words("quotas", "granting");
const WordList& not_quotas = words("quotas", "not_quotas");
const WordList& musts = words("quotas", "musts");
const WordList& holders = words("quotas", "holders");
const WordList& awarding_headings = words("quotas", "awarding_headings");
const WordList& promising_headings = words("quotas", "promising_headings");
const WordList& striving_headings = words("quotas", "striving_headings");
const WordList& of_funds = words("quotas", "of_funds");
const WordList& merit_headings = words("quotas", "merit_headings");
const WordList& choosing_headings = words("quotas", "choosing_headings");
const WordList& sharing_titles = words("quotas", "sharing_titles");
const WordList& capping_captions = words("quotas", "capping_captions");
const WordList& exception_words = words("quotas", "exceptions");

/// «Bằng khen của Chủ tịch UBND tỉnh: tối đa 05 tập thể»: most of it is the label.
constexpr int label_likely = 85;
constexpr int row_likely = 75;

class QuotaReader {
 public:
  QuotaReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Item& item : context_.outline.items) {
      if (context_.stopped()) {
        return;
      }
      if (strives(item)) {
        continue;
      }
      const SectionRole role = role_of(context_, item);
      const bool report = context_.meta.doc_type == DocType::report;
      const bool own = role == SectionRole::quotas && !report && !registers(item) && !asks_for_merit(item);
      if (may_hold_quotas(role)) {
        take(item, own);
      }
    }
    for (const QuotaRow& row : quota_rows(context_)) {
      take_row(row);
    }
    number_targets(extract_.quotas, 'Q');
  }

 private:
  /// «Chi cục khen không quá 03 đội» stands also among what the parties agree on for the end of the year, but what a
  /// report tells was reached is no limit.
  bool may_hold_quotas(SectionRole role) const {
    const bool report = context_.meta.doc_type == DocType::report;
    switch (role) {
      case SectionRole::targets:
      case SectionRole::content:
      case SectionRole::purpose:
      case SectionRole::requirement:
        return false;
      case SectionRole::solutions:
        return report;
      default:
        return true;
    }
  }

  /// «1. Đối với chi hội» below «TIÊU CHUẨN, SỐ LƯỢNG KHEN THƯỞNG»: who may have it, not how many.
  bool asks_for_merit(const Item& item) const {
    const Section* section = section_of(context_, item);
    const bool own =
        section != nullptr && role_of_title(core::lower(section->title), context_.meta.doc_type) == SectionRole::quotas;
    return section != nullptr && !own && headed_by(context_, item, merit_headings);
  }

  /// What is registered is promised: a target, however many it counts.
  bool registers(const Item& item) const {
    const Section* section = section_of(context_, item);
    const std::string title = section == nullptr ? std::string() : core::lower(section->title);
    return has_phrase(title, "đăng ký") && !has_any(title, sharing_titles);
  }

  /// «Điều 4. Danh hiệu phấn đấu» of a pact: how many titles it wants to reach, however it caps them.
  bool strives(const Item& item) const {
    const Section* section = section_of(context_, item);
    const std::string title = section == nullptr ? std::string() : core::lower(section->title);
    return context_.meta.doc_type == DocType::pact && has_any(title, striving_headings) &&
           !has_any(title, awarding_headings);
  }

  void take(const Item& item, bool own) {
    const Range whole = without_end(source_, with_heading_of_award(item));
    std::vector<Part> parts;
    for (const Range& sentence : sentences_of(source_, whole)) {
      const bool condition = sets_a_condition(sentence);
      for (const Range& piece : condition ? clauses_of(source_, sentence) : std::vector<Range>{sentence}) {
        if (may_limit(piece) && (own || limits(item, piece) || (!parts.empty() && goes_on_limiting(source_, piece)))) {
          const auto cut = quota_parts(source_, piece);
          parts.insert(parts.end(), cut.begin(), cut.end());
        }
      }
    }
    add_all(item, whole, parts);
  }

  bool may_limit(Range piece) const {
    return piece.size() <= rule_bytes_max && any_at(source_.low(), piece.begin, not_quotas) == nowhere &&
           !points_in(source_, piece, false) && !sets_a_condition(piece) &&
           !find_any(source_.low(), of_funds, piece.begin, piece.end);
  }

  bool limits(const Item& item, Range piece) const {
    if (context_.meta.doc_type == DocType::report && !speaks_of_rules(role_of(context_, item))) {
      return rules_for_each(source_, piece);
    }
    const bool strict = context_.meta.doc_type == DocType::pact;  // there «40% số cá nhân được khen» is promised
    return (strict ? limits_number(source_, piece) : is_quota(source_, piece)) || limits_awards(item, piece) ||
           shares_out(item, piece);
  }

  static bool speaks_of_rules(SectionRole role) {
    return role == SectionRole::quotas || role == SectionRole::criteria || role == SectionRole::scoring;
  }

  /// «Cơ quan được suy tôn phải có tổng điểm từ 95 điểm trở lên»: who may be proposed, not how many.
  bool sets_a_condition(Range sentence) const {
    const auto must = find_any(source_.low(), musts, sentence.begin, sentence.end);
    return must && find_phrase(source_.low(), "điểm", must->end, sentence.end).has_value();
  }

  /// «Tỷ lệ bình xét: CSTĐCS không quá 15% tổng số LĐTT» of a report that tells by which rule was judged.
  bool limits_awards(const Item& item, Range sentence) const {
    const SectionRole role = role_of(context_, item);
    if (context_.meta.doc_type != DocType::report || (role != SectionRole::quotas && role != SectionRole::scoring) ||
        award_in(source_, sentence).empty()) {
      return false;
    }
    const auto numbers = quantities_in(source_, sentence);
    return std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& found) { return caps(found); });
  }

  /// «Khen thưởng đợt 1 (dịp 19/5): 03 tập thể, 10 cá nhân».
  bool counts_behind_giving(Range sentence) const {
    const std::size_t colon = source_.low({0, sentence.end}).find(": ", sentence.begin);
    if (colon == nowhere || any_at(source_.low(), sentence.begin, giving_words) == nowhere) {
      return false;
    }
    const auto numbers = quantities_in(source_, {colon, sentence.end});
    return !numbers.empty() && numbers.front().words.begin <= skip_blanks(source_.low(), colon + 1) &&
           numbers.front().quantity.unit == Unit::count && has_any(numbers.front().unit_label, holders);
  }

  /// «Khen thưởng: … tặng Giấy khen cho 03 tập thể»: a number of holders below a heading that speaks of awards.
  bool shares_out(const Item& item, Range sentence) const {
    const Section* section = section_of(context_, item);
    const std::string low = section == nullptr ? std::string() : core::lower(section->title);
    const DocType type = context_.meta.doc_type;
    if (type == DocType::report || type == DocType::decision) {
      return false;  // there it was given
    }
    if (type == DocType::guideline &&
        (chooses_named(source_, sentence) ||
         (headed_by(context_, item, choosing_headings) && chooses_some(source_, sentence)))) {
      return true;
    }
    const bool award = !award_in(source_, sentence).empty();
    const bool headed = has_any(low, awarding_headings) && !has_any(low, promising_headings);
    const bool named =
        award || (section != nullptr && !award_in(source_, source_.range_of(section->quote.span)).empty());
    if (type == DocType::guideline || type == DocType::plan ? (headed || named) && gives_each(source_, sentence)
                                                            : false) {
      return true;
    }
    if (headed && (chooses_for_each(source_, sentence) || counts_the_rewarded(source_, sentence))) {
      return true;
    }
    if (type == DocType::guideline && named && caps_labelled_share(source_, sentence)) {
      return true;
    }
    if (headed && (type == DocType::plan || type == DocType::guideline) && counts_behind_giving(sentence)) {
      return true;
    }
    if (!headed || (!award && !names_a_prize(source_, sentence))) {
      return false;
    }
    const auto numbers = quantities_in(source_, sentence);
    // «Bằng khen của Bộ trưởng: 02 tập thể và 05 cá nhân» among the forms of a guideline
    const std::size_t colon = source_.low({0, sentence.end}).find(':', sentence.begin);
    const bool labelled = colon != nowhere && role_of(context_, item) == SectionRole::award_forms &&
                          (type == DocType::guideline || type == DocType::plan) &&
                          !award_in(source_, {sentence.begin, colon}).empty();
    return (labelled || names_a_prize(source_, sentence) ||
            find_any(source_.low(), granting_words, sentence.begin, sentence.end).has_value()) &&
           std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& found) {
             return (found.quantity.unit == Unit::count || found.quantity.unit == Unit::other) &&
                    has_any(found.unit_label, holders);
           });
  }

  /// «| Giấy khen | không quá 05 tập thể |», «| Khoa Điện | 03 | 04 |»: in a part that speaks of quotas, or below heads
  /// that do.
  void take_row(const QuotaRow& row) {
    Item item;
    item.content = row.whole;
    item.section = section_at(context_.outline, source_.quote(row.whole).span.begin);
    const SectionRole role = role_of(context_, item);
    const bool known =
        std::any_of(row.cells.begin(), row.cells.end(), [](const QuotaCell& cell) { return cell.known; });
    const bool weak = std::all_of(row.cells.begin(), row.cells.end(), [](const QuotaCell& cell) { return cell.weak; });
    const bool speaks =
        role == SectionRole::quotas || (role == SectionRole::criteria && !weak) || (!weak && counts_forms(role, row));
    if (registers(item) || (!known && !speaks)) {
      return;
    }
    const Section* section = section_of(context_, item);
    const bool capped = section != nullptr && has_any(core::lower(section->title), capping_captions);
    std::vector<Part> parts;
    for (const QuotaCell& cell : row.cells) {
      parts.push_back(cell.part);
    }
    const std::size_t first = extract_.quotas.size();
    add_all(item, row.whole, parts);
    for (std::size_t index = 0; index < row.cells.size(); ++index) {
      Target& quota = extract_.quotas[first + index];
      quota.confidence = row_likely;
      const std::string& named = row.cells[index].award;
      quota.award = !named.empty() ? named : quota.award.empty() ? award_above(item) : quota.award;
      if ((row.cells[index].capped || capped) && quota.quantity.comparator == Comparator::equal) {
        quota.accept.push_back(quota.quantity);
        quota.quantity.comparator = Comparator::at_most;
      }
    }
  }

  /// «| Giấy khen của Giám đốc | 10 cá nhân |» among the forms of a plan: how many are meant to have it.
  bool counts_forms(SectionRole role, const QuotaRow& row) const {
    const DocType type = context_.meta.doc_type;
    const bool forms = role == SectionRole::award_forms || role == SectionRole::awards || role == SectionRole::apart;
    return forms && (type == DocType::plan || type == DocType::guideline) && !award_in(source_, row.whole).empty();
  }

  /// «2. Giấy khen của Giám đốc» above a table or a list: the award its numbers are of.
  std::string award_above(const Item& item) const {
    const Section* section = section_of(context_, item);
    return section == nullptr ? std::string() : award_in(source_, source_.range_of(section->quote.span));
  }

  /// «1. Giấy khen: không quá 05 tập thể» read as a heading with text behind it: the title is part of the quota.
  Range with_heading_of_award(const Item& item) const {
    const Range whole = with_heading(context_, item);
    const Range words{whole.begin, item.content.begin};
    const bool title = item.inline_of_heading && !award_in(source_, words).empty() &&
                       phrase_at(source_.low(), whole.begin, "khen thưởng") == nowhere;
    return title ? whole : item.content;
  }

  void add_all(const Item& item, Range whole, const std::vector<Part>& parts) {
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.section_title = section_of(context_, item) == nullptr ? "" : section_of(context_, item)->title;
    std::string award = award_in(source_, whole);
    award = award.empty() && item.section >= 0 ? award_above(item) : award;
    if (const Section* section = section_of(context_, item); section != nullptr && award != "") {
      // «2. Chiến sĩ thi đua cơ sở: tối đa 15% số LĐTT»: the whole the share is taken of is not what is awarded
      const std::string headed = award_in(source_, source_.range_of(section->quote.span));
      const auto base = find_phrase(source_.low(), "số", whole.begin, whole.end);
      award = !headed.empty() && base && award_in(source_, {whole.begin, base->begin}).empty() ? headed : award;
    }
    std::optional<Target> before;
    for (std::size_t index = 0; index < parts.size(); ++index) {
      const Part& part = parts[index];
      Target quota;
      fill_target(source_, part, before ? &*before : nullptr, around, quota);
      quota.quantity = part.quantity->quantity;
      if (quota.quantity.unit == Unit::other) {
        quota.quantity.unit = Unit::count;  // «không quá 05 Bằng khen»
      }
      quota.unit_label = part.quantity->unit_label;
      quota.accept.clear();
      read_half(part, quota);
      quota.doubts.clear();
      set_comparator(part, before, quota);
      if (quota.award.empty() || index == 0) {
        quota.award = before ? before->award : award;
      }
      relate(part, before, quota);
      quota.condition = scope_of(part);
      quota.part = static_cast<int>(index) + 1;
      quota.parts_total = static_cast<int>(parts.size());
      const std::size_t colon = source_.low({0, part.range.end}).find(':', part.range.begin);
      if (colon != nowhere && 2 * (colon - part.range.begin) > part.range.size()) {
        quota.confidence = std::min(quota.confidence, label_likely);  // where it begins is not sure
      }
      quota.section = section_id(context_, item);
      quota.section_path = path_of(context_.outline, item.section);
      before = quota;
      extract_.quotas.push_back(std::move(quota));
    }
  }

  /// «không quá một nửa»: one of two, as «một phần ba» is one of three.
  void read_half(const Part& part, Target& quota) const {
    const bool half = part.quantity->quantity.unit == Unit::percent &&
                      find_phrase(source_.low(), "nửa", part.quantity->number.begin, part.quantity->unit_end);
    if (half) {
      quota.accept.push_back(quota.quantity);
      quota.quantity.unit = Unit::ratio;
      quota.quantity.values = {1, 2};
    }
  }

  /// «không quá 05 tập thể và 10 cá nhân» shares its words; «được đề nghị 01 cờ» caps as well as it counts.
  void set_comparator(const Part& part, const std::optional<Target>& before, Target& quota) const {
    const bool bare = !part.quantity->has_comparator;
    const bool goes_on = before && before->quantity.unit == quota.quantity.unit &&
                         part.quantity->words.begin <= part.range.begin + 2 &&
                         before->quantity.comparator != Comparator::between;
    quota.confidence = bare ? 85 : 95;
    if (bare && goes_on) {
      quota.quantity.comparator = before->quantity.comparator;
      quota.confidence = 92;
      return;
    }
    const bool more = phrase_before(source_.low(), part.quantity->words.begin, "thêm") != nowhere;
    if (more && bare) {
      quota.quantity.comparator = Comparator::at_most;
      quota.accept.push_back({Comparator::equal, quota.quantity.values, quota.quantity.unit});
    } else if (bare && quota.quantity.comparator == Comparator::equal) {
      quota.accept.push_back({Comparator::at_most, quota.quantity.values, quota.quantity.unit});
      quota.doubts.push_back({"count_or_cap",
                              "Con số này là đúng số lượng phải đề nghị hay là mức tối đa?",
                              {{"Đúng số lượng này", "{}"}, {"Mức tối đa", R"({"comparator":"<="})"}}});
    }
  }

  void relate(const Part& part, const std::optional<Target>& before, Target& quota) const {
    if (!before) {
      return;
    }
    if (part.in_which) {
      quota.relation = Relation{RelationType::in_which, {}};
    } else if (any_at(source_.low(), part.range.begin, exception_words) != nowhere || !scope_of(part).empty()) {
      quota.relation = Relation{RelationType::exception_of, {}};
    }
  }

  /// «đơn vị có trên 100 người»: for whom the quota holds.
  std::string scope_of(const Part& part) const {
    for (const FoundQuantity& found : quantities_in(source_, part.range)) {
      if (found.number.begin != part.quantity->number.begin && is_size(source_, found, part.range)) {
        return source_.clean({part.range.begin, found.unit_end});
      }
    }
    return {};
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
};

}  // namespace

void read_quotas(const Context& context, Extract& extract) {
  QuotaReader(context, extract).run();
}

}  // namespace thidua::reading
