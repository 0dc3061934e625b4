#include <algorithm>
#include <array>

#include "core/text.h"
#include "reading/dates.h"
#include "reading/meta.h"
#include "reading/phrases.h"
#include "reading/shared_words.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& agreeing = words("document_head", "agreeing");
const WordList& represented = words("document_head", "represented");
/// «, sau khi lấy ý kiến …» between the parties and their agreement.
const WordList& asides_of_opening = words("document_head", "asides_of_opening");
const WordList& honorifics = words("document_head", "honorifics");
/// «gồm:», «gồm các bên:» before a list of parties.
const WordList& listing = words("document_head", "listing");
/// «chúng tôi gồm:», «gồm các đơn vị sau:»
const WordList& roles_in_block = words("document_head", "roles_in_block");
const WordList& list_leads = words("document_head", "list_leads");
const WordList& side_words = words("document_head", "side_words");
/// Words a party's name begins with; «và» before one of them parts two parties.
/// «công chức, viên chức, người lao động» is one side.
const WordList& listed_people = words("document_head", "listed_people");
const WordList& province_heads = words("document_head", "province_words");
/// «cùng ký», «thống nhất ký» behind the last party on its own line.
const WordList& together_words = words("document_head", "together");
const WordList& party_heads = words("document_head", "party_heads");

std::string capitalised(std::string text) {
  if (const std::size_t open = text.find(" ("); open != nowhere && text.ends_with(")")) {
    text.resize(open);  // «UBND phường Bến Gỗ (Cụm trưởng)»
  }
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
  const std::string_view low = source.low().substr(0, range.end);
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const std::size_t joint = low[at] == ',' || low[at] == ';' ? at + 1 : phrase_at(low, at, "và");
    if (joint == nowhere) {
      continue;
    }
    const std::size_t next = skip_blanks(low, joint);
    const bool list_goes_on = low[at] == ',' && any_at(low, next, listed_people) != nowhere;
    // «Giám đốc Xí nghiệp và 05 đội sản xuất»
    const bool body =
        low[at] == ',' && capital_at(source.shown(), source.low(), next) && any_at(low, next, body_heads) != nowhere;
    const bool counted = low[at] != ',' && next < range.end && is_digit_byte(low[next]);
    if ((counted || body || any_at(low, next, party_heads) != nowhere) && !list_goes_on && next < range.end) {
      parties.push_back(capitalised(source.clean({begin, at})));
      begin = next;
    }
  }
  const std::size_t together = phrase_before(low, range.end, "cùng");
  parties.push_back(capitalised(source.clean({begin, together == nowhere ? range.end : together})));
  return parties;
}

/// «…, thị xã Sông Nhạn, tỉnh Lam Giang, đại diện … gồm: A, B và C cùng»: behind the rest of the place, behind «gồm:».
std::size_t after_place(const Source& source, Range range) {
  const std::string_view low = source.low().substr(0, range.end);
  if (const auto list = find_any(low, listing, range.begin, range.end)) {
    const std::size_t colon = skip_blanks(low, list->end);
    return colon < range.end && low[colon] == ':' ? colon + 1 : list->end;
  }
  std::size_t begin = skip_blanks(low, range.begin);
  while (any_at(low, begin, place_words) != nowhere && low.find(',', begin) != nowhere) {
    begin = skip_blanks(low, low.find(',', begin) + 1);
  }
  return begin;
}

/// «Hôm nay ngày … tại <nơi>, <các bên> thống nhất ký …»
bool read_sentence(const Source& source, Range line, Opening& opening) {
  const std::string_view low = source.low().substr(0, line.end);
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
    const std::size_t comma = first_sign(low, ",;:", {at->end, line.end});
    opening.place = source.clean({at->end, comma});
    begin = comma < line.end ? comma + 1 : line.end;
  }
  if (agreed && agreed->begin > begin && phrase_at(low, skip_blanks(low, begin), "chúng tôi") == nowhere) {
    Range names = source.trimmed({after_place(source, {begin, agreed->begin}), agreed->begin});
    if (const auto between = find_phrase(low, "giữa", names.begin, names.end)) {
      names = source.trimmed({between->end, names.end});
    }
    opening.parties = names.empty() || names.size() > 600 ? std::vector<std::string>() : parties_in(source, names);
  }
  return true;
}

