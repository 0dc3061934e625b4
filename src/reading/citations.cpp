#include <algorithm>
#include <set>
#include <vector>

#include "core/text.h"
#include "reading/brackets.h"
#include "reading/lists.h"
#include "reading/papers.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& introducing = words("citations", "introducing");
const WordList& citing_proposals = words("citations", "proposing");
const WordList& reporting = words("citations", "reporting");
const WordList& ground_telling_words = words("citations", "telling");
const WordList& going_on = words("citations", "going_on");
const WordList& agreements = words("citations", "agreements");
const WordList& own_subjects = words("citations", "own_subjects");
const WordList& amending = words("citations", "amending");
const WordList& replacing = words("citations", "replacing");
const WordList& own = words("citations", "own");
constexpr std::size_t citation_bytes_max = 700;
constexpr std::size_t reference_bytes_max = 400;

std::string_view before_end(std::string_view text, std::size_t end) {
  return text.substr(0, end);
}

Range without_stop(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(";.,:/").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
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
      } else if (head && !line.cell) {
        add_hidden_bases(line.content);
      } else if (!tail) {
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
    const auto next =
        std::upper_bound(headings.begin(), headings.end(), line.content.begin,
                         [](std::size_t place, const Heading& heading) { return place < heading.title.begin; });
    if (next == headings.begin()) {
      return false;
    }
    const Range title = std::prev(next)->title;
    return title.begin != line.content.begin && source_.low(title).starts_with("căn cứ");
  }

  /// Grounds may open a later sentence of the introduction («… Căn cứ Kế hoạch số …, nhà trường sơ kết như sau»).
  void add_hidden_bases(Range line) {
    for (const std::size_t end : sentence_ends(source_, line, outer_brackets(source_.shown(), line))) {
      const std::size_t next = skip_blanks(source_.low(), end);
      if (next < line.end && any_at(source_.low(), next, introducing) != nowhere) {
        add_bases({next, line.end});
        return;
      }
    }
    const auto annex = find_any(source_.low(), own, line.begin, line.end);
    if (annex) {
      add_references(line);
    }
  }

  /// A line may hold several grounds («…; căn cứ …»), and one of them several papers («Luật … và Nghị định …»).
  void add_bases(Range line) {
    std::size_t begin = line.begin;
    while (begin < line.end) {
      const std::size_t stop = first_sign(source_.low(), ";", {begin, line.end});
      const Range piece = source_.trimmed({begin, stop});
      // «… quy định về phân cấp; quy định chi tiết một số điều của Luật …» goes on with what the paper is about
      const bool goes_on =
          begin > line.begin && !piece.empty() && any_at(source_.low(), piece.begin, going_on) != nowhere;
      if (!goes_on) {
        add_basis(piece);
      }
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
    take_enclosing_number(paper, piece.end);
    const bool by_name = paper && behind != nowhere && low.substr(piece.begin).starts_with("căn cứ") &&
                         capital_at(source_.shown(), low, at) && word_count(low.substr(at, piece.end - at)) >= 6;
    if (!paper || (!paper->named() && !by_name)) {
      paper = named_paper_in(source_, {at, piece.end});
      const std::size_t asked = any_at(low, piece.begin, citing_proposals);
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

  /// «Quy chế … ban hành kèm theo Quyết định số 88/QĐ-HĐQT»: the decision's number stands for the rules.
  void take_enclosing_number(std::optional<Paper>& paper, std::size_t limit) const {
    if (!paper || !paper->number.empty() || paper->law) {
      return;
    }
    const auto annex = find_phrase(source_.low(), "kèm theo", paper->kind_end, limit);
    const auto outer = annex ? named_paper_in(source_, {annex->end, limit}) : std::nullopt;
    if (outer && !outer->number.empty()) {
      paper->number = outer->number;
      paper->number_place = outer->number_place;
      paper->day = outer->day;
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
    const std::size_t opened = any_at(source_.low(), range.begin, introducing);
    const std::size_t kind = skip_blanks(source_.low(), opened == nowhere ? range.begin : opened);
    if (kind < paper.kind_begin && proposer.empty()) {  // «thực hiện chỉ đạo của … tại Công văn số …»
      citation.certainty.confidence = std::min(citation.certainty.confidence, 80);
    }
    citation.issuer = proposer.empty() ? citation.issuer : proposer;
    citation.id = list_id('L', extract_.legal_bases.size() + 1);
    cited_.insert(citation.number);
    extract_.legal_bases.push_back(std::move(citation));
  }

  /// «…, Trường … báo cáo kết quả như sau:» is no part of the ground before it.
  std::size_t before_own_act(const Paper& paper, Range range) const {
    const std::string_view low = source_.low();
    const std::size_t behind = std::max(paper.number_place.end, paper.day.words.end);
    for (std::size_t comma = low.find(',', behind); comma < range.end; comma = low.find(',', comma + 1)) {
      const std::size_t next = skip_blanks(low, comma + 1);
      const bool names_body =
          next < range.end && (capital_at(source_.shown(), low, next) || any_at(low, next, own_subjects) != nowhere);
      const bool body =
          next < range.end && (any_at(low, next, body_heads) != nowhere || any_at(low, next, own_subjects) != nowhere);
      if ((names_body && find_any(low, reporting, next, range.end)) ||
          (body && find_any(low, ground_telling_words, next, range.end))) {
        return comma;
      }
    }
    return range.end;
  }

  /// The next paper of the same ground: behind «và» or a comma, with a number or a law's name of its own.
  std::optional<Paper> following_paper(const Paper& paper, std::size_t limit) const {
    const std::string_view low = source_.low();
    const std::size_t behind = std::max({paper.kind_end, paper.number_place.end, paper.day.words.end});
    for (std::size_t at = behind; at < limit; at = std::max(word_end(low, at), at + 1)) {
      const bool joined =
          word_starts(low, at) && (phrase_before(low, at, "và") != nowhere || phrase_before(low, at, ",") != nowhere);
      const std::size_t agreed = joined ? any_at(low, at, agreements) : nowhere;
      if (!joined || (agreed == nowhere && !capital_at(source_.shown(), low, at))) {
        continue;
      }
      auto next = paper_at(source_, at, limit);
      if (next && (!next->number.empty() || next->law || (agreed != nowhere && !next->day.iso.empty()))) {
        return next;
      }
    }
    return std::nullopt;
  }

  /// Numbered papers named in the body: «Quyết định số 481/QĐ-… ngày …», «Điều 21 Luật …».
  void add_references(Range range) {
    const std::string_view low = before_end(source_.low(), range.end);
    for (std::size_t at = range.begin; at < range.end;) {
      const auto paper = word_starts(low, at) ? paper_at(source_, at, range.end) : std::nullopt;
      const std::size_t step = std::max(word_end(low, at), at + 1);
      if (paper && paper->law && paper->number.empty()) {
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
    const std::string_view low = before_end(source_.low(), range.end);
    std::size_t digits = skip_blanks_back(low, paper.kind_begin);
    const std::size_t behind = digits;
    while (digits > range.begin && is_digit_byte(low[digits - 1])) {
      --digits;
    }
    const std::size_t article = phrase_before(low, digits, "điều");
    if (digits == behind || article == nowhere || article < range.begin) {
      return paper.kind_end;
    }
    const std::size_t room = std::min(range.end, paper.kind_end + 300);
    const std::size_t stop = std::min(before_end(low, room).find_first_of(",;.()", paper.kind_end), room);
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
    const bool annex = any_before(source_.low(), paper.kind_begin, own) != nowhere;
    const bool itself = annex && !context_.meta.number.empty() && paper.number.starts_with(context_.meta.number) &&
                        (context_.meta.number_suffix.empty() || paper.number.ends_with(context_.meta.number_suffix));
    return itself || cited_.contains(paper.number);
  }

  std::size_t add_reference(const Paper& paper, Range range) {
    const std::string_view low = before_end(source_.low(), range.end);
    const std::size_t behind = std::max(paper.number_place.end, paper.day.words.end);
    const std::size_t room = std::min(range.end, behind + reference_bytes_max);
    const std::size_t limit = std::min(before_end(low, room).find_first_of(";()", behind), room);
    Range whole{paper.kind_begin, limit};
    const std::size_t other = next_number(behind, limit);
    const auto amended = find_any(low, amending, behind, std::min(limit, other));
    Range issuer_place;
    Citation citation = citation_of(source_, paper, whole, issuer_place);
    if (!amended) {
      const bool issued =
          issuer_place.begin >= behind && issuer_place.end <= limit &&
          word_count(low.substr(behind, issuer_place.begin - std::min(behind, issuer_place.begin))) <= 1;
      whole.end = issued ? issuer_place.end : behind;
      citation.issuer = issued ? citation.issuer : "";
      citation.quote = source_.quote(without_stop(source_, whole));
    }
    citation.role = role_of(paper, amended, limit);
    // Where a citation in running text ends, and whether it is one of its own, is less sure than a ground's line.
    citation.certainty.confidence = std::min(citation.certainty.confidence, 85);
    push(std::move(citation));
    return amended ? limit : whole.end;
  }

  /// Where the next numbered paper begins, or the limit.
  std::size_t next_number(std::size_t from, std::size_t limit) const {
    Range place;
    return paper_number_in(source_, {from, limit}, place).empty() ? limit : place.begin;
  }

  std::string role_of(const Paper& paper, const std::optional<Range>& amended, std::size_t limit) const {
    if (amended) {
      const auto other = named_paper_in(source_, {amended->end, limit});
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
    cited_.insert(citation.number);
    extract_.references.push_back(std::move(citation));
  }

  const Context& context_;
  const Source& source_;
  Extract& extract_;
  std::set<std::string> cited_;  // numbers; each paper is named once
};

}  // namespace

void read_citations(const Context& context, Extract& extract) {
  CitationReader(context, extract).run();
}

}  // namespace thidua::reading
