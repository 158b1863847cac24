// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "extract/frame_context.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "extract/frame_fixture.h"

namespace claimgraph::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The lemmas of what says what the cluster is.
std::vector<std::string> descriptors(const FrameSample& sample, ClusterId cluster) {
  const FrameContext context(sample.text.document, sample.text.analysis, sample.extraction, frame_lexicon());
  std::vector<std::string> lemmas;
  for (const std::uint32_t token : context.descriptors_of(cluster)) {
    lemmas.emplace_back(context.token(token).lemma);
  }
  return lemmas;
}

TEST(Descriptors, ATitleSaysWhatItsBearerIs) {
  const FrameSample text = sample(R"(
Harbour harbour PROPN 2 compound
Master  master  PROPN 3 nmod:desc
Brenna  -       PROPN 4 nsubj     B-person
left    leave   VERB  0 root
)",
                                  {{"Brenna", NodeKind::kPerson}});
  EXPECT_THAT(descriptors(text, 0), ElementsAre("harbour", "master"));
}

TEST(Descriptors, ANominalSaysItOfEverySentence) {
  FrameSample text = sample(R"(
Brenna  -       PROPN 2 nsubj B-person
left    leave   VERB  0 root

The     -       DET   2 det
skipper skipper NOUN  3 nsubj
slept   sleep   VERB  0 root

The     -       DET   2 det
skipper skipper NOUN  3 nsubj
woke    wake    VERB  0 root
)",
                            {{"Brenna", NodeKind::kPerson}});
  for (const std::uint32_t head : {3U, 6U}) {
    text.extraction.clusters[0].mentions.push_back(
        static_cast<std::uint32_t>(text.extraction.mentions.size()));
    text.extraction.mentions.push_back(
        {{head, head + 1}, head, NodeKind::kPerson, MentionKind::kNominal, ClusterId{0}});
  }
  EXPECT_THAT(descriptors(text, 0), ElementsAre("skipper"));
}

TEST(Descriptors, ANameWithoutTitleHasNone) {
  const FrameSample text = sample(R"(
Ada    - PROPN 2 compound B-person
Brenna - PROPN 3 nsubj    I-person
left   - VERB  0 root
)",
                                  {{"Brenna", NodeKind::kPerson}});
  EXPECT_THAT(descriptors(text, 0), IsEmpty());
}

}  // namespace
}  // namespace claimgraph::extract
