// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/train_jackknife.h"

#include "train/train_tagger.h"

namespace claimgraph::train {

using language::TagId;

Status train_jackknife(const Folders& folders) {
  const auto treebank = read_sentences(folders.data, {"ewt-train", "gum-train"});
  if (!treebank) return tl::unexpected<Error>(treebank.error());
  const auto tags = jackknife_tags(TagLearner(*treebank), *treebank, folders.data);
  if (!tags) return tl::unexpected<Error>(tags.error());
  std::vector<TagId> flat;
  for (const auto& sentence : *tags) flat.insert(flat.end(), sentence.begin(), sentence.end());
  language::ModelWriter writer("jackknife");
  writer.add("tags", flat);
  return writer.write(folders.models / "jackknife.model");
}

Result<std::vector<std::vector<TagId>>> read_jackknife(const Folders& folders,
                                                       const std::vector<GoldSentence>& treebank) {
  const auto file = language::ModelStore(folders.models).open("jackknife");
  if (!file) return tl::unexpected<Error>(file.error());
  const auto flat = file->array<TagId>("tags");
  if (!flat) return tl::unexpected<Error>(flat.error());
  std::vector<std::vector<TagId>> out;
  std::size_t at = 0;
  for (const GoldSentence& sentence : treebank) {
    if (flat->size() - at < sentence.size())
      return fail(ErrorCode::kCorrupt, "jack-knifed tags of another treebank");
    out.emplace_back(flat->begin() + static_cast<std::ptrdiff_t>(at),
                     flat->begin() + static_cast<std::ptrdiff_t>(at + sentence.size()));
    at += sentence.size();
  }
  return out;
}

}  // namespace claimgraph::train
