#include "reading/label_rounds.h"

#include <algorithm>
#include <map>
#include <string>

#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/titles.h"
#include "reading/told_apart.h"
#include "reading/verdict_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& pledge_labels = words("splitting", "promise_labels");
const WordList& pledge_lines = words("targets", "promise_labels");
const WordList& plan_labels_known = words("splitting", "plan_heads");
/// «Chỉ tiêu 1: …»: the number names the promise.
const WordList& counting_labels = words("comparators", "label_words");
const WordList& time_labels = words("targets", "time_labels");
const WordList& aside_labels = words("targets", "aside_labels");
/// «Kết quả thực hiện đến ngày báo cáo»: a longer text before a colon is no label.
constexpr std::size_t label_bytes_max = 60;
constexpr std::size_t label_words_max = 6;
/// One round shows no order.
constexpr std::size_t rounds_min = 2;
constexpr std::size_t judging_words_max = 10;
constexpr std::size_t name_words_max = 4;
/// What may stand between two promises.
constexpr std::size_t round_items_max = 8;

struct Label {
  std::string words;  // lower case; empty: the line bears none
  Range content;      // behind the colon
};

/// What is known of a label from all lines that bear it.
struct Use {
  std::size_t lines = 0;
  std::size_t judging = 0;  // lines that hold hardly more than a verdict
  bool announces = false;
  bool promises = false;
  bool aside = false;

  bool tells() const { return announces || judges(); }
  bool judges() const { return 2 * judging > lines; }
};

class RoundFinder {
 public:
  RoundFinder(const Source& source, const std::vector<Item>& items) : source_(source), items_(items) {
    for (const Item& item : items) {
      labels_.push_back(label_of(item));
    }
    for (const Label& label : labels_) {
      if (!label.words.empty()) {
        note(label);
      }
    }
  }

  std::vector<LabelRounds::Place> run() {
    std::vector<LabelRounds::Place> places(items_.size());
    std::map<std::string, std::vector<std::size_t>> rounds;  // by the label that opens them; "" for numbered lines
    for (std::size_t index = 0; index < items_.size(); ++index) {
      if (opens_round(index)) {
        rounds[labels_[index].words].push_back(index);
      }
    }
    for (const auto& [label, begins] : rounds) {
      if (begins.size() >= rounds_min) {
        for (const std::size_t begin : begins) {
          place_round(begin, places);
        }
      }
    }
    return places;
  }

 private:
  Label label_of(const Item& item) const {
    const std::string_view low = source_.low();
    const std::size_t limit = std::min(item.content.end, item.content.begin + label_bytes_max);
    const std::size_t stop = low.substr(0, limit).find_first_of(":.,;(\"0123456789", item.content.begin);
    if (item.inline_of_heading || stop >= limit || stop == item.content.begin) {
      return {};
    }
    const std::string_view words = low.substr(item.content.begin, stop - item.content.begin);
    const std::string label(words.substr(0, skip_blanks_back(words, words.size())));
    std::size_t colon = stop;
    if (!counting_labels.contains(label)) {  // «Đăng ký 1: …», «Thực hiện 1: …»
      colon = std::min(low.find_first_not_of("0123456789", colon), limit);
      colon = is_digit_byte(low[stop]) ? skip_blanks(low, colon) : colon;
    }
    if (colon >= limit || low[colon] != ':' || label.empty() || word_count(label) > label_words_max) {
      return {};
    }
    return {label, source_.trimmed({colon + 1, item.content.end})};
  }

  void note(const Label& label) {
    Use& use = uses_[label.words];
    ++use.lines;
    use.judging += !label.content.empty() && judges_only(label.content) ? 1U : 0U;
    // «Cả năm: …», «Nửa năm: …»: what was promised for the time, or what came of it, as the order of the lines tells
    const bool time = time_labels.contains(label.words);
    use.announces = use.announces || (!time && announcement_end(label.words + ":", 0) != nowhere);
    use.promises = use.promises || pledge_labels.contains(label.words) || pledge_lines.contains(label.words) ||
                   plan_labels_known.contains(label.words);
    use.aside = use.aside || aside_labels.contains(label.words);
  }

