#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "documents/read_document.h"
#include "reading/extract.h"
#include "reading/io/extract_json.h"
#include "reading/io/scorer.h"
#include "reading/io/scorer_rules.h"
#include "reading/io/scorer_tables.h"

// Aim: the reader is as good as promised on documents it was measured with: real ones, where they stand beside the
// repository, and ones of our own invention. The figures are printed; a change that lowers them below the floors fails.
// Way: one half alone: --gtest_filter='*Quality*Open*'. THIDUA_MISSES=1 prints what went wrong, THIDUA_MISSES=deadlines
// in one list, THIDUA_MISSES=targets.subject in one value (dossier.sure: what it was sure of and had wrong); of sealed
// documents nothing is ever shown but figures. THIDUA_FLOORS=1 prints the table of floors with the figures reached.

namespace thidua::reading {

namespace {

namespace fs = std::filesystem;

// Thousandths, at the level reached; lowered only where documents are added. To be reached in every half: targets F1,
// quantity, verdict 950, metadata 900, F1 of criteria, quotas, tasks and deadlines 850; of what the reader is sure of,
// 980 right. Of the sealed half: what those documents got at first sight; to be set anew with each set.
struct Floor {
  std::string_view half;
  std::string_view list;
  std::string_view figure;
  int at_least;
};
// clang-format off
constexpr Floor floors[] = {
    {"seeds", "targets", "F1", 1000},
    {"seeds", "targets", "quantity", 1000},
    {"seeds", "targets", "verdict", 1000},
    {"seeds", "meta", "share", 1000},
    {"seeds", "criteria", "F1", 1000},
    {"seeds", "tasks", "F1", 1000},
    {"seeds", "deadlines", "F1", 947},
    {"small", "targets", "F1", 1000},
    {"small", "targets", "quantity", 1000},
    {"small", "targets", "verdict", 1000},
    {"small", "meta", "share", 1000},
    {"open", "targets", "F1", 968},
    {"open", "targets", "quantity", 981},
    {"open", "targets", "verdict", 962},
    {"open", "meta", "share", 959},
    {"open", "criteria", "F1", 956},
    {"open", "quotas", "F1", 974},
    {"open", "tasks", "F1", 956},
    {"open", "deadlines", "F1", 943},
    {"sealed", "targets", "F1", 950},
    {"sealed", "targets", "quantity", 990},
    {"sealed", "targets", "verdict", 964},
    {"sealed", "meta", "share", 942},
    {"sealed", "criteria", "F1", 957},
    {"sealed", "quotas", "F1", 941},
    {"sealed", "tasks", "F1", 933},
    {"sealed", "deadlines", "F1", 940},
    {"all", "targets", "sure", 985},
    {"all", "others", "sure", 982},
};
// clang-format on

struct Half {
  std::string name;
  fs::path truths;
  fs::path documents;
  Misses misses = Misses::kept;
};

fs::path source_root() {
  const char* root = std::getenv("THIDUA_SOURCE");
  return root == nullptr ? fs::current_path() : fs::path(root);
}
fs::path real_documents() {
  return source_root() / ".." / "shared" / "seeds";
}
fs::path samples() {
  return source_root() / "tests" / "samples" / "reading";
}

const Half& half_named(std::string_view name) {
  static const std::vector<Half> halves{{"seeds", real_documents() / "expected", real_documents()},
                                        {"small", samples(), samples()},
                                        {"open", samples() / "open", samples() / "open"},
                                        {"sealed", samples() / "sealed", samples() / "sealed", Misses::sealed}};
  return *std::find_if(halves.begin(), halves.end(), [name](const Half& half) { return half.name == name; });
}

std::string content_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

platform::Json json_of(const std::string& text, const fs::path& path) {
  const auto json = platform::parse_json(text, {50'000'000, 64});
  EXPECT_TRUE(json.ok()) << path << ": " << (json.ok() ? "" : json.error().message);
  return json.ok() ? json.value() : platform::Json::object();
}

Extract extract_of(const fs::path& path) {
  const auto document = documents::read_document(path);
  EXPECT_TRUE(document.ok()) << path;
  return document.ok() ? read(document.value()) : Extract{};
}

struct Measured {
  int documents = 0;
  Score score;
};

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

Measured measure(const Half& half) {
  Measured all;
  const char* wanted = std::getenv("THIDUA_MISSES");
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(half.truths)) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  print("\n  " + half.name + "\n" + document_head());
  for (const fs::path& file : files) {
    const platform::Json truth = json_of(content_of(file), file);
    const Extract extract = extract_of(half.documents / *truth.find("source")->find("file")->text());
    const Score one = score(truth, json_of(to_json(extract), file), half.misses);
    print(document_line(file.stem().string(), one) + (wanted == nullptr ? "" : misses_text(one, wanted)));
    all.score += one;
    ++all.documents;
  }
  print(document_line("all " + std::to_string(all.documents), all.score) + "\n");
  return all;
}

/// Each half is measured and printed once, whichever tests ask.
const Measured& measured(std::string_view name) {
  static std::map<std::string, Measured, std::less<>> known;
  const auto found = known.find(name);
  return found != known.end() ? found->second
                              : known.emplace(std::string(name), measure(half_named(name))).first->second;
}

/// Does the half hold any document? New sealed ones come when those that were read have gone to the open half.
bool is_there(std::string_view name) {
  const fs::path& truths = half_named(name).truths;
  return fs::exists(truths) &&
         std::any_of(fs::directory_iterator(truths), fs::directory_iterator(),
                     [](const fs::directory_entry& entry) { return entry.path().extension() == ".json"; });
}

int figure_of(const Score& score, std::string_view list, std::string_view figure) {
  if (list == "meta") {
    return score.meta_share().thousandths();
  }
  if (figure == "sure") {
    return (list == "targets" ? score.targets : score.others).sure().thousandths();
  }
  return figure == "F1" ? score.list(list).f1() : score.list(list).value(figure);
}

void expect_floors(std::string_view half, const Score& score) {
  int known = 0;
  for (const Floor& floor : floors) {
    if (floor.half == half) {
      EXPECT_GE(figure_of(score, floor.list, floor.figure), floor.at_least)
          << half << " " << floor.list << " " << floor.figure;
      ++known;
    }
  }
  EXPECT_GT(known, 0) << "no floor is set for " << half;
}

/// The table above as it could stand now, to be pasted.
void print_floors(const NamedScores& halves) {
  for (const Floor& floor : floors) {
    for (const auto& [name, score] : halves) {
      if (name == floor.half) {
        print("    {\"" + name + "\", \"" + std::string(floor.list) + "\", \"" + std::string(floor.figure) + "\", " +
              std::to_string(figure_of(*score, floor.list, floor.figure)) + "},\n");
      }
    }
  }
}

void print_lists(const NamedScores& halves) {
  print(lists_table(halves) + "\n" + values_table(halves) + "\n");
}

}  // namespace

