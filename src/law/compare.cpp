#include "law/compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "law/shown.h"

namespace thidua::law {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// "06/2022", "65/2014", "5007", "157-KL": the numbers that acts are called by.
std::set<std::string> acts_in(const std::string& cite) {
  std::set<std::string> acts;
  for (std::size_t at = 0; at < cite.size(); ++at) {
    if (!digit(cite[at]) || (at > 0 && (digit(cite[at - 1]) || cite[at - 1] == '/'))) continue;
    std::size_t end = at;
    while (end < cite.size() && digit(cite[end])) ++end;
    const bool year = end + 5 <= cite.size() && cite[end] == '/' &&
                      std::all_of(cite.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                                  cite.begin() + static_cast<std::ptrdiff_t>(end) + 5, digit);
    if (year) {
      acts.insert(cite.substr(at, end - at + 5));
    } else if (end < cite.size() && (cite[end] == '/' || cite[end] == '-') && end + 1 < cite.size() &&
               !digit(cite[end + 1])) {
      acts.insert(cite.substr(at, end - at));
    }
  }
  return acts;
}

/// Numbers behind "art." or "Điều".
std::set<std::string> articles_in(const std::string& cite) {
  std::set<std::string> articles;
  for (const std::string_view mark : {"art. ", "Điều "})
    for (std::size_t at = cite.find(mark); at != std::string::npos; at = cite.find(mark, at + 1)) {
      std::size_t end = at + mark.size();
      while (end < cite.size() && digit(cite[end])) ++end;
      if (end > at + mark.size()) articles.insert(cite.substr(at + mark.size(), end - at - mark.size()));
    }
  return articles;
}

bool share(const std::set<std::string>& wanted, const std::set<std::string>& found) {
  if (wanted.empty()) return true;
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) { return found.count(one) != 0; });
}

using OwnLines = std::map<std::string, Date>;   // line -> first day in force
using Lines = std::map<std::string, OwnLines>;  // what -> lines

std::string until(const Validity& validity) {
  return validity.from.to_iso() + " đến " + (validity.to ? validity.to->to_iso() : std::string("nay"));
}

void put_condition(const Law& law, const Condition& condition, const std::string& under, Date from, OwnLines& lines) {
  if (condition.parts.empty()) {
    lines.emplace(under + condition_words(law, condition) + unworded_parameters(condition) + " [" +
                      condition.grounds.cite + "; " + std::string(to_code(condition.grounds.confidence)) + "]",
                  from);
    return;
  }
  const std::string deeper = condition.kind == Kind::any ? under + "một trong: " : under;
  for (const Condition& part : condition.parts) put_condition(law, part, deeper, from, lines);
}

void put_version(const Law& law, const AwardVersion& version, OwnLines& lines) {
  const Date from = version.validity.from;
  const std::string head = until(version.validity) + ": ";
  lines.emplace(head + version.grounds.cite + " [" + std::string(to_code(version.grounds.confidence)) + "]", from);
  if (!version.decides.empty()) lines.emplace(head + "người quyết định: " + version.decides, from);
  for (const auto& [subject, by_route] : version.branches)
    for (const auto& [route, branch] : by_route)
      put_condition(
          law, branch,
          head + (subject == "person" ? "cá nhân" : "tập thể") + ", " + std::string(route_words(route)) + ": ", from,
          lines);
  for (const PostRow& row : version.posts)
    lines.emplace(head + row.gives + ": " + std::string(post_words(row.post)) + " từ " + std::to_string(row.years_min) +
                      " năm" + (row.years_below ? " đến dưới " + std::to_string(*row.years_below) : std::string()),
                  from);
  if (version.money)
    for (const auto& [holder, multiple] : version.money->multiple)
      lines.emplace(head + "hệ số tiền thưởng " + holder + " " + multiple.to_vi(), from);
}

