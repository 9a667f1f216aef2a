package org.xinimap.layer.filter;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xinimap.InvalidParameter;

/** The languages a filter may be written in. */
public enum FilterLanguage {
    /** OGC 21-065r2, clause 8.1. */
    CQL2_TEXT("cql2-text"),
    /** OGC 21-065r2, clause 8.2. */
    CQL2_JSON("cql2-json"),
    /** GeoTools' Extended CQL, as GeoServer's {@code CQL_FILTER} takes it. */
    ECQL("ecql");

    private final String id;

    FilterLanguage(String id) {
        this.id = id;
    }

    /** The value of the {@code filter-lang} parameter (OGC 19-079r2, clause 6.3). */
    public String id() {
        return id;
    }

    /**
     * The language with this id.
     *
     * @throws InvalidParameter if there is none
     */
    public static FilterLanguage parse(String text) {
        for (FilterLanguage language : values()) {
            if (language.id.equalsIgnoreCase(text.strip())) {
                return language;
            }
        }
        String ids = Arrays.stream(values()).map(FilterLanguage::id).collect(Collectors.joining(", "));
        throw new InvalidParameter("filter-lang", text, "one of " + ids);
    }
}
