#include "reading/pointed_parts.h"

#include <algorithm>
#include <set>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/told_marks.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& pointing_nouns = words("references", "nouns");
const WordList& pointing_further = words("references", "further_nouns");
const WordList& uncertain_nouns = words("references", "uncertain_nouns");
const WordList& foreign_tails = words("references", "foreign_tails");
const WordList& pointing_groups = words("references", "groups");
const WordList& behind_number = words("references", "behind_number");
const WordList& pointing_joints = words("references", "number_joints");
const WordList& pointing_until = words("references", "until");
const WordList& pointing_ordinals = words("references", "ordinals");
const WordList& pointing_rest = words("references", "the_rest");
const WordList& end_places = words("references", "end_places");
const WordList& listing_words = words("references", "listing");
const WordList& pointing_numerals = words("verdicts", "numerals");
const WordList& several_words = words("references", "several");
const WordList& common_in_any = words("verdicts", "common_words");
/// «hai cam kết cuối năm về tài chính (8 và 9)»: how far from their noun numbers in brackets may stand.
constexpr std::size_t enclosed_bytes_max = 60;
constexpr std::size_t list_min = 3;
constexpr std::size_t list_max = 64;
constexpr std::size_t gram_words_max = 60;
constexpr int pair_score = 36;
constexpr int word_score = 12;
constexpr int unit_score = 18;
/// By how much the likest must lead: 14 to 10.
constexpr int lead_of_likest = 14;
constexpr int lead_of_other = 10;

class MentionReader {
 public:
  MentionReader(const Source& source, Range range, const PointedList& list, const std::string& home)
      : shown_(source.shown()), low_(source.low().substr(0, range.end)), range_(range), list_(list), home_(home) {}

  std::vector<Mention> run() {
    std::vector<Mention> found;
    for (std::size_t at = range_.begin; at < range_.end;) {
      const auto noun = next_noun(at);
      const std::size_t until = noun ? noun->begin : range_.end;
      for (std::size_t open = low_.find('(', at); open < until; open = low_.find('(', open + 1)) {
        if (auto mention = enclosed_from(open)) {
          open = mention->words.end - 1;
          at = mention->words.end;
          found.push_back(std::move(*mention));
        }
      }
      if (!noun) {
        break;
      }
      at = noun->end;
      if (auto mention = mention_at(*noun)) {
        at = std::max(at, mention->words.end);
        join(std::move(*mention), found);
      }
    }
    return found;
  }

 private:
  struct Read {
    std::vector<std::string> marks;
    std::size_t end = 0;
  };

  std::optional<Range> next_noun(std::size_t at) const {
    auto best = find_any(low_, pointing_nouns, at, range_.end);
    const auto other = find_any(low_, pointing_further, at, range_.end);
    const bool better =
        other && (!best || other->begin < best->begin || (other->begin == best->begin && other->end > best->end));
    return better ? other : best;
  }

  /// Is what stands behind a number no noun that it counts?
  bool ends_well(std::size_t end) const {
    const std::size_t next = skip_blanks(low_, end);
    std::size_t behind = 0;
    return next >= range_.end || capital_at(shown_, low_, next) ||
           std::string_view(".,;:)(-").find(low_[next]) != nowhere || any_at(low_, next, behind_number) != nowhere ||
           any_at(low_, next, pointing_groups) != nowhere || any_at(low_, next, pointing_until) != nowhere ||
           any_at(low_, next, pointing_joints) != nowhere || verdict_list.at(low_, next, behind) != nullptr ||
           openers.at(low_, next, behind) != nullptr;
  }

  std::string mark_at(std::size_t place, std::size_t& end) const {
    if (const Entry* ordinal = pointing_ordinals.at(low_, place, end)) {
      return ordinal->meaning == "last" ? list_.back().mark : ordinal->meaning;
    }
    const bool enclosed = place + 2 < range_.end && (low_[place] == '(' || low_[place] == '[');
    if (enclosed && (!is_digit_byte(low_[place + 1]) || low_[place + 1] == '0')) {
      return {};  // «Vượt chỉ tiêu (03): …»
    }
    std::string mark = number_at_place(low_, place, range_.end, end);
    if (!mark.empty() && !is_digit_byte(mark.front()) && end + 1 < range_.end && low_[end] == '.' &&
        is_digit_byte(low_[end + 1])) {
      const std::string part = mark;  // «chỉ tiêu II.1»
      mark = part + '.' + number_at_place(low_, end + 1, range_.end, end);
    }
    const bool decimal =
        end + 1 < range_.end && low_[end] == ',' && is_digit_byte(low_[end + 1]);  // «giao ước 3,4 điểm»
    return decimal ? std::string() : mark;
  }

