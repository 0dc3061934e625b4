#include "reading/prose_tagger.h"

#include <algorithm>
#include <limits>

#include "reading/brackets.h"
#include "reading/phrases.h"
#include "reading/quantity.h"
#include "reading/shared_words.h"
#include "reading/split.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

/// A longer paragraph is an essay; keeps the reading linear.
constexpr std::size_t tagged_bytes_max = 3000;
constexpr std::size_t tagged_tokens_max = 600;

struct Group {
  const char* name;
  const WordList* words;
};
/// Which words of the vocabulary stand here.
const std::vector<Group>& groups() {
  static const std::vector<Group> all{{"pledge", &words("naming", "pledging")},
                                      {"pledge2", &words("naming", "pledging_inside")},
                                      {"name", &words("naming", "names")},
                                      {"who", &words("naming", "pledgers")},
                                      {"like", &words("naming", "as_pledged")},
                                      {"set", &words("naming", "setting_down")},
                                      {"this", &words("naming", "this_one")},
                                      {"told", &words("naming", "told_inside")},
                                      {"start", &words("naming", "told_starts")},
                                      {"time", &words("naming", "tale_times")},
                                      {"mark", &words("naming", "tale_marks")},
                                      {"then", &words("naming", "then")},
                                      {"lead", &words("naming", "before_names")},
                                      {"ord", &words("verdicts", "ordinals")},
                                      {"zero", &zero_words},
                                      {"which", &in_which_words},
                                      {"judge", &verdict_list},
                                      {"open", &openers},
                                      {"none", &nothing_words},
                                      {"stretch", &stretch_words},
                                      {"joint", &words("naming", "clause_joints")}};
  return all;
}

/// What one word is, before its neighbours are asked.
struct Plain {
  Range range;
  std::string word;
  std::vector<std::string> marks;  // of the vocabulary, of quantities, of signs
  bool pledge = false;
  bool tale = false;
  bool bound = false;
  bool quoted = false;
  std::size_t sentence = 0;
};

std::string shape_of(std::string_view low) {
  std::string shape(low);
  for (char& byte : shape) {
    byte = is_digit_byte(byte) ? '0' : byte;
  }
  return shape;
}

std::vector<Plain> plain_tokens(const Source& source, Range paragraph) {
  const std::string_view low = source.low().substr(0, paragraph.end);
  std::vector<Plain> tokens;
  for (std::size_t at = paragraph.begin; at < paragraph.end && tokens.size() <= tagged_tokens_max;) {
    if (is_blank(low[at])) {
      ++at;
      continue;
    }
    std::size_t end = word_end(low, at);
    if (end == at) {  // a sign, whatever its bytes
      end = at + 1;
      while (end < paragraph.end && (static_cast<unsigned char>(low[end]) & 0xC0U) == 0x80U) {
        ++end;
      }
    } else if (is_digit_byte(low[at])) {  // 41,6 and 1.200 are one word
      while (end + 1 < paragraph.end && std::string_view(",./").find(low[end]) != nowhere &&
             is_digit_byte(low[end + 1])) {
        end = word_end(low, end + 1);
      }
    }
    end = std::min(end, paragraph.end);
    Plain token;
    token.range = {at, end};
    token.word = shape_of(low.substr(at, end - at));
    tokens.push_back(std::move(token));
    at = end;
  }
  return tokens;
}

/// Calls `take` for each token of the range.
template <typename Take>
void each_in(std::vector<Plain>& tokens, Range range, Take take) {
  auto token = std::lower_bound(tokens.begin(), tokens.end(), range.begin,
                                [](const Plain& one, std::size_t at) { return one.range.begin < at; });
  bool first = true;
  for (; token != tokens.end() && token->range.begin < range.end; ++token) {
    take(*token, first);
    first = false;
  }
}

const char* unit_name(core::Unit unit) {
  switch (unit) {
    case core::Unit::percent:
      return "%";
    case core::Unit::vnd:
      return "d";
    case core::Unit::ratio:
      return "/";
    case core::Unit::count:
      return "n";
    default:
      return "u";
  }
}

void mark_quantities(const Source& source, Range paragraph, std::vector<Plain>& tokens) {
  for (const FoundQuantity& found : quantities_in(source, paragraph)) {
    const bool bound = found.has_comparator && found.quantity.comparator != core::Comparator::more_than;
    const std::string name = std::string("q") +
                             (bound                  ? ">"
                              : found.has_comparator ? "+"
                                                     : "=") +
                             unit_name(found.quantity.unit);
    each_in(tokens, found.words, [&](Plain& token, bool first) {
      token.marks.push_back(first ? name : "q");
      token.bound = token.bound || bound;
    });
  }
}

