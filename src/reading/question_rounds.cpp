#include "reading/question_rounds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "core/text.h"
#include "reading/asked_promises.h"
#include "reading/phrases.h"
#include "reading/prose_reader.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& asking_labels = words("naming", "asking_labels");
const WordList& answering_labels = words("naming", "answering_labels");
const WordList& behind_labels = words("naming", "behind_asking_labels");
const WordList& no_asking_labels = words("naming", "no_asking_labels");
const WordList& yes_words = words("naming", "answering_yes");
const WordList& no_words = words("naming", "answering_no");
/// «Bà Nguyễn Thị Hoa (Trưởng phòng Kế hoạch - Tài chính, thư ký) trả lời»: a longer text is no label.
constexpr std::size_t spoken_bytes_max = 140;
constexpr std::size_t spoken_words_max = 14;
const WordList& spoken_addresses = words("award_rows", "addresses");
/// Besides the first word of a label.
constexpr std::size_t name_capitals_min = 2;
/// «H», «Đ», «TL»: only as the whole label.
constexpr std::size_t sign_bytes_max = 2;
/// One question may stand in any report.
constexpr std::size_t rounds_min = 2;
/// Of four questions one at least names what was promised.
constexpr std::size_t naming_share = 4;
/// How far before its answer a question may begin.
constexpr std::size_t question_lines_max = 6;

enum class Speaks : std::uint8_t { nobody, asks, answers };

struct Spoken {
  Speaks speaks = Speaks::nobody;
  Range content;  // behind the label
  Range answer;   // of a question answered in the same line; or empty
};

/// The words of a label without what stands in brackets.
std::string bare_label(std::string_view low) {
  std::string all;
  int depth = 0;
  for (const char byte : low) {
    depth += byte == '(' || byte == '[' ? 1 : 0;
    if (depth == 0) {
      all += byte;
    }
    depth -= (byte == ')' || byte == ']') && depth > 0 ? 1 : 0;
  }
  const std::size_t begin = skip_blanks(all, 0);
  const std::size_t end = skip_blanks_back(all, all.size());
  return begin < end ? all.substr(begin, end - begin) : std::string();
}

/// Is it the word, or does it begin or end with it: «trả lời của đơn vị», «đoàn hỏi», «câu hỏi 3»?
bool labelled(const std::string& label, const WordList& list) {
  if (list.contains(label)) {
    return true;
  }
  const std::size_t end = any_at(label, 0, list);
  const std::size_t next = end == nowhere ? nowhere : skip_blanks(label, end);
  if (next < label.size() && end > sign_bytes_max + 1 &&
      (is_digit_byte(label[next]) || any_at(label, next, behind_labels) != nowhere)) {
    return true;
  }
  const std::size_t begin = any_before(label, label.size(), list);
  return begin != nowhere && begin > 0 && label.size() - begin > sign_bytes_max + 1 &&
         any_before(label, label.size(), no_asking_labels) == nowhere;
}

/// «Bà Vy (Phòng Kế hoạch, trả lời)»: a bracket of the label ends with the word.
bool noted(std::string_view label, const WordList& list) {
  for (std::size_t at = label.find(')'); at != nowhere; at = label.find(')', at + 1)) {
    const std::size_t begin = any_before(label, at, list);
    if (begin != nowhere && at - begin > sign_bytes_max + 1) {
      return true;
    }
  }
  return false;
}

/// The colon a label ends with, outside brackets; nowhere where the range begins with none.
std::size_t colon_of_label(std::string_view low, Range range) {
  int depth = 0;
  for (std::size_t at = range.begin; at < std::min(range.end, range.begin + spoken_bytes_max); ++at) {
    depth += low[at] == '(' ? 1 : low[at] == ')' ? -1 : 0;
    if (depth <= 0 && low[at] == ':') {
      return at;
    }
    if (depth <= 0 && std::string_view("?;\"").find(low[at]) != nowhere) {
      return nowhere;
    }
  }
  return nowhere;
}