  std::vector<std::size_t> marked(const std::string& mark, const std::string& group) const {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < list_.size(); ++index) {
      if (list_[index].mark == mark && (group.empty() || list_[index].group == group)) {
        found.push_back(index);
      }
    }
    const std::size_t dot = mark.rfind('.');
    if (found.empty() && dot != nowhere && group.empty()) {
      return marked(mark.substr(dot + 1), mark.substr(0, dot));  // «chỉ tiêu 3.2»: the second of part 3
    }
    return found;
  }

  /// Behind «, », «và», «đến» and a noun that is said again.
  std::size_t behind_joint(std::size_t at, bool& until, bool& named) const {
    std::size_t next = skip_blanks(low_, at);
    const std::size_t range_word = any_at(low_, next, pointing_until);
    const std::size_t joint = any_at(low_, next, pointing_joints);
    until = range_word != nowhere;
    if (next < range_.end && low_[next] == ',') {
      next = skip_blanks(low_, next + 1);
      const std::size_t more = any_at(low_, next, pointing_joints);
      next = more == nowhere ? next : skip_blanks(low_, more);
    } else if (until || joint != nowhere) {
      next = skip_blanks(low_, until ? range_word : joint);
    } else {
      return nowhere;
    }
    const auto noun = next_noun(next);
    named = noun && noun->begin == next;
    return named ? skip_blanks(low_, noun->end) : next;
  }

  void read_until(const std::string& first, const std::string& last, Read& read) const {
    std::size_t from = list_.size();
    for (std::size_t index = 0; index < list_.size(); ++index) {
      from = list_[index].mark == first ? index : from;
      if (index > from && list_[index].mark != last) {
        read.marks.push_back(list_[index].mark);
      }
      if (list_[index].mark == last) {
        return;
      }
    }
  }

  Read read_marks(std::size_t place) const {
    Read read;
    read.end = place;
    bool until = false;
    bool named = true;
    while (place < range_.end && read.marks.size() < list_max) {
      std::size_t end = place;
      const std::string mark = mark_at(place, end);
      const bool counts = !named || (place < range_.end && low_[place] == '0');
      if (mark.empty() || marked(mark, {}).empty() || (counts && !ends_well(end))) {
        break;
      }
      if (until) {
        const std::string first = read.marks.back();  // the list grows
        read_until(first, mark, read);
      }
      read.marks.push_back(mark);
      read.end = end;
      place = behind_joint(end, until, named);
      if (place == nowhere) {
        break;
      }
    }
    return read;
  }

  /// «hai nội dung đầu», «03 điều cuối»: the first or last so many.
  std::optional<Mention> counted_from_end(Range noun) const {
    std::size_t end = 0;
    const Entry* place = end_places.at(low_, skip_blanks(low_, noun.end), end);
    std::size_t begin = noun.begin;
    const Entry* many = pointing_numerals.before(low_, noun.begin, begin);
    std::size_t count = many == nullptr ? 0 : static_cast<std::size_t>(many->meaning.front() - '0');
    if (many == nullptr) {
      const std::size_t digits_end = skip_blanks_back(low_, noun.begin);
      begin = digits_end;
      while (begin > range_.begin && digits_end - begin < 2 && is_digit_byte(low_[begin - 1])) {
        --begin;
      }
      count = begin < digits_end
                  ? static_cast<std::size_t>(std::stoi(std::string(low_.substr(begin, digits_end - begin))))
                  : 0;
    }
    if (place == nullptr || end > range_.end || count < 2 || count > list_.size() || begin < range_.begin ||
        low_.substr(end).starts_with(" (")) {
      return std::nullopt;
    }
    Mention mention{{begin, end}, {}, false, false};
    for (std::size_t index = 0; index < count; ++index) {
      mention.promises.push_back(place->meaning == "first" ? index : list_.size() - count + index);
    }
    return mention;
  }

  /// «là (2), (4), (5)»: several marks in brackets of their own, without a noun.
  std::optional<Mention> enclosed_from(std::size_t at) const {
    const bool behind = any_before(low_, at, listing_words) != nowhere;
    const Read read = behind && list_.size() > 1 ? read_marks(at) : Read{};
    if (read.marks.size() < 2) {
      return std::nullopt;
    }
    Mention mention{{at, read.end}, {}, false, false};
    for (const std::string& mark : read.marks) {
      const auto found = marked(mark, {});
      if (found.size() != 1) {
        return std::nullopt;
      }
      mention.promises.push_back(found.front());
    }
    return mention;
  }

  /// «hai chỉ tiêu cuối (8 và 9)», «các điều về vốn (1, 2, 3)»: several numbers and nothing else in brackets.
  Read read_enclosed(std::size_t noun_end) const {
    const std::size_t open = low_.substr(0, std::min(range_.end, noun_end + enclosed_bytes_max)).find('(', noun_end);
    const bool near = open != nowhere && low_.substr(noun_end, open - noun_end).find_first_of(".,;:") == nowhere;
    Read read = near ? read_marks(open + 1) : Read{};
    const bool closed = read.marks.size() > 1 && read.end < range_.end && low_[read.end] == ')';
    return closed ? read : Read{};
  }

  std::optional<Mention> mention_at(Range noun) const {
    if (const std::size_t rest = any_at(low_, skip_blanks(low_, noun.end), pointing_rest); rest != nowhere) {
      return any_before(low_, noun.begin, several_words) == nowhere &&
                     any_at(low_, noun.begin, several_words) == nowhere
                 ? std::nullopt
                 : std::optional(Mention{{noun.begin, rest}, {}, false, true});
    }
    if (auto ends = counted_from_end(noun)) {
      return ends;
    }
    const Read spelled = read_marks(skip_blanks(low_, before_order_word(low_, noun.end)));
    Read read = spelled.marks.empty() ? read_marks(skip_blanks(low_, noun.end)) : spelled;
    read = read.marks.empty() ? read_enclosed(noun.end) : read;
    const bool uncertain = uncertain_nouns.contains(low_.substr(noun.begin, noun.size()));
    const bool lettered = !read.marks.empty() && !is_digit_byte(read.marks.back().front());  // letters count nothing
    if (read.marks.empty() || (uncertain && !lettered && !ends_well(read.end))) {
      return std::nullopt;
    }
    Mention mention{{noun.begin, read.end}, {}, false, false};
    std::string group;
    const std::size_t named = any_at(low_, skip_blanks(low_, read.end), pointing_groups);
    if (named != nowhere && named < range_.end) {
      std::size_t end = 0;
      group = number_at_place(low_, skip_blanks(low_, named), range_.end, end);
      mention.words.end = group.empty() ? mention.words.end : end;
    }
    if (any_at(low_, skip_blanks(low_, mention.words.end), foreign_tails) != nowhere) {
      return std::nullopt;  // «Điều 5 của Luật …»
    }
    for (const std::string& mark : read.marks) {
      auto found = marked(mark, group);
      found = found.size() > 1 && group.empty() && !home_.empty() ? marked(mark, home_) : found;
      if (found.size() != 1) {
        return std::nullopt;  // in two parts of the list
      }
      mention.promises.push_back(found.front());
    }
    const std::size_t open = last_sign(low_, "(", {range_.begin, noun.begin});
    mention.bracketed = open != nowhere && low_.find(')', open) > noun.begin;
    return mention;
  }

  /// «chỉ tiêu 1, chỉ tiêu 3 và chỉ tiêu 5» is one mention.
  void join(Mention mention, std::vector<Mention>& found) const {
    if (!found.empty() && !found.back().rest && !mention.rest) {
      const std::string_view between =
          low_.substr(found.back().words.end, mention.words.begin - found.back().words.end);
      if (between == ", " || between == " và " || between == ", và ") {
        found.back().words.end = mention.words.end;
        found.back().promises.insert(found.back().promises.end(), mention.promises.begin(), mention.promises.end());
        return;
      }
    }
    found.push_back(std::move(mention));
  }

  std::string_view shown_;
  std::string_view low_;
  Range range_;
  const PointedList& list_;
  const std::string& home_;
};

