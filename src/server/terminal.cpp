#include "server/terminal.h"

#include <algorithm>
#include <cstdio>

#include "core/text.h"

namespace thidua::server {
namespace {

void write_line(std::FILE* to, std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), to);
  std::fputc('\n', to);
}

std::string cut(const std::string& text, std::size_t widest) {
  if (core::code_points(text) <= widest) return text;
  std::size_t bytes = 0, count = 0;
  while (bytes < text.size() && count + 1 < widest) {
    ++bytes;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
    ++count;
  }
  return text.substr(0, bytes) + "…";
}

}  // namespace

void say(std::string_view line) {
  write_line(stdout, line);
}

int refuse(const core::Refusal& refusal) {
  write_line(stderr, "Lỗi: " + core::to_text(refusal) + " [" + refusal.code + "]");
  return exit_refused;
}

int refuse(const core::Refusals& refusals) {
  for (const core::Refusal& refusal : refusals) refuse(refusal);
  return exit_refused;
}

void say_table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows,
               std::size_t widest) {
  std::vector<std::size_t> widths;
  for (const std::string& heading : headings) widths.push_back(core::code_points(heading));
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], std::min(widest, core::code_points(row[i])));
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string cell = cut(cells[i], std::max(widest, core::code_points(headings[i])));
      text += cell;
      if (i + 1 < cells.size()) text += std::string(widths[i] - core::code_points(cell) + 2, ' ');
    }
    say(text);
  };
  line(headings);
  for (const auto& row : rows) line(row);
}

}  // namespace thidua::server
