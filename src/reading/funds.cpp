#include <algorithm>

#include "core/text.h"
#include "reading/award_words.h"
#include "reading/lists.h"
#include "reading/passages.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& collecting = words("funds", "collecting");
const WordList& spending = words("funds", "spending");
const WordList& budget = words("funds", "budget");
const WordList& reward = words("funds", "reward");
const WordList& money_sections = words("funds", "sections");
const WordList& not_funds = words("funds", "not_funds");
const WordList& collected_result = words("funds", "collected_result");
const WordList& planned = words("funds", "planned");
const WordList& each = words("funds", "each");
const WordList& tail = words("funds", "tail");
const WordList& name_ends = words("funds", "name_ends");
const WordList& in_which = words("funds", "in_which");

/// A sum of money without its unit is still seen from here on.
constexpr std::int64_t bare_sum_min = 1'000'000;

bool is_money(const FoundQuantity& found) {
  const bool bare = found.quantity.unit == core::Unit::other && found.quantity.values.size() == 1 &&
                    found.quantity.values.front() >= core::Decimal(bare_sum_min);
  return found.quantity.unit == core::Unit::vnd || bare;
}

/// The words of the paragraph that stand for each of its clauses: «Tiền thưởng kèm theo Giấy khen: …».
struct Lead {
  Range words;
  bool reward = false;
  bool collecting = false;
  bool spending = false;
};

