#include "reading/pointed_units.h"

#include <algorithm>
#include <set>

#include "reading/items.h"
#include "reading/phrases.h"
#include "reading/pointed_verdicts.h"
#include "reading/quantity.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& tallied_nouns = words("targets", "summed");
const WordList& more_tallied_nouns = words("references", "further_nouns");
const WordList& denying = words("verdicts", "denials");
/// How far from the begin of a sentence the numbers of its head may stand, and the colon from them.
constexpr std::size_t head_words_max = 14;
constexpr std::size_t colon_words_max = 12;
constexpr std::size_t label_words_of_result = 5;
/// What a text must share with a promise below a head that names few of them; and pieces between commas.
constexpr int least_shared = 22;
constexpr int least_shared_of_piece = 34;

/// The first comma or semicolon in [from, to), outside brackets and numbers; or `to`.
std::size_t clause_end_behind(std::string_view low, std::size_t from, std::size_t to) {
  std::size_t depth = 0;
  for (std::size_t at = from; at < to; ++at) {
    depth += low[at] == '(' ? 1U : 0U;
    depth -= low[at] == ')' && depth > 0 ? 1U : 0U;
    if (depth == 0 && (low[at] == ',' || low[at] == ';') && at + 1 < to && is_blank(low[at + 1])) {
      return at;
    }
  }
  return to;
}

/// Blanks before the last comma or joint in [from, to), outside brackets; or `to`.
std::size_t clause_start_before(std::string_view low, std::size_t from, std::size_t to) {
  for (std::size_t at = to; at > from; --at) {
    const char byte = low[at - 1];
    if (byte == ')' || ((byte == ',' || byte == ';' || byte == '.') && at < to && is_blank(low[at]))) {
      return at;
    }
  }
  for (const std::string_view joint : {" còn ", " nhưng ", " song ", " riêng ", " và "}) {
    const std::size_t at = low.substr(0, to).rfind(joint);
    if (at != nowhere && at >= from) {
      return at + 1;
    }
  }
  return to;
}

}  // namespace

/// Where the body begins behind a head that names promises: «Về làm ăn (điều 2, 3, 10): …»; nowhere where it is none.
std::size_t PointedUnits::behind_head(const Mention& mention, Range piece) const {
  const std::string_view low = source_.low();
  if (word_count(low.substr(piece.begin, mention.words.begin - piece.begin)) > head_words_max) {
    return nowhere;
  }
  std::size_t at = mention.words.end;
  for (; at < piece.end && low[at] != ':'; ++at) {
    if (low[at] == ',' && mention.promises.size() > 1) {
      break;  // «Về rừng (chỉ tiêu 4, 5), mới trồng 388 ha; …»
    }
  }
  const Range between{mention.words.end, at};
  const bool far = at >= piece.end || word_count(low.substr(between.begin, between.size())) > colon_words_max;
  const bool denied = find_any(low, denying, between.begin, between.end).has_value();  // «Điều 5 không giữ được: …»
  if (far || denied || mention.rest || said_at(source_, mention, {piece.begin, at})) {
    return nowhere;
  }
  return std::min(skip_blanks(low, at + 1), piece.end);
}

/// A piece with several mentions: before the clause that holds the next, or, where results stand before their numbers,
/// behind each.
void PointedUnits::cut(Range piece, const std::vector<Mention>& mentions, PointedUnit like,
                       std::vector<PointedUnit>& units) const {
  const std::string_view low = source_.low();
  if (mentions.empty()) {
    like.range = source_.trimmed(piece);
    like.pointed = like.candidates.size() == 1 ? like.candidates : Numbers();
    units.push_back(std::move(like));
    return;
  }
  const std::size_t tail = word_count(low.substr(mentions.back().words.end, piece.end - mentions.back().words.end));
  const bool behind = word_count(low.substr(piece.begin, mentions.front().words.begin - piece.begin)) >= 3 && tail <= 3;
  std::size_t begin = piece.begin;
  for (std::size_t index = 0; index < mentions.size(); ++index) {
    std::size_t end = piece.end;
    if (index + 1 < mentions.size()) {
      const std::size_t own = mentions[index].words.end;
      const std::size_t next = mentions[index + 1].words.begin;
      const std::size_t comma = clause_end_behind(low, own, next);
      const std::size_t joint = low.substr(0, next).find(" và ", own);
      end = behind ? std::min(comma == next && joint != nowhere ? joint : comma, next)
                   : clause_start_before(low, own, next);
    }
    PointedUnit unit = like;
    unit.range = source_.trimmed({begin, end});
    unit.pointed = mentions[index].promises;
    unit.rest = mentions[index].rest;
    unit.mention = mentions[index];
    const Range behind_it{mentions[index].words.end, end};
    const bool bare =
        index > 0 && !unit.lead && tells_nothing(source_, behind_it) && !said_at(source_, mentions[index], unit.range);
    if (bare) {  // «hoàn thành chỉ tiêu 1 (98,2%), chỉ tiêu 4 và chỉ tiêu 9»
      unit.lead = units.back().lead ? units.back().lead : said_at(source_, *units.back().mention, units.back().range);
    }
    units.push_back(std::move(unit));
    begin = end;
  }
}

