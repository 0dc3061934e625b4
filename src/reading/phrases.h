#pragma once
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "reading/source.h"

/// Words and phrases in lower-case text. A blank in a phrase stands for any run of blanks and newlines in the text;
/// a phrase begins and ends at the edges of words.
namespace thidua::reading {

constexpr std::size_t nowhere = std::string_view::npos;

bool is_blank(char byte);
bool is_digit_byte(char byte);
/// Is there no letter and no digit right before / right behind?
bool word_starts(std::string_view text, std::size_t at);
bool word_ends(std::string_view text, std::size_t at);
std::size_t skip_blanks(std::string_view text, std::size_t at);
/// First byte of the run of blanks that ends at `at`.
std::size_t skip_blanks_back(std::string_view text, std::size_t at);
/// The first of several signs (bytes) in the range, or its end. Never looks further: a line costs what it is long.
std::size_t first_sign(std::string_view text, std::string_view signs, Range range);
/// The last of the signs in the range, or nowhere; what stands before its begin is never looked at.
std::size_t last_sign(std::string_view text, std::string_view signs, Range range);

/// End of the phrase that starts at `at`, or nowhere.
std::size_t phrase_at(std::string_view low, std::size_t at, std::string_view phrase);
/// Begin of the phrase that ends at `at` (blanks before `at` skipped), or nowhere. Looks at few bytes only.
std::size_t phrase_before(std::string_view low, std::size_t at, std::string_view phrase);
/// First place of the phrase in [from, to).
std::optional<Range> find_phrase(std::string_view low, std::string_view phrase, std::size_t from = 0,
                                 std::size_t to = nowhere);
bool has_phrase(std::string_view low, std::string_view phrase);

using Phrases = std::span<const std::string_view>;
/// The earliest of several; the longest of those that start there.
std::optional<Range> find_any(std::string_view low, Phrases phrases, std::size_t from = 0, std::size_t to = nowhere);
bool has_any(std::string_view low, Phrases phrases);
/// End of the longest that starts at `at`, or nowhere.
std::size_t any_at(std::string_view low, std::size_t at, Phrases phrases);
/// Begin of the longest that ends at `at`, or nowhere.
std::size_t any_before(std::string_view low, std::size_t at, Phrases phrases);

/// The word (letters and digits) that starts at `at`; its end.
std::size_t word_end(std::string_view text, std::size_t at);
/// Behind «(1)», «(iii)», «[5]», «4.1.» inside a paragraph, or `at`.
std::size_t end_of_label(std::string_view low, std::size_t at);
/// Does a capital letter stand at `at`? Needs the same text in both cases.
bool capital_at(std::string_view shown, std::string_view low, std::size_t at);
std::size_t word_count(std::string_view text);

}  // namespace thidua::reading
