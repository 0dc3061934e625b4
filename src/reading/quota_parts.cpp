#include "reading/quota_parts.h"

#include <algorithm>

#include "reading/items.h"
#include "reading/phrases.h"
#include "reading/quota_rules.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

const WordList& about_quota = words("quotas", "about");
const WordList& granting_verbs = words("quotas", "granting");
const WordList& cond_behind = words("quotas", "cond_behind");
const WordList& size_behind = words("quotas", "size_behind");
const WordList& scope_words = words("quotas", "scope_words");
const WordList& size_nouns = words("quotas", "size_nouns");
const WordList& awarded = words("quotas", "holders");
const WordList& uncounted = words("quotas", "uncounted");
const WordList& for_each = words("quotas", "for_each");
const WordList& rounding = words("quotas", "rounding");
const WordList& quota_exceptions = words("quotas", "exceptions");
const WordList& quota_intros = words("quotas", "intros");
const WordList& quota_labels = words("quotas", "labels");
const WordList& quota_occasions = words("quotas", "occasions");

/// How far behind a number its sense is looked for.
constexpr std::size_t behind_bytes_max = 240;

bool sizes(const FoundQuantity& found) {
  const Comparator comparator = found.quantity.comparator;
  const bool bound = comparator == Comparator::less_than || comparator == Comparator::more_than ||
                     comparator == Comparator::at_least || comparator == Comparator::between;
  return bound && (found.quantity.unit == Unit::count || found.quantity.unit == Unit::other);
}

/// «lớp dưới 20 người được chọn 01 người»: without «có», the verb that gives stands behind the number and none before.
bool sizes_by_place(const Source& source, const FoundQuantity& found, Range clause, const FoundQuantity& next) {
  const std::string_view low = source.low();
  const auto hinge = find_any(low, size_behind, found.unit_end, next.words.begin);
  if (!sizes(found) || !hinge) {
    return false;
  }
  const std::string_view gap = low.substr(found.unit_end, hinge->begin - found.unit_end);
  const std::size_t comma = gap.find(',');
  const bool at_hinge = comma == nowhere || gap.find_first_not_of(", \n", comma) == nowhere;
  const std::size_t before = source.low({clause.begin, found.words.begin}).find_last_of(",:(");
  const std::size_t begin = before == nowhere ? clause.begin : clause.begin + before + 1;
  return at_hinge && !find_any(low, granting_verbs, begin, found.words.begin);
}

class Cutter {
 public:
  explicit Cutter(const Source& source) : source_(source), low_(source.low()) {}

