#include "reading/citations.h"

#include <algorithm>
#include <vector>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& paper_kinds = words("citations", "paper_kinds");
const WordList& laws = words("citations", "laws");
const WordList& introducing = words("citations", "introducing");
const WordList& proposing = words("citations", "proposing");
const WordList& about = words("citations", "about");
const WordList& not_issuer = words("citations", "not_issuer");
const WordList& reporting = words("citations", "reporting");
const WordList& amending = words("citations", "amending");
const WordList& replacing = words("citations", "replacing");
const WordList& own = words("citations", "own");
constexpr std::size_t citation_bytes_max = 700;
constexpr std::size_t number_bytes_max = 60;  // how far behind its kind a paper's number may stand

std::string_view up_to(std::string_view text, std::size_t end) {
  return text.substr(0, end);
}

bool has_capital(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
}

/// «27, 29, 46» behind «số».
std::size_t end_of_plain_numbers(std::string_view shown, std::size_t at) {
  std::size_t end = at;
  while (end < shown.size() && is_digit_byte(shown[end])) {
    ++end;
    if (end + 2 < shown.size() && shown[end] == ',' && shown[end + 1] == ' ' && is_digit_byte(shown[end + 2])) {
      end += 2;
    }
  }
  return end;
}

/// The day of a paper, and where its words end.
struct Day {
  std::string iso;
  Range words;
};
Day day_in(const Source& source, Range range) {
  const auto date = date_in(source, range);
  return date ? Day{date->iso, date->words} : Day{};
}

