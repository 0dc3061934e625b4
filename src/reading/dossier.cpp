#include "reading/dossier.h"

#include "core/text.h"
#include "reading/items.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& papers = words("dossier", "papers");
const WordList& no_papers = words("dossier", "no_papers");
const WordList& of_each_paper = words("dossier", "of_each_paper");
const WordList& copy_words = words("dossier", "copy_words");
const WordList& including = words("dossier", "including");
const WordList& dossier_openings = words("dossier", "introducing");
constexpr int sure = 95;
constexpr int dossier_likely = 80;
/// «Hồ sơ đề nghị tặng Giấy khen được lập thành 02 bộ, mỗi bộ gồm»
constexpr std::size_t opening_bytes_max = 110;

class DossierReader {
 public:
  DossierReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    for (const Item& item : context_.outline.items) {
      take(item);
    }
  }

 private:
  void take(const Item& item) {
    if (item.content.empty()) {
      return;
    }
    Range whole = item.content;
    std::size_t colon = list_begin(whole);
    for (const Range& sentence : colon == nowhere ? sentences_of(source_, whole) : std::vector<Range>()) {
      const std::size_t list = colon == nowhere ? list_begin(sentence) : nowhere;
      whole = list == nowhere ? whole : sentence;  // «Khối suy tôn Thanh tra tỉnh. Hồ sơ đề nghị gồm biên bản và …»
      colon = list == nowhere ? colon : list;
    }
    if (colon == nowhere && role_of(context_, item) == SectionRole::dossier) {
      colon = behind_including(whole);
    }
    if (colon != nowhere) {
      copies_above_ = copies_in(source_, {whole.begin, colon});
      copies_section_ = item.section;
      take_list({colon, whole.end}, item);
      return;
    }
    if (introduced(item)) {
      if (begins_with_paper(source_, whole)) {
        add(without_end(source_, whole), item, dossier_likely);
      }
      return;
    }
    if (role_of(context_, item) != SectionRole::dossier) {
      return;
    }
    if (item.section != copies_section_) {
      copies_above_ = copies_of_headings(item);
      copies_section_ = item.section;
    }
    if (item.inline_of_heading) {
      take_list(whole, item);
    } else if (begins_with_paper(source_, whole)) {
      for (const Range& part : clauses_of(source_, whole)) {
        if (begins_with_paper(source_, part) && !is_step(part)) {
          add(part, item, sure);
        }
      }
    }
  }

  /// Below a bullet that ends with «hồ sơ gồm:», whatever the section is about.
  bool introduced(const Item& item) {
    const Section* section = section_of(context_, item);
    if (role_of(context_, item) != SectionRole::dossier && section != nullptr) {
      const std::string title = core::lower(section->title);
      if (opening_in(title, {0, title.size()})) {
        if (item.section != copies_section_) {
          copies_above_ = copies_of_headings(item);
          copies_section_ = item.section;
        }
        return true;
      }
    }
    const bool ends = source_.low()[item.content.end - 1] == ':' && opening_in(source_.low(), item.content).has_value();
    if (ends) {
      introduced_kind_ = item.kind;
      introducing_ = true;
      copies_above_ = copies_in(source_, item.content);
      copies_section_ = item.section;
      return false;
    }
    if (source_.low()[item.content.end - 1] == ':' && role_of(context_, item) == SectionRole::dossier) {
      const auto copies = copies_in(source_, item.content);  // «Lập 01 bộ, gồm:»
      copies_above_ = copies ? copies : copies_above_;
      copies_section_ = copies ? item.section : copies_section_;
    }
    introducing_ = introducing_ && item.kind != introduced_kind_ && begins_with_paper(source_, item.content);
    return introducing_ && role_of(context_, item) != SectionRole::dossier;
  }

  /// «Hồ sơ đề nghị gồm», «Hồ sơ lập 02 bộ, gồm», «Hồ sơ tự chấm điểm bao gồm»: few words stand between.
  static std::optional<Range> opening_in(std::string_view low, Range range) {
    if (const auto known = find_any(low, dossier_openings, range.begin, range.end)) {
      return known;
    }
    const auto file = find_phrase(low, "hồ sơ", range.begin, range.end);
    const auto holds =
        file ? find_any(low, including, file->end, std::min(range.end, file->end + opening_bytes_max)) : std::nullopt;
    const bool one = holds && low.substr(file->end, holds->begin - file->end).find_first_of(".;:\n") == nowhere;
    return one ? std::optional<Range>({file->begin, holds->end}) : std::nullopt;
  }

  /// «Hồ sơ đề nghị gồm: A; B và C»: behind the colon (or the word) stands the list.
  std::size_t list_begin(Range whole) const {
    const std::string_view low = source_.low().substr(0, whole.end);
    const auto found = opening_in(low, {whole.begin, std::min(whole.end, whole.begin + 160)});
    if (!found) {
      return nowhere;
    }
    const std::size_t colon = low.find(':', found->end);
    const std::size_t begin = colon != nowhere && colon < found->end + 60 ? colon + 1 : found->end;
    return begins_with_paper(source_, source_.trimmed({begin, whole.end})) ? begin : nowhere;
  }

  /// «Cấp Sở: 01 bộ gồm tờ trình, biên bản …» below a heading that speaks of the dossier.
  std::size_t behind_including(Range whole) const {
    const auto found = find_any(source_.low(), including, whole.begin, std::min(whole.end, whole.begin + 120));
    std::size_t begin = found ? skip_blanks(source_.low(), found->end) : nowhere;
    begin = begin != nowhere && begin < whole.end && source_.low()[begin] == ':' ? begin + 1 : begin;
    return begin != nowhere && begin < whole.end && begins_with_paper(source_, source_.trimmed({begin, whole.end}))
               ? begin
               : nowhere;
  }

  void take_list(Range range, const Item& item) {
    range = source_.trimmed(range);
    const bool semicolons = source_.low(range).find(';') != std::string_view::npos;
    std::vector<Range> parts = clauses_of(source_, range);
    if (!semicolons && !parts.empty()) {
      parts = cut_at_commas(parts.front());
    }
    const Range last = parts.empty() ? range : parts.back();
    if (find_any(source_.low(), of_each_paper, last.begin, last.end)) {
      copies_above_ = copies_in(source_, last);  // «…; báo cáo thành tích (mỗi loại 02 bản)»
    }
    for (const Range& part : parts) {
      if (begins_with_paper(source_, part) && !is_step(part)) {
        add(part, item, dossier_likely);
      }
    }
  }

  /// A comma or «và» parts two papers only where the next words begin with a paper.
  std::vector<Range> cut_at_commas(Range range) const {
    std::vector<Range> parts;
    const std::string_view low = source_.low();
    std::size_t begin = range.begin;
    for (std::size_t at = range.begin; at < range.end; ++at) {
      std::size_t next = nowhere;
      if (low[at] == ',') {
        next = skip_blanks(low, at + 1);
      } else if (is_blank(low[at]) && phrase_at(low, skip_blanks(low, at), "và") != nowhere) {
        next = skip_blanks(low, phrase_at(low, skip_blanks(low, at), "và"));
      }
      if (next != nowhere && next < range.end && begins_with_paper(source_, {next, range.end})) {
        parts.push_back(without_end(source_, {begin, at}));
        begin = next;
        at = next;
      }
    }
    parts.push_back(without_end(source_, {begin, range.end}));
    return parts;
  }

  /// «Báo cáo gửi về Sở trước ngày …» is a step of the procedure, not a paper to be filed.
  bool is_step(Range part) const {
    if (find_any(source_.low(), no_papers, part.begin, part.end)) {
      return true;
    }
    const auto sent = find_any(source_.low(), sending, part.begin, part.end);
    return sent && find_any(source_.low(), words("time_limits", "connectors"), sent->end, part.end).has_value();
  }

  std::optional<core::Decimal> copies_of_headings(const Item& item) const {
    for (int at = item.section, step = 0; at >= 0 && step < 2; ++step) {
      const Section& section = context_.outline.sections[static_cast<std::size_t>(at)];
      if (auto copies = copies_in(source_, source_.range_of(section.quote.span))) {
        return copies;
      }
      at = context_.outline.parents[static_cast<std::size_t>(at)];
    }
    return std::nullopt;
  }

  void add(Range range, const Item& item, int confidence) {
    DossierPart part;
    part.id = list_id('H', extract_.dossier.size() + 1);
    part.section = section_id(context_, item);
    part.quote = source_.quote(range);
    part.what = source_.clean(range);
    part.copies = copies_in(source_, range);
    if (!part.copies) {
      part.copies = copies_above_;
    }
    part.certainty.confidence = confidence;
    extract_.dossier.push_back(std::move(part));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  std::optional<core::Decimal> copies_above_;
  int copies_section_ = -2;
  bool introducing_ = false;  // an item before ended with «hồ sơ gồm:»
  MarkerKind introduced_kind_ = MarkerKind::none;
};

}  // namespace