  void cut(Range clause, std::vector<Part>& parts) const {
    std::vector<FoundQuantity> numbers = numbers_of(clause);
    std::size_t begin = behind_occasion(clause);
    begin = numbers.empty() ? begin : behind_condition(begin, numbers.front());
    for (std::size_t index = 0; index < numbers.size(); ++index) {
      std::size_t end = clause.end;
      if (index + 1 < numbers.size()) {
        end = joint_before(numbers[index], numbers[index + 1]);
      }
      if (end == nowhere) {
        // one clause with two numbers: «chi bộ dưới 10 đảng viên 01 đồng chí» tells the size first
        const bool size = sizes(numbers[index]) && !numbers[index + 1].has_comparator;
        numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(index) + (size ? 0 : 1));
        --index;
        continue;
      }
      Part part;
      part.range = without_end(source_, {begin, end_of_own(numbers[index], end)});
      part.quantity = numbers[index];
      part.in_which = phrase_at(low_, part.range.begin, "trong đó") != nowhere;
      parts.push_back(part);
      begin = after_joint(end);
    }
  }

 private:
  std::vector<FoundQuantity> numbers_of(Range clause) const {
    const auto rounds = find_any(low_, rounding, clause.begin, clause.end);
    const std::vector<FoundQuantity> all = quantities_in(source_, clause);
    std::vector<FoundQuantity> numbers;
    for (const FoundQuantity& found : all) {
      const bool last = found.number.begin == all.back().number.begin;
      const bool rounded = rounds && (found.words.begin > rounds->begin || (sizes(found) && counts(found)));
      const bool size = is_size(source_, found, clause) || (!last && explains_in_brackets(found, clause));
      if (counts_holders(found) && !rounded && !size && !names_whole(found, last)) {
        numbers.push_back(found);
      }
    }
    drop_sizes(clause, numbers);
    return numbers;
  }

  /// «cụm 1 (5 bản) 02 khu dân cư»: alone in brackets, and what is given stands right behind them.
  bool explains_in_brackets(const FoundQuantity& found, Range clause) const {
    const std::size_t open = source_.low({clause.begin, found.words.begin}).find_last_of("(),:");
    const std::string_view behind = source_.low({found.unit_end, clause.end});
    const std::size_t close = behind.find_first_of("(),");
    const bool enclosed =
        open != nowhere && low_[clause.begin + open] == '(' && close != nowhere && behind[close] == ')';
    const std::size_t next = enclosed ? skip_blanks(low_, found.unit_end + close + 1) : clause.end;
    const bool colon = next < clause.end && low_[next] == ':';
    const std::size_t given = colon ? skip_blanks(low_, next + 1) : next;
    return given < clause.end && (is_digit_byte(low_[given]) || colon);
  }

  static bool counts(const FoundQuantity& found) {
    return found.quantity.unit == Unit::count || found.quantity.unit == Unit::other;
  }

  /// «Đơn vị dưới 10 người: 01 cá nhân», «Dưới 10 người – 01»: what stands before the sign says which units are meant.
  void drop_sizes(Range clause, std::vector<FoundQuantity>& numbers) const {
    if (numbers.size() < 2) {
      return;
    }
    std::size_t sign = low_.substr(0, clause.end).find(':', clause.begin);
    for (const std::string_view dash : {" - ", " – ", " = ", " → "}) {
      const std::size_t found = low_.substr(0, clause.end).find(dash, numbers.front().unit_end);
      sign = sign == nowhere && sizes(numbers.front()) ? found : sign;
    }
    if (sign == nowhere || numbers.back().words.begin < sign || numbers.front().words.begin > sign) {
      return;
    }
    std::erase_if(numbers, [sign](const FoundQuantity& one) { return one.words.begin < sign; });
  }

  /// «Khen thưởng tổng kết năm 2030: lựa chọn không quá …», «Số lượng toàn ngành: 15 tập thể», «Khi tổng kết, mỗi xã
  /// …»: the occasion and a label that names no award are told apart.
  std::size_t behind_occasion(Range clause) const {
    const std::string_view low = low_.substr(0, clause.end);
    const bool intro = any_at(low_, clause.begin, quota_intros) != nowhere;
    const bool label =
        any_at(low_, clause.begin, quota_occasions) != nowhere || any_at(low_, clause.begin, quota_labels) != nowhere;
    std::size_t sign = low.find(intro ? ',' : ':', clause.begin);
    if (const std::size_t list = low.find("như sau:", clause.begin); list != nowhere) {
      sign = low.find(':', list);
      return quantities_in(source_, {clause.begin, sign}).empty() ? skip_blanks(low_, sign + 1) : clause.begin;
    }
    if (const std::size_t left = low.find("quyết định,", clause.begin); label && sign == nowhere && left != nowhere) {
      sign = low.find(',', left);  // «Số lượng do đơn vị quyết định, tối đa 12% …»
    }
    const bool bare = (intro || label) && sign != nowhere && quantities_in(source_, {clause.begin, sign}).empty();
    return bare ? skip_blanks(low_, sign + 1) : clause.begin;
  }

  /// «Trạm đạt từ 90 điểm trở lên được đề nghị tặng Giấy khen, số lượng không quá 02 Trạm»: the number stands behind
  /// who may have it.
  std::size_t behind_condition(std::size_t begin, const FoundQuantity& number) const {
    const std::size_t behind = source_.low({begin, number.words.begin}).rfind(',');
    if (behind == nowhere || behind == 0) {
      return begin;
    }
    const std::size_t comma = begin + behind;
    const std::size_t next = skip_blanks(low_, comma + 1);
    const bool bound = !quantities_in(source_, {begin, comma}).empty();
    return bound && any_at(low_, next, about_quota) != nowhere ? next : begin;
  }

  /// «… 15% tổng số 120 người», «cứ thêm 200 đoàn viên …», «mỗi 10 hộ chọn 01 hộ»: the whole the share is taken of.
  bool names_whole(const FoundQuantity& found, bool last) const {
    const std::size_t at = found.words.begin;
    return any_before(low_, at, for_each) != nowhere || phrase_before(low_, at, "tổng số") != nowhere ||
           phrase_before(low_, at, "trên") != nowhere || (!last && phrase_before(low_, at, "mỗi") != nowhere);
  }

  /// The comma, the bracket or «và» between two numbers, the last before the second one's own words; nowhere where
  /// there is none.
  std::size_t joint_before(const FoundQuantity& first, const FoundQuantity& second) const {
    const std::string_view gap =
        low_.substr(first.unit_end, second.words.begin - std::min(second.words.begin, first.unit_end));
    const std::size_t comma = joint_sign(gap, first.unit_end);
    const auto conjunction = find_phrase(low_, "và", first.unit_end, second.words.begin);
    if (comma != nowhere && (!conjunction || first.unit_end + comma < conjunction->begin)) {
      return first.unit_end + comma;
    }
    if (!conjunction) {  // «giải Nhất 01 đội, giải Nhì 01 đội»: the nouns counted go on behind the comma
      const std::size_t nouns = source_.low({first.number.end, second.words.begin}).rfind(',');
      return nouns == nowhere ? nowhere : first.number.end + nouns;
    }
    return conjunction->begin;
  }

  /// «… tổng số khoa, phòng, trong đó khối lâm sàng …»: the first comma, or one that says of whom the next number is; a
  /// bracket only where the second number stands in it.
  std::size_t joint_sign(std::string_view gap, std::size_t begin) const {
    std::size_t first = nowhere;
    for (std::size_t sign = gap.find_first_of(",("); sign != nowhere; sign = gap.find_first_of(",(", sign + 1)) {
      const std::size_t close = gap[sign] == '(' ? gap.find(')', sign) : nowhere;
      if (close != nowhere) {
        sign = close;
        continue;
      }
      const std::size_t next = skip_blanks(low_, begin + sign + 1);
      if (gap[sign] == '(' || phrase_at(low_, next, "trong đó") != nowhere ||
          any_at(low_, next, quota_exceptions) != nowhere || any_at(low_, next, about_quota) != nowhere) {
        return sign;
      }
      first = std::min(first, sign);
    }
    return first;
  }

  std::size_t after_joint(std::size_t at) const {
    const bool sign = at < low_.size() && (low_[at] == ',' || low_[at] == '(');
    at = skip_blanks(low_, sign ? at + 1 : at);
    const std::size_t end = phrase_at(low_, at, "và");
    return skip_blanks(low_, end == nowhere ? at : end);
  }

  /// Before what is paid («Giải Nhất 01 đội, thưởng 10 triệu đồng»), and before a bracket that is only closed.
  std::size_t end_of_own(const FoundQuantity& found, std::size_t end) const {
    const std::string_view behind = low_.substr(found.unit_end, end - std::min(end, found.unit_end));
    const std::size_t close = behind.find(')');
    if (close != nowhere && behind.substr(0, close).find('(') == nowhere) {
      end = found.unit_end + close;
    }
    for (const FoundQuantity& paid : quantities_in(source_, {found.unit_end, end})) {
      const std::size_t sign = low_.substr(0, paid.words.begin).find_first_of(",:(", found.unit_end);
      if (paid.quantity.unit == Unit::vnd && sign != nowhere) {
        return sign;
      }
    }
    return end;
  }

  const Source& source_;
  std::string_view low_;
};

}  // namespace

