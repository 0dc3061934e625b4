#include "reading/aims_ahead.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "core/text.h"
#include "reading/ahead_parts.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/task_parties.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& next_year_openers = words("targets", "next_year_openers");
const WordList& will_words = words("targets", "will_words");
const WordList& mild_will_words = words("targets", "mild_will_words");
const WordList& announced_ahead = words("targets", "announced_ahead");
constexpr std::size_t opener_words_max = 6;
/// «xã Pá Sao sẽ»: how far behind the year the word of promising may stand.
constexpr std::size_t promiser_words_max = 12;
/// «Bước sang năm học 2026 - 2027»
constexpr std::size_t opener_bytes_max = 50;
const WordList& registering_heads = words("targets", "registering_heads");
const WordList& registering_words = words("targets", "registering_words");
const WordList& coming_years = words("targets", "coming_years");
const WordList& titles_ahead = words("targets", "titles_ahead");
/// How many lines before and behind are asked of what the list is about.
constexpr std::ptrdiff_t neighbours = 12;

enum class Aim { none, number, bound };

/// What a line without an actor sets: a bound, something that must not be, or no more than a number.
Aim aim_of(const Context& context, const Item& item, bool by_anyone = false) {
  if (!by_anyone && actor_in(context.source, item.content)) {
    return Aim::none;
  }
  if (any_at(context.source.low(), item.content.begin, zero_words) != nowhere) {
    return Aim::bound;  // «Không để xảy ra tai nạn lao động» among what is to be done
  }
  const bool strives = any_at(context.source.low(), item.content.begin, stretch_words) != nowhere;
  Aim aim = Aim::none;
  for (const FoundQuantity& found : quantities_in(context.source, item.content)) {
    const core::Unit unit = found.quantity.unit;
    const bool time = unit == core::Unit::month || unit == core::Unit::year || unit == core::Unit::day;
    if (found.weight >= 1 && !time) {
      aim = found.has_comparator || strives ? Aim::bound : std::max(aim, Aim::number);
    }
    if (aim == Aim::bound) {
      break;
    }
  }
  return aim;
}

/// «a) Giải ngân từ 96% trở lên. b) Quyết toán dứt điểm 03 dự án. … d) Phòng Kế hoạch chấm điểm …»: aims and orders in
/// one list, where a number is as good an aim as a bound.
bool aims_nearby(const Context& context, const Item& item) {
  const auto& items = context.outline.items;
  const std::ptrdiff_t at = &item - items.data();
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(items.size())) {
    return false;
  }
  const auto first = items.begin() + std::max<std::ptrdiff_t>(0, at - neighbours);
  const auto last = items.begin() + std::min<std::ptrdiff_t>(std::ssize(items), at + neighbours);
  return std::any_of(first, last, [&context, &item](const Item& other) {
    return other.section == item.section && other.kind == item.kind && aim_of(context, other) == Aim::bound;
  });
}

/// «PHƯƠNG HƯỚNG NĂM 2027», then «I. CHỈ TIÊU»: the heading above may name the year.
bool names_next_year(const Context& context, int section) {
  bool ahead = false;
  for (int at = section; at >= 0 && !ahead; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    const std::string low = core::lower(context.outline.sections[static_cast<std::size_t>(at)].title);
    const bool own = has_phrase(low, std::to_string(context.year));
    ahead = names_year_ahead(low, context.year) || (!own && has_phrase(low, std::to_string(context.year + 1))) ||
            has_phrase(low, "vụ " + std::to_string(context.year));
  }
  return ahead;
}