/// Says how many promises came to what, and of none which.
bool PointedUnits::is_tally(Range piece, const std::vector<Mention>& mentions) const {
  const auto numbers = quantities_in(source_, piece);
  return mentions.empty() && std::any_of(numbers.begin(), numbers.end(), [this](const FoundQuantity& number) {
           const std::size_t noun = skip_blanks(source_.low(), number.number.end);
           return any_at(source_.low(), noun, tallied_nouns) != nowhere ||
                  any_at(source_.low(), noun, more_tallied_nouns) != nowhere;
         });
}

std::vector<PointedUnit> PointedUnits::units_in(Range range, const Numbers& group) const {
  std::vector<PointedUnit> units;
  PointedUnit like;
  like.candidates = group;
  like.head = group.empty() ? 0 : 1;
  std::size_t sentence = range.begin;
  for (Range piece : clauses_of(source_, range)) {
    auto mentions = mentions_in(source_, piece, list_, home_);
    if (is_tally(piece, mentions)) {
      continue;  // «04/06 điều đạt, 01 điều không đạt; cụ thể: …»
    }
    const bool new_sentence = source_.low().substr(sentence, piece.begin - sentence).find(';') == nowhere;
    const auto lead = mentions.empty() ? std::nullopt : lead_of(source_, piece, mentions.front());
    like.lead = lead ? lead : new_sentence ? std::nullopt : like.lead;
    sentence = piece.end;
    while (!mentions.empty() && !like.lead) {
      const std::size_t body = behind_head(mentions.front(), piece);
      if (body == nowhere) {
        break;
      }
      like.candidates = mentions.front().promises;
      ++like.head;
      piece.begin = body;
      mentions.erase(mentions.begin());
      std::erase_if(mentions, [body](const Mention& mention) { return mention.words.begin < body; });
    }
    if (mentions.size() == 1 && !like.lead && only_names(source_, mentions.front(), piece)) {
      like.candidates = mentions.front().promises;  // «Nhóm về đầu tư gồm chỉ tiêu 1, 2 và 3. Giải ngân …»
      ++like.head;
    } else if (!piece.empty()) {
      cut(piece, mentions, like, units);
    }
  }
  return units;
}

std::vector<Range> PointedUnits::words_of(const Numbers& promises) const {
  std::vector<Range> words;
  for (const std::size_t promise : promises) {
    const auto& targets = list_[promise].targets;
    const Range first = source_.range_of(targets_[targets.front()].quote.span);
    const Range last = source_.range_of(targets_[targets.back()].quote.span);
    words.push_back({first.begin, std::max(first.end, last.end)});
  }
  return words;
}

/// Fewer sentences than promises: «thoát nghèo chưa đánh giá, mô hình chăn nuôi đang làm» is told of two.
void PointedUnits::cut_at_commas(std::vector<PointedUnit>& units) const {
  std::vector<PointedUnit> all;
  for (PointedUnit& unit : units) {
    const auto same =
        static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [&unit](const PointedUnit& other) {
          return other.head == unit.head && other.pointed.empty();
        }));
    if (!unit.pointed.empty() || unit.candidates.size() < 2 || same >= unit.candidates.size()) {
      all.push_back(std::move(unit));
      continue;
    }
    const Likeness likeness(source_, words_of(unit.candidates));
    std::optional<std::size_t> told;
    PointedUnit piece = unit;
    std::size_t begin = unit.range.begin;
    for (std::size_t at = begin; at <= unit.range.end; ++at) {
      const bool comma = at < unit.range.end && source_.low()[at] == ',' && is_blank(source_.low()[at + 1]);
      if (at < unit.range.end && !comma) {
        continue;
      }
      const auto like = likeness.of({begin, at}, least_shared_of_piece);
      if (like && told && *like != *told) {
        piece.range.end = begin;
        piece.range = source_.trimmed(piece.range);
        all.push_back(piece);
        piece.range.begin = begin;
      }
      told = like ? like : told;
      begin = at + 1;
    }
    piece.range = source_.trimmed({piece.range.begin, unit.range.end});
    all.push_back(piece);
  }
  units = std::move(all);
}

