#include "reading/legend.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "core/utf8.h"
#include "reading/phrases.h"
#include "reading/second_look.h"
#include "reading/shared_words.h"
#include "reading/told_apart.h"

namespace thidua::reading {

namespace {

/// «mã», «ký hiệu» before a code.
const WordList& code_names = words("verdicts", "code_names");
/// «đã có quyết định hủy chỉ tiêu», «còn phải chờ số liệu»: what a code means, wherever the word stands.
const WordList& code_hints = words("verdicts", "code_hints");
/// «vượt mức», «vượt kế hoạch».
const WordList& beyond_words = words("verdicts", "beyond_meanings");
/// «đúng tiến độ», «chậm».
const WordList& pace_words = words("tables", "paces");
/// A longer line is prose.
constexpr std::size_t legend_bytes_max = 700;
constexpr std::size_t code_bytes_max = 8;
constexpr std::size_t sign_bytes_max = 12;
constexpr std::size_t meaning_words_max = 12;
/// «(x)», «(o)», «(v)»: letters that are drawn as signs.
constexpr std::string_view ticks = "xov";
/// One pair alone may be anything.
constexpr std::size_t pairs_min = 2;
constexpr std::array<std::string_view, 12> meaning_signs{":",         "=",    "- ",   "– ",   "là ",  "→",
                                                         "nghĩa là ", "nếu ", "khi ", "cho ", "chỉ ", "ứng với "};
/// «đạt: Đ», «vượt ghi V»: between what a code means and the code behind it.
constexpr std::array<std::string_view, 9> code_signs{":", "=", "-", "–", "→", "ghi", "là", "ký hiệu", "ghi chữ"};

class LegendReader {
 public:
  /// `paces`: another code of the report says that work is under way.
  explicit LegendReader(const Source& source, bool paces = false)
      : source_(source), low_(source.low()), paces_(paces) {}

  void take(Range line, Source::Codes& codes) const {
    std::vector<std::pair<std::string, core::Verdict>> found;
    const char sign = source_.low(line).find(';') == nowhere ? ',' : ';';
    std::size_t begin = line.begin;
    for (std::size_t at = line.begin; at <= line.end; ++at) {
      if (at < line.end && low_[at] != sign) {
        continue;
      }
      if (auto pair = pair_in(source_.trimmed({begin, at}))) {
        found.push_back(std::move(*pair));
      }
      begin = at + 1;
    }
    const bool same = std::all_of(found.begin(), found.end(),
                                  [&found](const auto& pair) { return pair.first == found.front().first; });
    for (auto& pair : found.size() < pairs_min || same ? decltype(found)() : found) {
      codes.insert_or_assign(std::move(pair.first), pair.second);
    }
  }

  /// «- V: vượt mức đăng ký»: one pair fills the line.
  std::optional<std::pair<std::string, core::Verdict>> only_pair(Range line) const {
    while (!line.empty() && std::string_view(".;,").find(low_[line.end - 1]) != nowhere) {
      line = source_.trimmed({line.begin, line.end - 1});
    }
    const bool counts = source_.shown(line).find_first_of("0123456789") != nowhere;
    auto pair = line.empty() || counts ? std::nullopt : before_meaning(behind_name(line));
    return pair && is_word(pair->first) ? std::nullopt : pair;  // «Đáp: Đã làm xong»
  }

 private:
  using Pair = std::pair<std::string, core::Verdict>;

  std::optional<Pair> pair_in(Range piece) const {
    while (!piece.empty() && std::string_view(".)").find(low_[piece.end - 1]) != nowhere && !closes_code(piece)) {
      piece = source_.trimmed({piece.begin, piece.end - 1});
    }
    if (auto behind = behind_meaning(piece)) {
      return behind;
    }
    piece = behind_name(piece);
    // «(Ký hiệu: H - hoàn thành», «Ghi chú: V là vượt»: what stands before the first code
    for (std::size_t at = piece.begin; at < piece.end; at = skip_blanks(low_, at + 1)) {
      if (at == piece.begin || std::string_view(":(").find(low_[skip_blanks_back(low_, at) - 1]) != nowhere) {
        if (auto pair = before_meaning(behind_name({at, piece.end}))) {
          return pair;
        }
      }
      at = low_.substr(0, piece.end).find_first_of(":(", at);
      if (at >= piece.end) {
        break;
      }
    }
    return std::nullopt;
  }

