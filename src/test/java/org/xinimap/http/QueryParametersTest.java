package org.xinimap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.xinimap.InvalidParameter;

class QueryParametersTest {
    private static final QueryParameter<Integer> LIMIT = QueryParameter.integer("limit", "how many", 1, 100);
    private static final QueryParameter<Double> LON = QueryParameter.number("lon", "longitude", -180, 180);
    private static final QueryParameter<String> FORMAT = QueryParameter.choice("f", "format", List.of("json", "html"));

    @Test
    void readsEachParameterAsItsType() {
        QueryParameters query = read("limit", "7", "lon", "108.7", "f", "html");

        assertThat(query.get(LIMIT)).contains(7);
        assertThat(query.get(LON)).contains(108.7);
        assertThat(query.require(FORMAT)).isEqualTo("html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "abc", "1.5", "9999999999"})
    void refusesWhatIsNotAWholeNumberInRange(String value) {
        assertThatThrownBy(() -> read("limit", value).get(LIMIT)).isInstanceOfSatisfying(InvalidParameter.class, e -> {
            assertThat(e.name()).isEqualTo("limit");
            assertThat(e.accepted()).contains("1 to 100");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "181", "x", ""})
    void refusesWhatIsNotAFiniteNumberInRange(String value) {
        assertThatThrownBy(() -> read("lon", value).get(LON)).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void refusesAnUnknownParameterAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> read("limmit", "7")).isInstanceOfSatisfying(InvalidParameter.class, e -> {
            assertThat(e.name()).isEqualTo("limmit");
            assertThat(e.accepted()).contains("limit", "lon");
        });
    }

    @Test
    void refusesAParameterGivenTwice() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("limit", "1", "2");

        assertThatThrownBy(() -> QueryParameters.of(request, List.of(LIMIT)))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("once");
    }

    @Test
    void asksForWhatIsRequired() {
        assertThatThrownBy(() -> read().require(FORMAT))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("required");
    }

    private static QueryParameters read(String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return QueryParameters.of(request, List.of(LIMIT, LON, FORMAT));
    }
}
