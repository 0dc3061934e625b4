#include "reading/io/scorer_tables.h"

#include <array>
#include <cstddef>
#include <string_view>

#include "core/text.h"
#include "reading/extract.h"
#include "reading/io/scorer_rules.h"

namespace thidua::reading {

namespace {

constexpr std::size_t name_width = 40;
constexpr std::size_t half_width = 28;
constexpr std::array main_lists{std::string_view("sections"), std::string_view("criteria"), std::string_view("quotas"),
                                std::string_view("tasks"), std::string_view("deadlines")};

std::string left(const std::string& text, std::size_t width) {
  const std::size_t letters = core::code_points(text);
  return letters < width ? text + std::string(width - letters, ' ') : text;
}

std::string right(const std::string& text, std::size_t width) {
  const std::size_t letters = core::code_points(text);
  return letters < width ? std::string(width - letters, ' ') + text : text;
}

/// A share of nothing says nothing.
std::string share_or_dash(int thousandths, int whole) {
  return whole == 0 ? "    -" : share_text(thousandths);
}

std::string f1_cell(const ListScore& list) {
  return share_or_dash(list.f1(), list.expected + list.found);
}

std::string value_cell(const ListScore& list, std::string_view name) {
  const auto found = list.values.find(name);
  return found == list.values.end() ? "    -" : share_or_dash(found->second.thousandths(), found->second.whole);
}

std::string heading_of_halves(const std::string& first, const NamedScores& halves, const std::string& columns) {
  std::string names = left("", name_width);
  std::string heads = left(first, name_width);
  for (const auto& [name, score] : halves) {
    names += left(name, half_width);
    heads += left(columns, half_width);
  }
  return "  " + names + "\n  " + heads + "\n";
}

std::string share_cells(const Share& share) {
  return share.whole == 0 ? right("-", 13)
                          : right(std::to_string(share.right) + "/" + std::to_string(share.whole), 7) + " " +
                                share_text(share.thousandths());
}

}  // namespace

std::string share_text(int thousandths) {
  const std::string digits = std::to_string(1000 + thousandths % 1000).substr(1);
  return std::to_string(thousandths / 1000) + "," + digits;
}

std::string document_head() {
  return "  " + left("", name_width) + "targets                                    meta   sections criteria quotas " +
         "tasks  deadlines\n  " + left("document", name_width) +
         "expected found F1     quantity verdict            F1       F1       F1     F1     F1\n";
}

std::string document_line(const std::string& name, const Score& score) {
  const ListScore& targets = score.list("targets");
  std::string line = "  " + left(name, name_width) + right(std::to_string(targets.expected), 8) +
                     right(std::to_string(targets.found), 6) + " " + left(f1_cell(targets), 7) +
                     left(value_cell(targets, "quantity"), 9) + left(value_cell(targets, "verdict"), 12) +
                     left(share_text(score.meta_share().thousandths()), 7);
  constexpr std::array<std::size_t, 5> widths{9, 9, 7, 7, 7};
  for (std::size_t at = 0; at < main_lists.size(); ++at) {
    line += left(f1_cell(score.list(main_lists[at])), widths[at]);
  }
  return std::string(core::trimmed(line)).insert(0, "  ") + "\n";
}

std::string lists_table(const NamedScores& halves) {
  std::string table = heading_of_halves("list", halves, "exp. found F1    right");
  for (const ListRule& rule : list_rules()) {
    std::string line = left(std::string(rule.name), name_width);
    for (const auto& [name, score] : halves) {
      const ListScore& list = score->list(rule.name);
      line += left(right(std::to_string(list.expected), 4) + right(std::to_string(list.found), 6) + " " +
                       f1_cell(list) + " " + share_or_dash(list.right.thousandths(), list.right.whole),
                   half_width);
    }
    table += "  " + line + "\n";
  }
  return table;
}

std::string values_table(const NamedScores& halves) {
  std::string table = heading_of_halves("value (* decides)", halves, "  right  share");
  for (const ListRule& rule : list_rules()) {
    for (const ValueRule& value : rule.values) {
      std::string line =
          left(std::string(rule.name) + "." + std::string(value.name) + (value.decides ? " *" : ""), name_width);
      bool asked = false;
      for (const auto& [name, score] : halves) {
        const ListScore& list = score->list(rule.name);
        const auto found = list.values.find(value.name);
        const Share share = found == list.values.end() ? Share{} : found->second;
        asked = asked || share.whole > 0;
        line += left(share_cells(share), half_width);
      }
      table += asked ? "  " + line + "\n" : "";
    }
  }
  std::map<std::string, bool> keys;
  for (const auto& [name, score] : halves) {
    for (const auto& [key, share] : score->meta) {
      keys[key] = true;
    }
  }
  for (const auto& [key, known] : keys) {
    std::string line = left("meta." + key + " *", name_width);
    for (const auto& [name, score] : halves) {
      const auto found = score->meta.find(key);
      line += left(share_cells(found == score->meta.end() ? Share{} : found->second), half_width);
    }
    table += "  " + line + "\n";
  }
  return table;
}

std::string bands_table(const Score& all) {
  constexpr std::array<std::string_view, 4> names{"100", "90 to 99", "70 to 89", "below 70"};
  const auto line = [](const std::string& name, const Share& targets, const Share& others) {
    return "  " + left(name, name_width) + left(share_cells(targets), half_width) + share_cells(others) + "\n";
  };
  std::string table =
      "  " + left("confidence", name_width) + left("targets right", half_width) + "all other lists right\n";
  for (std::size_t at = 0; at < names.size(); ++at) {
    table += line(std::string(names[at]), all.targets.bands[at], all.others.bands[at]);
  }
  return table + line("sure (from " + std::to_string(sure_from) + ")", all.targets.sure(), all.others.sure());
}

std::string misses_text(const Score& score, const std::string& filter) {
  std::string text;
  std::string list;
  for (const Miss& miss : score.misses) {
    const bool wanted = filter == miss.list + "." + miss.value ||
                        (miss.decides && (filter == "1" || filter == "all" || filter == miss.list));
    if (!wanted) {
      continue;
    }
    if (miss.list != list) {
      list = miss.list;
      text += "      " + list + "\n";
    }
    text += "        " + miss.line + "\n";
  }
  return text;
}

}  // namespace thidua::reading
