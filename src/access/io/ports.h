#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "access/io/api.h"
#include "core/date.h"
#include "platform/audit.h"

/// What later features put into pages that belong to nobody: home, search, menu. `server` plugs them in. Each source
/// asks for rights itself: what the user may not read is not told.
namespace thidua::access {

/// One thing somebody is waited for to do. Codes of urgency: today, week, later.
enum class Urgency { today, week, later };
struct TodayCard {
  std::string id;  // stays the same while the thing is to be done: "round-12-missing"
  Urgency urgency = Urgency::week;
  std::string text;      // "3 đơn vị chưa gửi số liệu đợt Tổng kết năm 2025"
  std::string for_whom;  // "Cán bộ thi đua", or empty
  std::optional<core::Date> due;
  std::int64_t days_late = 0;  // 0: not late
  std::string label;           // of the button: "Xem đơn vị chưa gửi"
  std::string href;            // path of the page: "/giao-uoc/2025/dot-bao-cao/12"
};
using TodaySource = std::function<std::vector<TodayCard>(const ApiCall& call, int year)>;

/// The year at a glance.
struct Milestone {
  std::string label;
  std::optional<core::Date> day;
};
using MilestoneSource = std::function<std::vector<Milestone>(const ApiCall& call, int year)>;

struct SearchItem {
  std::string text;
  std::string detail;
  std::string href;
};
struct SearchGroup {
  std::string kind;   // pact, target, unit, person, user
  std::string label;  // "Chỉ tiêu"
  std::vector<SearchItem> items;
};
/// `folded_words`: each of them must begin a word of what is found (core::folded on both sides). At most `count_max`.
using SearchSource = std::function<SearchGroup(const ApiCall& call, const std::vector<std::string>& folded_words,
                                               std::size_t count_max)>;

/// An entry of the trail as it is said to a reader. The trail itself keeps codes and ids, so that it stays what it is.
struct AuditSaid {
  std::string subject;  // "đợt báo cáo “Sơ kết 6 tháng”, đơn vị Văn phòng Sở"
  std::string detail;   // "trạng thái: đã gửi"
};
/// One for each entry, in their order.
using AuditWords = std::function<std::vector<AuditSaid>(platform::Connection& db, core::AgencyId agency,
                                                        const std::vector<platform::AuditEntry>& entries)>;

struct Ports {
  std::vector<TodaySource> today;
  std::vector<MilestoneSource> milestones;
  std::vector<SearchSource> search;
  std::function<std::vector<int>(const ApiCall& call)> years;  // newest first
  std::vector<std::pair<std::string, std::function<std::int64_t(const ApiCall& call)>>> menu_counts;
  std::map<std::string, std::string, std::less<>> action_labels;  // "pacts.judge" -> "Đánh giá giao ước"
  AuditWords audit_words;
};

}  // namespace thidua::access