/// «V. CHỈ TIÊU VÀ PHÂN CÔNG VỤ TỚI», «Đ. PHƯƠNG HƯỚNG».
bool looks_ahead(const Context& context, int section) {
  for (int at = section; at >= 0; at = context.outline.parents[static_cast<std::size_t>(at)]) {
    const Section& heading = context.outline.sections[static_cast<std::size_t>(at)];
    if (heading.role == SectionRole::solutions || has_any(core::lower(heading.title), titles_ahead)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool stands_ahead(const Context& context, int section) {
  return section >= 0 && context.year > 0 && names_next_year(context, section);
}

bool registers_ahead(const Context& context, int section) {
  if (section < 0 || !stands_ahead(context, section)) {
    return false;
  }
  const Section& heading = context.outline.sections[static_cast<std::size_t>(section)];
  return heading.role == SectionRole::targets || any_at(core::lower(heading.title), 0, registering_heads) != nowhere;
}

void assess_ahead(const Context& context, std::vector<Target>& targets) {
  std::map<std::string, std::pair<bool, bool>> known;  // looks ahead; names the year to come
  const auto& sections = context.outline.sections;
  for (std::size_t index = 0; index < sections.size(); ++index) {
    const int section = static_cast<int>(index);
    const bool stands = stands_ahead(context, section);
    known[sections[index].id] = {stands || looks_ahead(context, section), stands};
  }
  for (Target& target : targets) {
    const auto ahead = known.find(target.section);
    const bool told = target.judgement && target.judgement->verdict != core::Verdict::not_stated;
    // what prose goes on to tell of a promise for next year judges nothing yet
    if (ahead != known.end() && (told ? ahead->second.second && target.learned : ahead->second.first)) {
      target.judgement = Judgement{};
      target.judgement->verdict = core::Verdict::not_assessed;
    }
  }
}

bool opens_next_year(const Context& context, const Item& item) {
  const std::string_view low = context.source.low().substr(0, item.content.end);
  const std::size_t opener = any_at(low, item.content.begin, next_year_openers);
  const std::size_t comma = opener == nowhere ? nowhere : low.find(',', opener);
  return comma != nowhere && comma - item.content.begin <= opener_bytes_max &&
         names_year_ahead(low.substr(item.content.begin, comma - item.content.begin), context.year);
}

std::optional<Item> item_ahead(const Context& context, const Item& item) {
  const Source& source = context.source;
  const std::string_view low = source.low().substr(0, item.content.end);
  const std::size_t colon = low.find(": ", item.content.begin);
  if (item.kind != MarkerKind::none || colon == nowhere || !stands_ahead(context, item.section) ||
      word_count(low.substr(item.content.begin, colon - item.content.begin)) > promiser_words_max + opener_words_max ||
      !find_any(low, announced_ahead, item.content.begin, colon)) {
    return aims_ahead(context, item) ? std::optional(item) : std::nullopt;
  }
  const Range rest = source.trimmed({colon + 1, item.content.end});
  const std::vector<Range> sentences = rest.empty() ? std::vector<Range>() : sentences_of(source, rest);
  if (sentences.empty() || quantities_in(source, sentences.front()).empty()) {
    return std::nullopt;
  }
  Item listed = item;
  listed.content = sentences.front();
  return listed;
}

std::optional<Range> promised_for_next_year(const Context& context, const Item& item) {
  const std::string_view low = context.source.low().substr(0, item.content.end);
  const std::size_t comma = low.find(',', item.content.begin);
  if (comma == nowhere) {
    return std::nullopt;
  }
  const Source& source = context.source;
  const std::vector<Range> sentences = sentences_of(source, item.content);
  for (const Range& sentence : sentences) {
    const std::size_t from = sentence.begin == sentences.front().begin ? comma : sentence.begin;
    const auto will = find_any(low, will_words, from, sentence.end);
    if (will && word_count(low.substr(from, will->begin - from)) <= promiser_words_max) {
      return source.trimmed({will->end, sentence.end});
    }
    const auto mild = find_any(low, mild_will_words, from, sentence.end);
    if (mild && word_count(low.substr(from, mild->begin - from)) <= promiser_words_max &&
        !quantities_in(source, {mild->end, sentence.end}).empty()) {
      return source.trimmed({mild->end, sentence.end});  // «Sang năm, Hội tập trung kéo nợ quá hạn xuống dưới 0,2%»
    }
  }
  return std::nullopt;
}

bool aims_ahead(const Context& context, const Item& item) {
  if (registers_ahead(context, item.section)) {
    // «+ Phòng Kinh tế vận động 04 hộ dân» among the promises orders
    const auto actor = actor_in(context.source, item.content);
    const std::size_t next = actor ? skip_blanks(context.source.low(), actor->end) : item.content.end;
    const bool label = next < item.content.end && context.source.low()[next] == ':';  // «Đội Cây xanh: trồng 1.000 cây»
    return !is_bullet(item.kind) || !actor || label || aim_of(context, item, true) == Aim::bound;
  }
  if (role_of(context, item) != SectionRole::solutions) {
    return false;
  }
  const Aim aim = aim_of(context, item);
  return aim == Aim::bound || (aim == Aim::number && aims_nearby(context, item));
}

std::optional<Range> list_ahead(const Context& context, const Item& item) {
  const Source& source = context.source;
  const std::string_view low = source.low().substr(0, item.content.end);
  const std::size_t colon = low.find(':', item.content.begin);
  if (is_bullet(item.kind) || context.year == 0 || colon == nowhere) {
    return std::nullopt;
  }
  const std::string_view said = low.substr(item.content.begin, colon - item.content.begin);
  const bool ahead = names_year_ahead(said, context.year) || has_any(said, coming_years);
  if (!ahead || word_count(said) > promiser_words_max + opener_words_max || !has_any(said, registering_words)) {
    return std::nullopt;
  }
  return source.trimmed({colon + 1, item.content.end});
}

}  // namespace thidua::reading