void mark_words(const Source& source, Range paragraph, std::vector<Plain>& tokens) {
  const std::string_view low = source.low().substr(0, paragraph.end);
  for (std::size_t index = 0; index < tokens.size(); ++index) {
    for (const Group& group : groups()) {
      const std::size_t end = group.words->end_at(low, tokens[index].range.begin);
      if (end == nowhere) {
        continue;
      }
      const std::string name(group.name);
      tokens[index].marks.push_back(name);
      for (std::size_t next = index + 1; next < tokens.size() && tokens[next].range.begin < end; ++next) {
        tokens[next].marks.push_back(name + '~');
      }
      tokens[index].pledge = tokens[index].pledge || name.starts_with("pledge") || name == "name";
      tokens[index].tale = tokens[index].tale || name == "told" || name == "mark" || name == "judge";
    }
    if (begins_with_verb(low, tokens[index].range.begin)) {
      tokens[index].marks.emplace_back("verb");
    }
  }
}

void mark_places(const Source& source, Range paragraph, std::vector<Plain>& tokens) {
  const auto brackets = outer_brackets(source.shown(), paragraph);
  for (const Bracket& one : brackets) {
    each_in(tokens, one.outer, [&one](Plain& token, bool first) {
      token.marks.push_back(one.quotation ? (first ? "quote" : "quoted") : (first ? "bracket" : "bracketed"));
      token.quoted = one.quotation;
    });
  }
  std::size_t sentence = 0;
  const auto ends = sentence_ends(source, paragraph, brackets);
  for (Plain& token : tokens) {
    while (sentence < ends.size() && token.range.begin >= ends[sentence]) {
      ++sentence;
    }
    token.sentence = sentence;
  }
}

/// Asks the words around each word.
class FeatureMaker {
 public:
  explicit FeatureMaker(const std::vector<Plain>& tokens) : tokens_(tokens) {}

  std::vector<std::string> at(std::size_t index) const {
    std::vector<std::string> all{"*"};
    const std::string here = word(index, 0);
    const std::string left = word(index, -1);
    const std::string right = word(index, 1);
    all.push_back("w " + here);
    all.push_back("w- " + left);
    all.push_back("w+ " + right);
    all.push_back("w-- " + word(index, -2));
    all.push_back("w++ " + word(index, 2));
    all.push_back("-w " + left + ' ' + here);
    all.push_back("w+ " + here + ' ' + right);
    all.push_back("--w " + word(index, -2) + ' ' + left + ' ' + here);
    all.push_back("-- " + word(index, -2) + ' ' + left);
    all.push_back("++ " + right + ' ' + word(index, 2));
    for (const int offset : {-3, -2, -1, 0, 1, 2}) {
      for (const std::string& mark : marks(index, offset)) {
        all.push_back("m" + std::to_string(offset) + ' ' + mark);
        if (offset == 0 || offset == -1) {
          all.push_back("mw" + std::to_string(offset) + ' ' + mark + ' ' + (offset == 0 ? left : here));
        }
      }
    }
    add_around(index, all);
    return all;
  }

 private:
  std::string word(std::size_t index, int offset) const {
    const auto at = static_cast<std::ptrdiff_t>(index) + offset;
    return at < 0 || at >= std::ssize(tokens_) ? "^" : tokens_[static_cast<std::size_t>(at)].word;
  }

  const std::vector<std::string>& marks(std::size_t index, int offset) const {
    static const std::vector<std::string> none;
    const auto at = static_cast<std::ptrdiff_t>(index) + offset;
    return at < 0 || at >= std::ssize(tokens_) ? none : tokens_[static_cast<std::size_t>(at)].marks;
  }

  /// What stands further off in the same sentence and in the paragraph.
  void add_around(std::size_t index, std::vector<std::string>& all) const {
    const std::size_t sentence = tokens_[index].sentence;
    bool pledge_before = false;
    bool tale_before = false;
    bool number_before = false;
    std::string sign = "^";
    std::size_t since = 0;
    std::size_t first = index;
    while (first > 0 && tokens_[first - 1].sentence == sentence) {
      --first;
    }
    for (std::size_t at = first; at < index; ++at) {
      pledge_before = pledge_before || tokens_[at].pledge;
      tale_before = tale_before || tokens_[at].tale;
      number_before = number_before || is_digit_byte(tokens_[at].word.front()) || tokens_[at].word.front() == '0';
      if (tokens_[at].word.size() == 1 && std::string_view(",;:-").find(tokens_[at].word) != nowhere) {
        sign = tokens_[at].word;
        since = at;
      }
    }
    bool bound_behind = false;
    bool tale_behind = false;
    bool pledge_behind = false;
    for (std::size_t at = index + 1; at < tokens_.size() && tokens_[at].sentence == sentence; ++at) {
      bound_behind = bound_behind || tokens_[at].bound;
      tale_behind = tale_behind || tokens_[at].tale;
      pledge_behind = pledge_behind || tokens_[at].pledge;
    }
    const auto yes = [](bool is) { return is ? '1' : '0'; };
    const std::string before{yes(pledge_before), yes(tale_before), yes(number_before)};
    const std::string behind{yes(bound_behind), yes(tale_behind), yes(pledge_behind)};
    all.push_back("before " + before);
    all.push_back("behind " + behind);
    all.push_back("around " + before + behind);
    all.push_back("sentence " + std::to_string(std::min<std::size_t>(sentence, 3)));
    all.push_back("from " + std::to_string(std::min<std::size_t>(index - first, 6)));
    all.push_back("sign " + sign + ' ' + std::to_string(std::min<std::size_t>(index - since, 6)));
    all.push_back("sign " + sign + ' ' + before);
    all.push_back("around " + before + behind + " w " + tokens_[index].word);
    all.push_back("last " + std::string(1, yes(sentence == tokens_.back().sentence)) + before);
  }