Spoken label_of(const Source& source, Range range) {
  const std::string_view low = source.low();
  const std::size_t colon = colon_of_label(low, range);
  if (colon == nowhere) {
    return {Speaks::nobody, range, {}};
  }
  const std::string_view whole = low.substr(range.begin, colon - range.begin);
  const std::string label = bare_label(whole);
  const Range content = source.trimmed({colon + 1, range.end});
  if (label.empty() || word_count(label) > spoken_words_max) {
    return {Speaks::nobody, range, {}};
  }
  if (labelled(label, answering_labels) || noted(whole, answering_labels)) {
    return {Speaks::answers, content, {}};
  }
  if (labelled(label, asking_labels) || noted(whole, asking_labels)) {
    return {Speaks::asks, content, {}};
  }
  return {Speaks::nobody, range, {}};
}

/// «… bao nhiêu vụ? Trả lời: 04 vụ»: where the answer begins in the line of its question.
std::optional<std::size_t> answer_inside(const Source& source, Range range) {
  const std::string_view low = source.low();
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const std::size_t next = low[at] == '?' || low[at] == '.' ? skip_blanks(low, at + 1) : range.end;
    const std::size_t label = next < range.end ? any_at(low, next, answering_labels) : nowhere;
    if (label != nowhere && label < range.end && low[label] == ':') {
      return next;
    }
  }
  return std::nullopt;
}

/// «H:», «Đ:» taken for the letter of a list.
Speaks letter_label(const std::string& marker) {
  const std::string label = marker.ends_with(':') ? core::lower(marker.substr(0, marker.size() - 1)) : std::string();
  return asking_labels.contains(label)      ? Speaks::asks
         : answering_labels.contains(label) ? Speaks::answers
                                            : Speaks::nobody;
}

Spoken spoken_in(const Source& source, const std::string& marker, Range range) {
  Spoken spoken = label_of(source, range);
  spoken.speaks = spoken.speaks == Speaks::nobody ? letter_label(marker) : spoken.speaks;
  const bool question = spoken.speaks == Speaks::asks || source.low(range).find('?') != nowhere;
  const auto inside =
      question && spoken.speaks != Speaks::answers ? answer_inside(source, spoken.content) : std::nullopt;
  if (inside) {
    spoken.speaks = Speaks::asks;
    spoken.answer = label_of(source, {*inside, range.end}).content;
    spoken.content = source.trimmed({spoken.content.begin, *inside});
  }
  return spoken;
}

/// What was promised and nothing told of: «Có.», «Chưa.».
void judge_by_word(const Source& source, Range told, std::vector<Target>& targets) {
  const std::string_view low = source.low();
  const std::size_t yes = any_at(low, told.begin, yes_words);
  const std::size_t no = any_at(low, told.begin, no_words);
  const std::size_t end = yes == nowhere ? no : yes;
  const bool alone = end != nowhere && (end >= told.end || std::string_view(".,;!").find(low[end]) != nowhere);
  for (Target& target : targets) {
    if (!alone || (target.judgement && target.judgement->verdict != core::Verdict::not_stated)) {
      continue;
    }
    const Range promise = source.range_of(target.quote.span);
    const bool zero = any_at(low, promise.begin, zero_words) != nowhere;
    Judgement judgement = target.judgement.value_or(Judgement{});
    judgement.verdict = yes != nowhere || zero ? core::Verdict::met : core::Verdict::not_met;
    target.judgement = judgement;
  }
}

class Finder {
 public:
  Finder(const Source& source, const std::vector<Item>& items) : source_(source), items_(items) {
    for (const Item& item : items) {
      if (const std::size_t colon = colon_of_label(source.low(), item.content); colon != nowhere) {
        ++labels_[source.low().substr(item.content.begin, colon + 1 - item.content.begin)];
      }
      spoken_.push_back(item.inline_of_heading ? Spoken{} : spoken_in(source, item.marker, item.content));
    }
  }

