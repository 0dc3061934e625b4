#pragma once
#include <string>
#include <vector>

#include "reading/learned_model.h"
#include "reading/source.h"

namespace thidua::reading {

/// What a word of running prose is: outside of promises, the first word of one, or one further in.
enum class ProseLabel : std::uint8_t { outside, first, inside };
constexpr std::size_t prose_labels = 3;
using ProseModel = LearnedModel<prose_labels>;

/// A word or sign of running prose with what is asked of it.
struct ProseToken {
  Range range;
  std::vector<std::string> features;
};
/// The words of a paragraph, in order; none of one too long to be read so.
std::vector<ProseToken> prose_tokens(const Source& source, Range paragraph);

/// The likeliest labels of all words together.
std::vector<ProseLabel> prose_labels_of(const std::vector<ProseToken>& tokens, const ProseModel& model);
/// What the model knows of a label behind another at a word; `before` may be `prose_labels` at the begin.
std::string step_feature(std::size_t before, std::size_t label, const std::string& what);
std::vector<std::string> step_features(const ProseToken& token);

/// The promises of a paragraph of running prose, each from its first word to its last.
std::vector<Range> tagged_promises(const Source& source, Range paragraph);

}  // namespace thidua::reading