class FundReader {
 public:
  FundReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Passage& passage : passages_of(context_)) {
      read(passage);
    }
    for (const TableRow& row : table_rows_of(context_)) {
      read_row(row);
    }
    std::stable_sort(extract_.funds.begin(), extract_.funds.end(),
                     [](const Fund& a, const Fund& b) { return a.quote.span.begin < b.quote.span.begin; });
    for (std::size_t index = 0; index < extract_.funds.size(); ++index) {
      extract_.funds[index].id = list_id('F', index + 1);
    }
  }

 private:
  bool promised() const {
    const DocType type = context_.meta.doc_type;
    return type == DocType::pact || type == DocType::plan || type == DocType::guideline;
  }

  std::vector<FoundQuantity> money_in(Range range) const {
    auto found = quantities_in(source_, range);
    std::erase_if(found, [](const FoundQuantity& one) { return !is_money(one); });
    return found;
  }

  void read(const Passage& passage) {
    if (money_in(passage.range).empty()) {
      return;
    }
    auto clauses = pieces_of(passage.range);
    const Lead lead = lead_of(passage.range, clauses);
    for (const Range clause : clauses) {
      add(clause, lead, passage.section);
    }
  }

  /// Clauses, and parts of a clause that each hold a sum of their own («… 320 triệu đồng, trong đó …»).
  std::vector<Range> pieces_of(Range range) const {
    std::vector<Range> pieces;
    for (const Range clause : clauses_of(source_, range)) {
      std::size_t begin = clause.begin;
      for (std::size_t comma = source_.low().find(',', begin); comma < clause.end;
           comma = source_.low().find(',', comma + 1)) {
        if (parts_sums({begin, comma}, {comma + 1, clause.end})) {
          pieces.push_back(without_signs(source_, {begin, comma}));
          begin = comma + 1;
        }
      }
      pieces.push_back(without_signs(source_, {begin, clause.end}));
    }
    for (Range& piece : pieces) {
      if (const std::size_t behind = any_at(source_.low(), piece.begin, in_which); behind != nowhere) {
        piece = without_signs(source_, {behind, piece.end});
      }
    }
    return pieces;
  }

  /// Does the comma stand between two sums of different things?
  bool parts_sums(Range before, Range behind) const {
    const auto left = money_in(before);
    const auto right = money_in(behind);
    const bool whole = std::any_of(left.begin(), left.end(), [](const FoundQuantity& one) { return one.per.empty(); });
    if (!whole || right.empty()) {
      return false;
    }
    const std::size_t first = skip_blanks(source_.low(), behind.begin);
    const bool apart = any_at(source_.low(), first, in_which) != nowhere;
    const Range words{first, right.front().words.begin};
    const bool open_bracket = source_.shown(before).rfind('(') != nowhere &&
                              source_.shown(before).rfind(')') == nowhere;
    const bool named = find_any(source_.low(), spending, words.begin, words.end) ||
                       find_any(source_.low(), collecting, words.begin, words.end) ||
                       find_any(source_.low(), budget, words.begin, words.end);
    return !open_bracket && (apart || named);
  }

  /// Where words stand between the colon and the first sum, each clause names itself and the lead stands for all.
  Lead lead_of(Range range, std::vector<Range>& clauses) const {
    const std::size_t colon = source_.low().find(':', range.begin);
    Lead lead;
    if (colon >= range.end || clauses.empty() || clauses.front().end <= colon) {
      return lead;
    }
    const auto first = money_in({colon + 1, clauses.front().end});
    if (first.empty()) {
      return lead;
    }
    lead.words = source_.trimmed({range.begin, colon});
    lead.reward = has_any(source_.low(lead.words), reward);
    lead.collecting = has_any(source_.low(lead.words), collecting);
    lead.spending = has_any(source_.low(lead.words), spending);
    const auto counts = quantities_in(source_, {colon + 1, clauses.front().end});
    const Range own = source_.trimmed({colon + 1, counts.front().words.begin});
    if (clauses.size() > 1 && !own.empty()) {
      Range& clause = clauses.front();
      clause.begin = own.begin;
      for (const std::string_view sign : {"+", "-"}) {
        clause = source_.shown(clause).starts_with(sign) ? source_.trimmed({clause.begin + 1, clause.end}) : clause;
      }
    }
    return lead;
  }

  bool speaks_of_money(Range clause, const Lead& lead, int section, std::size_t first_sum) const {
    const std::string_view before = source_.low({clause.begin, first_sum});
    if (has_any(before, not_funds)) {
      return false;
    }
    const std::string_view low = source_.low(clause);
    return has_any(low, collecting) || has_any(low, spending) || has_any(low, budget) || !lead.words.empty() ||
           titled(context_, section, money_sections);
  }

  void add(Range clause, const Lead& lead, int section) {
    const auto money = money_in(clause);
    if (money.empty() || !speaks_of_money(clause, lead, section, money.front().words.begin)) {
      return;
    }
    Fund fund;
    for (const FoundQuantity& found : quantities_in(source_, clause)) {
      take_number(found, clause, fund);
    }
    fund.kind = kind_of(clause, lead, section, fund);
    if (!fund.amount_vnd && fund.per_unit_vnd && fund.beneficiaries && fund.kind != "reward_rate") {
      fund.amount_vnd = fund.per_unit_vnd->times(*fund.beneficiaries);
      fund.derived = fund.amount_vnd.has_value();
    }
    put(fund, quoted(clause, money), clause, section);
  }

  void take_number(const FoundQuantity& found, Range clause, Fund& fund) const {
    const core::Decimal value = found.quantity.values.empty() ? core::Decimal(0) : found.quantity.values.front();
    if (!is_money(found)) {
      if (found.quantity.unit == core::Unit::count && !fund.beneficiaries && !fund.amount_vnd) {
        fund.beneficiaries = value;
      } else if (found.quantity.unit == core::Unit::percent) {
        fund.rate_percent = value;
      }
      return;
    }
    const std::string_view before = source_.low({std::max(clause.begin, found.words.begin - std::min<std::size_t>(found.words.begin, 40)), found.words.begin});
    const bool rate = !found.per.empty() || any_before(source_.low(), found.words.begin, each) != nowhere ||
                      each_noun_before(found.words.begin);
    const bool told = has_any(before, collected_result);
    const bool wanted = has_any(before.substr(before.find_last_of(",;(") + 1), planned) ||
                        (found.has_comparator && !told && found.quantity.comparator != core::Comparator::equal);
    if (rate) {
      fund.per_unit_vnd = value;
    } else if (wanted) {
      fund.target_vnd = value;
    } else {
      fund.amount_vnd = value;
    }
  }

  /// «mỗi căn 40 triệu đồng»: a noun or two stand between «mỗi» and the sum.
  bool each_noun_before(std::size_t at) const {
    const std::size_t from = at - std::min<std::size_t>(at, 40);
    const auto word = find_any(source_.low(), each, from, at);
    return word && word_count(source_.low({word->end, at})) <= 3 &&
           source_.low({word->end, at}).find_first_of(",;.") == nowhere;
  }

  std::string kind_of(Range clause, const Lead& lead, int section, const Fund& fund) const {
    const std::string_view low = source_.low();
    const auto collected = find_any(low, collecting, clause.begin, clause.end);
    const auto spent = find_any(low, spending, clause.begin, clause.end);
    const auto planned_sum = find_any(low, budget, clause.begin, clause.end);
    const bool prize = lead.reward || find_any(low, reward, clause.begin, clause.end).has_value();
    if (promised() && prize && fund.per_unit_vnd && !fund.beneficiaries) {
      return "reward_rate";
    }
    const std::size_t gathers = collected ? collected->begin : nowhere;
    if (promised()) {
      const std::size_t plans = std::min(planned_sum ? planned_sum->begin : nowhere, spent ? spent->begin : nowhere);
      return gathers < plans ? "collected" : "budget";
    }
    if (context_.meta.doc_type == DocType::decision || lead.reward) {
      return "spent";
    }
    const std::size_t gives = spent ? spent->begin : nowhere;
    if (gathers != gives) {
      return gathers < gives ? "collected" : "spent";
    }
    if (lead.collecting != lead.spending) {
      return lead.collecting ? "collected" : "spent";
    }
    return titled(context_, section, collecting) && !titled(context_, section, spending) ? "collected" : "spent";
  }

  /// The clause up to the last sum and what still speaks of it.
  Range quoted(Range clause, const std::vector<FoundQuantity>& money) const {
    const std::size_t sum_end = std::max(money.back().unit_end, money.back().words.end);
    const std::string_view low = source_.low();
    for (std::size_t at = sum_end; at < clause.end; ++at) {
      if (low[at] == '(' && quantities_in(source_, {at, clause.end}).empty()) {
        return source_.trimmed({clause.begin, at});  // the sum in words
      }
      if (low[at] == ',' && any_at(low, skip_blanks(low, at + 1), tail) == nowhere) {
        return source_.trimmed({clause.begin, at});
      }
    }
    for (const std::string_view dash : {" - ", " – "}) {
      const std::size_t end = low.substr(0, clause.end).find(dash, sum_end);
      clause.end = std::min(clause.end, end);
    }
    return source_.trimmed(clause);
  }

  void put(Fund& fund, Range quote, Range clause, int section) {
    const std::size_t colon = source_.low().find(':', clause.begin);
    const auto words_end = find_any(source_.low(), name_ends, clause.begin + 1, clause.end);
    const auto first = money_in(clause);
    const std::size_t sum = first.empty() ? clause.end : first.front().words.begin;
    const std::size_t end = std::min({colon, words_end ? words_end->begin : clause.end, sum});
    fund.name = source_.clean(without_signs(source_, {clause.begin, std::min(end, clause.end)}));
    fund.section = section_id(context_, section);
    fund.quote = source_.quote(quote);
    const bool clear = fund.amount_vnd.has_value() != fund.target_vnd.has_value() || fund.kind == "reward_rate";
    fund.certainty.confidence = clear && !fund.name.empty() && first.size() <= 2 ? 92 : 75;
    extract_.funds.push_back(std::move(fund));
  }

  /// «| Quỹ “Vì người nghèo” | triệu đồng | 40 | 43,5 |»: the row's name tells that it is a fund.
  void read_row(const TableRow& row) {
    Range name;
    Range unit;
    std::vector<Range> numbers;
    for (const auto& [column, cell] : row.cells) {
      const bool digits = is_digit_byte(source_.shown()[cell.begin]);
      if (name.empty() && !digits && word_count(source_.low(cell)) >= 2) {
        name = cell;
      } else if (!name.empty() && !digits && has_phrase(source_.low(cell), "đồng")) {
        unit = cell;
      } else if (!name.empty() && digits) {
        numbers.push_back(cell);
      }
    }
    const bool fund_named = !name.empty() && has_any(source_.low(name), words("funds", "row_names")) &&
                            !has_any(source_.low(name), not_funds);
    if (!fund_named || unit.empty() || numbers.empty()) {
      return;
    }
    const bool report = context_.meta.doc_type == DocType::report;
    const Range value = report && numbers.size() > 1 ? numbers[1] : numbers.front();
    const auto sum = sum_of(source_.shown(value), source_.low(unit));
    if (!sum) {
      return;
    }
    Fund fund;
    const bool rate = source_.shown(unit).find('/') != nowhere;
    (rate ? fund.per_unit_vnd : (report ? fund.amount_vnd : fund.target_vnd)) = *sum;
    const auto spent = find_any(source_.low(), spending, name.begin, name.end);
    const auto collected = find_any(source_.low(), collecting, name.begin, name.end);
    const bool gathers = collected && (!spent || collected->begin < spent->begin);
    fund.kind = gathers ? "collected" : (report ? "spent" : "budget");
    fund.name = source_.clean(name);
    fund.section = section_id(context_, row.section);
    fund.quote = source_.quote({name.begin, std::max(value.end, unit.end)});
    fund.certainty.confidence = 80;
    extract_.funds.push_back(std::move(fund));
  }

  static std::optional<core::Decimal> sum_of(std::string_view number, std::string_view unit) {
    std::string plain;
    for (const char byte : number.substr(0, number.find(' '))) {
      if (byte == ',') {
        plain += '.';
      } else if (byte != '.') {
        plain += byte;
      }
    }
    const auto value = core::Decimal::parse(plain);
    std::int64_t factor = 1;
    for (const auto& [word, times] : {std::pair<std::string_view, std::int64_t>{"nghìn", 1'000},
                                      {"ngàn", 1'000},
                                      {"triệu", 1'000'000},
                                      {"tỷ", 1'000'000'000},
                                      {"tỉ", 1'000'000'000}}) {
      factor = has_phrase(unit, word) ? times : factor;
    }
    return value ? value->times(core::Decimal(factor)) : std::nullopt;
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
};

}  // namespace

void read_funds(const Context& context, Extract& extract) {
  FundReader(context, extract).run();
}

}  // namespace thidua::reading
