#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "pacts/target.h"

/// Where a target comes from, and what the reader of its document was not sure of.
namespace thidua::pacts {

/// The place in the document. Offsets are code points of its text, half-open; `quote` is exactly what stands there.
struct Origin {
  std::string file_name;
  std::string sha256;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string quote;
  int confidence = 100;  // 0 to 100, as the reader said it
  bool operator==(const Origin&) const = default;
};

/// One way to understand the words; `patch` is a JSON object of the terms it changes, {} keeps all.
struct DoubtAnswer {
  std::string label;
  std::string patch;
  bool operator==(const DoubtAnswer&) const = default;
};

/// A question about one target that a person answers by the number of an answer. `chosen` 0 = not answered yet.
struct Doubt {
  int number = 1;    // from 1 in its target
  std::string code;  // "band_and_open_bound": the reader's, permanent
  std::string question;
  std::vector<DoubtAnswer> answers;
  int chosen = 0;
  bool operator==(const Doubt&) const = default;
};

/// Something wrong in the document itself; seen and put aside by a person with a reason, or still open.
struct Anomaly {
  int number = 1;  // from 1 in its document
  std::string code;
  std::string note;
  std::string quote;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::optional<std::string> dismissed;  // the reason
  bool operator==(const Anomaly&) const = default;
};

/// The questions of one target, by its ordinal in the pact (from 1).
struct TargetDoubts {
  int ordinal = 0;
  std::vector<Doubt> doubts;
};

struct ChosenAnswer {
  int ordinal = 0;
  int doubt = 1;
  int answer = 0;  // from 1
  bool operator==(const ChosenAnswer&) const = default;
};

/// "T12", or "T12.2" where a target has several questions.
std::string doubt_name(const TargetDoubts& target, const Doubt& doubt);
/// "A03".
std::string anomaly_name(const Anomaly& anomaly);

/// What was typed ("T12=2", "CT12.2=1") as answers to these questions, everything wrong with it at once: the form, a
/// question that is not there, an answer it does not have, two answers to one question.
core::Outcome<std::vector<ChosenAnswer>, core::Refusals> chosen_answers(const std::vector<TargetDoubts>& asked,
                                                                        const std::vector<std::string>& typed);

/// The anomalies meant by "A03", "3" …; refused where there is none of that name.
core::Outcome<std::vector<int>, core::Refusals> anomalies_named(const std::vector<Anomaly>& all,
                                                                const std::vector<std::string>& typed);

/// The terms an answer leaves: each member set is the new value.
struct TermsPatch {
  std::optional<core::Comparator> comparator;
  std::optional<std::vector<core::Decimal>> values;
  std::optional<core::Unit> unit;
  std::optional<core::Direction> direction;
  std::optional<bool> stretch;
  std::optional<std::optional<core::Date>> due;
  std::optional<int> year;  // the words mean this year: an older one named in them was left over
  struct Text {
    std::string TargetTerms::*member;
    std::string text;
  };
  std::vector<Text> texts;
  bool empty() const {
    return !comparator && !values && !unit && !direction && !stretch && !due && !year && texts.empty();
  }
};

/// The direction a comparator implies; `before` where it implies none.
core::Direction usual_direction(core::Comparator comparator, core::Direction before);

/// Direction and roll-up follow a changed measure unless the patch names them. Refused where the measure does not hold
/// together afterwards.
core::Outcome<TargetTerms> patched(const TargetTerms& terms, const TermsPatch& patch);

}  // namespace thidua::pacts
