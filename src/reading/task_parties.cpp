#include "reading/task_parties.h"

#include <algorithm>

#include "core/text.h"
#include "reading/outline.h"
#include "reading/phrases.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

const WordList& together = words("tasks", "together");
const WordList& party_prefixes_of_duties = words("tasks", "party_prefixes_of_duties");
const WordList& acting = words("tasks", "acting");
const WordList& party_bodies = words("tasks", "bodies");
const WordList& party_time_openers = words("tasks", "time_openers");
const WordList& naming_verbs = words("tasks", "naming_verbs");
const WordList& ordering = words("tasks", "ordering");
const WordList& by_themselves = words("tasks", "by_themselves");
constexpr std::size_t actor_bytes_max = 160;
constexpr std::size_t opening_bytes_max = 140;
constexpr std::size_t label_bytes_max = 90;

/// The first verb that is not part of a name («Phòng Tổ chức cán bộ»).
std::optional<Range> verb_in(const Source& source, Range range) {
  auto verb = find_any(source.low(), acting, range.begin, range.end);
  while (verb && capital_at(source.shown(), source.low(), verb->begin)) {
    verb = find_any(source.low(), acting, verb->end, range.end);
  }
  return verb;
}

/// «Đội quản lý đường bộ vá ổ gà», «Phó Chủ tịch phụ trách văn xã chỉ đạo …»: the first verb names the actor where
/// another one follows in its clause. `range` begins behind the first word of the name.
std::optional<Range> acting_verb(const Source& source, Range range) {
  const auto verb = verb_in(source, range);
  if (!verb) {
    return verb;
  }
  const std::string_view low = source.low();
  const bool charge = phrase_at(low, verb->begin, "phụ trách") != nowhere;
  const bool adjoins = skip_blanks(low, range.begin) == verb->begin;
  if (!charge && (!adjoins || any_at(low, verb->begin, naming_verbs) == nowhere)) {
    return verb;
  }
  const std::size_t clause = first_sign(low, ",;.:", {verb->end, range.end});
  const auto next = verb_in(source, {verb->end, clause});
  return next && next->begin > skip_blanks(low, verb->end) ? next : verb;
}

/// «Trong vòng 05 ngày kể từ khi có kết quả, Thư ký Hội đồng …», «Giao Văn phòng …», «Đề nghị Công đoàn …»: the actor
/// stands behind the time, the condition or the word of ordering.
Range behind_opening(const Source& source, Range range) {
  const std::string_view low = source.low();
  if (any_at(low, range.begin, party_time_openers) != nowhere) {
    const std::size_t limit = std::min(range.end, range.begin + opening_bytes_max);
    const std::size_t comma = low.substr(0, limit).find_first_of(",;:.", range.begin);
    if (comma != std::string_view::npos && low[comma] == ',') {
      range.begin = skip_blanks(low, comma + 1);
    }
  }
  const std::size_t order = any_at(low, range.begin, ordering);
  if (order != nowhere && any_at(low, skip_blanks(low, order), party_bodies) != nowhere) {
    range.begin = skip_blanks(low, order);
  }
  return range;
}

}  // namespace

std::optional<Range> actor_in(const Source& source, Range range) {
  range = behind_opening(source, range);
  const std::string_view low = source.low();
  const std::size_t named = std::min(low.find_first_not_of("0123456789 ", range.begin), range.end);
  const std::size_t body = any_at(low, named, party_bodies);  // «05 chi đoàn khu phố nộp đủ đoàn phí»
  if (body == nowhere || any_at(low, range.begin, acting) != nowhere) {
    return std::nullopt;
  }
  // «Công an xã: nắm tình hình, …»: who does it stands before the colon
  const std::size_t colon =
      low.substr(0, std::min(range.end, range.begin + label_bytes_max)).find_first_of(":;.", body);
  if (colon != std::string_view::npos && low[colon] == ':' && colon + 1 < range.end &&
      !capital_at(source.shown(), low, skip_blanks(low, colon + 1)) &&
      word_count(low.substr(range.begin, colon - range.begin)) <= 12 && !verb_in(source, {body, colon})) {
    return source.trimmed({range.begin, colon});
  }
  const auto verb =
      acting_verb(source, {std::min(body, range.end), std::min(range.end, range.begin + actor_bytes_max)});
  if (!verb || low.substr(range.begin, verb->begin - range.begin).find_first_of(";:.") != std::string_view::npos) {
    return std::nullopt;
  }
  Range actor = source.trimmed({range.begin, verb->begin});
  while (!actor.empty() && source.shown()[actor.end - 1] == ',') {
    actor = source.trimmed({actor.begin, actor.end - 1});
  }
  // «Các đơn vị tự chấm điểm», «Văn phòng phải gửi»
  if (const std::size_t self = any_before(low, actor.end, by_themselves); self != nowhere && self > actor.begin) {
    actor = source.trimmed({actor.begin, self});
  }
  return actor.empty() || word_count(source.low(actor)) > 18 ? std::nullopt : std::optional(actor);
}

bool names_party(std::string_view low_title) {
  const std::size_t who = any_at(low_title, 0, party_prefixes_of_duties);
  return who != nowhere && any_at(low_title, skip_blanks(low_title, who), party_bodies) != nowhere;
}

std::string party_of_title(const std::string& title) {
  const std::string low = core::lower(title);
  const std::size_t end = any_at(low, 0, party_prefixes_of_duties);
  const std::size_t order = any_at(low, 0, ordering);
  if (order != nowhere && any_at(low, skip_blanks(low, order), party_bodies) != nowhere) {
    return party_of_title(core::single_spaced(std::string_view(title).substr(order)));
  }
  const std::string party = end == nowhere ? title : core::single_spaced(std::string_view(title).substr(end));
  return word_count(party) <= 16 && role_of_title(core::lower(party), DocType::plan) == SectionRole::plain ? party : "";
}

std::vector<std::string> partners_in(const Source& source, Range range) {
  const auto found = find_any(source.low(), together, range.begin, std::min(range.end, range.begin + 160));
  if (!found) {
    return {};
  }
  const std::size_t limit = std::min(range.end, found->end + 160);
  const std::string_view low = source.low().substr(0, limit);
  const std::size_t verb = first_verb(source.low(), {found->end, limit});
  const auto act = verb_in(source, {found->end, limit});
  const std::size_t stop = std::min({low.find_first_of(",;.", found->end), verb, act ? act->begin : nowhere, limit});
  const std::string partner = source.clean({found->end, stop});
  return partner.empty() || word_count(partner) > 14 ? std::vector<std::string>{} : std::vector{partner};
}

}  // namespace thidua::reading
