#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/money.h"
#include "papers/paper.h"

/// Figures entered for the report, each with its source and the day it holds on: awards with their decisions, funds,
/// inspections, complaints. Later features that count them themselves put theirs beside these.
namespace thidua::reports {

/// Codes: award, fund, activity.
enum class FigureKind { award, fund, activity };
std::string_view code(FigureKind kind);
std::optional<FigureKind> figure_kind_of(std::string_view code);

/// How far an award has come. Codes: proposed («đề nghị»), recognised («công nhận»), awarded («khen thưởng, tặng»).
/// What is proposed is never added to what is awarded.
enum class AwardStage { proposed, recognised, awarded };
std::string_view code(AwardStage stage);
std::optional<AwardStage> award_stage_of(std::string_view code);

/// Codes: collective («tập thể»), person («cá nhân»), member («đoàn viên»), woman_member («nữ đoàn viên»).
enum class AwardSubject { collective, person, member, woman_member };
std::string_view code(AwardSubject subject);
std::optional<AwardSubject> award_subject_of(std::string_view code);
std::string_view label_vi(AwardSubject subject);

/// What an activity line is about. Codes: basis («căn cứ»), leadership, movement, inspection, supervision, complaint,
/// welfare, cause, direction («phương hướng»).
enum class Topic { basis, leadership, movement, inspection, supervision, complaint, welfare, cause, direction };
std::string_view code(Topic topic);
std::optional<Topic> topic_of(std::string_view code);

struct Figure {
  std::int64_t id = 0;
  FigureKind kind = FigureKind::activity;
  papers::Side side = papers::Side::agency;
  int year = 0;
  core::Date day;             // the figure holds on this day («số liệu đến ngày»)
  std::string source;         // «nguồn số liệu»: "Quyết định số 215/QĐ-SNNMT", "Văn phòng Sở"
  std::int64_t replaces = 0;  // the figure it corrects, or 0
  bool withdrawn = false;     // with `replaces`: the earlier figure no longer counts

  std::string name;               // award, fund, or the sentence of an activity
  Topic topic = Topic::movement;  // of an activity
  // awards
  AwardStage stage = AwardStage::awarded;
  AwardSubject subject = AwardSubject::person;
  std::string authority;  // who decides: "Chủ tịch UBND tỉnh Lam Giang"
  std::string part;       // "phòng, đơn vị thuộc Sở": parts of one award are summed by the report
  std::string decision;   // "Quyết định số 215/QĐ-SNNMT ngày 28/11/2025"
  // awards, and things counted beside a fund or an activity
  std::optional<std::int64_t> count;
  std::string counted;  // "trường hợp", "cuộc"
  // funds
  core::Money amount;
  bool spent = false;  // «chi hỗ trợ»; false = collected
};

/// Why the figure cannot be taken, Vietnamese; or empty.
std::string figure_fault(const Figure& figure);
/// Those that count on the day: held on or before it, not replaced by a later one that does.
std::vector<Figure> figures_on(const std::vector<Figure>& all, core::Date day);

}  // namespace thidua::reports