  /// «đạt», also with a few words behind it: «đang làm, chậm hơn lịch».
  bool judges_only(Range content) const {
    if (only_verdicts(source_, content)) {
      return true;
    }
    const auto head =
        word_count(source_.low(content)) <= judging_words_max ? verdict_head(source_, content) : std::nullopt;
    return head && !head->open_number && quantities_in(source_, content).empty();
  }

  const Use& use_of(std::size_t index) const {
    static const Use none;
    const auto known = uses_.find(labels_[index].words);
    return known == uses_.end() ? none : known->second;
  }

  bool recurs(std::size_t index) const { return use_of(index).lines >= rounds_min; }

  /// Behind the promise, up to the next line that opens as it does, with its last telling line in `told`.
  std::size_t round_end(std::size_t begin, bool& told) const {
    std::size_t end = begin + 1;
    std::size_t last = begin + 1;
    told = false;
    for (; end < items_.size() && end - begin <= round_items_max; ++end) {
      const bool next = labels_[end].words == labels_[begin].words &&
                        (!labels_[begin].words.empty() || items_[end].kind == items_[begin].kind);
      if (next || items_[end].section != items_[begin].section) {
        break;
      }
      if (!labels_[end].words.empty() && recurs(end)) {
        last = end + 1;
        told = told || use_of(end).tells();
      } else if (is_numbering(items_[end].kind) || use_of(end).promises) {
        break;
      }
    }
    return std::min(last, end);
  }

  bool opens_round(std::size_t index) const {
    if (index + 1 >= items_.size() || labels_[index + 1].words.empty() || !recurs(index + 1) ||
        use_of(index + 1).promises) {
      return false;
    }
    bool told = false;
    if (labels_[index].words.empty()) {
      return is_numbering(items_[index].kind) && round_end(index, told) > index + 1 && told;
    }
    const Use& use = use_of(index);
    if (!recurs(index) || use.tells() || use.aside || labels_[index].content.empty()) {
      return false;
    }
    return (use.promises || begins_here(index)) && round_end(index, told) > index + 1 && told;
  }

  /// A label that is not known opens a round where no promise stands open before it: at the begin of its section, or
  /// behind a line of another round.
  bool begins_here(std::size_t index) const {
    const bool first = index == 0 || items_[index - 1].section != items_[index].section ||
                       (labels_[index - 1].words.empty() && names_only(items_[index - 1].content));
    return first || use_of(index - 1).judges() ||
           (!labels_[index - 1].words.empty() && recurs(index - 1) && use_of(index - 1).tells());
  }

  /// «Chỉ tiêu 1», «Việc thứ hai»: a name, no promise.
  bool names_only(Range content) const {
    return word_count(source_.low(content)) <= name_words_max && !has_promise(source_, content);
  }

  void place_round(std::size_t begin, std::vector<LabelRounds::Place>& places) const {
    bool told = false;
    const std::size_t end = round_end(begin, told);
    if (!labels_[begin].words.empty()) {
      places[begin] = {LabelRounds::Side::promise, labels_[begin].content};
    }
    bool tells = false;  // does the line before tell a result that lines without a label go on with?
    for (std::size_t index = begin + 1; index < end; ++index) {
      const bool labelled = !labels_[index].words.empty() && recurs(index);
      const bool announced = use_of(index).announces && !labels_[index].content.empty();
      const Range content = labelled && !announced ? labels_[index].content : items_[index].content;
      const bool known = use_of(index).tells() || index == begin + 1;
      tells = labelled ? known && !use_of(index).aside : tells;
      if (announced && labels_[begin].words.empty()) {
        continue;  // below a promise without a label, its own words say what it is
      }
      places[index] = {tells && !content.empty() ? LabelRounds::Side::told : LabelRounds::Side::aside, content};
    }
  }

  const Source& source_;
  const std::vector<Item>& items_;
  std::vector<Label> labels_;
  std::map<std::string, Use> uses_;
};

}  // namespace

LabelRounds::LabelRounds(const Source& source, const std::vector<Item>& items)
    : places_(RoundFinder(source, items).run()) {}

}  // namespace thidua::reading
