#include "server/question_file.h"

#include <yaml-cpp/yaml.h>

#include "core/text.h"
#include "platform/json.h"
#include "system/files.h"

namespace thidua::server {
namespace {

using platform::Json;

constexpr std::uint64_t question_file_bytes_max = 2'000'000;

/// A JSON string is a YAML string in double quotes.
std::string in_quotes(std::string_view text) {
  return platform::to_text(Json(text));
}

std::string as_yaml(std::string_view document, std::string_view sha256, const std::vector<AskedInFile>& asked) {
  std::string text =
      "# Câu hỏi khi đọc văn bản. Ghi số của câu trả lời sau “answer:” (để trống nếu chưa trả lời được), rồi nhập lại\n"
      "# văn bản với --answers và tệp này. Không sửa các dòng khác.\n";
  text += "file: " + in_quotes(document) + "\nsha256: " + in_quotes(sha256) + "\nquestions:\n";
  for (const AskedInFile& one : asked) {
    text += "  - id: " + in_quotes(one.id) + "\n    text: " + in_quotes(one.text) +
            "\n    question: " + in_quotes(one.doubt.question) + "\n    choices:\n";
    int number = 0;
    for (const pacts::DoubtAnswer& answer : one.doubt.answers)
      text += "      " + std::to_string(++number) + ": " + in_quotes(answer.label) + "\n";
    text += "    answer:" + (one.doubt.chosen > 0 ? " " + std::to_string(one.doubt.chosen) : std::string()) + "\n";
  }
  return text;
}

std::string as_json_text(std::string_view document, std::string_view sha256, const std::vector<AskedInFile>& asked) {
  Json all = Json::object(), questions = Json::array();
  for (const AskedInFile& one : asked) {
    Json question = Json::object(), choices = Json::object();
    int number = 0;
    for (const pacts::DoubtAnswer& answer : one.doubt.answers) choices.set(std::to_string(++number), answer.label);
    question.set("id", one.id).set("text", one.text).set("question", one.doubt.question);
    question.set("choices", std::move(choices));
    question.set("answer", one.doubt.chosen > 0 ? Json(one.doubt.chosen) : Json());
    questions.push(std::move(question));
  }
  all.set("file", document).set("sha256", sha256).set("questions", std::move(questions));
  return platform::to_indented_text(all) + "\n";
}

core::Refusal not_readable(const std::filesystem::path& file, const std::string& why, int line = 0) {
  return {"answers.file",
          why + " Hãy ghi lại tệp câu hỏi bằng --questions, điền số vào các dòng “answer:” rồi dùng lại.", "answers",
          "tệp " + file.filename().string() + (line > 0 ? ", dòng " + std::to_string(line) : "")};
}

std::optional<core::Refusal> add_answer(FilledIn& filled, const std::filesystem::path& file, const std::string& id,
                                        const std::string& answer, int line) {
  const std::string_view number = core::trimmed(answer);
  if (number.empty()) return std::nullopt;
  if (id.empty()) return not_readable(file, "Có câu trả lời không ghi của câu hỏi nào (thiếu “id”).", line);
  if (number.find_first_not_of("0123456789") != std::string_view::npos)
    return not_readable(file, "Câu trả lời của " + id + " phải là số của một lựa chọn, không phải “" + answer + "”.",
                        line);
  filled.answers.push_back(id + "=" + std::string(number));
  return std::nullopt;
}

std::string scalar(const YAML::Node& node) {
  return node && node.IsScalar() ? node.Scalar() : std::string();
}

core::Outcome<FilledIn> from_yaml(const std::filesystem::path& file, const std::string& bytes) {
  try {
    const YAML::Node root = YAML::Load(bytes);
    if (!root.IsMap() || !root["questions"] || !root["questions"].IsSequence())
      return not_readable(file, "Tệp không có phần “questions”.");
    FilledIn filled;
    filled.sha256 = scalar(root["sha256"]);
    for (const YAML::Node& question : root["questions"]) {
      if (!question.IsMap())
        return not_readable(file, "Mỗi câu hỏi phải có “id” và “answer”.", question.Mark().line + 1);
      const YAML::Node answer = question["answer"];
      if (answer && !answer.IsScalar() && !answer.IsNull())
        return not_readable(file, "Phần “answer” chỉ ghi một số.", answer.Mark().line + 1);
      if (auto fault = add_answer(filled, file, scalar(question["id"]), scalar(answer), question.Mark().line + 1))
        return *fault;
    }
    return filled;
  } catch (const YAML::Exception& error) {
    return not_readable(file, "Tệp không đúng dạng YAML.", error.mark.line + 1);
  }
}

std::string json_text(const Json* json) {
  if (!json) return {};
  if (const auto* number = json->number()) return number->to_plain();
  return json->text() ? *json->text() : std::string();
}

core::Outcome<FilledIn> from_json(const std::filesystem::path& file, const std::string& bytes) {
  const auto root = platform::parse_json(bytes, {.bytes_max = question_file_bytes_max});
  if (!root) return not_readable(file, "Tệp không đúng dạng JSON (" + root.error().place + ").");
  const Json* questions = root->find("questions");
  if (!questions || !questions->values()) return not_readable(file, "Tệp không có phần “questions”.");
  FilledIn filled;
  filled.sha256 = json_text(root->find("sha256"));
  for (const Json& question : *questions->values()) {
    const Json* answer = question.find("answer");
    if (answer && !answer->is_null() && !answer->number() && !answer->text())
      return not_readable(file, "Phần “answer” chỉ ghi một số.");
    if (auto fault = add_answer(filled, file, json_text(question.find("id")), json_text(answer), 0)) return *fault;
  }
  return filled;
}

}  // namespace

std::string question_file(std::string_view document, std::string_view sha256, const std::vector<AskedInFile>& asked,
                          bool as_json) {
  return as_json ? as_json_text(document, sha256, asked) : as_yaml(document, sha256, asked);
}

core::Outcome<FilledIn> filled_in(const std::filesystem::path& file) {
  auto bytes = system::read_file(file, question_file_bytes_max);
  if (!bytes) return bytes.error();
  if (!core::is_valid_utf8(*bytes)) return not_readable(file, "Tệp không phải văn bản UTF-8.");
  return core::lower(file.extension().string()) == ".json" ? from_json(file, *bytes) : from_yaml(file, *bytes);
}

}  // namespace thidua::server
