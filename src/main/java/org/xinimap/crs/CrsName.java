package org.xinimap.crs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a spelling of a CRS says before anything is looked up: who defines it, its code there, and whether coordinates so
 * announced follow the axis order of that authority.
 *
 * @param authority {@code EPSG}, {@code OGC}, or {@code XINIMAP} for the Chinese map datums, which no registry lists
 * @param code upper-case code, such as {@code 4326}, {@code CRS84}, {@code GCJ-02}
 * @param authorityOrder whether the spelling means the axis order of the authority; otherwise easting or longitude first
 */
record CrsName(String authority, String code, boolean authorityOrder) {
    private static final int CASE = Pattern.CASE_INSENSITIVE;

    // QGIS, GDAL and WMS 1.1 write these two and mean x, y (QGIS#39390, adaguc-server#731).
    private static final Pattern BARE = Pattern.compile("(EPSG|CRS|OGC):(\\w+)", CASE);
    private static final Pattern GML_2 =
            Pattern.compile("https?://(?:www\\.)?opengis\\.net/gml/srs/(epsg)\\.xml#(\\w+)", CASE);

    // OGC 07-092r3 (URN), OGC 09-048r5 (HTTP URI), OGC API safe CURIE: the axis order of the authority.
    private static final Pattern URN = Pattern.compile("urn:(?:x-)?ogc:def:crs:(EPSG|OGC):(?:[\\d.]*:)?(\\w+)", CASE);
    private static final Pattern URI =
            Pattern.compile("https?://(?:www\\.)?opengis\\.net/def/crs/(EPSG|OGC)/[\\d.]+/(\\w+)", CASE);
    private static final Pattern CURIE = Pattern.compile("\\[(EPSG|OGC):(\\w+)]", CASE);

    private static final Pattern CRS84 = Pattern.compile("\\[?(?:OGC:)?CRS:?84]?", CASE);
    private static final Pattern CHINESE =
            Pattern.compile("(?:urn:x-xinimap:def:crs:)?(GCJ|BD)[-_ ]?0?(2|9)(?:LL)?", CASE);

    static Optional<CrsName> parse(String text) {
        String trimmed = text.strip();
        if (CRS84.matcher(trimmed).matches()) {
            return Optional.of(new CrsName("OGC", "CRS84", false));
        }
        Matcher chinese = CHINESE.matcher(trimmed);
        if (chinese.matches()) {
            return chinese(chinese.group(1).toUpperCase(Locale.ROOT), chinese.group(2));
        }
        return match(BARE, trimmed, false)
                .or(() -> match(GML_2, trimmed, false))
                .or(() -> match(URN, trimmed, true))
                .or(() -> match(URI, trimmed, true))
                .or(() -> match(CURIE, trimmed, true));
    }

    private static Optional<CrsName> chinese(String series, String year) {
        return switch (series + year) {
            case "GCJ2" -> Optional.of(new CrsName("XINIMAP", "GCJ-02", false));
            case "BD9" -> Optional.of(new CrsName("XINIMAP", "BD-09", false));
            default -> Optional.empty();
        };
    }

    private static Optional<CrsName> match(Pattern pattern, String text, boolean authorityOrder) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String authority = matcher.group(1).toUpperCase(Locale.ROOT);
        String code = matcher.group(2).toUpperCase(Locale.ROOT);
        if (!authority.equals("EPSG")) {
            return code.equals("CRS84") || code.equals("84")
                    ? Optional.of(new CrsName("OGC", "CRS84", authorityOrder))
                    : Optional.empty();
        }
        return code.matches("\\d{4,9}") ? Optional.of(new CrsName("EPSG", code, authorityOrder)) : Optional.empty();
    }
}
