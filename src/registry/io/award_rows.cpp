#include "registry/io/award_rows.h"

#include "core/text.h"
#include "registry/catalogue.h"
#include "registry/io/award_columns.h"

namespace thidua::registry {
namespace {

/// «GIÁM ĐỐC» is "Giám đốc".
std::string from_capitals(const std::string& text) {
  if (core::upper(text) != text) return text;
  const std::string lower = core::lower(text);
  std::size_t end = 1;
  while (end < lower.size() && (static_cast<unsigned char>(lower[end]) & 0xC0U) == 0x80U) ++end;
  return core::upper(lower.substr(0, end)) + lower.substr(end);
}

std::string years_of(const reading::Extract& extract) {
  if (extract.meta.period) {
    const auto first = written_years(extract.meta.period->from.substr(0, 4));
    const auto last = written_years(extract.meta.period->to.substr(0, 4));
    if (first && last && first->first <= last->last) return Years{first->first, last->last}.to_text();
  }
  for (const std::string* text : {&extract.meta.subject_line, &extract.meta.title})
    if (const auto years = written_years(*text)) return years->to_text();
  return extract.meta.date.size() >= 4 ? extract.meta.date.substr(0, 4) : std::string();
}

std::string holder_of_row(const reading::AwardRow& row) {
  if (row.recipient == "individual") return std::string(code(HolderKind::person));
  if (row.recipient == "household") return std::string(code(HolderKind::household));
  return row.recipient == "collective" ? std::string(code(HolderKind::unit)) : std::string();
}

std::string number_of_decision(const reading::Meta& meta) {
  if (meta.number.empty() || meta.number_suffix.empty() || meta.number.find('/') != std::string::npos)
    return meta.number;
  return meta.number + "/" + meta.number_suffix;
}

}  // namespace

std::string authority_of(const reading::Meta& meta) {
  if (meta.signers.empty()) return meta.agency;
  const std::string& title = meta.signers.front().title;
  const std::string words = plain_words(title);
  // «KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC» signs for the head: the head decides.
  std::string head = title;
  if (words.starts_with("pho ")) head = title.substr(title.find(' ') + 1);
  if (const std::string& authority = meta.signers.front().authority; plain_words(authority).starts_with("kt "))
    head = authority.substr(authority.find(' ') + 1);
  if (head.empty()) return meta.agency;
  return from_capitals(core::upper(head)) + (meta.agency.empty() ? "" : " " + meta.agency);
}

std::vector<personnel::ParsedRow> award_rows_of(const reading::Extract& extract) {
  std::vector<personnel::ParsedRow> rows;
  const std::string years = years_of(extract);
  const std::string authority = authority_of(extract.meta);
  for (const reading::AwardRow& read : extract.award_rows) {
    personnel::ParsedRow row;
    const auto put = [&](const char* key, const std::string& value) {
      if (!value.empty()) row.cells[key] = core::single_spaced(core::nfc(value));
    };
    put("holder", holder_of_row(read));
    put("name", read.name);
    put("position", read.position);
    put("unit", read.unit);
    put("award", read.award);
    put("years", years);
    put("number", number_of_decision(extract.meta));
    put("day", extract.meta.date);
    put("authority", authority);
    put("confidence", std::to_string(read.certainty.confidence));
    if (!read.certainty.doubts.empty()) put("doubt", read.certainty.doubts.front().question_vi);
    if (read.name.empty()) row.faults.push_back({"name", "Không đọc được tên; hãy ghi tay dòng này.", {}});
    if (read.award.empty())
      row.faults.push_back({"award", "Không đọc được danh hiệu, hình thức khen thưởng; hãy ghi tay dòng này.", {}});
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace thidua::registry
