package org.xinimap.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinimap.InvalidParameter;

/** The query of a request, checked against the parameters its resource knows. */
public final class QueryParameters {
    private final Map<String, String> raw;

    private QueryParameters(Map<String, String> raw) {
        this.raw = raw;
    }

    /**
     * @param known the parameters the resource accepts
     * @throws InvalidParameter for a parameter the resource does not know, one that is given twice, or a value not accepted
     */
    public static QueryParameters of(HttpServletRequest request, Collection<? extends QueryParameter<?>> known) {
        List<String> names = known.stream().map(QueryParameter::name).toList();
        Map<String, String> raw = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new InvalidParameter(name, values[0], accepted(names));
            }
            if (values.length > 1) {
                throw new InvalidParameter(name, String.join(", ", values), "the parameter given once");
            }
            raw.put(name, values[0]);
        });
        // A value nobody happens to ask for is checked too.
        known.forEach(parameter -> parameter.in(raw));
        return new QueryParameters(raw);
    }

    /** Parses the parameter's value; empty when it is not given. */
    public <T> Optional<T> get(QueryParameter<T> parameter) {
        return parameter.in(raw);
    }

    /** Parses the parameter's value, which must be given. */
    public <T> T require(QueryParameter<T> parameter) {
        return get(parameter).orElseThrow(() -> new InvalidParameter(parameter.name(), "", "a value: it is required"));
    }

    /** The parameters as given, for links that repeat them. */
    public Map<String, String> raw() {
        return Map.copyOf(raw);
    }

    private static String accepted(List<String> names) {
        return names.isEmpty()
                ? "no query parameters"
                : "the parameters " + String.join(", ", names.stream().sorted().toList());
    }
}
