#include "reports/pact_papers.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/text.h"
#include "reports/head.h"
#include "reports/section.h"
#include "reports/target_lines.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

using pacts::GroupOwner;
using pacts::GroupSubject;
using PromisedParagraph = std::vector<const pacts::TargetTerms*>;

/// "…; …; …": a paragraph as it is signed.
std::string promised_words(const PromisedParagraph& paragraph) {
  std::string text;
  for (const auto* terms : paragraph)
    text += text.empty() ? target_words(*terms) : "; " + continued(target_words(*terms));
  return capitalised(text) + ".";
}

/// Adds a paragraph: alone, behind its field's name, or as a further one under the field's name.
void add_promised(const PromisedParagraph& paragraph, std::string& last_field, std::vector<Line>& lines) {
  const auto field = capitalised(phrase(paragraph.front()->field));
  const auto words = promised_words(paragraph);
  if (field.empty()) {
    lines.push_back({words, {}});
  } else if (field != last_field) {
    lines.push_back({words.starts_with(field) ? words : field + ": " + words, {}});
  } else {
    auto& line = lines.back();
    if (line.subs.empty() && line.text.starts_with(field + ": ")) {
      line.subs.push_back(capitalised(line.text.substr(field.size() + 2)));
      line.text = field + ":";
    }
    line.subs.push_back(words);
  }
  last_field = field;
}

std::vector<Line> promised_lines(const std::vector<PromisedParagraph>& paragraphs, GroupOwner owner,
                                 GroupSubject subject) {
  std::vector<Line> lines;
  std::string last_field;
  for (const auto& paragraph : paragraphs) {
    const auto group = paragraph.front()->group;
    const bool same_subject = owner == GroupOwner::general || group.subject == subject;
    if (group.owner == owner && same_subject) add_promised(paragraph, last_field, lines);
  }
  return lines;
}

Subsection promised_by(const std::vector<PromisedParagraph>& paragraphs, GroupOwner owner, std::string title) {
  Subsection subsection{std::move(title), "", {}};
  subsection.points.push_back({"", promised_lines(paragraphs, owner, GroupSubject::none)});
  const std::string_view body = owner == GroupOwner::union_side ? "Đối với Công đoàn cơ sở" : "Đối với cơ quan";
  for (const auto& [subject, words] :
       std::array<std::pair<GroupSubject, std::string_view>, 3>{{{GroupSubject::individual, "Đối với cá nhân"},
                                                                 {GroupSubject::collective, "Đối với tập thể"},
                                                                 {GroupSubject::body, body}}})
    subsection.points.push_back({std::string(words), promised_lines(paragraphs, owner, subject)});
  return subsection;
}

bool stands(const pacts::PactParty& party, core::Date day) {
  return !party.ended_on || day <= *party.ended_on;
}

std::string duty_heading(const pacts::PactParty& party) {
  return "Trách nhiệm của " + party.name;
}

Section duties_section(const pacts::Pact& pact, core::Date day) {
  Section section{"phần trách nhiệm", {}};
  for (const auto& party : pact.parties) {
    if (!stands(party, day)) continue;
    Subsection subsection{duty_heading(party), "", {}};
    auto& lines = subsection.points.emplace_back().lines;
    for (const auto& duty : pact.duties)
      if (duty.party == party.kind) lines.push_back({sentence(duty.text), {}});
    section.subsections.push_back(std::move(subsection));
  }
  return section;
}

void put_promises(const std::vector<PromisedParagraph>& paragraphs, const pacts::Pact& pact, core::Date day,
                  papers::PaperModel& model) {
  Section common{"phần chỉ tiêu chung", {}};
  common.subsections.push_back({"", "", {{"", promised_lines(paragraphs, GroupOwner::general, GroupSubject::none)}}});
  Section own{"phần chỉ tiêu cụ thể", {}};
  own.subsections.push_back(promised_by(paragraphs, GroupOwner::agency, "Chỉ tiêu của cơ quan"));
  own.subsections.push_back(promised_by(paragraphs, GroupOwner::union_side, "Chỉ tiêu của Công đoàn"));
  put_sections({common, own, duties_section(pact, day)}, model);
}

