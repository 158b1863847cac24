// SPDX-FileCopyrightText: 2026 The Claimgraph authors
// SPDX-License-Identifier: Apache-2.0
#include "claimgraph/rdf/xsd.h"

#include <gtest/gtest.h>

#include <string>

#include "claimgraph/rdf/vocabulary.h"

namespace claimgraph::rdf::xsd {
namespace {

struct FormCase {
  const char* type;
  const char* text;
  bool well_formed;
};

class LexicalForm : public testing::TestWithParam<FormCase> {};

TEST_P(LexicalForm, BelongsToItsTypeOrNot) {
  const std::string datatype = std::string(vocabulary::kXsd) + GetParam().type;
  EXPECT_EQ(is_well_formed(literal(GetParam().text, datatype)), GetParam().well_formed) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, LexicalForm,
    testing::Values(
        FormCase{"integer", "007", true}, FormCase{"integer", "7.0", false}, FormCase{"integer", "", false},
        FormCase{"decimal", "-.5", true}, FormCase{"decimal", "1e3", false}, FormCase{"byte", "-128", true},
        FormCase{"byte", "128", false}, FormCase{"unsignedLong", "18446744073709551616", false},
        FormCase{"nonNegativeInteger", "-0", true}, FormCase{"positiveInteger", "0", false},
        FormCase{"double", "1E-3", true}, FormCase{"double", "inf", false}, FormCase{"float", "NaN", true},
        FormCase{"boolean", "TRUE", false}, FormCase{"date", "2024-02-29", true},
        FormCase{"date", "2100-02-29", false}, FormCase{"date", "24-01-03", false},
        FormCase{"date", "2024-01-03+14:00", true}, FormCase{"date", "2024-01-03+14:01", false},
        FormCase{"dateTime", "2024-01-03T24:00:00Z", true},
        FormCase{"dateTime", "2024-01-03T24:00:01Z", false},
        FormCase{"dateTime", "2024-01-03 10:00:00", false}, FormCase{"gYear", "-0044", true},
        FormCase{"gYearMonth", "2024-13", false}, FormCase{"time", "15:50:00.5", true},
        FormCase{"gMonthDay", "--02-29", true}, FormCase{"dateTimeStamp", "2024-01-03T10:00:00", false},
        FormCase{"unheardOf", "anything", true}));

struct OrderCase {
  const char* left_type;
  const char* left;
  const char* right_type;
  const char* right;
  std::partial_ordering order;
};

class ValueOrder : public testing::TestWithParam<OrderCase> {};

TEST_P(ValueOrder, IsTheValueSpaces) {
  const std::string left_type = std::string(vocabulary::kXsd) + GetParam().left_type;
  const std::string right_type = std::string(vocabulary::kXsd) + GetParam().right_type;
  EXPECT_EQ(compare(literal(GetParam().left, left_type), literal(GetParam().right, right_type)),
            GetParam().order);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, ValueOrder,
    testing::Values(OrderCase{"integer", "10", "integer", "9", std::partial_ordering::greater},
                    OrderCase{"integer", "-10", "integer", "-9", std::partial_ordering::less},
                    OrderCase{"decimal", "1.50", "integer", "1", std::partial_ordering::greater},
                    OrderCase{"decimal", "01.5", "decimal", "1.500", std::partial_ordering::equivalent},
                    OrderCase{"decimal", "-0.0", "integer", "0", std::partial_ordering::equivalent},
                    OrderCase{"double", "1e1", "integer", "10", std::partial_ordering::equivalent},
                    OrderCase{"double", "NaN", "double", "1", std::partial_ordering::unordered},
                    OrderCase{"integer", "1", "string", "1", std::partial_ordering::unordered},
                    OrderCase{"date", "2024-01-03", "date", "2024-01-04", std::partial_ordering::less},
                    OrderCase{"date", "2024-01-03", "dateTime", "2024-01-04T00:00:00",
                              std::partial_ordering::unordered},
                    OrderCase{"dateTime", "2024-01-03T12:00:00+02:00", "dateTime", "2024-01-03T10:00:00Z",
                              std::partial_ordering::equivalent},
                    OrderCase{"dateTime", "2024-01-03T12:00:00", "dateTime", "2024-01-03T12:00:00Z",
                              std::partial_ordering::unordered},
                    OrderCase{"dateTime", "2024-01-01T12:00:00", "dateTime", "2024-01-03T12:00:00Z",
                              std::partial_ordering::less},
                    OrderCase{"dateTime", "2024-01-03T12:00:00.25", "dateTime", "2024-01-03T12:00:00.5",
                              std::partial_ordering::less}));

}  // namespace
}  // namespace claimgraph::rdf::xsd