Range without_stop(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(";.,:/").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

/// A paper named at a place of the text.
struct Paper {
  std::size_t kind_begin = 0;
  std::size_t kind_end = 0;
  Range number_place;
  std::string number;
  Day day;
  bool law = false;
  bool named() const { return law || !number.empty() || !day.iso.empty(); }
};

std::optional<Paper> paper_at(const Source& source, std::size_t at, std::size_t limit) {
  std::size_t kind_end = 0;
  const Entry* kind = paper_kinds.at(up_to(source.low(), limit), at, kind_end);
  if (kind == nullptr) {
    return std::nullopt;
  }
  source.recognised(*kind, {at, kind_end});
  Paper paper{at, kind_end, {}, {}, {}, laws.contains(kind->phrase)};
  const Range near{kind_end, std::min(limit, kind_end + citation_bytes_max)};
  // A law's name may hold other papers' words; its number and day stand before the first comma that parts clauses.
  const auto subject = find_any(source.low(), about, kind_end, near.end);
  const std::size_t number_end =
      std::min({near.end, subject ? subject->begin : near.end, paper.law ? near.end : kind_end + number_bytes_max});
  paper.number = paper_number_in(source, {kind_end, number_end}, paper.number_place);
  const std::size_t behind = paper.number.empty() ? kind_end : paper.number_place.end;
  paper.day = day_in(source, {behind, paper.number.empty() ? near.end : std::min(near.end, behind + 120)});
  return paper;
}

std::string capitalised(const Source& source, Range range) {
  std::string text = core::lower(source.clean(range));
  for (const std::string_view sheet : {"bản "}) {
    if (text.starts_with(sheet)) {
      text.erase(0, sheet.size());
    }
  }
  std::size_t first = 1;
  while (first < text.size() && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) {
    ++first;
  }
  return core::upper(text.substr(0, first)) + text.substr(first);
}

/// The name of a body that starts at `at`: up to the paper's subject, a bracket, or the comma before a small letter
/// that goes on with the sentence.
Range body_from(const Source& source, std::size_t at, std::size_t limit) {
  const std::string_view low = up_to(source.low(), limit);
  const auto subject = find_any(low, about, at, limit);
  std::size_t end = std::min({subject ? subject->begin : limit, low.find_first_of(";.(:", at), limit});
  const std::size_t comma = low.find(',', at);
  if (comma < end) {
    const bool listed = !capital_at(source.shown(), source.low(), skip_blanks(low, comma + 1)) &&
                        find_phrase(low, "hội nghị", at, comma).has_value();
    end = listed ? end : comma;
  }
  return source.trimmed({at, end});
}

/// «của Chính phủ về …», «giữa các cơ quan …», «Nghị quyết Hội nghị viên chức … ngày …».
std::string issuer_of(const Source& source, const Paper& paper, Range range, Range& place) {
  const std::string_view low = source.low();
  const std::size_t behind =
      std::max({paper.kind_end, paper.number_place.end, paper.number.empty() ? 0 : paper.day.words.end});
  const auto of = find_phrase(low, "của", behind, range.end);
  const auto subject = find_any(low, about, behind, range.end);
  if (of && (!subject || of->begin < subject->begin)) {
    place = body_from(source, of->end, range.end);
    return source.clean(place);
  }
  if (const auto between = find_phrase(low, "giữa", behind, range.end)) {
    place = body_from(source, between->end, range.end);
    return source.clean({between->end, range.end});
  }
  if (paper.law) {
    return "Quốc hội";
  }
  if (paper.number.empty() && paper.day.words.begin > paper.kind_end) {
    std::size_t begin = skip_blanks(low, paper.kind_end);
    for (std::size_t end = any_at(low, begin, not_issuer); end != nowhere; end = any_at(low, begin, not_issuer)) {
      begin = skip_blanks(low, end);
    }
    std::size_t end = skip_blanks_back(low, paper.day.words.begin);
    for (const std::string_view word : {"ngày", "ký", "tại"}) {
      const std::size_t before = phrase_before(low, end, word);
      end = before == nowhere || before < begin ? end : skip_blanks_back(low, before);
    }
    return begin < end ? source.clean({begin, end}) : "";
  }
  return {};
}

Citation citation_of(const Source& source, const Paper& paper, Range range, Range& issuer_place) {
  Citation citation;
  citation.quote = source.quote(range);
  citation.doc_type = capitalised(source, {paper.kind_begin, paper.kind_end});
  citation.number = paper.number;
  citation.date = paper.day.words.end <= range.end ? paper.day.iso : "";
  citation.issuer = issuer_of(source, paper, range, issuer_place);
  const bool complete = !citation.number.empty() && !citation.date.empty();
  citation.certainty.confidence = complete || paper.law ? 95 : 80;
  return citation;
}

class CitationReader {
 public:
  CitationReader(const Context& context, Extract& extract)
      : context_(context), source_(context.source), extract_(extract) {}

  void run() {
    const auto& sections = context_.outline.sections;
    const std::size_t first_heading = sections.empty() ? source_.shown().size() : first_section_begin();
    bool tail = false;
    for (const Line& line : context_.lines) {
      const std::string_view low = source_.low(line.full);
      tail = low.starts_with("nơi nhận") || (tail && is_bullet(line.kind));
      const bool head = line.full.begin < first_heading;
      const std::size_t behind = any_at(source_.low(), line.content.begin, introducing);
      const bool basis = behind != nowhere && !line.cell && (head || low.starts_with("căn cứ"));
      if (basis || (under_grounds(line) && !line.cell)) {
        add_bases(line.content);
      } else if (!head && !tail) {
        add_references(line.content);
      }
    }
  }

 private:
  std::size_t first_section_begin() const {
    return context_.outline.headings.empty() ? 0 : context_.outline.headings.front().title.begin;
  }

  /// A line of a section whose heading is «CĂN CỨ …».
  bool under_grounds(const Line& line) const {
    const auto& headings = context_.outline.headings;
    const auto next = std::upper_bound(
        headings.begin(), headings.end(), line.content.begin,
        [](std::size_t place, const Heading& heading) { return place < heading.title.begin; });
    if (next == headings.begin()) {
      return false;
    }
    const Range title = std::prev(next)->title;
    return title.begin != line.content.begin && source_.low(title).starts_with("căn cứ");
  }

  /// A line may hold several grounds («…; căn cứ …»), and one of them several papers («Luật … và Nghị định …»).
  void add_bases(Range line) {
    std::size_t begin = line.begin;
    while (begin < line.end) {
      const std::size_t stop = std::min(source_.low().find(';', begin), line.end);
      add_basis(source_.trimmed({begin, stop}));
      begin = stop + 1;
    }
  }

  void add_basis(Range piece) {
    piece.end = std::min(piece.end, piece.begin + citation_bytes_max);
    const std::string_view low = source_.low();
    const std::size_t behind = any_at(low, piece.begin, introducing);
    std::size_t at = skip_blanks(low, behind == nowhere ? piece.begin : behind);
    std::string proposer;
    auto paper = paper_at(source_, at, piece.end);
    if (!paper || !paper->named()) {
      paper = numbered_paper_in({at, piece.end});
      const std::size_t asked = any_at(low, piece.begin, proposing);
      if (paper && asked != nowhere && asked < paper->kind_begin) {
        const auto in = find_phrase(low, "tại", asked, paper->kind_begin);
        proposer = source_.clean({asked, in ? in->begin : paper->kind_begin});
      }
    }
    std::size_t from = piece.begin;
    while (paper) {
      const auto next = following_paper(*paper, piece.end);
      const std::size_t end = next ? next->kind_begin : piece.end;
      put_basis(*paper, proposer, {from, end}, !next);
      from = end;
      paper = next;
      proposer.clear();
    }
  }

  void put_basis(const Paper& paper, const std::string& proposer, Range range, bool last) {
    if (last) {
      range.end = before_own_act(paper, range);
    }
    const std::size_t joint = phrase_before(source_.low(), range.end, "và");
    range.end = !last && joint != nowhere ? joint : range.end;
    Range issuer_place;
    Citation citation = citation_of(source_, paper, without_stop(source_, range), issuer_place);
    citation.issuer = proposer.empty() ? citation.issuer : proposer;
    citation.id = list_id('L', extract_.legal_bases.size() + 1);
    extract_.legal_bases.push_back(std::move(citation));
  }

  /// «…, Trường … báo cáo kết quả như sau:» is no part of the ground before it.
  std::size_t before_own_act(const Paper& paper, Range range) const {
    const std::string_view low = source_.low();
    const std::size_t behind = std::max(paper.number_place.end, paper.day.words.end);
    for (std::size_t comma = low.find(',', behind); comma < range.end; comma = low.find(',', comma + 1)) {
      const std::size_t next = skip_blanks(low, comma + 1);
      const bool names_body = next < range.end && capital_at(source_.shown(), low, next);
      if (names_body && find_any(low, reporting, next, range.end)) {
        return comma;
      }
    }
    return range.end;
  }

  std::optional<Paper> numbered_paper_in(Range range) const {
    const std::string_view low = source_.low();
    for (std::size_t at = range.begin; at < range.end; at = skip_blanks(low, std::max(word_end(low, at), at + 1))) {
      auto paper = paper_at(source_, at, range.end);
      if (paper && paper->named()) {
        return paper;
      }
    }
    return std::nullopt;
  }

  /// The next paper of the same ground: behind «và» or a comma, with a number or a law's name of its own.
  std::optional<Paper> following_paper(const Paper& paper, std::size_t limit) const {
    const std::string_view low = source_.low();
    const std::size_t behind = std::max({paper.kind_end, paper.number_place.end, paper.day.words.end});
    for (std::size_t at = behind; at < limit; at = std::max(word_end(low, at), at + 1)) {
      const bool joined = word_starts(low, at) && (phrase_before(low, at, "và") != nowhere ||
                                                   phrase_before(low, at, ",") != nowhere);
      if (!joined || !capital_at(source_.shown(), low, at)) {
        continue;
      }
      auto next = paper_at(source_, at, limit);
      if (next && (!next->number.empty() || next->law)) {
        return next;
      }
    }
    return std::nullopt;
  }

  /// Numbered papers named in the body: «Quyết định số 481/QĐ-… ngày …», «Điều 21 Luật …».
  void add_references(Range range) {
    const std::string_view low = up_to(source_.low(), range.end);
    for (std::size_t at = range.begin; at < range.end;) {
      const auto paper = word_starts(low, at) ? paper_at(source_, at, range.end) : std::nullopt;
      const std::size_t step = std::max(word_end(low, at), at + 1);
      if (paper && paper->law) {
        at = std::max(step, add_article(*paper, range));
      } else if (paper && !paper->number.empty() && !repeats(*paper)) {
        at = std::max(step, add_reference(*paper, range));
      } else {
        at = step;
      }
    }
  }

  /// «Điều 152 Bộ luật Lao động».
  std::size_t add_article(const Paper& paper, Range range) {
    const std::string_view low = up_to(source_.low(), range.end);
    std::size_t digits = skip_blanks_back(low, paper.kind_begin);
    const std::size_t behind = digits;
    while (digits > range.begin && is_digit_byte(low[digits - 1])) {
      --digits;
    }
    const std::size_t article = phrase_before(low, digits, "điều");
    if (digits == behind || article == nowhere || article < range.begin) {
      return paper.kind_end;
    }
    const std::size_t stop = std::min(low.find_first_of(",;.()", paper.kind_end), range.end);
    Citation citation;
    citation.quote = source_.quote(without_stop(source_, {article, stop}));
    citation.doc_type = capitalised(source_, {paper.kind_begin, paper.kind_end});
    citation.number = source_.clean({article, behind});
    citation.role = "reference";
    citation.certainty.confidence = 85;
    push(std::move(citation));
    return stop;
  }

  bool repeats(const Paper& paper) const {
    const auto same = [&paper](const Citation& citation) { return citation.number == paper.number; };
    const bool annex = any_before(source_.low(), paper.kind_begin, own) != nowhere;
    const bool itself = annex && !context_.meta.number.empty() && paper.number.starts_with(context_.meta.number) &&
                        (context_.meta.number_suffix.empty() || paper.number.ends_with(context_.meta.number_suffix));
    return itself || std::any_of(extract_.legal_bases.begin(), extract_.legal_bases.end(), same) ||
           std::any_of(extract_.references.begin(), extract_.references.end(), same);
  }

  std::size_t add_reference(const Paper& paper, Range range) {
    const std::string_view low = up_to(source_.low(), range.end);
    const std::size_t behind = std::max(paper.number_place.end, paper.day.words.end);
    const std::size_t limit = std::min(low.find_first_of(";()", behind), range.end);
    Range whole{paper.kind_begin, limit};
    const auto amended = find_any(low, amending, behind, limit);
    Range issuer_place;
    Citation citation = citation_of(source_, paper, whole, issuer_place);
    if (!amended) {
      const bool issued = issuer_place.begin >= behind && issuer_place.end <= limit &&
                          word_count(low.substr(behind, issuer_place.begin - std::min(behind, issuer_place.begin))) <= 1;
      whole.end = issued ? issuer_place.end : behind;
      citation.issuer = issued ? citation.issuer : "";
      citation.quote = source_.quote(without_stop(source_, whole));
    }
    citation.role = role_of(paper, amended, limit);
    push(std::move(citation));
    return amended ? limit : whole.end;
  }

  std::string role_of(const Paper& paper, const std::optional<Range>& amended, std::size_t limit) const {
    if (amended) {
      const auto other = numbered_paper_in({amended->end, limit});
      return other ? "amends:" + other->number : "amends";
    }
    if (any_before(source_.low(), paper.kind_begin, replacing) != nowhere) {
      return "replaces:" + paper.number;
    }
    const bool decision = source_.low({paper.kind_begin, paper.kind_end}) == "quyết định";
    return decision && context_.meta.doc_type == DocType::report ? "decision" : "reference";
  }

  void push(Citation citation) {
    citation.id = list_id('R', extract_.references.size() + 1);
    extract_.references.push_back(std::move(citation));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
};

}  // namespace

std::string paper_number_in(const Source& source, Range range, Range& place) {
  const std::string_view shown = std::string_view(source.shown()).substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool starts = is_digit_byte(shown[at]) && (at == range.begin || is_blank(shown[at - 1]) || shown[at - 1] == ':');
    if (!starts) {
      continue;
    }
    std::size_t stop = std::min(shown.find_first_of(" ,;()\n", at), range.end);
    if (stop + 1 < range.end && shown[stop] == ' ' && shown[stop + 1] == '/') {
      stop = std::min(shown.find_first_of(" ,;()\n", stop + 1), range.end);  // «12 /QĐ-UBND»
    }
    std::string_view word = shown.substr(at, stop - at);
    while (!word.empty() && std::string_view(".:/").find(word.back()) != nowhere) {
      word.remove_suffix(1);
    }
    const bool sign = word.find('/') != nowhere || word.find('-') != nowhere;
    const bool numbered = phrase_before(source.low(), at, "số") != nowhere;
    if (sign && has_capital(word)) {
      place = {at, at + word.size()};
      std::string number = source.clean(place);
      std::erase(number, ' ');
      return number;
    }
    if (numbered) {
      const std::size_t end = end_of_plain_numbers(shown, at);
      const bool bare = end >= range.end || is_blank(shown[end]) || std::string_view(",;.)").find(shown[end]) != nowhere;
      if (bare) {
        place = {at, end};
        return source.clean(place);
      }
    }
  }
  return {};
}

void read_citations(const Context& context, Extract& extract) {
  CitationReader(context, extract).run();
}

}  // namespace thidua::reading
