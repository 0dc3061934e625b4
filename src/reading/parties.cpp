#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& agreeing = words("document_head", "agreeing");
const WordList& side_words = words("document_head", "side_words");
/// Words a party's name begins with; «và» before one of them parts two parties.
const WordList& party_heads = words("document_head", "party_heads");
const WordList& authorities = words("document_head", "authorities");
const WordList& signer_titles = words("document_head", "signer_titles");
const WordList& degrees = words("document_head", "degrees");
const WordList& not_names = words("document_head", "not_names");

std::string capitalised(std::string text) {
  std::size_t end = 0;
  if (!text.empty()) {
    end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
  }
  return core::upper(std::string_view(text).substr(0, end)) + text.substr(end);
}

/// Parts «A và B», «A, B và C» where each begins as a party does.
std::vector<std::string> parties_in(const Source& source, Range range) {
  std::vector<std::string> parties;
  std::size_t begin = range.begin;
  const std::string_view low = std::string_view(source.low()).substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const std::size_t joint = low[at] == ',' || low[at] == ';' ? at + 1 : phrase_at(low, at, "và");
    if (joint == nowhere) {
      continue;
    }
    const std::size_t next = skip_blanks(low, joint);
    if (any_at(low, next, party_heads) != nowhere && next < range.end) {
      parties.push_back(capitalised(source.clean({begin, at})));
      begin = next;
    }
  }
  parties.push_back(capitalised(source.clean({begin, range.end})));
  return parties;
}

/// «Hôm nay ngày … tại <nơi>, <các bên> thống nhất ký …»
bool read_sentence(const Source& source, Range line, Opening& opening) {
  const std::string_view low = std::string_view(source.low()).substr(0, line.end);
  const std::size_t today = phrase_at(low, line.begin, "hôm nay");
  const auto agreed = today == nowhere ? std::nullopt : find_any(low, agreeing, line.begin, line.end);
  if (today == nowhere) {
    return false;
  }
  if (const auto date = date_in(source, line)) {
    opening.date = date->iso;
  }
  std::size_t begin = today;
  if (const auto date = date_in(source, line)) {
    begin = skip_blanks(low, date->words.end);
    begin = begin < line.end && low[begin] == ',' ? begin + 1 : begin;
  }
  if (const auto at = find_phrase(low, "tại", line.begin, line.end)) {
    const std::size_t comma = std::min(low.find_first_of(",;:", at->end), line.end);
    opening.place = source.clean({at->end, comma});
    begin = comma < line.end ? comma + 1 : line.end;
  }
  if (agreed && agreed->begin > begin && phrase_at(low, skip_blanks(low, begin), "chúng tôi") == nowhere) {
    Range names = source.trimmed({begin, agreed->begin});
    if (const auto between = find_phrase(low, "giữa", names.begin, names.end)) {
      names = source.trimmed({between->end, names.end});
    }
    opening.parties = names.empty() || names.size() > 600 ? std::vector<std::string>() : parties_in(source, names);
  }
  return true;
}

/// «Bên A: Ban Giám hiệu Trường …», «1. Đại diện chuyên môn: …»
void read_side(const Source& source, const Line& line, Opening& opening) {
  const std::string_view low = source.low(line.content);
  const bool side = any_at(source.low(), line.content.begin, side_words) != nowhere;
  const std::size_t colon = low.find(':');
  if (side && colon != nowhere && colon < 60) {
    const Range name = source.trimmed({line.content.begin + colon + 1, line.content.end});
    if (!name.empty() && name.size() < 300) {
      std::string text = source.clean(name);
      while (!text.empty() && (text.back() == '.' || text.back() == ';')) {
        text.pop_back();
      }
      opening.parties.push_back(capitalised(text));
    }
  }
}

bool is_authority(std::string_view low) {
  return std::any_of(authorities.begin(), authorities.end(),
                     [low](std::string_view head) { return low.starts_with(head); });
}

bool is_name(const Source& source, Range range) {
  const std::string_view shown = source.shown(range);
  const std::size_t words = word_count(shown);
  if (words < 2 || words > 7 || shown.find_first_of("0123456789:;,()") != nowhere) {
    return false;
  }
  std::size_t capitals = 0;
  for (std::size_t at = range.begin; at < range.end;
       at = skip_blanks(source.shown(), word_end(source.shown(), at) + 1)) {
    capitals += capital_at(source.shown(), source.low(), at) ? 1 : 0;
  }
  return capitals >= words;
}

/// «BS.CKII. …», «ThS …»: what stands before the name.
std::string without_degree(std::string name) {
  for (int step = 0; step < 4; ++step) {
    const std::size_t blank = name.find(' ');
    const std::string first = core::lower(std::string_view(name).substr(0, blank));
    const bool degree = first.find('.') != nowhere || degrees.contains(first);
    if (blank == nowhere || !degree) {
      break;
    }
    name = name.substr(blank + 1);
  }
  return name;
}

}  // namespace

bool names_a_party(const Source& source, Range content) {
  return any_at(source.low(), content.begin, party_heads) != nowhere ||
         any_at(source.low(), content.begin, side_words) != nowhere;
}

namespace {

/// «… gồm các bên:»: the numbered lines behind it name the parties, also where the body begins with them.
void read_party_list(const Source& source, const std::vector<Line>& lines, std::size_t next, Opening& opening) {
  const std::string_view before = source.low(lines[next - 1].full);
  if (!before.ends_with(':') || before.find("bên") == nowhere) {
    return;
  }
  for (; next < lines.size() && lines[next].kind != MarkerKind::none; ++next) {
    const Range content = lines[next].content;
    if (!names_a_party(source, content)) {
      return;
    }
    const std::size_t end = std::min(source.low().find_first_of(";:", content.begin), content.end);
    std::string name = source.clean({content.begin, end});
    while (!name.empty() && (name.back() == '.' || name.back() == ';')) {
      name.pop_back();
    }
    opening.parties.push_back(capitalised(name));
  }
}

}  // namespace

Opening opening_of(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to) {
  Opening opening;
  for (std::size_t index = from; index < to && index < lines.size(); ++index) {
    if (!read_sentence(source, lines[index].full, opening)) {
      read_side(source, lines[index], opening);
    }
    if (opening.parties.empty()) {
      read_party_list(source, lines, index + 1, opening);
    }
  }
  return opening;
}

std::vector<Signer> signers_of(const Source& source, const std::vector<Line>& lines, std::size_t from) {
  std::vector<Signer> signers;
  for (std::size_t index = from; index < lines.size(); ++index) {
    const Line& line = lines[index];
    const std::string_view low = source.low(line.full);
    const bool stray = is_bullet(line.kind) || low.starts_with("nơi nhận") || low.size() > 200;
    if (stray || has_any(low, not_names)) {
      continue;
    }
    const bool authority = is_authority(low);
    const bool title = any_at(source.low(), line.full.begin, signer_titles) != nowhere && line.all_capitals;
    if (authority) {
      signers.push_back({source.clean(line.full), "", ""});
    } else if (title) {
      if (signers.empty() || !signers.back().title.empty() || !signers.back().name.empty()) {
        signers.emplace_back();
      }
      signers.back().title = source.clean(line.full);
    } else if (!signers.empty() && signers.back().name.empty() && !line.all_capitals && is_name(source, line.full)) {
      signers.back().name = without_degree(source.clean(line.full));
    }
  }
  return signers;
}

}  // namespace thidua::reading