TEST(ReadingQuality, ReachesTheFloorsOnRealDocuments) {
  if (!is_there("seeds")) {
    GTEST_SKIP() << "the real documents do not stand beside the repository (../shared/seeds)";
  }
  const Measured& seeds = measured("seeds");
  EXPECT_GE(seeds.documents, 3);
  expect_floors("seeds", seeds.score);
}

TEST(ReadingQuality, ReachesTheFloorsOnSmallDocumentsOfOurOwnInvention) {
  const Measured& small = measured("small");
  EXPECT_GE(small.documents, 4);
  expect_floors("small", small.score);
}

TEST(ReadingQuality, ReachesTheFloorsOnOpenDocuments) {
  ASSERT_TRUE(is_there("open"));
  const Measured& open = measured("open");
  EXPECT_GE(open.documents, 10);
  expect_floors("open", open.score);
}

TEST(ReadingQuality, ReachesTheFloorsOnSealedDocuments) {
  if (!is_there("sealed")) {
    GTEST_SKIP() << "tests/samples/reading/sealed holds no document: the last ones were opened, new ones are to come";
  }
  const Measured& sealed = measured("sealed");
  EXPECT_GE(sealed.documents, 10);
  EXPECT_TRUE(sealed.score.misses.empty()) << "what a sealed document holds must not be shown";
  expect_floors("sealed", sealed.score);
}

TEST(ReadingQuality, ReadsEveryListOfOpenDocuments) {
  print_lists({{"open", &measured("open").score}});
  for (const ListRule& rule : list_rules()) {
    EXPECT_GT(measured("open").score.list(rule.name).expected, 0) << "no open document holds any " << rule.name;
  }
}

TEST(ReadingQuality, IsSureOnlyOfWhatIsRight) {
  NamedScores halves;
  Score all;
  for (const std::string_view name : {"seeds", "open", "sealed"}) {
    if (is_there(name)) {
      halves.emplace_back(name, &measured(name).score);
      all += measured(name).score;
    }
  }
  print_lists(halves);
  print(bands_table(all));
  expect_floors("all", all);
  if (std::getenv("THIDUA_FLOORS") != nullptr) {
    halves.emplace_back("small", &measured("small").score);
    halves.emplace_back("all", &all);
    print_floors(halves);
  }
}

TEST(ReadingQuality, InventsNoTargetInPlansWithoutAny) {
  if (!fs::exists(real_documents())) {
    GTEST_SKIP() << "the real documents do not stand beside the repository (../shared/seeds)";
  }
  int plans = 0;
  for (const auto& entry : fs::directory_iterator(real_documents())) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("002") || name.starts_with("003") || name.starts_with("004")) {
      const Extract extract = extract_of(entry.path());
      EXPECT_TRUE(extract.targets.empty()) << name;
      EXPECT_EQ(extract.meta.doc_type, DocType::plan) << name;
      ++plans;
    }
  }
  EXPECT_EQ(plans, 3);
}

}  // namespace thidua::reading
