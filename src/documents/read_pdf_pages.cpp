#include "documents/read_pdf_pages.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "documents/read_pdf_lines.h"
#include "documents/read_pdf_rules.h"

namespace thidua::documents {

namespace {

system::ChildOrder poppler_order(const std::string& program, const std::filesystem::path& folder,
                                 std::chrono::milliseconds time, const ReadLimits& limits) {
  system::ChildOrder order;
  order.program = program;
  order.working_folder = folder;
  order.time_limit = time;
  order.processor_limit = std::chrono::duration_cast<std::chrono::seconds>(time) + std::chrono::seconds(1);
  order.memory_limit_bytes = limits.pdf_memory_bytes;
  order.output_limit_bytes = limits.zip_total_bytes;
  return order;
}

/// Is there a line of several pieces, as tables have? Only then is the page looked at for borders.
bool may_hold_table(const PdfPage& page) {
  const auto rows = rows_of_words(page.words);
  return std::any_of(rows.begin(), rows.end(), [](const PdfRow& row) { return row.segments.size() > 1; });
}

/// Grey pictures of the pages `first` to `last`, from 1, a thousand dots high; nothing where that takes too long.
std::string pictures_of_pages(const std::filesystem::path& folder, int first, int last,
                              std::chrono::milliseconds time_left, const ReadLimits& limits) {
  system::ChildOrder order = poppler_order("pdftoppm", folder, time_left, limits);
  order.arguments = {"-gray", "-aaVector",           "no", "-scale-to",          "1200",
                     "-f",    std::to_string(first), "-l", std::to_string(last), "in.pdf"};
  system::ChildResult result = system::run_child(order);
  return result.ok() ? std::move(result.output) : std::string();
}

/// The words of a line of a table.
std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  while (!(line = core::trimmed(line)).empty()) {
    const std::string_view field = line.substr(0, line.find(' '));
    fields.push_back(field);
    line.remove_prefix(field.size());
  }
  return fields;
}

int whole(std::string_view digits) {
  int value = 0;
  for (const char digit : digits.substr(0, 8)) {
    if (digit < '0' || digit > '9') {
      return 0;
    }
    value = value * 10 + (digit - '0');
  }
  return value;
}

/// Pages with a picture of half a million dots or more, by `pdfimages -list`.
std::set<int> pages_with_large_pictures(const std::filesystem::path& folder, const ReadLimits& limits) {
  constexpr std::int64_t large_dots = 500'000;
  system::ChildOrder order = poppler_order("pdfimages", folder, limits.pdf_time, limits);
  order.arguments = {"-list", "in.pdf"};
  const system::ChildResult result = system::run_child(order);
  std::set<int> pages;
  std::string_view rest = result.output;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    const auto fields = fields_of(line);  // page, number, type, width, height, …
    if (fields.size() > 4 && static_cast<std::int64_t>(whole(fields[3])) * whole(fields[4]) >= large_dots) {
      pages.insert(whole(fields[0]));
    }
  }
  return pages;
}

}  // namespace

system::ChildResult run_pdftotext(const std::filesystem::path& folder, const ReadLimits& limits) {
  system::ChildOrder order = poppler_order("pdftotext", folder, limits.pdf_time, limits);
  order.arguments = {"-bbox", "-enc", "UTF-8", "-l", std::to_string(limits.pages + 1), "in.pdf", "-"};
  return system::run_child(order);
}

void find_rules(std::vector<PdfPage>& pages, const std::filesystem::path& folder, const ReadLimits& limits) {
  constexpr std::size_t pages_at_once = 16;  // their pictures take some twenty megabytes
  const auto deadline = std::chrono::steady_clock::now() + limits.pdf_time;
  for (std::size_t first = 0; first < pages.size(); ++first) {
    if (!may_hold_table(pages[first])) {
      continue;
    }
    std::size_t last = first;
    while (last + 1 < pages.size() && last + 1 - first < pages_at_once && may_hold_table(pages[last + 1])) {
      ++last;
    }
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) {
      return;
    }
    const std::string pictures =
        pictures_of_pages(folder, static_cast<int>(first) + 1, static_cast<int>(last) + 1, left, limits);
    std::string_view stream = pictures;
    for (std::size_t page = first; page <= last; ++page) {
      if (const auto picture = next_picture(stream)) {
        pages[page].rules = rules_of_picture(*picture, pages[page].width, pages[page].height);
      }
    }
    first = last;
  }
}

std::vector<int> scanned_pages(const std::vector<PdfPage>& pages, const std::filesystem::path& folder,
                               const ReadLimits& limits) {
  constexpr std::size_t few_words = 40;
  const bool doubtful = std::any_of(pages.begin(), pages.end(), [](const PdfPage& page) {
    return !page.words.empty() && page.words.size() < few_words;
  });
  const std::set<int> pictured = doubtful ? pages_with_large_pictures(folder, limits) : std::set<int>();
  std::vector<int> scanned;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const int number = static_cast<int>(index) + 1;
    if (pages[index].words.empty() || (pages[index].words.size() < few_words && pictured.count(number) != 0)) {
      scanned.push_back(number);
    }
  }
  return scanned;
}

}  // namespace thidua::documents