  /// «mã T: đang thực hiện», «ghi T nếu đạt», «chữ “T” là đạt» without the first word.
  Range behind_name(Range piece) const {
    const std::size_t name = any_at(low_, piece.begin, code_names);
    return name == nowhere ? piece : Range{std::min(skip_blanks(low_, name), piece.end), piece.end};
  }

  /// The last place of the sign in the range, and no further back; nowhere where it holds none.
  std::size_t last_in(Range range, char sign) const {
    const std::size_t at = low_.substr(range.begin, range.size()).rfind(sign);
    return at == nowhere ? nowhere : range.begin + at;
  }

  bool closes_code(Range piece) const {
    const std::size_t open = last_in(piece, '(');
    return low_[piece.end - 1] == ')' && open != nowhere && open > piece.begin && is_code({open + 1, piece.end - 1});
  }

  /// «●●», «◐», «++»: neither letters nor digits.
  bool is_sign(Range range) const {
    for (std::size_t at = range.begin; at < range.end;) {
      const char32_t sign = core::next_code_point(source_.shown(), at);
      const bool quotes = sign == U'“' || sign == U'”' || sign == U'"' || sign == U'«' || sign == U'»';
      if (core::is_letter(sign) || quotes ||
          (sign < 0x80 && std::string_view("+-*#!?~/^").find(static_cast<char>(sign)) == nowhere)) {
        return false;
      }
    }
    return !range.empty() && range.size() <= sign_bytes_max;
  }

  /// «Hỏi», «Đáp»: small letters behind the first are a word that ends in a colon.
  static bool is_word(std::string_view text) {
    std::size_t at = 0;
    core::next_code_point(text, at);
    const std::string_view rest = text.substr(std::min(at, text.size()));
    std::size_t letters = 0;
    for (std::size_t next = 0; next < rest.size(); ++letters) {
      core::next_code_point(rest, next);
    }
    return letters >= 2 && core::lower(rest) == rest && core::upper(rest) != rest;
  }

  /// Capital letters or a sign, short.
  bool is_code(Range range) const {
    const std::string_view text = source_.shown(range);
    if (is_sign(range)) {
      return true;
    }
    if (text.empty() || text.size() > code_bytes_max || text.find_first_of(" 0123456789.") != nowhere) {
      return false;
    }
    return text != low_.substr(range.begin, range.size()) || text.size() == 1 || (text[0] & 0x80) != 0;
  }

  /// «KĐ»: not a single letter that is written small, which may number the parts of a sentence.
  bool is_capital(Range range) const { return source_.shown(range) != low_.substr(range.begin, range.size()); }

  /// «KĐ: không đạt», «(H) là hoàn thành».
  std::optional<Pair> before_meaning(Range piece) const {
    piece = source_.trimmed(piece);
    const bool enclosed = !piece.empty() && low_[piece.begin] == '(';
    const std::size_t begin = piece.begin + (enclosed ? 1U : 0U);
    const std::size_t end = std::min(low_.substr(0, piece.end).find_first_of(enclosed ? ")" : " :=", begin), piece.end);
    if (begin >= end || !is_code(unquoted({begin, end}))) {
      return std::nullopt;
    }
    const std::size_t sign = skip_blanks(low_, enclosed ? std::min(end + 1, piece.end) : end);
    if (!enclosed && sign > end && sign < piece.end && low_[sign] == '(') {
      const std::size_t close = low_[piece.end - 1] == ')' ? piece.end - 1 : piece.end;
      return meaning({begin, end}, {sign + 1, close});  // «V (vượt)»
    }
    for (const std::string_view mark : meaning_signs) {
      if (sign + mark.size() < piece.end && low_.substr(sign, mark.size()) == mark) {
        return meaning({begin, end}, {sign + mark.size(), piece.end});
      }
    }
    const bool tick = enclosed && end == begin + 1 && ticks.find(low_[begin]) != nowhere;
    const bool plain = tick || is_sign({begin, end}) || (enclosed && is_capital({begin, end}));
    const bool next = plain && end < piece.end && (enclosed || low_[end] == ' ');
    // «●● làm được hơn mức cam kết», «(++) trội hơn giao ước», «(x) hai bên thống nhất bỏ»
    return next ? meaning({begin, end}, {enclosed ? end + 1 : end, piece.end}) : std::nullopt;
  }