Lines lines_of(const Law& law) {
  Lines lines;
  for (const auto& [code, award] : law.awards)
    for (const AwardVersion& version : award.versions) put_version(law, version, lines[code]);
  for (const auto& [id, rule] : law.rules)
    lines[id].emplace(until(rule.validity) + ": " + rule.text + " [" + rule.grounds.cite + "; " +
                          std::string(to_code(rule.grounds.confidence)) + "]",
                      rule.validity.from);
  for (const Regime& one : law.regimes)
    lines[one.id].emplace(until(one.validity) + ": " + one.name + (one.loaded ? "" : " (chưa nạp văn bản)"),
                          one.validity.from);
  for (const VoteRule& one : law.votes)
    for (const std::string& code : one.awards)
      lines["phiếu " + code].emplace(
          until(one.validity) + ": từ " + std::to_string(one.min_pct) + "%" + (one.secret ? ", bỏ phiếu kín" : ""),
          one.validity.from);
  for (const QuotaRule& one : law.quotas)
    lines["tỷ lệ " + one.id].emplace(until(one.validity) + ": " + one.award + " " + std::to_string(one.max_pct) + "%",
                                     one.validity.from);
  for (const BaseSalary& one : law.base_salary)
    lines["lương cơ sở"].emplace(one.from.to_iso() + ": " + std::to_string(one.dong) + " đồng", one.from);
  for (const DossierRule& one : law.dossiers)
    for (const std::string& part : one.parts)
      lines["hồ sơ " + one.id].emplace(until(one.validity) + ": " + part, one.validity.from);
  for (const Act& one : law.acts)
    lines["văn bản " + one.number].emplace(until(one.validity) + ": " + one.name +
                                               (one.loaded == "loaded"   ? ""
                                                : one.loaded == "partly" ? " (nạp một phần)"
                                                                         : " (chưa nạp)"),
                                           one.validity.from);
  return lines;
}

}  // namespace

std::vector<std::string> differences(const Expected& expected, const Answer& answer) {
  std::vector<std::string> found;
  if (expected.verdict != answer.verdict)
    found.push_back("kết luận: chờ " + std::string(to_code(expected.verdict)) + ", được " +
                    std::string(to_code(answer.verdict)));
  if (expected.hold != answer.hold)
    found.push_back(std::string("tạm dừng: chờ ") + (expected.hold ? "có" : "không") + ", được " +
                    (answer.hold ? "có" : "không"));
  bool decided = expected.decided_by.empty();
  std::set<std::string> acts, articles;
  for (const Reason& reason : answer.reasons) {
    if (!reason.decides) continue;
    const std::string kind(to_code(reason.kind));
    decided |= std::find(expected.decided_by.begin(), expected.decided_by.end(), kind) != expected.decided_by.end();
    acts.merge(acts_in(reason.citation));
    articles.merge(articles_in(reason.citation));
  }
  if (!decided) {
    std::string kinds;
    for (const std::string& kind : expected.decided_by) kinds += (kinds.empty() ? "" : ", ") + kind;
    found.push_back("điều kiện quyết định: chờ một trong " + kinds);
  }
  if (!share(acts_in(expected.citation), acts) || !share(articles_in(expected.citation), articles))
    found.push_back("căn cứ: chờ " + expected.citation);
  return found;
}

std::vector<LineChange> line_changes(const Law& before, const Law& after) {
  std::vector<LineChange> found;
  Lines old = lines_of(before), now = lines_of(after);
  for (const auto& [what, lines] : now) old[what];  // every name of both
  for (const auto& [what, lines] : old) {
    const OwnLines& new_lines = now[what];
    for (const auto& [line, from] : lines)
      if (!new_lines.contains(line)) found.push_back({what, false, line, from});
    for (const auto& [line, from] : new_lines)
      if (!lines.contains(line)) found.push_back({what, true, line, from});
  }
  return found;
}

std::vector<std::string> changes(const Law& before, const Law& after) {
  std::vector<std::string> found;
  for (const LineChange& one : line_changes(before, after))
    found.push_back(std::string(one.added ? "+ " : "- ").append(one.what).append("  ").append(one.line));
  return found;
}

}  // namespace thidua::law
