#include <algorithm>

#include "core/text.h"
#include "reading/award_words.h"
#include "reading/lists.h"
#include "reading/passages.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/split.h"
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
const WordList& funds_planned = words("funds", "planned");
const WordList& each = words("funds", "each");
const WordList& tail = words("funds", "tail");
const WordList& name_ends = words("funds", "name_ends");
const WordList& in_which = words("funds", "in_which");
const WordList& set_aside = words("funds", "set_aside");
const WordList& contributed = words("funds", "contributed");
const WordList& prize_titles = words("funds", "prize_titles");
const WordList& reached_words = words("funds", "reached");
const WordList& money_words = words("funds", "money_words");
const WordList& rewarded = words("funds", "rewarded");
const WordList& totals = words("funds", "totals");
const WordList& averages = words("funds", "averages");
const WordList& wage_days = words("funds", "wage_days");
const WordList& taking = words("funds", "taking");
const WordList& shared_money = words("funds", "shared_money");
const WordList& not_rates = words("funds", "not_rates");
const WordList& fund_result_openers = words("funds", "results");

/// A sum of money without its unit is still seen from here on.
constexpr std::int64_t bare_sum_min = 1'000'000;
/// Nobody sets aside less; «trình Hội 3 đồng Thi đua» is a page's number within a sentence.
constexpr std::int64_t sum_min = 1'000;

/// The words of the paragraph that stand for each of its clauses: «Tiền thưởng kèm theo Giấy khen: …».
struct Lead {
  Range words;
  bool reward = false;
  bool collecting = false;
  bool spending = false;
  bool budget = false;
  bool any() const { return reward || collecting || spending || budget; }
};

