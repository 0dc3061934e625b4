#include "documents/read_pdf_grid.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

namespace thidua::documents {

namespace {

/// Rules as near as this meet; borders as near as this are one (1/100 point).
constexpr int touch = 350;
/// A column or row is at least this wide.
constexpr int step_min = 400;
/// The part of a cell's side that must be drawn for it to be closed there, in percent.
constexpr int drawn_percent = 60;
/// Word has 63 columns at most, and no page has more lines of text.
constexpr std::size_t borders_max = 250;

bool meet(const PdfRule& a, const PdfRule& b) {
  return a.box.left <= b.box.right + touch && b.box.left <= a.box.right + touch && a.box.top <= b.box.bottom + touch &&
         b.box.top <= a.box.bottom + touch;
}

/// Which rules hang together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t of(std::size_t index) {
    while (parent_[index] != index) {
      parent_[index] = parent_[parent_[index]];
      index = parent_[index];
    }
    return index;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

/// Places that differ by less than a step are one; each counts as the mean of its group.
std::vector<int> borders_at(std::vector<int> places) {
  std::sort(places.begin(), places.end());
  std::vector<int> borders;
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin + 1;
    while (end < places.size() && places[end] - places[end - 1] < step_min &&
           places[end] - places[begin] < 2 * step_min) {
      ++end;
    }
    const auto sum = std::accumulate(places.begin() + static_cast<std::ptrdiff_t>(begin),
                                     places.begin() + static_cast<std::ptrdiff_t>(end), std::int64_t{0});
    borders.push_back(static_cast<int>(sum / static_cast<std::int64_t>(end - begin)));
    begin = end;
  }
  return borders;
}

/// Between which two borders a place lies; it must lie between the outermost.
std::size_t step_of(const std::vector<int>& borders, int place) {
  return static_cast<std::size_t>(std::upper_bound(borders.begin(), borders.end(), place) - borders.begin()) - 1;
}

/// Which steps of each border are drawn: `drawn[border][step]`.
class Drawn {
 public:
  /// `across` are the borders that the rules lie on, `along` those that part them into steps.
  Drawn(const std::vector<const PdfRule*>& rules, bool upright, const std::vector<int>& across,
        const std::vector<int>& along)
      : steps_(along.size() - 1), length_(across.size() * steps_, 0) {
    for (const PdfRule* rule : rules) {
      if (rule->upright != upright) {
        continue;
      }
      const int place = upright ? rule->box.left : rule->box.top;
      const int begin = upright ? rule->box.top : rule->box.left;
      const int end = upright ? rule->box.bottom : rule->box.right;
      const auto border = nearest(across, place);
      for (std::size_t step = 0; step < steps_; ++step) {
        length_[border * steps_ + step] += std::max(0, std::min(end, along[step + 1]) - std::max(begin, along[step]));
      }
    }
    for (std::size_t at = 0; at < length_.size(); ++at) {
      const std::size_t step = at % steps_;
      length_[at] = length_[at] * 100 >= (along[step + 1] - along[step]) * drawn_percent ? 1 : 0;
    }
  }
  bool at(int border, int step) const {
    return length_[static_cast<std::size_t>(border) * steps_ + static_cast<std::size_t>(step)] != 0;
  }

 private:
  static std::size_t nearest(const std::vector<int>& borders, int place) {
    const auto above = std::lower_bound(borders.begin(), borders.end(), place);
    if (above == borders.end() || (above != borders.begin() && place - *std::prev(above) < *above - place)) {
      return static_cast<std::size_t>(above - borders.begin()) - 1;
    }
    return static_cast<std::size_t>(above - borders.begin());
  }

  std::size_t steps_;
  std::vector<std::int64_t> length_;
};

/// Cells grow to the right and then down until they come to a drawn border.
class CellFinder {
 public:
  CellFinder(PdfGrid& grid, const Drawn& upright, const Drawn& level)
      : grid_(grid), upright_(upright), level_(level), columns_(static_cast<int>(grid.column_borders.size()) - 1) {
    grid.cell_at.assign(static_cast<std::size_t>(grid.row_count()) * static_cast<std::size_t>(columns_), nowhere);
  }

  void find() {
    for (int row = 0; row < grid_.row_count(); ++row) {
      for (int column = 0; column < columns_; ++column) {
        if (owner(row, column) == nowhere) {
          add_cell(row, column);
        }
      }
    }
  }

 private:
  static constexpr std::size_t nowhere = SIZE_MAX;

