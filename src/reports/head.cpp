#include "reports/head.h"

#include <cstdlib>

#include "core/text.h"
#include "reports/words.h"

namespace thidua::reports {
namespace {

/// "tỉnh Lam Giang", however the province was entered.
std::string province_words(const people::AgencyName& agency) {
  const auto folded = core::folded(agency.province);
  if (agency.province.empty() || folded.starts_with("tinh ") || folded.starts_with("thanh pho "))
    return agency.province;
  return "tỉnh " + agency.province;
}

/// Capitals, without "TỈNH …" at the end where the line above names the province already.
std::string head_line(const std::string& name, const people::AgencyName& agency, const std::string& above) {
  std::string line = core::upper(name);
  const auto province = core::upper(province_words(agency));
  if (!province.empty() && line.ends_with(" " + province) && core::upper(above).find(province) != std::string::npos)
    line.erase(line.size() - province.size() - 1);
  return line;
}

/// A name too long to stand beside the motto goes on two lines, cut before «VÀ» or else at the blank nearest the
/// middle.
std::string in_head(std::string line) {
  constexpr std::size_t letters_max = 26;  // of capitals in the left column
  if (core::code_points(line) <= letters_max || line.find('\n') != std::string::npos) return line;
  const auto middle = static_cast<std::ptrdiff_t>(line.size() / 2);
  const auto off_middle = [&](std::size_t at) { return std::abs(static_cast<std::ptrdiff_t>(at) - middle); };
  std::size_t cut = std::string::npos;
  for (const std::string_view before : {" VÀ ", " "}) {
    for (auto at = line.find(before); at != std::string::npos; at = line.find(before, at + 1))
      if (cut == std::string::npos || off_middle(at) < off_middle(cut)) cut = at;
    if (cut != std::string::npos) break;
  }
  if (cut != std::string::npos) line[cut] = '\n';
  return line;
}

/// "Ban Chấp hành Công đoàn cơ sở Sở …" without the body's own name: the union that issues.
std::string union_name(const ReportFacts& facts) {
  const auto* party = party_of(facts.pact, pacts::PartyKind::union_executive);
  std::string name = party == nullptr ? "Công đoàn cơ sở " + facts.agency.name : party->name;
  for (const std::string_view body : {"Ban Chấp hành ", "Ban chấp hành ", "BCH "})
    if (name.starts_with(body)) name.erase(0, body.size());
  return name;
}

/// "CÔNG ĐOÀN CƠ SỞ" on a line of its own above the agency's name.
std::string union_head_line(const ReportFacts& facts) {
  constexpr std::string_view kind = "CÔNG ĐOÀN CƠ SỞ ";
  std::string line = head_line(union_name(facts), facts.agency, facts.agency.parent_name);
  if (line.starts_with(kind)) line[kind.size() - 1] = '\n';
  return line;
}

std::vector<std::string> usual_recipients(const ReportFacts& facts) {
  const auto* party = party_of(facts.pact, pacts::PartyKind::union_executive);
  const bool with_union = party != nullptr && (!party->ended_on || facts.day <= *party->ended_on);
  if (facts.side == papers::Side::union_side)
    return {"- Công đoàn cấp trên trực tiếp;",
            "- Đảng ủy " + facts.agency.short_name + ";",
            "- Lãnh đạo " + facts.agency.short_name + ";",
            "- Ủy viên Ban Chấp hành, Ủy ban kiểm tra;",
            "- Các công đoàn bộ phận, tổ công đoàn;",
            "- Lưu: CĐCS."};
  std::vector<std::string> lines;
  if (facts.kind != papers::PaperKind::notice) {
    if (!facts.agency.province.empty()) lines.push_back("- UBND " + province_words(facts.agency) + " (để báo cáo);");
    lines.push_back("- Sở Nội vụ (để báo cáo);");
  }
  lines.push_back("- Lãnh đạo " + facts.agency.short_name + ";");
  if (with_union) lines.push_back("- Ban Chấp hành Công đoàn cơ sở;");
  lines.push_back("- Các phòng, đơn vị thuộc " + facts.agency.short_name + ";");
  lines.push_back("- Lưu: VT, VP.");
  return lines;
}

void put_signature(const ReportFacts& facts, papers::PaperModel& model) {
  const bool known = facts.signer.has_value();
  // One field of one or two lines: an empty authority leaves no empty line above the post.
  const bool with_authority = known && !facts.signer->authority.empty();
  model.fields["chức danh ký"] =
      !known ? "" : (with_authority ? facts.signer->authority + "\n" : "") + facts.signer->title;
  model.fields["người ký"] = known ? facts.signer->name : "";
  auto& lines = model.lists["nơi nhận"];
  for (const auto& line : facts.recipients.empty() ? usual_recipients(facts) : facts.recipients) {
    papers::PaperModel item;
    item.fields["dòng"] = line;
    lines.push_back(std::move(item));
  }
}

/// Under the title of an annex.
std::string attached_words(const ReportFacts& facts, const std::string& symbol) {
  const bool notice = facts.kind == papers::PaperKind::notice;
  if (symbol.empty()) return {};
  return std::string("(Kèm theo ") + (notice ? "Thông báo" : "Báo cáo") + " số " +
         papers::number_vi(facts.number, symbol) + " " + facts.day.to_vi_long() + " của " + issuer_words(facts) + ")";
}

std::string pact_basis(const ReportFacts& facts) {
  std::string text = "Căn cứ " + facts.pact.title;
  if (facts.pact.signed_on) text += " ký " + facts.pact.signed_on->to_vi_long();
  const auto parties = between_parties(facts.pact);
  return parties.empty() ? text : text + " " + parties;
}

}  // namespace

std::string symbol_of(const ReportFacts& facts) {
  const auto type = papers::type_abbreviation(facts.kind);
  if (type.empty()) return {};
  if (facts.letterhead && !facts.letterhead->symbol.empty()) return papers::symbol_of(type, facts.letterhead->symbol);
  return papers::symbol_of(type, facts.side == papers::Side::union_side ? "CĐCS" : facts.agency.symbol);
}

std::string issuer_words(const ReportFacts& facts) {
  return facts.side == papers::Side::agency ? facts.agency.name : "Ban Chấp hành " + union_name(facts);
}

std::string cut_off_words(const ReportFacts& facts) {
  return "số liệu tính đến hết " + results_day(facts).to_vi_long();
}

std::string between_parties(const pacts::Pact& pact) {
  std::vector<std::string> names;
  for (const auto& party : pact.parties)
    if (!party.name.empty()) names.push_back(party.name);
  return names.size() < 2 ? std::string{} : "giữa " + joined_vi(names);
}

void put_head(const ReportFacts& facts, papers::PaperModel& model) {
  const bool of_agency = facts.side == papers::Side::agency;
  auto& fields = model.fields;
  fields["cơ quan chủ quản"] = facts.letterhead ? facts.letterhead->governing_body
                               : of_agency      ? core::upper(facts.agency.parent_name)
                                                : "";
  fields["cơ quan ban hành"] = facts.letterhead ? facts.letterhead->issuing_body
                               : of_agency
                                   ? in_head(head_line(facts.agency.name, facts.agency, facts.agency.parent_name))
                                   : union_head_line(facts);
  const auto symbol = symbol_of(facts);
  fields["số ký hiệu"] = symbol.empty() ? "" : "Số: " + papers::number_vi(facts.number, symbol);
  fields["địa danh ngày tháng"] = facts.agency.place + ", " + facts.day.to_vi_long();
  fields["tên cơ quan"] = facts.agency.name;
  fields["bên báo cáo"] = issuer_words(facts);
  fields["năm"] = std::to_string(facts.year);
  fields["năm sau"] = std::to_string(facts.year + 1);
  fields["ngày số liệu"] = results_day(facts).to_vi_long();
  fields["kèm theo"] = attached_words(facts, symbol);
  put_signature(facts, model);
}

void put_bases(const ReportFacts& facts, papers::PaperModel& model) {
  std::vector<std::string> bases = {"Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"};
  for (const auto& figure : facts.figures)
    if (figure.kind == FigureKind::activity && figure.topic == Topic::basis && figure.side == facts.side)
      bases.push_back(phrase(figure.name));
  bases.push_back(pact_basis(facts));
  auto& list = model.lists["căn cứ"];
  for (std::size_t at = 0; at < bases.size(); ++at) {
    papers::PaperModel item;
    item.fields["câu"] = bases[at] + (at + 1 == bases.size() ? "." : ";");
    list.push_back(std::move(item));
  }
}

}  // namespace thidua::reports
