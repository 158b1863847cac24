// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "train/standoff_graphs.h"

#include <gmock/gmock.h>

#include "train/scratch_folder.h"

namespace claimgraph::train {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class StandoffGraphsTest : public ScratchFolder {
 protected:
  StandoffGraphsTest() { write("a.md", "## ferry\n\nFerry row\nTolm blamed Orla.\nShe left.\n"); }

  [[nodiscard]] Result<std::vector<StandoffGraph>> read(const std::string& lines) const {
    write("graphs.jsonl", lines);
    return read_standoff_graphs(folder() / "graphs.jsonl", folder());
  }

  static constexpr const char* kGraph =
      R"({"id":"x","source":"./a.md#ferry","sentences":[0,2],)"
      R"("nodes":[{"type":"place","names":[[1,0,4]]},{"type":"person","names":[[1,12,16]]}],)"
      R"("edges":[{"relation":"blamed","subject":0,"object":1,"at":[1,2],"modality":"possible"}]})";
};

TEST_F(StandoffGraphsTest, ATitleWithoutFullStopIsAParagraphOfItsOwn) {
  const auto graphs = read(kGraph);
  ASSERT_TRUE(graphs) << graphs.error().describe();
  const text::Document& document = graphs->front().graph.document;
  EXPECT_EQ(document.text(), "Ferry row\n\nTolm blamed Orla. She left.");
  ASSERT_EQ(document.blocks().size(), 2U);
  EXPECT_EQ(document.text(document.blocks()[1].span), "Tolm blamed Orla. She left.");
}

TEST_F(StandoffGraphsTest, NamesAreReadFromTheText) {
  const auto graphs = read(kGraph);
  ASSERT_TRUE(graphs) << graphs.error().describe();
  EXPECT_THAT(graphs->front().graph.nodes[1].names, ElementsAre("Orla"));
}

TEST_F(StandoffGraphsTest, AnEdgeHoldsInEachSentenceThatStatesIt) {
  const auto graphs = read(kGraph);
  ASSERT_TRUE(graphs) << graphs.error().describe();
  const GoldEdge& edge = graphs->front().graph.edges.front();
  EXPECT_EQ(edge.relation, extract::Relation::kBlamed);
  EXPECT_EQ(edge.modality, extract::Modality::kPossible);
  EXPECT_EQ(edge.about, -1);
  ASSERT_EQ(edge.places.size(), 2U);
  EXPECT_EQ(graphs->front().graph.document.text(edge.places[1]), "She left.");
}

TEST_F(StandoffGraphsTest, ANameBeyondItsSentenceIsRefusedWithItsLine) {
  const auto graphs = read(std::string(kGraph) +
                           "\n"
                           R"({"id":"y","source":"./a.md#ferry","sentences":[0,2],)"
                           R"("nodes":[{"type":"place","names":[[1,0,90]]}],"edges":[]})");
  ASSERT_FALSE(graphs);
  EXPECT_EQ(graphs.error().code, ErrorCode::kSyntax);
  EXPECT_THAT(graphs.error().describe(), HasSubstr("graphs.jsonl:2"));
}

TEST_F(StandoffGraphsTest, AnEdgeWithoutItsNodeIsRefused) {
  EXPECT_FALSE(read(R"({"id":"y","source":"./a.md#ferry","sentences":[0,2],"nodes":[],)"
                    R"("edges":[{"relation":"met","subject":0,"object":1,"at":[1]}]})"));
}

TEST_F(StandoffGraphsTest, AMissingFileIsNamed) {
  const auto graphs = read_standoff_graphs(folder() / "none.jsonl", folder());
  ASSERT_FALSE(graphs);
  EXPECT_EQ(graphs.error().code, ErrorCode::kNotFound);
}

}  // namespace
}  // namespace claimgraph::train