  std::size_t& owner(int row, int column) {
    return grid_
        .cell_at[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column)];
  }
  bool is_open_below(int below, int column, int right) {
    for (int each = column; each < right; ++each) {
      if (owner(below, each) != nowhere || level_.at(below, each) || (each > column && upright_.at(each, below))) {
        return false;
      }
    }
    return true;
  }
  void add_cell(int row, int column) {
    int right = column + 1;
    while (right < columns_ && owner(row, right) == nowhere && !upright_.at(right, row)) {
      ++right;
    }
    int bottom = row + 1;
    while (bottom < grid_.row_count() && is_open_below(bottom, column, right)) {
      ++bottom;
    }
    for (int each = row; each < bottom; ++each) {
      std::fill_n(&owner(each, column), right - column, grid_.cells.size());
    }
    const auto across = [this](int border) { return grid_.column_borders[static_cast<std::size_t>(border)]; };
    const auto down = [this](int border) { return grid_.row_borders[static_cast<std::size_t>(border)]; };
    grid_.cells.push_back(
        {row, column, bottom - row, right - column, {across(column), down(row), across(right), down(bottom)}, {}});
  }

  PdfGrid& grid_;
  const Drawn& upright_;
  const Drawn& level_;
  int columns_;
};

/// A table of the rules that hang together; without cells where they make none.
PdfGrid grid_of(const std::vector<const PdfRule*>& rules) {
  std::vector<int> across;
  std::vector<int> down;
  PdfGrid grid;
  grid.box = rules.front()->box;
  for (const PdfRule* rule : rules) {
    (rule->upright ? across : down).push_back(rule->upright ? rule->box.left : rule->box.top);
    grid.box.left = std::min(grid.box.left, rule->box.left);
    grid.box.top = std::min(grid.box.top, rule->box.top);
    grid.box.right = std::max(grid.box.right, rule->box.right);
    grid.box.bottom = std::max(grid.box.bottom, rule->box.bottom);
  }
  if (across.empty() || down.empty()) {
    return grid;
  }
  // A table may have no border at its sides: then its rules reach beyond the outermost borders.
  across.insert(across.end(), {grid.box.left, grid.box.right});
  down.insert(down.end(), {grid.box.top, grid.box.bottom});
  grid.column_borders = borders_at(std::move(across));
  grid.row_borders = borders_at(std::move(down));
  const std::size_t columns = grid.column_borders.size();
  const std::size_t rows = grid.row_borders.size();
  if (columns < 2 || rows < 2 || columns > borders_max || rows > borders_max) {
    return grid;
  }
  const Drawn upright(rules, true, grid.column_borders, grid.row_borders);
  const Drawn level(rules, false, grid.row_borders, grid.column_borders);
  CellFinder(grid, upright, level).find();
  return grid;
}

}  // namespace

std::vector<PdfGrid> grids_of_rules(const std::vector<PdfRule>& rules) {
  std::vector<std::size_t> level;
  for (std::size_t index = 0; index < rules.size(); ++index) {
    if (!rules[index].upright) {
      level.push_back(index);
    }
  }
  // By height, so that each upright rule looks only at those it passes.
  std::sort(level.begin(), level.end(),
            [&rules](std::size_t a, std::size_t b) { return rules[a].box.top < rules[b].box.top; });
  Groups groups(rules.size());
  for (std::size_t index = 0; index < rules.size(); ++index) {
    if (!rules[index].upright) {
      continue;
    }
    auto next = std::lower_bound(level.begin(), level.end(), rules[index].box.top - touch,
                                 [&rules](std::size_t other, int top) { return rules[other].box.top < top; });
    for (; next != level.end() && rules[*next].box.top <= rules[index].box.bottom + touch; ++next) {
      if (meet(rules[index], rules[*next])) {
        groups.join(index, *next);
      }
    }
  }
  std::map<std::size_t, std::vector<const PdfRule*>> together;
  for (std::size_t index = 0; index < rules.size(); ++index) {
    together[groups.of(index)].push_back(&rules[index]);
  }
  std::vector<PdfGrid> grids;
  for (const auto& [group, members] : together) {
    PdfGrid grid = grid_of(members);
    if (grid.cells.size() > 1) {
      grids.push_back(std::move(grid));
    }
  }
  std::sort(grids.begin(), grids.end(), [](const PdfGrid& a, const PdfGrid& b) {
    return a.box.top != b.box.top ? a.box.top < b.box.top : a.box.left < b.box.left;
  });
  return grids;
}

void take_words(std::vector<PdfGrid>& grids, std::vector<PdfWord>& words) {
  std::vector<PdfWord> outside;
  for (PdfWord& word : words) {
    const int x = (word.box.left + word.box.right) / 2;
    const int y = (word.box.top + word.box.bottom) / 2;
    const auto grid = std::find_if(grids.begin(), grids.end(), [x, y](const PdfGrid& each) {
      return x >= each.column_borders.front() && x < each.column_borders.back() && y >= each.row_borders.front() &&
             y < each.row_borders.back();
    });
    if (grid == grids.end()) {
      outside.push_back(std::move(word));
      continue;
    }
    const std::size_t columns = grid->column_borders.size() - 1;
    const std::size_t at = step_of(grid->row_borders, y) * columns + step_of(grid->column_borders, x);
    grid->cells[grid->cell_at[at]].words.push_back(std::move(word));
  }
  words = std::move(outside);
}

}  // namespace thidua::documents
