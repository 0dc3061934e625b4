#pragma once
#include <vector>

#include "reading/lines.h"
#include "reading/outline.h"
#include "reading/source.h"
#include "reading/targets.h"

namespace thidua::reading {

/// Is the line a question, whatever number it bears, or an answer? It is no heading then.
bool is_said(const Source& source, const Line& line, const Line* next);

/// Questions and answers of a report or of minutes: «Hỏi: … / Đáp: …», «Câu 1. Chủ trì hỏi: … / Trả lời (bà Dung): …».
/// Each question names what was promised, or asks for something else; its answer tells what came of it.
class QuestionRounds {
 public:
  QuestionRounds(const Source& source, const std::vector<Item>& items);

  /// Appends the targets of the question that the item is; true for questions and answers, which promise nothing else.
  bool take(const Context& context, std::size_t item, std::vector<Target>& targets) const;

 private:
  enum class Side : std::uint8_t { none, question, answer };
  struct Place {
    Side side = Side::none;
    std::vector<Range> promises;
    Range told;
  };

  /// Where few questions name a promise, the answers do: they are read as any text, and the questions promise nothing.
  void leave_answers(const std::vector<std::size_t>& questions);

  std::vector<Place> places_;
};

}  // namespace thidua::reading
