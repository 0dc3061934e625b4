#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/lists.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& paper_kinds = words("citations", "paper_kinds");
const WordList& introducing = words("citations", "introducing");
const WordList& about = words("citations", "about");
constexpr std::size_t citation_bytes_max = 500;

std::string first_capital(std::string_view low_words, const Source& source, std::size_t at) {
  return source.clean({at, at + low_words.size()});
}

/// «số 04/2015/NĐ-CP», «852/QĐ-UBND»: digits, a slash and capitals.
std::string number_in(const Source& source, Range range, std::size_t& end) {
  const std::string_view shown = std::string_view(source.shown()).substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!is_digit_byte(shown[at]) || (at > range.begin && !is_blank(shown[at - 1]))) {
      continue;
    }
    const std::size_t stop = std::min(shown.find_first_of(" ,;()\n", at), range.end);
    const std::string_view word = shown.substr(at, stop - at);
    const bool letters = word.find('/') != nowhere &&
                         std::any_of(word.begin(), word.end(), [](char byte) { return byte >= 'A' && byte <= 'Z'; });
    if (letters || (word.find('-') != nowhere && word.find('/') != nowhere)) {
      end = stop;
      return std::string(word);
    }
  }
  return {};
}

/// «của Chính phủ về …»: up to what the paper is about.
std::string issuer_in(const Source& source, Range range) {
  const auto of = find_phrase(source.low(), "của", range.begin, range.end);
  if (!of) {
    return {};
  }
  const auto subject = find_any(source.low(), about, of->end, range.end);
  const std::string_view low = std::string_view(source.low()).substr(0, range.end);
  const std::size_t stop = std::min(low.find_first_of(",;.(", of->end), range.end);
  return source.clean({of->end, std::min(subject ? subject->begin : range.end, stop)});
}

Citation citation_of(const Source& source, Range range, std::size_t kind_at, std::size_t kind_end) {
  Citation citation;
  citation.quote = source.quote(range);
  citation.doc_type = first_capital(source.low({kind_at, kind_end}), source, kind_at);
  std::size_t behind = kind_end;
  const auto law_end = find_any(source.low(), about, kind_end, range.end);
  citation.number = number_in(source, {kind_end, law_end ? law_end->begin : range.end}, behind);
  if (const auto date = date_in(source, {behind, range.end})) {
    citation.date = date->iso;
  }
  citation.issuer = issuer_in(source, {behind, range.end});
  if (citation.issuer.empty() && (citation.doc_type == "Luật" || citation.doc_type == "Bộ luật")) {
    citation.issuer = "Quốc hội";
  }
  return citation;
}

Range without_stop(const Source& source, Range range) {
  range = source.trimmed(range);
  while (!range.empty() && std::string_view(";.,").find(source.shown()[range.end - 1]) != nowhere) {
    range = source.trimmed({range.begin, range.end - 1});
  }
  return range;
}

void add_basis(const Source& source, Range line, std::size_t behind, Extract& extract) {
  const std::size_t kind_at = skip_blanks(source.low(), behind);
  const std::size_t kind_end = any_at(source.low(), kind_at, paper_kinds);
  if (kind_end == nowhere || kind_end > line.end) {
    return;
  }
  Range range{line.begin, std::min(line.end, line.begin + citation_bytes_max)};
  const std::string_view low = std::string_view(source.low()).substr(0, range.end);
  range.end = std::min(low.find_first_of(";\n", kind_end), range.end);
  Citation citation = citation_of(source, without_stop(source, range), kind_at, kind_end);
  citation.id = list_id('L', extract.legal_bases.size() + 1);
  extract.legal_bases.push_back(std::move(citation));
}

/// Numbered papers named in the body: «Quyết định số 481/QĐ-… ngày …».
void add_references(const Source& source, Range range, Extract& extract) {
  const std::string_view low = std::string_view(source.low()).substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end;) {
    const std::size_t kind_end = any_at(low, at, paper_kinds);
    std::size_t end = kind_end == nowhere ? word_end(low, at) : kind_end;
    end = std::max(end, at + 1);
    const Range near{end, std::min(range.end, end + 40)};
    if (kind_end != nowhere && !number_in(source, near, end).empty()) {
      const std::size_t limit = std::min(end + 200, range.end);
      const std::size_t stop = std::min(low.substr(0, limit).find_first_of(",;()\n", end), limit);
      Citation citation = citation_of(source, without_stop(source, {at, stop}), at, kind_end);
      citation.id = list_id('R', extract.references.size() + 1);
      citation.role = "reference";
      extract.references.push_back(std::move(citation));
    }
    at = end;
  }
}

}  // namespace

void read_citations(const Context& context, Extract& extract) {
  const Source& source = context.source;
  for (std::size_t index = 0; index < context.lines.size() && index < context.outline.body_begin; ++index) {
    const Range line = context.lines[index].content;
    const std::size_t behind = any_at(source.low(), line.begin, introducing);
    if (behind != nowhere) {
      add_basis(source, line, behind, extract);
    }
  }
  for (const Item& item : context.outline.items) {
    add_references(source, item.content, extract);
  }
}

}  // namespace thidua::reading