  /// «đạt: Đ», «không đạt ghi K».
  std::optional<Pair> code_behind_sign(Range piece) const {
    const std::size_t blank = last_in(piece, ' ');
    if (blank == nowhere || blank <= piece.begin || !is_code({blank + 1, piece.end})) {
      return std::nullopt;
    }
    const Range before = source_.trimmed({piece.begin, blank});
    for (const std::string_view sign : code_signs) {
      if (source_.low(before).ends_with(sign) && before.size() > sign.size()) {
        Range said = source_.trimmed({before.begin, before.end - sign.size()});
        const std::size_t colon = last_in(said, ':');
        said.begin = colon == nowhere || colon < said.begin ? said.begin : colon + 1;
        return meaning({blank + 1, piece.end}, said);
      }
    }
    return std::nullopt;
  }

  /// «chưa xong (CX)».
  std::optional<Pair> behind_meaning(Range piece) const {
    if (piece.empty() || !closes_code(piece)) {
      return piece.empty() ? std::nullopt : code_behind_sign(piece);
    }
    const std::size_t open = last_in(piece, '(');
    Range said{piece.begin, open};
    const std::size_t colon = last_in(said, ':');
    said.begin = colon == nowhere || colon < said.begin ? said.begin : colon + 1;
    return meaning({open + 1, piece.end - 1}, said);
  }

  /// «chữ “T”» stands for T.
  Range unquoted(Range code) const {
    for (const std::string_view sign : {"“", "”", "\"", "«", "»", "‘", "’", "'"}) {
      const std::string_view text = source_.shown(code);
      code.begin += text.starts_with(sign) && text.size() > sign.size() ? sign.size() : 0U;
      code.end -= source_.shown(code).ends_with(sign) && code.size() > sign.size() ? sign.size() : 0U;
    }
    return code;
  }

  std::optional<Pair> meaning(Range code, Range said) const {
    code = unquoted(code);
    said = source_.trimmed(said);
    if (said.empty() || word_count(source_.low(said)) > meaning_words_max) {
      return std::nullopt;
    }
    const auto verdict = meant(said);
    return verdict ? std::optional(Pair{std::string(source_.shown(code)), *verdict}) : std::nullopt;
  }

  /// What the words explain: what they say outright, what they hint at, or what any told result would be taken for.
  std::optional<core::Verdict> meant(Range said) const {
    const auto head = verdict_head(source_, said);
    const bool weak = !head || head->opener || head->bare || head->verdict == core::Verdict::not_met;
    const Entry* hint = weak ? code_hints.first_in(source_.low(said)) : nullptr;
    if (hint != nullptr) {
      return core::verdict_of(hint->meaning).value_or(core::Verdict::not_assessed);
    }
    if (const auto away = weak ? put_off(source_, said) : std::nullopt) {
      return away;  // «đã thống nhất bỏ»
    }
    if (!head) {
      Judgement told;
      take_hint(source_, said, told);
      return told.supposed ? std::optional(told.verdict) : std::nullopt;
    }
    if (head->verdict == core::Verdict::met && find_any(low_, beyond_words, said.begin, said.end)) {
      return core::Verdict::exceeded;  // «T - hoàn thành tốt, vượt mức»
    }
    std::size_t end = 0;
    const Entry* pace = paces_ ? pace_words.at(low_, said.begin, end) : nullptr;
    const bool slow = pace != nullptr && end >= said.end;  // «ĐT - đúng tiến độ; CH - chậm»
    if (head->verdict == core::Verdict::not_met && (slow || find_phrase(low_, "tiến độ", said.begin, said.end))) {
      return core::Verdict::in_progress;  // «C - chậm tiến độ»
    }
    return head->verdict;
  }

