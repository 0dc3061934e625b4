#include "reading/quotas.h"

#include <algorithm>

#include "core/text.h"
#include "reading/clause.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/scoring.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& about_words = words("quotas", "about");
const WordList& granting_words = words("quotas", "granting");
const WordList& granting_before = words("quotas", "granting_before");
const WordList& not_quotas = words("quotas", "not_quotas");
const WordList& musts = words("quotas", "musts");
const WordList& cond_behind = words("quotas", "cond_behind");
const WordList& scope_words = words("quotas", "scope_words");
const WordList& holders = words("quotas", "holders");
const WordList& awarding_headings = words("quotas", "awarding_headings");
const WordList& promising_headings = words("quotas", "promising_headings");
const WordList& striving_headings = words("quotas", "striving_headings");
const WordList& award_columns = words("quotas", "award_columns");
const WordList& limit_columns = words("quotas", "limit_columns");
const WordList& limiting_words = words("quotas", "limiting_words");
const WordList& exception_words = words("quotas", "exceptions");
const WordList& for_each = words("quotas", "for_each");
const WordList& unit_columns = words("quotas", "unit_columns");
const WordList& quota_occasions = words("quotas", "occasions");

/// No sentence a person wrote is longer; what is keeps hostile input from being looked at again and again.
constexpr std::size_t sentence_bytes_max = 1500;
/// How far behind a number its sense is looked for.
constexpr std::size_t behind_bytes_max = 240;

/// «Bằng khen của Chủ tịch UBND tỉnh: tối đa 05 tập thể»: most of it is the label.
constexpr int label_likely = 85;

bool counts_holders(const FoundQuantity& found) {
  const Unit unit = found.quantity.unit;
  return unit == Unit::other || unit == Unit::percent || unit == Unit::ratio || unit == Unit::count;
}

bool caps(const FoundQuantity& found) {
  return found.quantity.comparator == Comparator::at_most || found.quantity.comparator == Comparator::less_than;
}