/// The lines above the name: "TM. BAN CHẤP HÀNH\nCHỦ TỊCH", "GIÁM ĐỐC".
std::string signing_post(const pacts::PactParty& party) {
  const auto title = core::upper(party.signer_title);
  switch (party.kind) {
    case pacts::PartyKind::union_executive:
      return title.starts_with("TM.") ? title : "TM. BAN CHẤP HÀNH\n" + title;
    case pacts::PartyKind::staff_representative:
      return "ĐẠI DIỆN CÔNG CHỨC, VIÊN CHỨC,\nNGƯỜI LAO ĐỘNG";
    default:
      return title;
  }
}

/// Posts side by side get as many lines, so that the names below them stand level.
void make_level(std::string& a, std::string& b) {
  constexpr std::string_view empty_line = "\n\u00a0";
  auto lines_a = std::count(a.begin(), a.end(), '\n');
  auto lines_b = std::count(b.begin(), b.end(), '\n');
  for (; lines_a < lines_b; ++lines_a) a += empty_line;
  for (; lines_b < lines_a; ++lines_b) b += empty_line;
}

void put_parties(const pacts::Pact& pact, core::Date day, papers::PaperModel& model) {
  auto& parties = model.lists["bên"];
  std::vector<std::pair<std::string, std::string>> signers;
  for (const auto& party : pact.parties) {
    if (!stands(party, day)) continue;
    papers::PaperModel item;
    const auto post = party.signer_title.empty() ? std::string{} : ", " + capitalised(core::lower(party.signer_title));
    item.fields["câu"] = std::to_string(parties.size() + 1) + ". " + party.name +
                         (party.signer_name.empty() ? "" : "; đại diện: " + party.signer_name + post) + ".";
    parties.push_back(std::move(item));
    signers.emplace_back(signing_post(party), party.signer_name);
  }
  auto& rows = model.lists["hàng ký"];
  for (std::size_t at = 0; at < signers.size(); at += 2) {
    const bool pair = at + 1 < signers.size();
    if (pair) make_level(signers[at].first, signers[at + 1].first);
    papers::PaperModel row;
    // The head signs on the right, where the decree puts the signature of the issuing body.
    row.fields["chức vụ phải"] = signers[at].first;
    row.fields["người ký phải"] = signers[at].second;
    row.fields["chức vụ trái"] = pair ? signers[at + 1].first : "";
    row.fields["người ký trái"] = pair ? signers[at + 1].second : "";
    rows.push_back(std::move(row));
  }
}

void put_pact_words(const ReportFacts& facts, int year, papers::PaperModel& model) {
  model.fields["trích yếu"] = "năm " + std::to_string(year);
  const auto& pact = facts.pact;
  const bool signed_now = year == facts.year && pact.signed_on.has_value();
  model.fields["mở đầu"] =
      (signed_now ? "Hôm nay, " + pact.signed_on->to_vi_long() + ", tại " +
                        (pact.place.empty() ? facts.agency.name : pact.place)
                  : "Tại Hội nghị công chức, viên chức và người lao động của " + facts.agency.name) +
      ", chúng tôi thống nhất ký Giao ước thi đua năm " + std::to_string(year) + ", gồm các bên:";
  model.fields["kết thúc"] =
      "Các bên cam kết thực hiện đầy đủ những nội dung đã giao ước; kêu gọi toàn thể công chức, viên chức, người lao "
      "động hăng hái thi đua, hoàn thành thắng lợi nhiệm vụ năm " +
      std::to_string(year);
}

bool stays(const pacts::NextLine& line) {
  return line.choice != pacts::NextChoice::dropped;
}

/// The lines of next year's pact, those of one old paragraph together.
std::vector<PromisedParagraph> proposed_paragraphs(const pacts::Pact& pact, const std::vector<pacts::NextLine>& lines) {
  std::map<core::TargetId, std::string> old_paragraph;
  for (const auto& target : pact.targets) old_paragraph[target.id] = target.paragraph;
  std::vector<PromisedParagraph> paragraphs;
  std::string last;
  for (const auto& line : lines) {
    if (!stays(line)) continue;
    const auto found = old_paragraph.find(line.last);
    const auto key = found == old_paragraph.end() ? std::string{} : found->second;
    const bool joins =
        !key.empty() && key == last && !paragraphs.empty() && paragraphs.back().front()->group == line.proposed.group;
    if (joins)
      paragraphs.back().push_back(&line.proposed);
    else
      paragraphs.push_back({&line.proposed});
    last = key;
  }
  return paragraphs;
}