class FundReader {
 public:
  FundReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Passage& passage : passages_of(context_)) {
      if (context_.stopped()) {
        return;
      }
      const bool condition =
          passage.section >= 0 && context_.meta.doc_type != DocType::report &&
          context_.outline.sections[static_cast<std::size_t>(passage.section)].role == SectionRole::criteria &&
          !has_any(source_.low(passage.range), reward);
      if (!condition) {  // «đóng góp từ 30 triệu đồng trở lên» is what is asked of a holder
        read(passage);
      }
    }
    for (const CellRow& row : cell_rows_of(context_)) {
      read_row(row);
    }
    std::stable_sort(extract_.funds.begin(), extract_.funds.end(),
                     [](const Fund& a, const Fund& b) { return a.quote.span.begin < b.quote.span.begin; });
    if (context_.meta.doc_type == DocType::report) {
      join_results();
    }
    for (std::size_t index = 0; index < extract_.funds.size(); ++index) {
      extract_.funds[index].id = list_id('F', index + 1);
    }
  }

 private:
  /// «Vận động Quỹ … ít nhất 30 triệu đồng. Kết quả: thu được 33,6 triệu đồng»: one fund with its aim and its sum.
  void join_results() {
    std::vector<Fund> joined;
    for (Fund& fund : extract_.funds) {
      Fund* aim = joined.empty() ? nullptr : &joined.back();
      const Range words = source_.range_of(fund.quote.span);
      const bool follows = aim != nullptr && aim->kind == "collected" && !aim->amount_vnd &&
                           (aim->target_vnd || aim->per_unit_vnd) && fund.kind == "collected" && fund.amount_vnd &&
                           !fund.target_vnd && any_at(source_.low(), words.begin, fund_result_openers) != nowhere &&
                           fund.quote.span.begin <= aim->quote.span.end + 40;
      if (follows) {
        const Range before = source_.range_of(aim->quote.span);
        aim->amount_vnd = fund.amount_vnd;
        aim->quote = source_.quote({before.begin, words.end});
        aim->certainty.confidence = std::min(aim->certainty.confidence, fund.certainty.confidence);
      } else {
        joined.push_back(std::move(fund));
      }
    }
    extract_.funds = std::move(joined);
  }

  bool promised() const {
    const DocType type = context_.meta.doc_type;
    return type == DocType::pact || type == DocType::plan || type == DocType::guideline;
  }

  /// «01 đồng chí» is a person.
  bool is_money(const FoundQuantity& found) const {
    const bool bare = found.quantity.unit == core::Unit::other && found.quantity.values.size() == 1 &&
                      found.quantity.values.front() >= core::Decimal(bare_sum_min);
    const bool person =
        any_at(source_.low(), skip_blanks(source_.low(), found.unit_end), words("funds", "not_coins")) != nowhere;
    const bool coins = !found.quantity.values.empty() && found.quantity.values.front() < core::Decimal(sum_min);
    return (found.quantity.unit == core::Unit::vnd && !person && !coins) || bare;
  }

  std::vector<FoundQuantity> money_in(Range range) const {
    auto found = quantities_in(source_, range);
    std::erase_if(found, [this](const FoundQuantity& one) { return !is_money(one); });
    return found;
  }

  static bool may_hold_sums(std::string_view low) {
    return has_any(low, money_words) || low.find("000") != nowhere || std::count(low.begin(), low.end(), '.') >= 2;
  }

  void read(const Passage& passage) {
    read_shares(passage);
    if (!may_hold_sums(source_.low(passage.range))) {
      return;  // reading numbers is dear: only where there may be money
    }
    auto clauses = pieces_of(passage.range);
    const Lead lead = lead_of(passage.range, clauses);
    after_prize_ = false;
    for (const Range clause : clauses) {
      add(clause, lead, passage.section);
    }
  }

  /// «Quỹ thi đua trích 2% lợi nhuận sau thuế», «ủng hộ quỹ khuyến học 01 ngày lương»: money told without a sum.
  void read_shares(const Passage& passage) {
    const std::string_view low = source_.low(passage.range);
    const bool in_wages = has_any(low, wage_days);
    const bool share = low.find('%') != nowhere && has_any(low, taking);
    if (!promising_doc() || (!in_wages && !share)) {
      return;
    }
    for (const Range& clause : clauses_in(source_, passage.range)) {
      Fund fund;
      const auto taken = find_any(source_.low(), taking, clause.begin, clause.end);
      const auto numbers = quantities_in(source_, clause);
      if (!money_in(clause).empty() || has_any(source_.low(clause), not_rates)) {
        continue;
      }
      if (find_any(source_.low(), wage_days, clause.begin, clause.end) && has_any(source_.low(clause), collecting)) {
        fund.kind = "collected";
      } else if (taken && !numbers.empty() && numbers.front().quantity.unit == core::Unit::percent &&
                 numbers.front().words.begin <= taken->end + 20 && has_any(source_.low(clause), shared_money)) {
        fund.kind = "budget";
        fund.rate_percent = numbers.front().quantity.values.front();
      } else {
        continue;
      }
      const Range words = without_signs(source_, clause);
      fund.name = source_.clean(words);
      fund.section = section_id(context_, passage.section);
      fund.quote = source_.quote(words);
      fund.certainty.confidence = 75;
      extract_.funds.push_back(std::move(fund));
    }
  }

  bool promising_doc() const { return promised() || context_.meta.doc_type == DocType::registration; }

  /// Clauses, and parts of a clause that each hold a sum of their own («… 320 triệu đồng, trong đó …»).
  std::vector<Range> pieces_of(Range range) const {
    std::vector<Range> pieces;
    for (const Range clause : clauses_in(source_, range)) {
      const auto money = money_in(clause);
      std::size_t begin = clause.begin;
      for (std::size_t index = 1; index < money.size(); ++index) {
        const std::size_t comma = comma_between(money[index - 1], money[index]);
        if (comma != nowhere && comma > begin) {
          pieces.push_back(without_signs(source_, {begin, comma}));
          const std::size_t joint = phrase_at(source_.low(), comma, "và");
          begin = joint == nowhere ? comma + 1 : joint;
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

  /// The comma that parts two sums of different things, or nowhere.
  std::size_t comma_between(const FoundQuantity& left, const FoundQuantity& right) const {
    const Range gap{std::max(left.unit_end, left.words.end), right.words.begin};
    if (gap.empty() || left.per.empty() != right.per.empty()) {
      return nowhere;  // «2,4 triệu đồng/chi hội, cộng 57,6 triệu đồng» is one thing
    }
    const std::string_view between = source_.shown(gap);
    const std::size_t sign = between.find(',');
    const auto joint = find_phrase(source_.low(), "và", gap.begin, gap.end);
    const std::size_t comma = sign == nowhere && joint ? joint->begin - gap.begin : sign;
    if (comma == nowhere || between.find('(') != nowhere || between.find(')') != nowhere) {
      return nowhere;
    }
    const std::size_t behind = sign == nowhere ? joint->end : gap.begin + comma + 1;
    const Range words{skip_blanks(source_.low(), behind), gap.end};
    const std::string_view low = source_.low(words);
    const bool named = words.empty() || has_any(low, in_which) || has_any(low, spending) || has_any(low, collecting) ||
                       has_any(low, budget) || (word_count(low) <= 5 && has_any(low, rewarded)) ||
                       (word_count(low) <= 5 && begins_with_verb(source_.low(), words.begin));
    return named ? gap.begin + comma : nowhere;
  }

  /// Where words stand between the colon and the first sum, each clause names itself and the lead stands for all.
  Lead lead_of(Range range, std::vector<Range>& clauses) const {
    const std::size_t colon = source_.low(range).find(':') + range.begin;
    Lead lead;
    if (source_.low(range).find(':') == nowhere || clauses.empty() || clauses.front().end <= colon) {
      return lead;
    }
    const auto counts = quantities_in(source_, {colon + 1, clauses.front().end});
    if (std::none_of(counts.begin(), counts.end(), [this](const FoundQuantity& one) { return is_money(one); })) {
      return lead;
    }
    lead.words = source_.trimmed({range.begin, colon});
    lead.reward = has_any(source_.low(lead.words), reward);
    lead.collecting = has_any(source_.low(lead.words), collecting);
    lead.spending = has_any(source_.low(lead.words), spending);
    lead.budget = has_any(source_.low(lead.words), budget);
    Range own = source_.trimmed({colon + 1, counts.front().words.begin});
    own = own.empty() && lead.reward ? source_.trimmed({colon + 1, clauses.front().end}) : own;
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
    const bool prize = is_prize({clause.begin, first_sum}, lead, section);
    // In «0,8 lần mức lương cơ sở, tương ứng …» the wage only tells how the prize is reckoned.
    const std::string_view near = prize ? before.substr(before.find_last_of(",:") + 1) : before;
    const bool in_days = has_any(near, wage_days);  // «đóng góp 01 ngày lương, tổng số tiền 34,5 triệu đồng»
    if ((has_any(near, not_funds) && !in_days) || (!prize && titled(context_, section, not_funds))) {
      return false;
    }
    const std::string_view low = source_.low(clause);
    const bool told = context_.meta.doc_type == DocType::report && !lead.words.empty() &&
                      any_at(source_.low(), lead.words.begin, words("figures", "of_a_target")) == nowhere;
    // «02 bé (03 triệu đồng/bé)»: so many at so much each.
    const auto all = quantities_in(source_, clause);
    const bool shared = context_.meta.doc_type == DocType::report && all.size() == 2 && !is_money(all.front()) &&
                        all.front().quantity.unit == core::Unit::count && is_money(all.back()) &&
                        !all.back().per.empty() && all.back().per.find('/') == nowhere;
    return told || shared || has_any(low, collecting) || has_any(low, spending) || has_any(low, budget) || lead.any() ||
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
    fund.kind =
        kind_of(clause, lead, section, fund, is_prize({clause.begin, money.front().words.begin}, lead, section));
    after_prize_ = fund.kind == "reward_rate";
    const bool reached = any_before(source_.low(), money.front().words.begin, reached_words) != nowhere;
    if (promised() && fund.kind == "collected" && fund.amount_vnd && !fund.target_vnd && !reached) {
      std::swap(fund.amount_vnd, fund.target_vnd);  // promised, not yet collected
    }
    const bool repeated = std::any_of(money.begin(), money.end(), [](const FoundQuantity& one) {
      return one.per.find('/') != std::string::npos || words("time_limits", "times").contains(one.per);
    });  // «500.000 đồng/cháu/tháng»: for how long is not said
    if (!fund.amount_vnd && fund.per_unit_vnd && fund.beneficiaries && fund.kind != "reward_rate" && !repeated) {
      fund.amount_vnd = fund.per_unit_vnd->times(*fund.beneficiaries);
      fund.derived = fund.amount_vnd.has_value();
    }
    put(fund, quoted(begun(clause, money.front().words.begin), money), clause, section);
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
    const std::size_t from = std::max(clause.begin, found.words.begin - std::min<std::size_t>(found.words.begin, 40));
    const std::string_view before = source_.low({from, found.words.begin});
    const bool rate = !found.per.empty() || any_before(source_.low(), found.words.begin, each) != nowhere ||
                      each_noun_before(found.words.begin) || behind_for_one(found, clause.end);
    const bool told = !promised() && has_any(before, collected_result);
    const bool wanted = has_any(before.substr(before.find_last_of(",;(") + 1), funds_planned) ||
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
    return word && word_count(source_.low({word->end, at})) <= 5 &&
           source_.low({word->end, at}).find_first_of(",;.") == nowhere;
  }

  /// «702.000 đồng đối với cá nhân».
  bool behind_for_one(const FoundQuantity& found, std::size_t limit) const {
    const std::size_t whom = phrase_at(source_.low(), skip_blanks(source_.low(), found.unit_end), "đối với");
    return whom != nowhere && whom < limit &&
           any_at(source_.low(), skip_blanks(source_.low(), whom), rewarded) != nowhere;
  }

  /// A sentence about other things may end in «… và dành 12 triệu đồng», «… với tổng dự toán 96 triệu đồng».
  Range begun(Range clause, std::size_t sum) const {
    const std::string_view low = source_.low();
    for (const std::string_view joint : {"và", "với"}) {
      const auto found = find_phrase(low, joint, clause.begin, sum);
      const std::size_t next = found ? skip_blanks(low, found->end) : nowhere;
      const bool plans = found && any_at(low, next, budget) != nowhere;
      if (plans && word_count(low.substr(clause.begin, found->begin - clause.begin)) >= 6) {
        return {next, clause.end};
      }
    }
    return clause;
  }

  /// «Tiền thưởng …», «được thưởng …» before the sum, over it, or before the sum just read; «khen thưởng» is none.
  bool is_prize(Range before, const Lead& lead, int section) const {
    const std::string_view low = source_.low();
    if (lead.reward || (after_prize_ && word_count(source_.low(before)) <= 4)) {
      return true;
    }
    const bool gathered = find_any(low, collecting, before.begin, before.end).has_value();
    for (auto word = find_any(low, reward, before.begin, before.end); word;
         word = find_any(low, reward, word->end, before.end)) {
      if (phrase_before(low, word->begin, "khen") == nowhere) {
        return true;
      }
    }
    return !gathered && titled(context_, section, prize_titles);
  }

  std::string kind_of(Range clause, const Lead& lead, int section, const Fund& fund, bool prize) const {
    const std::string_view low = source_.low();
    const auto collected = find_any(low, collecting, clause.begin, clause.end);
    const auto spent = find_any(low, spending, clause.begin, clause.end);
    const auto planned_sum = find_any(low, budget, clause.begin, clause.end);
    const bool total = lead.budget || planned_sum || find_any(low, totals, clause.begin, clause.end).has_value();
    const bool decides = context_.meta.doc_type == DocType::decision && lead.reward;
    if (prize && !fund.beneficiaries && (fund.per_unit_vnd || ((promised() || decides) && !total))) {
      return "reward_rate";
    }
    const std::size_t gathers = collected ? collected->begin : nowhere;
    if (promised()) {
      if (find_any(low, set_aside, clause.begin, clause.end)) {
        return "budget";
      }
      if (find_any(low, contributed, clause.begin, clause.end)) {
        return "collected";
      }
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
    const auto whole = std::find_if(money.rbegin(), money.rend(), [this](const FoundQuantity& one) {
      return one.per.empty() && !each_noun_before(one.words.begin);
    });
    const FoundQuantity& last = whole == money.rend() ? money.back() : *whole;
    const std::size_t sum_end = std::max(last.unit_end, last.words.end);
    const std::string_view low = source_.low().substr(0, clause.end);
    std::size_t end = clause.end;
    for (std::size_t at = sum_end; at < end; ++at) {
      if (low[at] == '(') {
        const std::size_t close = first_sign(low, ")", {at, end});
        const bool digits = std::any_of(low.begin() + static_cast<std::ptrdiff_t>(at),
                                        low.begin() + static_cast<std::ptrdiff_t>(close), is_digit_byte);
        if (!digits) {
          end = at;  // the sum in words
          break;
        }
        at = close;
      } else if (low[at] == ',' && begins_anew(skip_blanks(low, at + 1), clause.end)) {
        end = at;
      }
    }
    for (const std::string_view joint : {" - ", " – ", " kèm theo "}) {
      end = std::min(end, low.find(joint, sum_end));
    }
    return source_.trimmed({clause.begin, end});
  }

  bool begins_anew(std::size_t at, std::size_t limit) const {
    const std::string_view low = source_.low().substr(0, limit);
    if (any_at(low, at, tail) != nowhere) {
      return false;
    }
    const std::string_view next = low.substr(std::min(at, low.size()), 120);
    const std::string_view own = next.substr(0, next.find_first_of(",;("));
    return at < limit && (std::any_of(own.begin(), own.end(), is_digit_byte) || begins_with_verb(low, at) ||
                          any_at(low, at, spending) != nowhere || any_at(low, at, budget) != nowhere ||
                          any_at(low, at, each) != nowhere || any_at(low, at, averages) != nowhere);
  }

  void put(Fund& fund, Range quote, Range clause, int section) {
    const std::size_t mark = source_.low(clause).find(':');
    const std::size_t colon = mark == nowhere ? clause.end : clause.begin + mark;
    const auto words_end = find_any(source_.low(), name_ends, clause.begin + 1, clause.end);
    const auto first = money_in(clause);
    const std::size_t sum = first.empty() ? clause.end : first.front().words.begin;
    const std::size_t end = std::min({colon, words_end ? words_end->begin : clause.end, sum});
    fund.name = source_.clean(without_signs(source_, {clause.begin, std::min(end, clause.end)}));
    fund.section = section_id(context_, section);
    fund.quote = source_.quote(quote);
    const bool clear = fund.amount_vnd.has_value() != fund.target_vnd.has_value() || fund.kind == "reward_rate";
    fund.certainty.confidence = clear && !fund.name.empty() && first.size() <= 2 ? 82 : 70;
    extract_.funds.push_back(std::move(fund));
  }

  /// «| Quỹ “Vì người nghèo” | triệu đồng | 40 | 43,5 |»: the row's name tells that it is a fund.
  void read_row(const CellRow& row) {
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
  bool after_prize_ = false;  // the sum before it in the paragraph was a prize
};

}  // namespace

void read_funds(const Context& context, Extract& extract) {
  FundReader(context, extract).run();
}

}  // namespace thidua::reading
