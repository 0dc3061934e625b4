#include <algorithm>
#include <array>

#include "core/text.h"
#include "pacts/next_pact.h"

namespace thidua::pacts {
namespace {

struct OldTerm {
  std::string_view folded;
  std::string_view advice;
};

/// Words that were right once. Source: R220 (online service levels ended with Decree 42/2022/NĐ-CP), the end of the
/// district level on 01/7/2025 (process.md, section 11).
constexpr std::array old_terms{
    OldTerm{"truc tuyen muc do 3", "Mức độ 3, mức độ 4 không còn dùng; hãy ghi “một phần” hoặc “toàn trình”."},
    OldTerm{"truc tuyen muc do 4", "Mức độ 3, mức độ 4 không còn dùng; hãy ghi “một phần” hoặc “toàn trình”."},
    OldTerm{"uy ban nhan dan huyen",
            "Cấp huyện đã kết thúc hoạt động từ 01/7/2025; hãy ghi lại cơ quan nhận nhiệm vụ."},
    OldTerm{"ubnd huyen", "Cấp huyện đã kết thúc hoạt động từ 01/7/2025; hãy ghi lại cơ quan nhận nhiệm vụ."},
};

constexpr std::array note_words{std::string_view{"bo sung"}, std::string_view{"xem lai"},
                                std::string_view{"kiem tra lai"}, std::string_view{"cap nhat sau"},
                                std::string_view{"cho so lieu"}};
constexpr std::array note_starts{std::string_view{"(de nghi"}, std::string_view{"(can "},
                                 std::string_view{"(luu y"},   std::string_view{"(ghi chu"},
                                 std::string_view{"(phong "},  std::string_view{"[de nghi"}};

bool digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> year_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || text[at] != '2' || text[at + 1] != '0') return std::nullopt;
  if (at > 0 && digit(text[at - 1])) return std::nullopt;
  if (at + 4 < text.size() && digit(text[at + 4])) return std::nullopt;
  int year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!digit(text[i])) return std::nullopt;
    year = year * 10 + (text[i] - '0');
  }
  return year;
}

bool dash_before(std::string_view text, std::size_t at) {
  const std::string_view before = core::trimmed(text.substr(0, at));
  return before.ends_with('-') || before.ends_with("–");
}

bool dash_after(std::string_view text, std::size_t end) {
  const std::string_view rest = core::trimmed(text.substr(end));
  return rest.starts_with('-') || rest.starts_with("–");
}

/// Is a law, decree or standard named just before, so that the year belongs to its name?
bool names_an_act(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 80;
  const std::size_t from = at > reach ? at - reach : 0;
  const std::string before = core::folded(text.substr(from, at - from));
  const auto stop = before.find_last_of(";.:");
  const std::string_view clause =
      stop == std::string::npos ? std::string_view(before) : std::string_view(before).substr(stop + 1);
  return clause.find("luat ") != std::string_view::npos || clause.find("tcvn") != std::string_view::npos;
}

bool quarter_before(std::string_view text, std::size_t at) {
  const std::size_t from = at > 16 ? at - 16 : 0;
  const std::string before = core::folded(text.substr(from, at - from));
  return before.find("quy ") != std::string::npos || before.find("thang ") != std::string::npos;
}

/// The year inside a day, a document's number, a standard (9001:2015) or a span of years means something else.
bool belongs_elsewhere(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  if (before == '/' && !quarter_before(text, at)) return true;
  if (before == ':') return true;
  return dash_before(text, at) || dash_after(text, at + 4) || names_an_act(text, at);
}

std::string around(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin > 0 && text[begin - 1] != ' ') --begin;
  if (begin > 1) {
    --begin;
    while (begin > 0 && text[begin - 1] != ' ') --begin;
  }
  return std::string(core::trimmed(text.substr(begin, end - begin)));
}

void find_years(std::string_view text, int year, std::vector<Leftover>& found) {
  for (std::size_t at = text.find("20"); at != std::string_view::npos; at = text.find("20", at + 1)) {
    const auto written = year_at(text, at);
    if (!written || *written >= year || belongs_elsewhere(text, at)) continue;
    const bool due = at > 0 && (text[at - 1] == '/' || quarter_before(text, at));
    found.push_back({due ? "old_due" : "old_year", around(text, at, at + 4),
                     due ? "Thời hạn thuộc năm cũ; hãy xác định lại thời hạn trong năm " + std::to_string(year) + "."
                         : "Còn ghi năm " + std::to_string(*written) + "; hãy kiểm tra xem phải là năm " +
                               std::to_string(year) + " hay dẫn đúng năm cũ."});
  }
}

void find_notes(std::string_view text, std::vector<Leftover>& found) {
  for (std::size_t open = text.find_first_of("(["); open != std::string_view::npos;
       open = text.find_first_of("([", open + 1)) {
    constexpr std::size_t longest_note = 400;
    const auto close = text.substr(open, longest_note).find(text[open] == '(' ? ')' : ']');
    if (close == std::string_view::npos) continue;
    const std::string_view words = text.substr(open, close + 1);
    const std::string plain = core::folded(words);
    const bool starts = std::ranges::any_of(note_starts, [&](std::string_view s) { return plain.starts_with(s); });
    const bool says =
        std::ranges::any_of(note_words, [&](std::string_view w) { return plain.find(w) != std::string::npos; });
    if (starts && says)
      found.push_back(
          {"drafting_note", std::string(words), "Ghi chú khi soạn thảo còn sót; hãy bổ sung số liệu rồi xóa ghi chú."});
  }
}

}  // namespace

std::vector<Leftover> leftovers(std::string_view text, int year, const std::vector<PactParty>& parties) {
  std::vector<Leftover> found;
  find_years(text, year, found);
  find_notes(text, found);
  const std::string plain = core::folded(text);
  for (const OldTerm& term : old_terms)
    if (plain.find(term.folded) != std::string::npos)
      found.push_back({"old_term", std::string(term.folded), std::string(term.advice)});
  const bool union_ended = std::ranges::any_of(parties, [](const PactParty& party) {
    return party.kind == PartyKind::union_executive && party.ended_on.has_value();
  });
  if (union_ended && (plain.find("cong doan") != std::string::npos || plain.find("cdcs") != std::string::npos))
    found.push_back(
        {"ended_party", "Công đoàn",
         "Công đoàn cơ sở của cơ quan đã kết thúc hoạt động; hãy bỏ hoặc chuyển nội dung cho tổ chức khác."});
  return found;
}

}  // namespace thidua::pacts