  /// «Câu hỏi 3. … bao nhiêu?» above a paragraph that answers it: lines that ask, where there are several.
  void find_asking_lines() {
    std::vector<std::size_t> asking;
    for (std::size_t index = 0; index + 1 < items_.size(); ++index) {
      const bool alone = is_plain(index, index) && is_plain(index + 1, index);
      if (alone && ends_asking(items_[index].content) && !ends_asking(items_[index + 1].content)) {
        asking.push_back(index);
      }
    }
    for (std::size_t index = 0; index < asking.size() && asking.size() >= rounds_min; ++index) {
      spoken_[asking[index]].speaks = Speaks::asks;
      spoken_[asking[index]].content = behind_name(items_[asking[index]].content);
    }
  }

  /// Lines before an answer without a label: its question.
  void find_unlabelled() {
    for (std::size_t index = 1; index < items_.size(); ++index) {
      if (spoken_[index].speaks != Speaks::answers) {
        continue;
      }
      std::size_t begin = index - 1;
      for (std::size_t step = 0; step < question_lines_max && begin > 0 && is_plain(begin, index); ++step) {
        --begin;
      }
      if (spoken_[begin].speaks != Speaks::asks && is_plain(index - 1, index)) {
        spoken_[index - 1].speaks = Speaks::asks;
        spoken_[index - 1].content = behind_name(items_[index - 1].content);
      }
    }
  }

  bool asks(std::size_t index) const { return spoken_[index].speaks == Speaks::asks; }
  const Spoken& at(std::size_t index) const { return spoken_[index]; }

  /// The first line of the answer and the one behind its last.
  struct Answer {
    std::size_t begin;
    std::size_t end;
  };
  Answer answer_of(std::size_t question) const {
    std::size_t begin = question + 1;
    if (!spoken_[question].answer.empty()) {
      return {begin, begin};
    }
    std::size_t labelled_at = begin;
    while (labelled_at < items_.size() && labelled_at - question <= question_lines_max &&
           is_plain(labelled_at, question)) {
      ++labelled_at;
    }
    const bool known = labelled_at < items_.size() && spoken_[labelled_at].speaks == Speaks::answers &&
                       items_[labelled_at].section == items_[question].section;
    begin = known ? labelled_at : begin;
    std::size_t end = begin;
    while (end < items_.size() && items_[end].section == items_[question].section && !asks(end) &&
           (end == begin || !is_numbering(items_[end].kind))) {
      ++end;
    }
    return {begin, end};
  }

 private:
  bool is_plain(std::size_t index, std::size_t same) const {
    return spoken_[index].speaks == Speaks::nobody && items_[index].section == items_[same].section;
  }

  bool ends_asking(Range range) const { return !range.empty() && source_.low()[range.end - 1] == '?'; }

  /// «Phóng viên: …», «Câu hỏi 3. …»: who asks, where several lines bear the label, and the question's number.
  Range behind_name(Range range) const {
    const std::string_view low = source_.low();
    const std::size_t colon = colon_of_label(low, range);
    if (colon != nowhere && word_count(low.substr(range.begin, colon - range.begin)) <= spoken_words_max) {
      const std::string_view name = low.substr(range.begin, colon + 1 - range.begin);
      const auto same = labels_.find(name);
      const bool asker = (same != labels_.end() && same->second >= rounds_min) || names_person({range.begin, colon});
      return asker ? source_.trimmed({colon + 1, range.end}) : range;
    }
    const std::size_t label = any_at(low, range.begin, asking_labels);
    std::size_t at = label == nowhere ? range.begin : skip_blanks(low, label);
    at = label == nowhere ? at : std::max(at, skip_word(at, "số"));
    const std::size_t digits = std::min(low.find_first_not_of("0123456789", at), range.end);
    const bool number = digits > at && digits < range.end && std::string_view(".)-/").find(low[digits]) != nowhere;
    return number ? source_.trimmed({digits + 1, range.end}) : range;
  }

  /// «Đại biểu Lò Thị Hoa», «Ông Páo».
  bool names_person(Range label) const {
    const std::string_view low = source_.low();
    std::size_t capitals = 0;
    for (std::size_t at = skip_blanks(low, word_end(low, label.begin)); at < label.end;) {
      capitals += capital_at(source_.shown(), low, at) ? 1U : 0U;
      const std::size_t end = word_end(low, at);
      at = skip_blanks(low, end == at ? at + 1 : end);
    }
    return capitals >= name_capitals_min || any_at(low, label.begin, spoken_addresses) != nowhere;
  }