std::optional<core::Decimal> copies_in(const Source& source, Range range) {
  const std::string_view low = source.low();
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!is_digit_byte(low[at]) || !word_starts(low, at)) {
      continue;
    }
    const auto number = core::number_at(source.shown().substr(0, range.end), at);
    const std::size_t end = number ? any_at(low, skip_blanks(low, number->end), copy_words) : nowhere;
    if (end != nowhere && end <= range.end) {
      return number->value;
    }
    at = number ? number->end - 1 : at;
  }
  return std::nullopt;
}

bool begins_with_paper(const Source& source, Range range) {
  std::size_t begin = skip_blanks(source.low(), range.begin);
  // «01 bản Tờ trình», «(1) Biên bản»
  while (begin < range.end && (is_digit_byte(source.low()[begin]) || source.low()[begin] == '(' ||
                               source.low()[begin] == ')' || is_blank(source.low()[begin]))) {
    ++begin;
  }
  const std::size_t counted = begin > range.begin ? any_at(source.low(), begin, copy_words) : nowhere;
  begin = counted == nowhere ? begin : skip_blanks(source.low(), counted);
  return begin < range.end && any_at(source.low(), begin, papers) != nowhere;
}

void read_dossier(const Context& context, Extract& extract) {
  DossierReader(context, extract).run();
}

}  // namespace thidua::reading