  const std::vector<Plain>& tokens_;
};

std::size_t index_of(ProseLabel label) {
  return static_cast<std::size_t>(label);
}

using Scores = std::array<std::int64_t, prose_labels>;
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 4;

Scores scores_at(const ProseToken& token, const ProseModel& model) {
  Scores scores{};
  for (const std::string& feature : token.features) {
    if (const auto* weights = model.find(feature)) {
      for (std::size_t label = 0; label < prose_labels; ++label) {
        scores[label] += (*weights)[label];
      }
    }
  }
  return scores;
}

/// «inside» follows only «first» and «inside».
bool may_follow(std::size_t before, std::size_t label) {
  return label != index_of(ProseLabel::inside) || (before != prose_labels && before != index_of(ProseLabel::outside));
}

}  // namespace

std::vector<ProseToken> prose_tokens(const Source& source, Range paragraph) {
  if (paragraph.size() > tagged_bytes_max) {
    return {};
  }
  std::vector<Plain> plain = plain_tokens(source, paragraph);
  if (plain.size() > tagged_tokens_max) {
    return {};
  }
  mark_quantities(source, paragraph, plain);
  mark_words(source, paragraph, plain);
  mark_places(source, paragraph, plain);
  const FeatureMaker maker(plain);
  std::vector<ProseToken> tokens;
  tokens.reserve(plain.size());
  for (std::size_t index = 0; index < plain.size(); ++index) {
    tokens.push_back({plain[index].range, maker.at(index)});
  }
  return tokens;
}

std::string step_feature(std::size_t before, std::size_t label, const std::string& what) {
  return std::string("step ") + "OBI^"[before] + "OBI"[label] + ' ' + what;
}

std::vector<std::string> step_features(const ProseToken& token) {
  std::vector<std::string> all{"*"};
  for (const std::string& feature : token.features) {
    if (feature.starts_with("w ") || feature.starts_with("w- ") || feature.starts_with("m0 ") ||
        feature.starts_with("m-1 ")) {
      all.push_back(feature);
    }
  }
  return all;
}

std::vector<ProseLabel> prose_labels_of(const std::vector<ProseToken>& tokens, const ProseModel& model) {
  std::vector<Scores> best(tokens.size());
  std::vector<std::array<std::size_t, prose_labels>> from(tokens.size());
  for (std::size_t index = 0; index < tokens.size(); ++index) {
    const Scores own = scores_at(tokens[index], model);
    const auto steps = step_features(tokens[index]);
    for (std::size_t label = 0; label < prose_labels; ++label) {
      best[index][label] = never;
      const std::size_t first = index == 0 ? prose_labels : 0;
      const std::size_t last = index == 0 ? prose_labels + 1 : prose_labels;
      for (std::size_t before = first; before < last; ++before) {
        if (!may_follow(before, label)) {
          continue;
        }
        std::int64_t score = own[label] + (index == 0 ? 0 : best[index - 1][before]);
        for (const std::string& what : steps) {
          if (const auto* weights = model.find(step_feature(before, label, what))) {
            score += (*weights)[0];
          }
        }
        if (score > best[index][label]) {
          best[index][label] = score;
          from[index][label] = before;
        }
      }
    }
  }
  std::vector<ProseLabel> labels(tokens.size(), ProseLabel::outside);
  if (tokens.empty()) {
    return labels;
  }
  const Scores& last = best.back();
  auto label = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
  for (std::size_t index = tokens.size(); index-- > 0;) {
    labels[index] = static_cast<ProseLabel>(label);
    label = from[index][label];
  }
  return labels;
}

std::vector<Range> tagged_promises(const Source& source, Range paragraph) {
  static const ProseModel model = ProseModel::parse(model_text("prose.txt"));
  const auto tokens = model.empty() ? std::vector<ProseToken>() : prose_tokens(source, paragraph);
  const auto labels = prose_labels_of(tokens, model);
  std::vector<Range> promises;
  for (std::size_t index = 0; index < tokens.size(); ++index) {
    if (labels[index] == ProseLabel::first) {
      promises.push_back(tokens[index].range);
    } else if (labels[index] == ProseLabel::inside) {
      promises.back().end = tokens[index].range.end;
    }
  }
  return promises;
}

}  // namespace thidua::reading