/// «Ông Lò Văn Mẫu - Giám đốc, đại diện …», «BSCKII. Lò Văn Mẫu, Giám đốc Bệnh viện»: the office, not the person.
std::string office_of(const Source& source, Range name) {
  const std::string_view low = source.low();
  if (const auto by = find_any(low, represented, name.begin, name.end); by && by->begin > name.begin) {
    name = source.trimmed({name.begin, by->begin});  // «UBND xã …, do ông … làm đại diện»
    while (!name.empty() && low[name.end - 1] == ',') {
      name = source.trimmed({name.begin, name.end - 1});
    }
  }
  std::size_t begin = name.begin;
  const std::size_t honour = any_at(low, begin, honorifics);
  begin = honour == nowhere ? begin : skip_blanks(low, honour);
  std::size_t end = begin;
  std::size_t next = nowhere;
  for (const std::string_view mark : {std::string_view(", "), std::string_view(" - "), std::string_view(" – ")}) {
    const std::size_t at = low.substr(0, name.end).find(mark, begin);
    if (at != nowhere && (next == nowhere || at < end)) {
      end = at;
      next = at + mark.size();
    }
  }
  const Range person{begin, end};
  const std::string bare = next == nowhere ? "" : without_degree(source.clean(person));
  const bool named = next != nowhere && (honour != nowhere || looks_like_name(source, person) ||
                                         bare.size() < source.clean(person).size());
  if (!named) {
    return source.clean(name);
  }
  const std::size_t stop = first_sign(low, ",;.", {next, name.end});
  return source.clean({skip_blanks(low, next), stop});
}

/// «Giám đốc Công ty và Ban Chấp hành Công đoàn …, sau khi …, thống nhất ký», «… các đơn vị gồm: A, B và C cùng ký
/// kết».
bool read_agreement(const Source& source, Range line, Opening& opening) {
  const std::string_view low = source.low().substr(0, line.end);
  const auto agreed = find_any(low, agreeing, line.begin, line.end);
  const auto list = agreed ? find_any(low, listing, line.begin, agreed->begin) : std::nullopt;
  const bool starts = any_at(low, line.begin, party_heads) != nowhere;
  if (!agreed || !opening.parties.empty() || (!starts && !list)) {
    return false;
  }
  Range names{list ? list->end : line.begin, agreed->begin};
  names.begin = names.begin < names.end && low[names.begin] == ':' ? names.begin + 1 : names.begin;
  if (const auto aside = find_any(low, asides_of_opening, names.begin, names.end)) {
    names.end = aside->begin;
  }
  names = source.trimmed(names);
  while (!names.empty() && low[names.end - 1] == ',') {
    names = source.trimmed({names.begin, names.end - 1});
  }
  std::vector<std::string> parties = names.size() > 600 ? std::vector<std::string>() : parties_in(source, names);
  if (parties.size() > 1) {
    opening.parties = std::move(parties);
  }
  return !opening.parties.empty();
}

/// «Ủy ban nhân dân phường …, tỉnh Lam Giang»: where it lies is no part of the name.
Range without_province(const Source& source, Range name) {
  const std::string_view low = source.low(name);
  const std::size_t comma = low.rfind(", ");
  const std::size_t place = comma == nowhere ? nowhere : name.begin + comma + 2;
  const bool province = place != nowhere && any_at(source.low(), place, province_heads) != nowhere &&
                        word_count(source.low({place, name.end})) <= 5;
  return province ? source.trimmed({name.begin, name.begin + comma}) : name;
}

/// «Bên A: Ban Giám hiệu Trường …», «1. Đại diện chuyên môn: …»
void read_side(const Source& source, const Line& line, Opening& opening) {
  const std::string_view low = source.low(line.content);
  const bool side = any_at(source.low(), line.content.begin, side_words) != nowhere;
  const std::size_t colon = low.find(':');
  if (side && colon != nowhere && colon < 60) {
    Range name = source.trimmed({line.content.begin + colon + 1, line.content.end});
    if (const auto together = find_any(source.low(), together_words, name.begin, name.end)) {
      name = source.trimmed({name.begin, together->begin});  // «Bên B: Đại diện viên chức … cùng ký giao ước …»
    }
    name = without_province(source, name);
    if (!name.empty() && name.size() < 300) {
      std::string text = office_of(source, name);
      while (!text.empty() && (text.back() == '.' || text.back() == ';')) {
        text.pop_back();
      }
      if (!text.empty()) {
        opening.parties.push_back(capitalised(text));
      }
    }
  }
}

