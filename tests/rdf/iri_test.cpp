// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/iri.h"

#include <gtest/gtest.h>

#include <string>

namespace claimgraph::rdf {
namespace {

struct Reference {
  const char* text;
  const char* target;
};

/// The examples of RFC 3986, sections 5.4.1 and 5.4.2, against its base.
class ResolutionTest : public testing::TestWithParam<Reference> {};

TEST_P(ResolutionTest, FollowsTheExamplesOfRfc3986) {
  EXPECT_EQ(resolve_iri("http://a/b/c/d;p?q", GetParam().text), GetParam().target);
}
INSTANTIATE_TEST_SUITE_P(
    Examples, ResolutionTest,
    testing::Values(
        Reference{"g:h", "g:h"}, Reference{"g", "http://a/b/c/g"}, Reference{"./g", "http://a/b/c/g"},
        Reference{"g/", "http://a/b/c/g/"}, Reference{"/g", "http://a/g"}, Reference{"//g", "http://g"},
        Reference{"?y", "http://a/b/c/d;p?y"}, Reference{"g?y", "http://a/b/c/g?y"},
        Reference{"#s", "http://a/b/c/d;p?q#s"}, Reference{"g#s", "http://a/b/c/g#s"},
        Reference{"g?y#s", "http://a/b/c/g?y#s"}, Reference{";x", "http://a/b/c/;x"},
        Reference{"g;x", "http://a/b/c/g;x"}, Reference{"", "http://a/b/c/d;p?q"},
        Reference{".", "http://a/b/c/"}, Reference{"./", "http://a/b/c/"}, Reference{"..", "http://a/b/"},
        Reference{"../", "http://a/b/"}, Reference{"../g", "http://a/b/g"}, Reference{"../..", "http://a/"},
        Reference{"../../g", "http://a/g"}, Reference{"../../../g", "http://a/g"},
        Reference{"/./g", "http://a/g"}, Reference{"/../g", "http://a/g"}, Reference{"g.", "http://a/b/c/g."},
        Reference{"..g", "http://a/b/c/..g"}, Reference{"./../g", "http://a/b/g"},
        Reference{"./g/.", "http://a/b/c/g/"}, Reference{"g/./h", "http://a/b/c/g/h"},
        Reference{"g/../h", "http://a/b/c/h"}, Reference{"g;x=1/../y", "http://a/b/c/y"},
        Reference{"g?y/../x", "http://a/b/c/g?y/../x"}, Reference{"g#s/../x", "http://a/b/c/g#s/../x"}));

TEST(IriTest, AnAbsoluteIriKeepsItsDotSegments) {
  EXPECT_EQ(resolve_iri("http://a/b", "http://x/y/../z"), "http://x/y/../z");
}

TEST(IriTest, PercentEncodingIsUndoneByDecoding) {
  const std::string id = "Café #4/annex: 100%";
  EXPECT_EQ(percent_encode(id), "Caf%C3%A9%20%234%2Fannex%3A%20100%25");
  EXPECT_EQ(percent_decode(percent_encode(id)), id);
  EXPECT_EQ(percent_decode("100%"), "100%");
}

TEST(IriTest, AFileIriIsAbsoluteAndEncoded) {
  EXPECT_EQ(file_iri("/tmp/a b/./c.ttl"), "file:///tmp/a%20b/c.ttl");
}

}  // namespace
}  // namespace claimgraph::rdf
