#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "law/codes.h"

/// The law as dated data. Read from law/ by law/io/law_files.h; nothing here opens a file.
namespace thidua::law {

using core::Date;
using core::Validity;

/// Where in the files something stands, for messages: "awards/LDTT.yaml", line 12.
struct FilePlace {
  std::string file;
  int line = 0;
};

/// A text of the law and how sure it is.
struct Grounds {
  std::string cite;  // "điểm a khoản 1 Điều 24 Luật số 06/2022/QH15"
  Confidence confidence = Confidence::confirmed;
  std::vector<std::string> sources;
};

/// Which awards a condition wants, and when.
enum class Need { held, before_window, this_year, year_before, in_row, in_window };
enum class Science { accepted, none, accepted_and_applied };

/// One condition, or a group of them. A parameter that the kind does not use keeps its empty value.
/// Units   years and months are counts; percent are whole; ranks are places in the scales of codes.h.
struct Condition {
  Kind kind = Kind::all;
  std::vector<Condition> parts;
  Grounds grounds;  // own, else of the nearest group, else of the version
  std::optional<Date> to;
  FilePlace place;

  int rank = 0;  // least rating, scope, form or study result
  int years = 0;
  int count = 0;
  int months = 0;
  std::vector<std::string> codes;
  std::vector<std::string> after;         // awards every year of the window lies after
  std::vector<std::string> unsure_after;  // once_only: earlier awards whose effect nobody has settled
  Need need = Need::held;
  Science science = Science::accepted;
  bool applied = false;
  bool outside_unknown = false;  // initiatives of other years: unknown, not "no"
  bool replicable = false;
  bool contract_counts = false;
  bool at_proposal = false;
  bool alone = false;  // a judgement that must be recorded
  bool less_discipline = false;
  int at_least_pct = 0;
  int more_than_pct = -1;
  int at_least = 0;
  int male = 0, female = 0;  // years
  std::string item, text, sector, location, sex;
  std::vector<std::string> levels, agency_kinds, except_kinds;
};

/// subject kind ("person", "collective") -> route -> conditions
using Branches = std::map<std::string, std::map<std::string, Condition>>;

/// A line of the table for length of service in leading posts.
struct PostRow {
  std::string gives, post;
  int years_min = 0;
  std::optional<int> years_below;
  Grounds grounds;
};
struct WomenLess {
  std::optional<Date> from;
  bool one_third = false;  // else three years
  Grounds grounds;
};

/// Multiples of the base salary, by whom it goes to.
struct RewardMoney {
  std::map<std::string, core::Decimal> multiple;
  bool at_most = false;
  Grounds grounds;
};

struct AwardVersion {
  Validity validity;
  std::vector<std::string> regimes;  // "R3", "union"
  std::string decides, proposes;
  Grounds grounds;
  Date checked_on;
  std::optional<RewardMoney> money;
  Branches branches;
  std::vector<PostRow> posts;
  std::optional<WomenLess> women;
  std::optional<Grounds> discipline_in_post;
  FilePlace place;
};

enum class AwardClass {
  title,
  commendation,
  state_honour,
  medal,
  recognition,
  service_route,
  union_title,
  union_commendation,
  union_medal
};

/// Days for which no text is loaded, and the act that would hold them.
struct Gap {
  Validity validity;
  std::string cite;
};

struct Award {
  std::string code, name, short_name, level;
  AwardClass kind = AwardClass::title;
  std::vector<std::string> holders;    // person, collective, household
  int covers_years = 1;                // years that one such title covers
  std::vector<AwardVersion> versions;  // by first day
  std::vector<Gap> gaps;
  FilePlace place;

  bool of_union() const { return kind >= AwardClass::union_title; }
  bool is_title() const { return kind == AwardClass::title || kind == AwardClass::union_title; }
  bool is_medal() const { return kind == AwardClass::medal || kind == AwardClass::union_medal; }
  /// The version that holds the day; null where none does.
  const AwardVersion* on(Date day) const;
};

struct Regime {
  std::string id, name;
  Validity validity;
  bool loaded = true;  // false: the text is not in law/, so that nothing can be decided by it
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

/// A rule across awards (G1 …) or of transition (TR1 …).
struct GeneralRule {
  std::string id, text;
  Validity validity;
  std::optional<Date> decides_from;  // in force before, but says no only from this day
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

struct VoteRule {
  std::string id;
  std::vector<std::string> awards;
  int min_pct = 0;
  bool secret = false;
  Validity validity;
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

/// A cap on a whole list. Without `award`: no ratio exists, and none may be set.
struct QuotaRule {
  std::string id, award, of;
  int max_pct = 0;
  bool local_lower = false;
  Validity validity;
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

struct BaseSalary {
  Date from;
  std::int64_t dong = 0;  // a month
  Grounds grounds;
};
struct MoneyRules {
  std::int64_t round_up_to = 0;  // đồng
  Validity validity;
  Grounds grounds;
};

struct Act {
  std::string number, name, loaded;
  Validity validity;
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

struct DossierRule {
  std::string id, deadline;
  std::vector<std::string> awards, parts;
  Validity validity;
  Grounds grounds;
  Date checked_on;
  FilePlace place;
};

/// Which law it is: the hash of its files by name, and the newest day on which something in them was checked.
struct LawVersion {
  std::string sha256;
  Date checked_on;
};

struct Law {
  LawVersion version;
  std::vector<Regime> regimes;  // by first day
  std::map<std::string, Award, std::less<>> awards;
  std::map<std::string, GeneralRule, std::less<>> rules;  // G…, TR…
  std::vector<VoteRule> votes;
  std::vector<QuotaRule> quotas;
  std::vector<BaseSalary> base_salary;  // by first day
  MoneyRules money;
  std::vector<Act> acts;
  std::vector<DossierRule> dossiers;
  std::map<std::string, std::string, std::less<>> sources;  // id -> where it was read

  const Award* award(std::string_view code) const;
  const Regime* regime(Date day) const;
  const GeneralRule* rule(std::string_view id) const;
  /// The rule of that id where it holds the day, else null.
  const GeneralRule* rule_on(std::string_view id, Date day) const;
  /// "CSTĐCS"; the code itself where the award is not known.
  std::string short_name(std::string_view code) const;
};

std::string_view to_code(AwardClass kind);
std::string_view to_label(AwardClass kind);  // "Danh hiệu thi đua"
std::vector<AwardClass> award_classes();
std::optional<AwardClass> award_class_of(std::string_view code);
std::string_view to_code(Need need);
std::optional<Need> need_of(std::string_view code);
std::string_view to_code(Science science);
std::optional<Science> science_of(std::string_view code);

}  // namespace thidua::law