papers::PaperModel comparison_row(const pacts::NextLine& line) {
  papers::PaperModel row;
  const bool is_new = line.choice == pacts::NextChoice::new_ || !line.last;
  row.fields["chỉ tiêu cũ"] = is_new ? "-" : capitalised(target_words(line.last_terms));
  std::string result = is_new ? "-" : capitalised(core::label_vi(line.verdict));
  if (!is_new && !line.actual_vi.empty()) result += ": " + line.actual_vi;
  row.fields["kết quả"] = result;
  row.fields["đề xuất"] = stays(line) ? capitalised(target_words(line.proposed)) : "-";
  row.fields["lựa chọn"] = capitalised(pacts::label_vi(line.choice));
  row.fields["lý do"] = line.reason.empty() ? "-" : sentence(line.reason);
  return row;
}

void put_comparison(const std::vector<pacts::NextLine>& lines, papers::PaperModel& model) {
  auto& rows = model.lists["biểu so sánh"];
  auto& points = model.lists["điểm cần rà soát"];
  const auto add_point = [&](const std::string& words) {
    papers::PaperModel item;
    item.fields["câu"] = words;
    points.push_back(std::move(item));
  };
  for (const auto& line : lines) {
    rows.push_back(comparison_row(line));
    if (!stays(line)) continue;
    const auto name = capitalised(short_words(line.proposed)) + ": ";
    for (const auto& hint : line.hints)
      if (line.choice == pacts::NextChoice::undecided) add_point(name + sentence(hint));
    for (const auto& leftover : line.leftovers)
      add_point(name + "còn cụm từ “" + leftover.words + "”; " + phrase(leftover.advice) + ".");
  }
}

std::string choices_words(const std::vector<pacts::NextLine>& lines) {
  std::map<pacts::NextChoice, int> counts;
  for (const auto& line : lines) ++counts[line.choice];
  std::vector<std::string> parts;
  for (const auto choice :
       {pacts::NextChoice::kept, pacts::NextChoice::tightened, pacts::NextChoice::lowered, pacts::NextChoice::reworded,
        pacts::NextChoice::new_, pacts::NextChoice::dropped, pacts::NextChoice::undecided})
    if (counts[choice] > 0) parts.push_back(std::string(pacts::label_vi(choice)) + " " + count_vi(counts[choice]));
  return "Tổng số " + count_vi(static_cast<std::int64_t>(lines.size())) +
         " chỉ tiêu được xem xét: " + joined_vi(parts) + ".";
}

}  // namespace

papers::PaperModel pact_model(const ReportFacts& facts) {
  papers::PaperModel model;
  put_head(facts, model);
  const auto day = facts.pact.signed_on.value_or(facts.cut_off);
  std::vector<PromisedParagraph> paragraphs;
  for (const auto& paragraph : pacts::paragraphs(facts.pact)) {
    PromisedParagraph terms;
    for (const auto* target : paragraph)
      if (!target->dropped_on(day)) terms.push_back(&target->in_force(day).terms);
    if (!terms.empty()) paragraphs.push_back(std::move(terms));
  }
  put_pact_words(facts, facts.year, model);
  put_parties(facts.pact, day, model);
  put_promises(paragraphs, facts.pact, day, model);
  return model;
}

papers::PaperModel next_pact_model(const ReportFacts& facts, const std::vector<pacts::NextLine>& lines) {
  papers::PaperModel model;
  put_head(facts, model);
  const auto day = core::first_day_of_year(facts.year + 1);
  put_pact_words(facts, facts.year + 1, model);
  put_parties(facts.pact, day, model);
  put_promises(proposed_paragraphs(facts.pact, lines), facts.pact, day, model);
  put_comparison(lines, model);
  model.fields["tổng hợp lựa chọn"] = choices_words(lines);
  return model;
}

}  // namespace thidua::reports