/// «Khối gồm 06 đơn vị: Sở Tư pháp (Trưởng khối), Thanh tra tỉnh, … thống nhất ký»: names with a capital between
/// commas.
std::vector<std::string> listed_behind_colon(const Source& source, Range line) {
  const std::string_view low = source.low().substr(0, line.end);
  const auto list = find_any(low, listing, line.begin, line.end);
  const std::size_t colon = list ? low.find(": ", list->end) : nowhere;
  if (colon == nowhere || line.size() > 1500 || word_count(low.substr(list->begin, colon - list->begin)) > 16) {
    return {};
  }
  const auto agreed = find_any(low, agreeing, colon, line.end);
  const std::size_t stop = std::min(low.substr(0, line.end).find(". ", colon), line.end);
  const Range names = source.trimmed({colon + 1, agreed ? std::min(agreed->begin, stop) : stop});
  std::vector<std::string> parties;
  int depth = 0;
  std::size_t begin = names.begin;
  for (std::size_t at = names.begin; at <= names.end; ++at) {
    depth += at < names.end && low[at] == '(' ? 1 : (at < names.end && low[at] == ')' ? -1 : 0);
    const bool comma = at == names.end || ((low[at] == ',' || low[at] == ';') && depth == 0);
    const std::size_t joint = comma || depth > 0 ? nowhere : phrase_at(low, at, "và");
    const bool joined = joint != nowhere && capital_at(source.shown(), source.low(), skip_blanks(low, joint)) &&
                        any_at(low, skip_blanks(low, joint), body_heads) != nowhere;
    if (!comma && !joined) {
      continue;
    }
    const Range name = source.trimmed({begin, at});
    begin = joined ? joint : at + 1;
    if (name.empty()) {
      continue;
    }
    if (!capital_at(source.shown(), source.low(), name.begin) || word_count(source.low(name)) > 14) {
      return {};
    }
    parties.push_back(capitalised(source.clean(name)));
  }
  return parties;
}

}  // namespace

bool names_a_party(const Source& source, Range content) {
  return any_at(source.low(), content.begin, party_heads) != nowhere ||
         any_at(source.low(), content.begin, side_words) != nowhere;
}

namespace {

/// «… gồm các bên:»: the numbered lines behind it name the parties, also where the body begins with them.
std::size_t read_party_list(const Source& source, const std::vector<Line>& lines, std::size_t next, Opening& opening) {
  const std::string_view before = source.low(lines[next - 1].full);
  const bool lists = before.ends_with(':') && find_any(before, list_leads, 0, before.size()).has_value();
  if (!lists) {
    return next;
  }
  for (; next < lines.size() && lines[next].kind != MarkerKind::none; ++next) {
    const Range content = lines[next].content;
    if (any_at(source.low(), content.begin, side_words) != nowhere) {
      read_side(source, lines[next], opening);  // «1. Bên A: …»
      continue;
    }
    const bool another = !opening.parties.empty() && capital_at(source.shown(), source.low(), content.begin) &&
                         source.low(content).ends_with(';');
    const bool last = !opening.parties.empty() && capital_at(source.shown(), source.low(), content.begin) &&
                      source.low(lines[next - 1].full).ends_with(';') && word_count(source.low(content)) <= 14;
    const bool named = another || last || names_a_party(source, content) ||
                       any_at(source.low(), content.begin, body_heads) != nowhere ||
                       any_at(source.low(), content.begin, honorifics) != nowhere;
    if (!named) {
      return next;
    }
    const std::size_t end = first_sign(source.low(), ";:", content);
    std::string name = office_of(source, {content.begin, end});
    while (!name.empty() && std::string_view(".;,").find(name.back()) != nowhere) {
      name.pop_back();
    }
    if (const auto role = find_any(core::lower(name), roles_in_block, 0, name.size())) {
      name.resize(role->begin);  // «Sở Tư pháp - Trưởng khối»
    }
    if (!name.empty() && name.size() < 300) {
      opening.parties.push_back(capitalised(name));
    }
  }
  return next;
}

}  // namespace

std::vector<std::string> parties_of_title(const Source& source, const std::vector<Line>& lines, const Kind& kind) {
  for (std::size_t index = kind.line; kind.found && index <= kind.last_line && index < lines.size(); ++index) {
    const Range line = lines[index].full;
    const std::string_view low = source.low().substr(0, line.end);
    const auto between = find_phrase(low, "giữa", line.begin, line.end);
    const auto year = find_phrase(low, "năm", line.begin, line.end);
    if (between) {
      std::vector<std::string> parties =
          parties_in(source, {between->end, year && year->begin > between->end ? year->begin : line.end});
      return parties.size() > 1 ? parties : std::vector<std::string>();
    }
  }
  return {};
}

Opening opening_of(const Source& source, const std::vector<Line>& lines, std::size_t from, std::size_t to) {
  Opening opening;
  for (std::size_t index = from; index < to && index < lines.size(); ++index) {
    const bool told = read_sentence(source, lines[index].full, opening);
    if (auto listed = listed_behind_colon(source, lines[index].full); listed.size() > 1) {
      opening.parties = std::move(listed);
      continue;
    }
    if (!told && !read_agreement(source, lines[index].full, opening)) {
      read_side(source, lines[index], opening);
    }
    if (opening.parties.empty()) {
      index = read_party_list(source, lines, index + 1, opening) - 1;
    }
  }
  std::erase_if(opening.parties, [](const std::string& party) { return party.empty(); });
  return opening;
}

}  // namespace thidua::reading