std::vector<std::string> grams_in(std::string_view low, Range range) {
  std::vector<std::string> grams;
  std::string_view before;
  std::size_t count = 0;
  for (std::size_t at = range.begin; at < range.end && count < gram_words_max;) {
    const std::size_t end = std::min(word_end(low, at), range.end);
    if (end == at) {
      before = is_blank(low[at]) || low[at] == '-' ? before : std::string_view();  // «gói XL-03»
      ++at;
      continue;
    }
    const std::string_view word = low.substr(at, end - at);
    const bool number = is_digit_byte(word.front());
    ++count;
    at = end;
    if (!number && common_in_any.contains(word)) {
      before = {};
      continue;
    }
    if (!number) {
      grams.emplace_back(word);
    }
    if (!before.empty() && (!number || low[end - word.size() - 1] == '-')) {
      grams.push_back(std::string(before) + ' ' + std::string(word));  // also «4 sao»
    }
    before = word;
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

/// «= percent»: a gram for what is counted in a unit of its own.
void add_units(const Source& source, Range range, std::vector<std::string>& grams) {
  for (const FoundQuantity& found : quantities_in(source, range)) {
    const core::Unit unit = found.quantity.unit;
    if (unit != core::Unit::count && unit != core::Unit::other && unit != core::Unit::none) {
      const core::Unit same = unit == core::Unit::ratio ? core::Unit::percent : unit;
      grams.push_back("= " + std::string(core::code(same)));
    }
  }
}

/// A list of bullets: its promises are called by their places, «chỉ tiêu thứ hai».
PointedList unmarked_list(const std::vector<Target>& targets) {
  PointedList list;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    const Target& target = targets[index];
    if (!target.mark.empty() || target.section != targets.front().section || list.size() >= list_max) {
      return {};
    }
    if (target.part > 1 && !list.empty()) {
      list.back().targets.push_back(index);
    } else {
      list.push_back({std::to_string(list.size() + 1), {}, {index}});
    }
  }
  return list.size() < list_min ? PointedList() : list;
}

}  // namespace

