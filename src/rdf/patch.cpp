// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/patch.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "claimgraph/base/utf8.h"
#include "rdf/line_reader.h"

namespace claimgraph::rdf {
namespace {

enum class Code : std::uint8_t { kHeader, kBegin, kCommit, kAbort, kAdd, kDelete, kPrefix };

struct CodeName {
  std::string_view name;
  Code code;
};
constexpr std::array<CodeName, 8> kCodes = {{{"H", Code::kHeader},
                                             {"TX", Code::kBegin},
                                             {"TC", Code::kCommit},
                                             {"TA", Code::kAbort},
                                             {"A", Code::kAdd},
                                             {"D", Code::kDelete},
                                             {"PA", Code::kPrefix},
                                             {"PD", Code::kPrefix}}};

/// What a statement becomes.
enum class Fate : std::uint8_t { kGone, kThere };
using Fates = std::map<Quad, Fate>;

class PatchReader {
 public:
  PatchReader(Dataset& data, const std::string& name, PatchMismatch mismatch)
      : data_(data), name_(name), mismatch_(mismatch) {}

  Result<PatchCounts> run(std::string_view text) {
    for (unsigned line = 1; !text.empty(); ++line) {
      const auto end = std::min(text.find('\n'), text.size());
      std::string_view row = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (row.ends_with('\r')) row.remove_suffix(1);
      if (auto status = read_row(row, line); !status) return tl::unexpected<Error>(std::move(status.error()));
    }
    if (in_transaction_)
      return tl::unexpected<Error>(error(ErrorCode::kSyntax, "expected TC before the end", last_line_, 1));
    apply();
    return counts_;
  }

 private:
  [[nodiscard]] Error error(ErrorCode code, std::string message, unsigned line, unsigned column) const {
    return {code, std::move(message), {name_, line, column}};
  }
  Status read_row(std::string_view row, unsigned line);
  Status read_transaction(Code code, std::string_view rest, unsigned line);
  Status change(Code code, const Quad& quad, unsigned line);
  [[nodiscard]] bool is_present(const Quad& quad) const;
  void apply();

  Dataset& data_;
  const std::string& name_;
  PatchMismatch mismatch_;
  bool in_transaction_ = false;
  unsigned last_line_ = 1;
  Fates committed_;
  Fates open_;  ///< of the transaction that is not over
  PatchCounts open_counts_;
  PatchCounts counts_;
};

Status PatchReader::read_row(std::string_view row, unsigned line) {
  last_line_ = line;
  const auto begin = std::min(row.find_first_not_of(" \t"), row.size());
  if (begin == row.size() || row[begin] == '#') return {};
  const auto end = std::min(row.find_first_of(" \t", begin), row.size());
  const std::string_view word = row.substr(begin, end - begin);
  const auto* const code = std::find_if(kCodes.begin(), kCodes.end(),
                                        [word](const CodeName& known) { return known.name == word; });
  const auto column = static_cast<unsigned>(begin + 1);
  if (code == kCodes.end()) {
    return tl::unexpected<Error>(
        error(ErrorCode::kSyntax, "expected a row of RDF Patch: H, TX, TC, TA, A or D", line, column));
  }
  if (code->code == Code::kHeader) return {};
  if (code->code == Code::kPrefix) {
    return tl::unexpected<Error>(error(
        ErrorCode::kUnsupported, "prefixes of RDF Patch are not read; expected full IRIs", line, column));
  }
  if (code->code != Code::kAdd && code->code != Code::kDelete)
    return read_transaction(code->code, row.substr(end), line);
  auto quad = read_quad(row.substr(end), data_);
  if (!quad) {
    Error problem = std::move(quad.error());
    problem.where = {name_, line, problem.where.column + static_cast<unsigned>(end)};
    return tl::unexpected<Error>(std::move(problem));
  }
  return change(code->code, *quad, line);
}

Status PatchReader::read_transaction(Code code, std::string_view rest, unsigned line) {
  const auto dot = rest.find_first_not_of(" \t");
  if (dot == std::string_view::npos || rest[dot] != '.') {
    return tl::unexpected<Error>(error(ErrorCode::kSyntax, "expected '.' at the end of the row", line, 1));
  }
  if ((code == Code::kBegin) == in_transaction_) {
    return tl::unexpected<Error>(
        error(ErrorCode::kSyntax,
              in_transaction_ ? "expected TC or TA before the next TX" : "expected TX before it", line, 1));
  }
  in_transaction_ = code == Code::kBegin;
  if (code == Code::kCommit) {
    for (const auto& [quad, fate] : open_) committed_.insert_or_assign(quad, fate);
    counts_ = open_counts_;
  }
  if (code == Code::kAbort) open_counts_ = counts_;
  open_.clear();
  return {};
}

bool PatchReader::is_present(const Quad& quad) const {
  if (const auto at = open_.find(quad); at != open_.end()) return at->second == Fate::kThere;
  if (const auto at = committed_.find(quad); at != committed_.end()) return at->second == Fate::kThere;
  return data_.contains(quad);
}

Status PatchReader::change(Code code, const Quad& quad, unsigned line) {
  const bool wanted = code == Code::kAdd;
  if (is_present(quad) == wanted) {
    if (mismatch_ == PatchMismatch::kRefuse) {
      return tl::unexpected<Error>(
          error(ErrorCode::kConflict,
                wanted ? "adds a statement that is there already; the patch is for another graph"
                       : "deletes a statement that is not there; the patch is for another graph",
                line, 1));
    }
    ++open_counts_.without_effect;
  } else {
    ++(wanted ? open_counts_.added : open_counts_.removed);
  }
  (in_transaction_ ? open_ : committed_).insert_or_assign(quad, wanted ? Fate::kThere : Fate::kGone);
  if (!in_transaction_) counts_ = open_counts_;
  return {};
}

void PatchReader::apply() {
  std::vector<Quad> gone;
  std::vector<Quad> come;
  for (const auto& [quad, fate] : committed_) (fate == Fate::kThere ? come : gone).push_back(quad);
  data_.erase(gone);
  for (const Quad& quad : come) data_.add(quad);
}

}  // namespace

Result<PatchCounts> apply_patch(Dataset& data, std::string_view patch, const std::string& name,
                                PatchMismatch mismatch) {
  if (!utf8::is_valid(patch)) return fail(ErrorCode::kSyntax, "is not UTF-8; expected an RDF Patch", {name});
  return PatchReader(data, name, mismatch).run(patch);
}

}  // namespace claimgraph::rdf
