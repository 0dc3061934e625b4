#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "documents/read_document.h"
#include "reading/extract.h"
#include "reading/io/explain.h"
#include "reading/io/extract_json.h"
#include "server/commands.h"
#include "server/import_pact.h"
#include "server/terminal.h"
#include "system/files.h"

namespace thidua::server {
namespace {

void say_meta(const reading::Meta& meta) {
  const auto line = [](std::string_view label, const std::string& value) {
    if (!value.empty()) say("  " + std::string(label) + ": " + value);
  };
  line("Loại văn bản", meta.kind_label);
  line("Tên", meta.title);
  line("Cơ quan", meta.agency);
  line("Số, ký hiệu", meta.number.empty() ? meta.number_suffix : meta.number);
  line("Ngày", meta.date);
  if (meta.period) line("Thời gian", meta.period->label);
  line("Chủ đề", meta.theme);
  for (const std::string& party : meta.parties) line("Bên ký", party);
}

void say_extract(const doc_model::Document& document, const reading::Extract& extract) {
  say_meta(extract.meta);
  for (const std::string& note : document.notes) say("  Lưu ý: " + note);
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
}

bool on_a_terminal() {
  return isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
}

int write_page(const std::string& file, const std::string& page) {
  const std::filesystem::path path(file);
  // A slip of the hand must not cost the document that is read.
  if (path.extension() != ".html" && path.extension() != ".htm")
    return refuse(core::Refusal{"read.html_name", "Tên tệp sau --html phải kết thúc bằng .html.", "html", file});
  try {
    system::write_file_atomically(path, page);
  } catch (const std::system_error&) {
    return refuse(core::Refusal{"read.html_write",
                                "Không ghi được tệp này. Hãy chọn thư mục khác hoặc xem lại quyền ghi.", "html", file});
  }
  say("Đã ghi " + file + ". Mở bằng trình duyệt để xem.");
  return exit_done;
}

}  // namespace

int read_command(const CommonOptions& common, const ReadOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  const reading::Extract extract = reading::read(*document);
  if (!options.html.empty()) return write_page(options.html, explain_html(reading::explain(extract), *document));
  if (common.json) {
    say(options.explain ? reading::explain_json(extract) : reading::to_json(extract));
    return exit_done;
  }
  if (options.explain) {
    for (const std::string& note : document->notes) say("  Lưu ý: " + note);
    say(reading::explain_text(reading::explain(extract), on_a_terminal()));
    return exit_done;
  }
  say_extract(*document, extract);
  return exit_done;
}

}  // namespace thidua::server
