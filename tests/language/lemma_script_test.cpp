// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "language/lemma_script.h"

#include <gtest/gtest.h>

#include "language/characters.h"

namespace claimgraph::language {
namespace {

struct ScriptCase {
  const char* form;
  const char* lemma;
  const char* script;
};
class Script : public testing::TestWithParam<ScriptCase> {};

TEST_P(Script, IsTheShortestEdit) {
  EXPECT_EQ(LemmaScript::between(GetParam().form, GetParam().lemma).text(), GetParam().script);
}

TEST_P(Script, LeadsFromTheFormToTheLemma) {
  const auto script = LemmaScript::parse(GetParam().script);
  ASSERT_TRUE(script.has_value());
  EXPECT_EQ(script->apply(GetParam().form, to_lower(GetParam().form)), GetParam().lemma);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Script,
    testing::Values(ScriptCase{"Ferries", "ferry", "l3 y"}, ScriptCase{"docked", "dock", "l2 "},
                    ScriptCase{"Nairobi", "Nairobi", "k0 "}, ScriptCase{"went", "go", "=go"},
                    ScriptCase{"making", "make", "l3 e"}, ScriptCase{"us", "we", "=we"}));

TEST(LemmaScriptTest, TextThatIsNoScriptIsRefused) {
  EXPECT_FALSE(LemmaScript::parse("").has_value());
  EXPECT_FALSE(LemmaScript::parse("x3 y").has_value());
  EXPECT_FALSE(LemmaScript::parse("l y").has_value());
}

TEST(LemmaScriptTest, ACutLongerThanTheWordGivesNothing) {
  EXPECT_FALSE(LemmaScript::parse("l3 y")->apply("at", "at").has_value());
}

}  // namespace
}  // namespace claimgraph::language