PointedList pointed_list(const Context& context, const std::vector<Target>& targets) {
  PointedList list;
  std::set<std::pair<std::string, std::string>> known;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    const Target& target = targets[index];
    if (target.mark.empty() || target.mark.size() > 6) {
      continue;
    }
    const std::string group = section_mark(context, target.section);
    if (target.part > 1 && !list.empty() && list.back().mark == target.mark && list.back().group == group) {
      list.back().targets.push_back(index);
      continue;
    }
    if (list.size() >= list_max || !known.emplace(group, target.mark).second) {
      return {};
    }
    list.push_back({target.mark, group, {index}});
  }
  return list.size() < list_min ? unmarked_list(targets) : list;
}

std::vector<Mention> mentions_in(const Source& source, Range range, const PointedList& list, const std::string& home) {
  return list.empty() ? std::vector<Mention>() : MentionReader(source, range, list, home).run();
}

Likeness::Likeness(const Source& source, const std::vector<Range>& texts) : source_(source) {
  for (const Range& text : texts) {
    grams_.push_back(grams_in(source.low(), text));
    add_units(source, text, grams_.back());
  }
}

std::vector<int> Likeness::scores(Range text) const {
  std::vector<std::string> grams = grams_in(source_.low(), text);
  add_units(source_, text, grams);
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  std::vector<int> scores(grams_.size(), 0);
  for (const std::string& gram : grams) {
    std::vector<std::size_t> holders;
    for (std::size_t index = 0; index < grams_.size(); ++index) {
      if (std::find(grams_[index].begin(), grams_[index].end(), gram) != grams_[index].end()) {
        holders.push_back(index);
      }
    }
    const bool pair = gram.find(' ') != std::string::npos;
    const int weight = gram.front() == '=' ? unit_score : pair ? pair_score : word_score;
    for (const std::size_t index : holders) {
      scores[index] += weight / static_cast<int>(holders.size());
    }
  }
  return scores;
}

std::optional<std::size_t> Likeness::of(Range text, int least) const {
  const auto all = scores(text);
  if (all.empty()) {
    return std::nullopt;
  }
  const auto best = std::max_element(all.begin(), all.end());
  int next = 0;
  for (auto score = all.begin(); score != all.end(); ++score) {
    next = score == best ? next : std::max(next, *score);
  }
  const bool clear = *best >= least && *best * lead_of_other >= next * lead_of_likest;
  return clear ? std::optional(static_cast<std::size_t>(best - all.begin())) : std::nullopt;
}

}  // namespace thidua::reading
