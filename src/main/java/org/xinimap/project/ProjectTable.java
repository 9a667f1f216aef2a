package org.xinimap.project;

import java.time.LocalDateTime;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;

/** The register's table: one row a project, of any geometry kind. Names and types of its columns stand here alone. */
public final class ProjectTable {
    public static final String NAME = "projects";

    static final String GEOMETRY = "geom";
    static final String PROJECT_ID = "project_id";
    static final String PROJECT_NAME = "name";
    static final String THEME = "theme";
    static final String ACTION = "action";
    static final String STATUS = "status";
    static final String PLACE_TEXT = "place_text";
    static final String QUANTITY = "quantity";
    static final String UNIT = "unit";
    static final String QUANTITIES = "quantities";
    static final String YEAR_START = "year_start";
    static final String YEAR_END = "year_end";
    static final String INVESTMENT = "investment";
    static final String RESPONSIBLE = "responsible";
    static final String DOCUMENT = "document";
    static final String SECTION = "section";
    static final String SENTENCE = "sentence";
    static final String CLAUSE = "clause";
    static final String SENTENCE_START = "sentence_start";
    static final String SENTENCE_END = "sentence_end";
    static final String RULE = "rule";
    static final String LOCATION_LABEL = "location_label";
    static final String LOCATION_KIND = "location_kind";
    static final String EXTENT = "extent";
    static final String ACCURACY = "accuracy_m";
    static final String CONFIDENCE = "confidence";
    static final String EVIDENCE = "evidence";
    static final String UNLOCATED = "unlocated";
    static final String REVIEW = "review";
    static final String GEOMETRY_DIGEST = "geometry_digest";
    static final String UPDATED = "updated";

    private static final Map<String, Class<?>> NOT_TEXT = Map.of(
            QUANTITY, Double.class,
            YEAR_START, Long.class,
            YEAR_END, Long.class,
            INVESTMENT, Double.class,
            SENTENCE_START, Long.class,
            SENTENCE_END, Long.class,
            ACCURACY, Double.class,
            CONFIDENCE, Double.class,
            UPDATED, LocalDateTime.class);

    private static final String[] COLUMNS = {
        PROJECT_ID,
        PROJECT_NAME,
        THEME,
        ACTION,
        STATUS,
        PLACE_TEXT,
        QUANTITY,
        UNIT,
        QUANTITIES,
        YEAR_START,
        YEAR_END,
        INVESTMENT,
        RESPONSIBLE,
        DOCUMENT,
        SECTION,
        SENTENCE,
        CLAUSE,
        SENTENCE_START,
        SENTENCE_END,
        RULE,
        LOCATION_LABEL,
        LOCATION_KIND,
        EXTENT,
        ACCURACY,
        CONFIDENCE,
        EVIDENCE,
        UNLOCATED,
        REVIEW,
        GEOMETRY_DIGEST,
        UPDATED
    };

    private ProjectTable() {}

    /** The table's type; geometries are EPSG:4326, x = longitude. */
    public static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(NAME);
        builder.setCRS(Crs.parse("CRS84").xy());
        builder.add(GEOMETRY, Geometry.class);
        for (String column : COLUMNS) {
            builder.add(column, NOT_TEXT.getOrDefault(column, String.class));
        }
        return builder.buildFeatureType();
    }
}
