#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The permanent codes of the law data and of case files, with the words users see.
namespace thidua::law {

/// How sure a text of the law is. Only `confirmed` decides.
enum class Confidence { recalled, local_example, confirmed_secondary, confirmed };
std::string_view to_code(Confidence confidence);
std::string_view to_label(Confidence confidence);  // "đã đọc văn bản"
std::optional<Confidence> confidence_of(std::string_view code);

/// What a condition asks. `all` and `any` hold other conditions.
enum class Kind {
  all,
  any,
  version,
  rating_at_least,
  rating_streak,
  rating_years,
  award,
  cancelled,
  track,
  cycle,
  initiative,
  initiative_use,
  science_work,
  meets_standard,
  employed_months,
  absence_days,
  study_result,
  transfer_opinion,
  discipline,
  discipline_restart,
  freeze,
  members_with_award,
  members_rated,
  members_discipline,
  rank_in_group,
  unit_age,
  succession,
  employer,
  sex,
  living,
  once_only,
  service_years,
  post_years,
  union_member,
  same_achievement,
  judgement,
  quota,
  vote,
  local_rule,
  contribution_value
};
std::string_view to_code(Kind kind);
std::optional<Kind> kind_of(std::string_view code);

enum class Truth { no, unknown, yes };
std::string_view to_code(Truth truth);
std::string_view to_label(Truth truth);  // "không đạt"
std::optional<Truth> truth_of(std::string_view code);

enum class Verdict { not_eligible, needs_human_judgement, eligible };
std::string_view to_code(Verdict verdict);
std::string_view to_label(Verdict verdict);
std::optional<Verdict> verdict_of(std::string_view code);

/// Why something stays unknown.
enum class Because {
  nothing,
  missing_fact,
  missing_paper,
  judgement_open,
  not_confirmed,
  text_not_loaded,
  no_rule,
  open_question
};
std::string_view to_code(Because because);  // empty for `nothing`
std::optional<Because> because_of(std::string_view code);

/// A closed list of codes; where it is a scale, from the lowest to the highest.
using Codes = std::vector<std::string_view>;
const Codes& ratings();        // khong_hoan_thanh … hoan_thanh_xuat_sac
const Codes& forms();          // khien_trach … buoc_thoi_viec
const Codes& scopes();         // co_so, tinh_bo, toan_quoc
const Codes& study_results();  // yeu … xuat_sac
const Codes& tracks();
const Codes& routes();
const Codes& agency_kinds();
const Codes& post_codes();
const Codes& judgement_items();
/// The place of the code in the list, from 0; nullopt where it is not there.
std::optional<int> rank_in(const Codes& codes, std::string_view code);
/// "a, b, c", for messages.
std::string listed(const Codes& codes);

std::string_view rating_words(int rank);  // "hoàn thành tốt nhiệm vụ"
std::string_view form_words(int rank);    // "khiển trách"
std::string_view scope_words(int rank);   // "cấp cơ sở"
std::string_view post_words(std::string_view code);
std::string_view route_words(std::string_view code);
std::string_view kind_words(Kind kind);

}  // namespace thidua::law
