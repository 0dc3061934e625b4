#include "eligibility/io/law_routes.h"

#include <algorithm>
#include <set>

#include "access/io/routes.h"
#include "core/text.h"
#include "eligibility/io/law_shapes.h"
#include "law/io/law_files.h"
#include "law/shown.h"
#include "platform/list_request.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::HttpResponse;

constexpr std::size_t days_max = 4;

std::string holder_words(const law::Award& award) {
  std::string text;
  for (const std::string& holder : award.holders)
    text += (text.empty() ? "" : ", ") + std::string(holder == "person"       ? "cá nhân"
                                                     : holder == "collective" ? "tập thể"
                                                                              : "hộ gia đình");
  return text;
}

core::Outcome<core::Date> day_in(const std::string& text) {
  if (const auto day = core::Date::parse_iso(text)) return *day;
  return core::Refusal{"law.day", "Ngày phải viết theo dạng 2025-12-15.", "day", text};
}

LawAwardLine line_of(const law::Award& award, core::Date day) {
  LawAwardLine line;
  line.code = award.code;
  line.name = award.name;
  line.short_name = award.short_name;
  line.kind = law::to_code(award.kind);
  line.kind_label = law::to_label(award.kind);
  line.holders = holder_words(award);
  const law::AwardVersion* version = award.on(day);
  if (version == nullptr) return line;
  line.decides = version->decides;
  line.cite = version->grounds.cite;
  line.confidence = law::to_code(version->grounds.confidence);
  line.confidence_label = law::to_label(version->grounds.confidence);
  line.from = version->validity.from;
  line.to = version->validity.to;
  return line;
}

std::vector<LawAwardLine> lines_asked(const law::Law& law, core::Date day, const platform::ListRequest& asked,
                                      const std::string& kind) {
  std::vector<std::pair<std::string, LawAwardLine>> keyed;
  for (const auto& [code, award] : law.awards) {
    LawAwardLine line = line_of(award, day);
    if (!kind.empty() && line.kind != kind) continue;
    if (!platform::has_words(line.name + " " + line.short_name + " " + code + " " + line.kind_label, asked.words))
      continue;
    const std::string by_name = core::text_sort_key(line.name);
    const std::string group = std::to_string(static_cast<int>(award.kind));
    keyed.emplace_back(asked.sort == "name" ? by_name : group + by_name, std::move(line));
  }
  std::ranges::stable_sort(keyed, {}, &std::pair<std::string, LawAwardLine>::first);
  if (asked.descending) std::ranges::reverse(keyed);
  std::vector<LawAwardLine> lines;
  lines.reserve(keyed.size());
  for (auto& [key, line] : keyed) lines.push_back(std::move(line));
  return lines;
}

HttpResponse list_kinds(const ApiCall&) {
  std::vector<LawKindShown> kinds;
  for (const law::AwardClass kind : law::award_classes())
    kinds.push_back({std::string(law::to_code(kind)), std::string(law::to_label(kind))});
  return access::answer_json(LawKindsShown{std::move(kinds)});
}

HttpResponse list_awards(const ApiCall& call) {
  const auto asked = platform::list_request(call.request, {"kind", "name"});
  if (!asked) return access::refused(asked.error());
  const auto text = call.request.query_value("day").value_or("");
  const auto day = text.empty() ? core::Outcome<core::Date>(call.today()) : day_in(text);
  if (!day) return access::refused(day.error());
  const auto lines = lines_asked(law::law_in_use(), *day, *asked, call.request.query_value("kind").value_or(""));
  auto page = platform::list_page(lines, *asked, [](const LawAwardLine& line) { return line.code; });
  if (!page) return access::refused(page.error());
  platform::Json items = platform::Json::array();
  for (const LawAwardLine& line : page->rows) items.push(platform::write_json(line));
  return platform::json_response(platform::whole_list_answer(std::move(items), lines.size(), page->next));
}

LawOfDay of_day(const law::Law& law, const law::Award& award, core::Date day) {
  LawOfDay one{day, "", true, law::shown(law, award, day)};
  if (const law::Regime* regime = law.regime(day)) {
    one.regime = regime->name;
    one.loaded = regime->loaded;
  }
  one.lines.erase(one.lines.begin());  // name and day stand above them
  return one;
}

/// Days on which the text of the award or the law as a whole changes.
std::vector<core::Date> changes_of(const law::Law& law, const law::Award& award) {
  std::set<core::Date, std::greater<>> days;
  for (const law::AwardVersion& version : award.versions) days.insert(version.validity.from);
  for (const law::Regime& regime : law.regimes)
    if (!award.of_union()) days.insert(regime.validity.from);
  return {days.begin(), days.end()};
}

HttpResponse one_award(const ApiCall& call) {
  const law::Law& law = law::law_in_use();
  const law::Award* award = law.award(call.request.parameter("code"));
  if (award == nullptr)
    return access::refused(core::Refusal{"law.award.unknown",
                                         "Không có khen thưởng nào mang mã này trong dữ liệu luật.", "code",
                                         call.request.parameter("code")});
  LawAwardShown shown{
      award->code, award->name, award->short_name, std::string(law::to_label(award->kind)), changes_of(law, *award),
      {}};
  std::string text = call.request.query_value("days").value_or("");
  if (text.empty()) text = call.today().to_iso();
  for (std::size_t at = 0; at <= text.size() && shown.days.size() < days_max;) {
    const std::size_t end = std::min(text.find(',', at), text.size());
    const auto day = day_in(text.substr(at, end - at));
    if (!day) return access::refused(day.error());
    shown.days.push_back(of_day(law, *award, *day));
    at = end + 1;
  }
  return access::answer_json(shown);
}

}  // namespace

std::vector<access::ApiRoute> law_routes() {
  std::vector<access::ApiRoute> all(3);
  all[0].pattern = "/law/awards";
  all[0].summary = "Các danh hiệu, hình thức khen thưởng theo quy định của một ngày: ?day=&q=&kind=";
  all[0].out = platform::list_schema(platform::json_schema<LawAwardLine>());
  all[0].errors = {"list.sort", "list.limit", "list.after", "law.day"};
  all[0].handler = list_awards;
  all[1].pattern = "/law/awards/{code}";
  all[1].summary = "Quy định về một khen thưởng, theo từng ngày đặt cạnh nhau: ?days=2023-12-31,2024-01-01 (tối đa 4)";
  all[1].out = platform::json_schema<LawAwardShown>();
  all[1].errors = {"law.award.unknown", "law.day"};
  all[1].handler = one_award;
  all[2].pattern = "/law/kinds";
  all[2].summary = "Các loại danh hiệu, hình thức khen thưởng, bằng lời";
  all[2].out = platform::json_schema<LawKindsShown>();
  all[2].handler = list_kinds;
  return all;
}

}  // namespace thidua::eligibility
