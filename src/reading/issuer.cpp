#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/proper_names.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& signer_posts = words("document_head", "signer_titles");
const WordList& party_prefixes = words("document_head", "party_prefixes");
const WordList& issuing = words("document_head", "issuing");
const WordList& province_words = words("document_head", "province_words");
/// How much of a text is searched for the letters of a name, and how long a name may be.
constexpr std::size_t searched_bytes_max = 40'000;
constexpr std::size_t name_words_searched = 14;
/// «Ban Chấp hành» alone on its line: of the body above.
const WordList& bare_boards = words("document_head", "bare_boards");
const WordList& motto = words("document_head", "motto");
/// Words that open the second line of a long name.
const WordList& continuing = words("proper_names", "continuing");

/// «tỉnh Trà Vinh»: the words with a capital behind «tỉnh».
std::string province_in(const Source& source, Range range) {
  const std::string_view low = source.low().substr(0, range.end);
  for (auto found = find_phrase(low, "tỉnh", range.begin, range.end); found;
       found = find_phrase(low, "tỉnh", found->end, range.end)) {
    std::size_t at = skip_blanks(low, found->end);
    if (phrase_at(low, at, "ủy") != nowhere || phrase_at(low, at, "uỷ") != nowhere) {
      at = skip_blanks(low, word_end(low, at));  // «TỈNH ỦY LÂM HẢI»
    }
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < range.end && capital_at(source.shown(), source.low(), at) &&
           word_count(low.substr(begin, end - begin)) < 3) {
      end = word_end(low, at);
      at = end < range.end && low[end] == ' ' ? end + 1 : range.end;
    }
    const std::string name = source.clean({begin, end});
    if (end > begin && word_count(name) >= 2) {
      return name;
    }
  }
  return {};
}

std::string first_province(const Source& source, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    if (std::string name = province_in(source, line.full); !name.empty()) {
      return name;
    }
  }
  return {};
}

/// Words of a name, parted at blanks.
std::vector<std::string> words_of_name(const std::string& name) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool begins_with_capital(const std::string& word) {
  std::size_t end = 0;
  core::next_code_point(word, end);
  return core::lower(word.substr(0, end)) != word.substr(0, end);
}

/// How the text writes these words inside a sentence; empty where it does not.
std::string form_inside(const Source& source, const std::string& small) {
  const std::size_t limit = std::min(source.low().size(), searched_bytes_max);
  for (auto place = find_phrase(source.low(), small, 0, limit); place;
       place = find_phrase(source.low(), small, place->end, limit)) {
    const std::string form = source.clean(*place);
    const std::size_t before = skip_blanks_back(source.low(), place->begin);
    const bool inside = before > 0 && std::string_view(".:;\n“\"-*").find(source.low()[before - 1]) == nowhere &&
                        source.low()[place->begin - 1] == ' ';
    if (inside && core::upper(form) != form && core::lower(form) == small) {
      return form;
    }
  }
  return {};
}

/// «Công đoàn Công ty Cổ Phần Gạch Men»: the longest pieces that the text itself writes take its letters.
std::string with_pieces_of_text(const Source& source, const std::string& name) {
  std::vector<std::string> words = words_of_name(name);
  for (std::size_t first = 1; first < words.size() && words.size() <= name_words_searched; ++first) {
    for (std::size_t count = words.size() - first; count >= 2; --count) {
      std::string small = core::lower(words[first]);
      bool unknown = begins_with_capital(words[first]);  // what the vocabulary writes in its own way stays so
      for (std::size_t at = first + 1; at < first + count; ++at) {
        small += " " + core::lower(words[at]);
        unknown = unknown && begins_with_capital(words[at]);
      }
      const bool open = unknown && any_at(small, 0, body_heads) == nowhere;
      const std::string form = open ? form_inside(source, small) : std::string();
      const std::vector<std::string> found = words_of_name(form);
      if (found.size() == count) {
        std::copy(found.begin(), found.end(), words.begin() + static_cast<std::ptrdiff_t>(first));
        first += count - 1;
        break;
      }
    }
  }
  std::string joined;
  for (const std::string& word : words) {
    joined += (joined.empty() ? "" : " ") + word;
  }
  return joined;
}

/// First letters upper case from a line in capitals: names of body_heads keep their capitals in running text
/// elsewhere.
std::string running_form(const Source& source, const std::string& shouted) {
  const std::string small = core::lower(shouted);
  const auto found = find_phrase(source.low(), small);
  for (auto place = found; place; place = find_phrase(source.low(), small, place->end)) {
    const std::string form = source.clean(*place);
    if (form != shouted && core::lower(form) == small) {
      return form;
    }
  }
  return with_pieces_of_text(source, proper_name(shouted));
}

bool is_body_name(const Source& source, const Line& line) {
  return any_at(source.low(), line.full.begin, body_heads) != nowhere && !has_any(source.low(line.full), motto);
}

/// The heading of Decree 30: the body above, then the issuer, in capitals before the title.
void from_heading(const Source& source, const std::vector<Line>& lines, const Kind& kind, Issuer& issuer) {
  std::vector<std::string> names;
  for (std::size_t index = 0; kind.found && index < kind.line; ++index) {
    const Line& line = lines[index];
    const bool posts = any_at(source.low(), line.full.begin, signer_posts) != nowhere;  // «GIÁM ĐỐC - BAN CHẤP HÀNH …»
    const bool fits = line.all_capitals && line.full.size() < 200 && line.kind == MarkerKind::none && !posts &&
                      !has_any(source.low(line.full), motto);
    const bool goes_on = any_at(source.low(), line.full.begin, continuing) != nowhere;
    if (fits && !names.empty() && (goes_on || names.back().ends_with(" VÀ") || !is_body_name(source, line))) {
      names.back() += " " + source.clean(line.full);
    } else if (fits && is_body_name(source, line)) {
      names.push_back(source.clean(line.full));
    }
  }
  for (std::string& name : names) {
    name = running_form(source, name);
  }
  if (names.size() > 1 && bare_boards.contains(core::lower(names.back()))) {
    const std::string board = names.back();  // «ĐOÀN XÃ …», «BAN CHẤP HÀNH»
    names.pop_back();
    names.back() = board + " " + names.back();
  }
  if (!names.empty()) {
    issuer.agency = names.back();
    issuer.parent = names.size() > 1 ? names[names.size() - 2] : "";
  }
}

