#include "documents/read_document.h"
#include "reading/extract.h"
#include "reading/io/extract_json.h"
#include "server/commands.h"
#include "server/import_pact.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

void say_meta(const reading::Meta& meta) {
  const auto line = [](std::string_view label, const std::string& value) {
    if (!value.empty()) say("  " + std::string(label) + ": " + value);
  };
  line("Loại văn bản", meta.kind_label);
  line("Tên", meta.title);
  line("Cơ quan", meta.agency);
  line("Số, ký hiệu", meta.number.empty() ? meta.number_suffix : meta.number + "/" + meta.number_suffix);
  line("Ngày", meta.date);
  if (meta.period) line("Thời gian", meta.period->label);
  line("Chủ đề", meta.theme);
  for (const std::string& party : meta.parties) line("Bên ký", party);
}

}  // namespace

int read_command(const CommonOptions& common, const ReadOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  const reading::Extract extract = reading::read(*document);
  if (common.json) {
    say(reading::to_json(extract));
    return exit_done;
  }
  say_meta(extract.meta);
  for (const std::string& note : document->notes) say("  Lưu ý: " + note);
  say("  " + std::to_string(extract.sections.size()) + " đề mục, " + std::to_string(extract.targets.size()) +
      " chỉ tiêu, " + std::to_string(extract.criteria.size()) + " tiêu chí, " + std::to_string(extract.tasks.size()) +
      " nhiệm vụ");
  std::vector<std::vector<std::string>> rows;
  for (const reading::Target& target : extract.targets) {
    const std::string verdict =
        target.judgement ? std::string(core::label_vi(target.judgement->verdict)) : std::string();
    rows.push_back({target.id, core::to_vi(target.quantity, target.unit_label), verdict, target.quote.text});
  }
  if (!rows.empty()) say_table({"Mã", "Mức phải đạt", "Đánh giá", "Nội dung"}, rows);
  for (const reading::Target& target : extract.targets)
    for (const reading::Doubt& doubt : target.doubts) say("  ? " + target.id + ": " + doubt.question_vi);
  return exit_done;
}

}  // namespace thidua::server