/// As many sentences without a name as promises without a sentence, in their order; else each goes on with the one
/// told of before it.
void PointedUnits::assign_in_order(std::vector<PointedUnit>& units) const {
  for (std::size_t first = 0; first < units.size();) {
    std::size_t last = first;
    std::set<std::size_t> named;
    std::vector<PointedUnit*> nameless;
    for (; last < units.size() && units[last].head == units[first].head; ++last) {
      named.insert(units[last].pointed.begin(), units[last].pointed.end());
      if (units[last].pointed.empty() && !units[last].rest) {
        nameless.push_back(&units[last]);
      }
    }
    Numbers left;
    for (const std::size_t candidate : units[first].candidates) {
      if (!named.contains(candidate)) {
        left.push_back(candidate);
      }
    }
    if (!nameless.empty() && nameless.size() == left.size()) {
      for (std::size_t index = 0; index < left.size(); ++index) {
        nameless[index]->pointed = {left[index]};
        nameless[index]->guessed = true;
      }
    } else if (named.empty() && nameless.size() == 1) {
      nameless.front()->pointed = left;  // «Chỉ tiêu 1 và 2: làm xong trong quý III»
    }
    first = last;
  }
  for (std::size_t index = 0; index < units.size(); ++index) {
    if (units[index].pointed.empty() && !units[index].rest) {
      const bool before = index > 0 && units[index - 1].head == units[index].head;
      const bool behind = index + 1 < units.size() && units[index + 1].head == units[index].head;
      units[index].pointed = before ? units[index - 1].pointed : behind ? units[index + 1].pointed : Numbers();
      units[index].guessed = true;
    }
  }
}

std::vector<PointedUnit> PointedUnits::of(Range range, const Numbers& group) const {
  std::vector<PointedUnit> units = units_in(range, group);
  for (PointedUnit& unit : units) {
    const auto head = unit.pointed.empty() && !unit.rest ? verdict_head(source_, unit.range) : std::nullopt;
    if (head && judges_by_words(*head) && !head->opener) {
      unit.pointed = unit.candidates;  // «Điểm a, c khoản 2: đạt (YouTube 512.000; …)»
    }
  }
  cut_at_commas(units);
  for (PointedUnit& unit : units) {
    if (!unit.pointed.empty() || unit.rest) {
      continue;
    }
    Numbers among = unit.candidates;
    const bool all = among.empty();
    for (std::size_t promise = 0; all && promise < list_.size(); ++promise) {
      among.push_back(promise);
    }
    const Likeness likeness(source_, words_of(among));
    if (const auto like = likeness.of(unit.range, all ? 2 * least_shared : least_shared)) {
      unit.pointed = {among[*like]};
      unit.guessed = true;
    }
  }
  assign_in_order(units);
  for (std::size_t index = 0; index + 1 < units.size(); ++index) {
    // «Hai điều còn lại, điều 3 chưa đạt; điều 6 đang tiếp tục»: they are named
    const bool named = units[index].rest && units[index + 1].mention && !units[index + 1].rest;
    units[index].rest = units[index].rest && !(named && tells_nothing(source_, behind_mention(units[index])));
  }
  return units;
}

Range PointedUnits::behind_mention(const PointedUnit& unit) {
  return {unit.mention->words.end, std::max(unit.range.end, unit.mention->words.end)};
}

std::optional<VerdictHead> PointedUnits::said_of(const PointedUnit& unit) const {
  if (const auto said = said_at(source_, *unit.mention, unit.range)) {
    return said;
  }
  const Range behind{unit.mention->words.end, unit.range.end};  // «Chưa xong: số 9 đang lắp …»: its own words count
  return unit.lead && judges_itself(source_, behind) ? std::nullopt : unit.lead;
}

Range PointedUnits::inner_of(Range range) const {
  const std::string_view low = source_.low();
  const auto mentions = mentions_in(source_, range, list_, home_);
  Range inner = range;
  if (!mentions.empty() && !mentions.front().bracketed &&
      word_count(low.substr(range.begin, mentions.front().words.begin - range.begin)) <= 2) {
    inner.begin = mentions.front().words.end;
  }
  if (!mentions.empty() &&
      word_count(low.substr(mentions.back().words.end, range.end - mentions.back().words.end)) == 0) {
    inner.end = mentions.back().words.begin;
  }
  const std::size_t colon = std::min(low.substr(0, inner.end).find(": ", inner.begin), inner.end);
  if (colon < inner.end && mentions.size() == 1 && mentions.front().bracketed &&
      word_count(low.substr(inner.begin, colon - inner.begin)) <= label_words_of_result) {
    inner.begin = colon + 1;  // «Kỷ luật: không có (chỉ tiêu 4)»
  }
  while (inner.begin < inner.end && std::string_view(",:( ").find(low[inner.begin]) != nowhere) {
    ++inner.begin;
  }
  inner = source_.trimmed(inner);
  while (!inner.empty() && std::string_view(",:(").find(low[inner.end - 1]) != nowhere) {
    inner = source_.trimmed({inner.begin, inner.end - 1});
  }
  return inner.empty() ? range : inner;
}

}  // namespace thidua::reading