/// «Lãnh đạo Sở …» -> «Sở …».
std::string without_prefix(const std::string& party) {
  const std::string low = core::lower(party);
  const std::size_t end = any_at(low, 0, party_prefixes);
  return end == nowhere || end >= party.size() ? party : core::single_spaced(std::string_view(party).substr(end));
}

/// «Sở … xây dựng kế hoạch …»: the body that speaks at the head of a sentence.
void from_sentence(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to,
                   Issuer& issuer) {
  const std::string_view low = source.low();
  for (std::size_t index = from; index < to && index < lines.size() && issuer.agency.empty(); ++index) {
    const Range line = lines[index].full;
    for (std::size_t begin = line.begin; begin < line.end;) {
      const std::size_t body = any_at(low, begin, body_heads);
      const auto verb = body == nowhere ? std::nullopt : find_any(low, issuing, begin, std::min(line.end, begin + 250));
      if (verb && verb->begin > body) {
        issuer.agency = source.clean({begin, verb->begin});
        break;
      }
      const std::size_t stop = low.substr(0, line.end).find(". ", begin);
      begin = stop == nowhere ? line.end : skip_blanks(low, stop + 1);
    }
  }
}

/// First place where a body of one of these words is named with a capital.
std::size_t capital_body(const Source& source, std::size_t to) {
  const std::string_view low = source.low().substr(0, to);
  for (auto found = find_any(low, body_heads, 0, to); found; found = find_any(low, body_heads, found->end, to)) {
    const bool union_name = low.substr(found->begin, found->end - found->begin) == "ban chấp hành" ||
                            low.substr(found->begin, found->end - found->begin) == "công đoàn";
    if (!union_name && capital_at(source.shown(), source.low(), found->begin)) {
      return found->begin;
    }
  }
  return nowhere;
}

/// The union's executive signed: «TM. BAN CHẤP HÀNH»; the agency it belongs to is named in the opening.
void from_signer(const Source& source, const Meta& meta, std::size_t opening_end, Issuer& issuer) {
  if (meta.signers.empty() || !core::lower(meta.signers.front().authority).ends_with("ban chấp hành")) {
    return;
  }
  std::string name = std::string("Ban Chấp hành") + " Công đoàn cơ sở";
  const std::size_t body = capital_body(source, opening_end);
  if (body != nowhere) {
    const std::string_view low = source.low().substr(0, opening_end);
    const std::size_t end = std::min(low.find_first_of(",.;:(\n", body), low.size());
    static const WordList& joints = words("document_head", "joints");
    const auto joint = find_any(low, joints, body, end);
    name += " " + source.clean({body, joint ? joint->begin : end});
  }
  issuer.agency = name;
}

}  // namespace

namespace {
const WordList& suffixes = words("document_head", "suffixes");
}

std::string agency_of_suffix(std::string_view suffix) {
  const std::size_t dash = suffix.find('-');
  const std::string_view body = dash == nowhere ? suffix : suffix.substr(dash + 1);
  std::size_t end = 0;
  const Entry* entry = suffixes.at(core::lower(body), 0, end);
  return entry != nullptr && end == body.size() ? entry->meaning : std::string();
}

Issuer issuer_of(const Source& source, const std::vector<Line>& lines, const Outline& outline, const Kind& kind,
                 const Meta& meta) {
  Issuer issuer;
  from_heading(source, lines, kind, issuer);
  if (issuer.agency.empty() && !meta.parties.empty()) {
    issuer.agency = without_prefix(meta.parties.front());
  }
  if (issuer.agency.empty()) {
    const bool headed = outline.body_begin < lines.size();
    from_signer(source, meta, headed ? lines[outline.body_begin].full.begin : source.low().size(), issuer);
  }
  if (issuer.agency.empty()) {
    from_sentence(source, lines, kind.found ? kind.last_line + 1 : 0, outline.body_begin, issuer);
  }
  if (issuer.agency.empty()) {
    issuer.agency = agency_of_suffix(meta.number_suffix);
  }
  issuer.province = proper_name(first_province(source, lines));
  if (!issuer.agency.empty()) {
    std::size_t end = 0;
    core::next_code_point(issuer.agency, end);
    issuer.agency = core::upper(std::string_view(issuer.agency).substr(0, end)) + issuer.agency.substr(end);
  }
  const std::string low_agency = core::lower(issuer.agency);
  const bool provincial = low_agency.starts_with("sở") || low_agency.find(" sở ") != nowhere;
  if (provincial && !issuer.province.empty()) {
    if (low_agency.find("tỉnh") == nowhere) {
      issuer.agency += " tỉnh " + issuer.province;
    }
    const bool union_side = low_agency.find("công đoàn") != nowhere;
    if (issuer.parent.empty()) {
      issuer.parent = std::string(union_side ? "Công đoàn Viên chức" : "UBND") + " tỉnh " + issuer.province;
    }
  }
  return issuer;
}

}  // namespace thidua::reading