bool counts_holders(const FoundQuantity& found) {
  const Unit unit = found.quantity.unit;
  const bool whole = std::all_of(found.quantity.values.begin(), found.quantity.values.end(),
                                 [](const core::Decimal& value) { return value.is_whole(); });
  return unit == Unit::percent || unit == Unit::ratio ||
         ((unit == Unit::count || unit == Unit::other) && whole && !uncounted.contains(found.unit_label));
}

bool caps(const FoundQuantity& found) {
  return found.quantity.comparator == Comparator::at_most || found.quantity.comparator == Comparator::less_than;
}

bool counts_awarded(const Source& source, const FoundQuantity& found) {
  const std::string_view low = source.low();
  const std::size_t next = skip_blanks(low, found.number.end);
  const std::size_t second = skip_blanks(low, word_end(low, next));
  const std::string_view behind = source.shown({next, source.shown().size()});
  const bool people = any_at(low, next, awarded) != nowhere || phrase_at(low, second, "viên") != nowhere;
  const bool counted = found.quantity.unit != Unit::percent && found.quantity.unit != Unit::vnd;
  return has_any(found.unit_label, awarded) || found.quantity.unit == Unit::ratio || (people && counted) ||
         behind.starts_with("“") || behind.starts_with("\"");
}

bool is_size(const Source& source, const FoundQuantity& found, Range clause) {
  const std::string_view low = source.low();
  const auto more = quantities_in(source, {found.unit_end, clause.end});
  if (more.empty()) {
    return false;
  }
  const std::size_t end = std::min(clause.end, found.unit_end + behind_bytes_max);
  const bool scoped = any_before(low, found.words.begin, scope_words) != nowhere ||
                      any_at(low, found.words.begin, scope_words) != nowhere;
  const bool noun =
      any_before(low, found.words.begin, size_nouns) != nowhere || phrase_at(low, found.words.begin, "có") != nowhere;
  const bool behind = find_any(low, cond_behind, found.unit_end, end).has_value();
  return (scoped && noun && behind) || sizes_by_place(source, found, clause, more.front());
}

std::vector<Part> quota_parts(const Source& source, Range sentence) {
  std::vector<Part> parts;
  if (sentence.size() > rule_bytes_max) {
    return parts;
  }
  const Cutter cutter(source);
  for (const Range& clause : clauses_of(source, sentence)) {
    cutter.cut(clause, parts);
  }
  return parts;
}

}  // namespace thidua::reading