/// «đơn vị có trên 100 người được …»: the number tells which unit is meant, not how many it may propose.
bool is_scope(const Source& source, const FoundQuantity& found, Range clause) {
  const std::string_view low = source.low();
  clause.end = std::min(clause.end, found.unit_end + behind_bytes_max);
  const bool scoped = any_before(low, found.words.begin, scope_words) != nowhere ||
                      any_at(low, found.words.begin, scope_words) != nowhere;
  const auto behind = find_any(low, cond_behind, found.unit_end, clause.end);
  const auto more = quantities_in(source, {found.unit_end, clause.end});
  const bool noun = phrase_before(low, found.words.begin, "có") != nowhere ||
                    phrase_before(low, found.words.begin, "quy mô") != nowhere ||
                    phrase_at(low, found.words.begin, "có") != nowhere;
  return scoped && noun && behind && !more.empty();
}

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
      const bool own = role == SectionRole::quotas && context_.meta.doc_type != DocType::report && !registers(item);
      if (context_.meta.doc_type == DocType::report && role != SectionRole::quotas && role != SectionRole::criteria &&
          role != SectionRole::scoring) {
        continue;  // what a report tells was given is no limit
      }
      if (own || role == SectionRole::criteria || role == SectionRole::apart || role == SectionRole::award_forms ||
          role == SectionRole::plain || role == SectionRole::scoring || role == SectionRole::awards ||
          role == SectionRole::funding || role == SectionRole::quotas) {
        take(item, own);
      } else if (context_.meta.doc_type != DocType::report &&
                 (role == SectionRole::duties || role == SectionRole::assignment || role == SectionRole::dossier)) {
        take(item, false);  // «Chi cục khen không quá 03 đội» among what the parties agree on for the end of the year
      }
    }
    for (const TableRow& row : table_rows(context_)) {
      take_row(row);
    }
    number_targets(extract_.quotas, 'Q');
  }

 private:
  /// What is registered is promised: a target, however many it counts.
  bool registers(const Item& item) const {
    const Section* section = section_of(context_, item);
    return section != nullptr && has_phrase(core::lower(section->title), "đăng ký");
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
      if (sentence.size() > sentence_bytes_max || any_at(source_.low(), sentence.begin, not_quotas) != nowhere ||
          points_in(source_, sentence, false) || sets_a_condition(sentence)) {
        continue;
      }
      if (own || is_quota(source_, sentence) || limits_awards(item, sentence) || shares_out(item, sentence)) {
        const auto cut = parts_of(sentence);
        parts.insert(parts.end(), cut.begin(), cut.end());
      }
    }
    add_all(item, whole, parts);
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

  /// «Khen thưởng: … tặng Giấy khen cho 03 tập thể»: a number of holders below a heading that speaks of awards.
  bool shares_out(const Item& item, Range sentence) const {
    const Section* section = section_of(context_, item);
    const std::string low = section == nullptr ? std::string() : core::lower(section->title);
    const DocType type = context_.meta.doc_type;
    if (type == DocType::report || type == DocType::decision) {
      return false;  // there it was given
    }
    if (!has_any(low, awarding_headings) || has_any(low, promising_headings) || sentence.size() > sentence_bytes_max ||
        award_in(source_, sentence).empty()) {
      return false;
    }
    const auto numbers = quantities_in(source_, sentence);
    // «Bằng khen của Bộ trưởng: 02 tập thể và 05 cá nhân» among the forms of a guideline
    const std::size_t colon = source_.low({0, sentence.end}).find(':', sentence.begin);
    const bool labelled = colon != nowhere && role_of(context_, item) == SectionRole::award_forms &&
                          (type == DocType::guideline || type == DocType::plan) &&
                          !award_in(source_, {sentence.begin, colon}).empty();
    return (labelled || find_any(source_.low(), granting_words, sentence.begin, sentence.end).has_value()) &&
           std::any_of(numbers.begin(), numbers.end(), [](const FoundQuantity& found) {
             return found.quantity.unit == Unit::count && has_any(found.unit_label, holders);
           });
  }

  /// «| Giấy khen | không quá 05 tập thể |» below «Danh hiệu, hình thức | Số lượng tối đa».
  void take_row(const TableRow& row) {
    std::size_t award = row.heads.size();
    bool other = false;  // «ĐVT: lít/100 km»: a norm of use, not of awards
    for (std::size_t column = 0; column < row.heads.size() && column < row.cells.size(); ++column) {
      const std::string_view head = source_.low(row.heads[column]);
      other = other || (has_any(head, unit_columns) && !row.cells[column].empty() &&
                        (!has_any(source_.low(row.cells[column]), holders) ||
                         source_.low(row.cells[column]).find('/') != std::string_view::npos));
    }
    for (std::size_t column = 0; column < row.heads.size() && column < row.cells.size() && !other; ++column) {
      const std::string_view head = source_.low(row.heads[column]);
      const Range cell = row.cells[column];
      if (award == row.heads.size()) {
        award = has_any(head, award_columns) && !cell.empty() ? column : award;
      } else if (has_any(head, limit_columns) && !cell.empty()) {
        take_cell({row.cells[award].begin, row.cells[award].end}, row.heads[column], cell);
      }
    }
  }

  void take_cell(Range award, Range head, Range cell) {
    Item item;
    item.section = section_at(context_.outline, source_.quote(award).span.begin);
    const SectionRole role = role_of(context_, item);
    const bool limits = has_any(source_.low(head), limiting_words);
    if (registers(item) || (!limits && role != SectionRole::quotas && role != SectionRole::criteria)) {
      return;
    }
    const std::size_t first = extract_.quotas.size();
    item.content = {award.begin, std::max(award.end, cell.end)};
    std::vector<Part> parts = parts_of(cell);
    for (Part& part : parts) {
      if (&part == &parts.front()) {
        part.range = item.content;
      }
    }
    add_all(item, item.content, parts);
    for (std::size_t index = first; index < extract_.quotas.size(); ++index) {
      Target& quota = extract_.quotas[index];
      quota.confidence = 75;
      if (limits && quota.quantity.comparator == Comparator::equal) {
        quota.accept.push_back(quota.quantity);
        quota.quantity.comparator = Comparator::at_most;
      }
    }
  }

  /// «1. Giấy khen: không quá 05 tập thể» read as a heading with text behind it: the title is part of the quota.
  Range with_heading_of_award(const Item& item) const {
    const Range whole = with_heading(context_, item);
    const Range words{whole.begin, item.content.begin};
    const bool title = item.inline_of_heading && !award_in(source_, words).empty() &&
                       phrase_at(source_.low(), whole.begin, "khen thưởng") == nowhere;
    return title ? whole : item.content;
  }

  /// One number a part; the words before it belong to it, with the lead of the paragraph.
  std::vector<Part> parts_of(Range sentence) const {
    std::vector<Part> parts;
    for (const Range& clause : clauses_of(source_, sentence)) {
      std::vector<FoundQuantity> numbers;
      for (const FoundQuantity& found : quantities_in(source_, clause)) {
        if (counts_holders(found) && !is_scope(source_, found, {clause.begin, clause.end}) && !names_whole(found)) {
          numbers.push_back(found);
        }
      }
      drop_sizes(clause, numbers);
      std::size_t begin = behind_occasion(clause);
      begin = numbers.empty() ? begin : behind_condition(begin, numbers.front());
      for (std::size_t index = 0; index < numbers.size(); ++index) {
        const std::size_t end =
            index + 1 < numbers.size() ? joint_before(numbers[index], numbers[index + 1]) : clause.end;
        if (end == nowhere) {
          numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(index) + 1);  // one clause with two numbers
          --index;
          continue;
        }
        Part part;
        part.range = without_end(source_, {begin, end});
        part.quantity = numbers[index];
        part.in_which = phrase_at(source_.low(), part.range.begin, "trong đó") != nowhere;
        parts.push_back(part);
        begin = after_joint(end);
      }
    }
    return parts;
  }

  /// «Đơn vị dưới 10 người: 01 cá nhân»: what stands before the colon says which units are meant.
  void drop_sizes(Range clause, std::vector<FoundQuantity>& numbers) const {
    const std::size_t colon = source_.low({0, clause.end}).find(':', clause.begin);
    if (colon == nowhere || numbers.size() < 2 || numbers.back().words.begin < colon ||
        numbers.front().words.begin > colon) {
      return;
    }
    std::erase_if(numbers, [colon](const FoundQuantity& one) { return one.words.begin < colon; });
  }

  /// «Khen thưởng tổng kết năm 2030: lựa chọn không quá …»: the occasion is a label.
  std::size_t behind_occasion(Range clause) const {
    const std::size_t colon = source_.low({0, clause.end}).find(':', clause.begin);
    const bool label = colon != nowhere && any_at(source_.low(), clause.begin, quota_occasions) != nowhere &&
                       quantities_in(source_, {clause.begin, colon}).empty();
    return label ? skip_blanks(source_.low(), colon + 1) : clause.begin;
  }

  /// «Trạm đạt từ 90 điểm trở lên được đề nghị tặng Giấy khen, số lượng không quá 02 Trạm»: the number stands behind
  /// who may have it.
  std::size_t behind_condition(std::size_t begin, const FoundQuantity& number) const {
    const std::string_view low = source_.low();
    const std::size_t comma = low.substr(0, number.words.begin).rfind(',');
    if (comma == nowhere || comma <= begin) {
      return begin;
    }
    const std::size_t next = skip_blanks(low, comma + 1);
    const bool bound = !quantities_in(source_, {begin, comma}).empty();
    return bound && any_at(low, next, about_words) != nowhere ? next : begin;
  }

  /// «… 15% tổng số 120 người»: the whole the share is taken of.
  bool names_whole(const FoundQuantity& found) const {
    return any_before(source_.low(), found.words.begin, for_each) != nowhere ||
           phrase_before(source_.low(), found.words.begin, "tổng số") != nowhere ||
           phrase_before(source_.low(), found.words.begin, "trên") != nowhere;
  }

  /// The comma or «và» between two numbers, the last before the second one's own words; nowhere where there is none.
  std::size_t joint_before(const FoundQuantity& first, const FoundQuantity& second) const {
    const std::string_view low = source_.low();
    const std::string_view gap =
        low.substr(first.unit_end, second.words.begin - std::min(second.words.begin, first.unit_end));
    const std::size_t comma = gap.find(',');
    const auto conjunction = find_phrase(low, "và", first.unit_end, second.words.begin);
    if (comma != std::string_view::npos && (!conjunction || first.unit_end + comma < conjunction->begin)) {
      return first.unit_end + comma;
    }
    return conjunction ? conjunction->begin : nowhere;
  }

  std::size_t after_joint(std::size_t at) const {
    const std::string_view low = source_.low();
    at = skip_blanks(low, at < low.size() && low[at] == ',' ? at + 1 : at);
    const std::size_t end = phrase_at(low, at, "và");
    return skip_blanks(low, end == nowhere ? at : end);
  }

  void add_all(const Item& item, Range whole, const std::vector<Part>& parts) {
    Surroundings around;
    around.doc_type = context_.meta.doc_type;
    around.year = context_.year;
    around.section_title = section_of(context_, item) == nullptr ? "" : section_of(context_, item)->title;
    std::string award = award_in(source_, whole);
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
      if (found.number.begin != part.quantity->number.begin && is_scope(source_, found, part.range)) {
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

bool is_quota(const Source& source, Range range) {
  const std::string_view low = source.low();
  if (range.size() > sentence_bytes_max || any_at(low, range.begin, not_quotas) != nowhere) {
    return false;
  }
  const bool begins = any_at(low, range.begin, about_words) != nowhere;
  const bool awards = !award_in(source, range).empty();
  const bool grants = find_any(low, granting_words, range.begin, range.end).has_value();
  for (const FoundQuantity& found : quantities_in(source, range)) {
    if (!counts_holders(found) || is_scope(source, found, range)) {
      continue;
    }
    const bool whole = find_phrase(low, "tổng số", found.unit_end, range.end).has_value();
    const bool counted = has_any(found.unit_label, holders) || found.quantity.unit == Unit::ratio;
    if (caps(found) && counted && any_before(low, found.words.begin, granting_before) != nowhere) {
      return true;  // «toàn đặc khu khen không quá 60 cá nhân»
    }
    if (caps(found) && ((begins && (whole || grants || awards)) || (grants && awards))) {
      return true;
    }
  }
  return false;
}

void read_quotas(const Context& context, Extract& extract) {
  QuotaReader(context, extract).run();
}

}  // namespace thidua::reading