  std::size_t skip_word(std::size_t at, std::string_view word) const {
    const std::size_t end = phrase_at(source_.low(), at, word);
    return end == nowhere ? at : skip_blanks(source_.low(), end);
  }

  const Source& source_;
  const std::vector<Item>& items_;
  std::vector<Spoken> spoken_;
  std::map<std::string_view, std::size_t> labels_;  // how many lines begin with each
};

}  // namespace

bool is_said(const Source& source, const Line& line, const Line* next) {
  const Spoken here = spoken_in(source, line.marker, line.content);
  const bool answered = next != nullptr && spoken_in(source, next->marker, next->content).speaks == Speaks::answers;
  return (here.speaks != Speaks::nobody && !here.content.empty()) ||
         (answered && source.low(line.content).ends_with('?'));
}

QuestionRounds::QuestionRounds(const Source& source, const std::vector<Item>& items) : places_(items.size()) {
  Finder finder(source, items);
  finder.find_unlabelled();
  finder.find_asking_lines();
  std::vector<std::size_t> questions;
  std::size_t longest = 0;  // of the answers that another question follows
  std::size_t answered = 0;
  for (std::size_t index = 0; index < items.size(); ++index) {
    if (!finder.asks(index)) {
      continue;
    }
    questions.push_back(index);
    const auto answer = finder.answer_of(index);
    answered += answer.end > answer.begin || !finder.at(index).answer.empty() ? 1U : 0U;
    const bool followed = answer.end < items.size() && finder.asks(answer.end);
    longest = followed ? std::max(longest, answer.end - answer.begin) : longest;
  }
  if (answered < rounds_min) {
    return;
  }
  // without headings, what stands around the rounds opens and closes the minutes
  for (std::size_t index = 0; index < items.size(); ++index) {
    const bool around = items[index].section < 0 && items[index].kind == MarkerKind::none;
    places_[index].side = around ? Side::answer : Side::none;
  }
  for (const std::size_t index : questions) {
    const auto answer = finder.answer_of(index);
    const bool followed = answer.end < items.size() && finder.asks(answer.end);
    // what stands behind the last answer may close the document
    const std::size_t end =
        followed ? answer.end : std::min(answer.end, answer.begin + std::max<std::size_t>(longest, 1));
    Place& place = places_[index];
    place.side = Side::question;
    Range asked = finder.at(index).content;
    asked.end = answer.begin > index + 1 ? items[answer.begin - 1].content.end : asked.end;
    place.promises = asked_promises(source, asked);
    place.told = finder.at(index).answer;
    if (end > answer.begin) {
      place.told = {finder.at(answer.begin).content.begin, items[end - 1].content.end};
    }
    for (std::size_t line = index + 1; line < answer.end; ++line) {
      places_[line].side = Side::answer;
    }
  }
  leave_answers(questions);
}

void QuestionRounds::leave_answers(const std::vector<std::size_t>& questions) {
  const auto naming = std::count_if(questions.begin(), questions.end(),
                                    [this](std::size_t index) { return !places_[index].promises.empty(); });
  if (naming_share * static_cast<std::size_t>(naming) >= questions.size()) {
    return;
  }
  places_.assign(places_.size(), Place{});
  for (const std::size_t index : questions) {
    places_[index].side = Side::answer;
  }
}

bool QuestionRounds::take(const Context& context, std::size_t item, std::vector<Target>& targets) const {
  if (item >= places_.size() || places_[item].side == Side::none) {
    return false;
  }
  const Place& place = places_[item];
  if (place.promises.empty()) {
    return true;
  }
  ProsePromises promises;
  promises.promises = place.promises;
  promises.told = place.told;
  std::vector<Target> found = prose_targets(context, context.outline.items[item], {promises}, nullptr);
  judge_by_word(context.source, place.told, found);
  std::move(found.begin(), found.end(), std::back_inserter(targets));
  return true;
}

}  // namespace thidua::reading