  const Source& source_;
  std::string_view low_;
  bool paces_;
};

Source::Codes read_codes(const Source& source, const std::vector<Line>& lines, bool paces) {
  const LegendReader reader(source, paces);
  Source::Codes codes;
  Source::Codes run;  // of lines with one pair each, one below the other
  const auto close_run = [&codes, &run] {
    const bool differ =
        std::any_of(run.begin(), run.end(), [&run](const auto& pair) { return pair.second != run.begin()->second; });
    for (const auto& [code, verdict] : differ ? run : Source::Codes()) {
      codes.insert_or_assign(code, verdict);
    }
    run.clear();
  };
  for (const Line& line : lines) {
    const bool fits = !line.full.empty() && line.full.size() <= legend_bytes_max;
    if (fits) {
      reader.take(line.full, codes);
    }
    auto pair = fits && !line.cell ? reader.only_pair(line.content) : std::nullopt;
    if (!pair && fits && !line.cell && line.content.begin > line.full.begin) {
      pair = reader.only_pair(line.full);  // «○ chưa đến kỳ»: the sign is no bullet
    }
    if (pair) {
      run.insert(*pair);
    } else {
      close_run();
    }
  }
  close_run();
  return codes;
}

}  // namespace

Source::Codes codes_in(const Source& source, const std::vector<Line>& lines) {
  Source::Codes codes = read_codes(source, lines, false);
  const bool paces = std::any_of(codes.begin(), codes.end(),
                                 [](const auto& code) { return code.second == core::Verdict::in_progress; });
  return paces ? read_codes(source, lines, true) : codes;
}

bool explains_codes(const Source& source, Range line) {
  if (line.empty() || line.size() > legend_bytes_max) {
    return false;
  }
  Source::Codes codes;
  const LegendReader reader(source);
  reader.take(line, codes);
  const std::size_t stop = source.low().substr(0, line.begin).rfind('\n');
  const Range whole = source.trimmed({stop == nowhere ? 0 : stop + 1, line.end});
  const auto known = [&source, &reader](Range said) {
    const auto pair = reader.only_pair(said);
    return pair && source.codes().contains(pair->first);
  };
  return !codes.empty() || known(line) || known(whole);  // «✗ đã vi phạm»: the sign is no mark of an item
}

std::optional<VerdictHead> coded_head(const Source& source, Range range) {
  if (source.codes().empty() || range.empty()) {
    return std::nullopt;
  }
  const std::string_view shown = source.shown();
  const std::size_t end = std::min(shown.find_first_of(" ,;:()\n", range.begin), range.end);
  auto code = source.codes().find(std::string(shown.substr(range.begin, end - range.begin)));
  if (code == source.codes().end() && range.begin > 0 && shown.substr(range.begin - 1, 1) == "[") {
    code = source.codes().find(std::string(shown.substr(range.begin - 1, end - range.begin + 2)));  // «[V] là vượt»
  }
  const std::size_t next = skip_blanks(source.low(), end);
  const bool alone = next >= range.end || std::string_view(",;:(-/.").find(shown[next]) != nowhere ||
                     shown.substr(next).starts_with("–");
  if (code == source.codes().end() || !alone) {
    return std::nullopt;
  }
  VerdictHead head;
  head.verdict = code->second;
  head.words = {range.begin, end};
  return head;
}

}  // namespace thidua::reading
