package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.geocode.LocationPhrase.BadCoordinates;
import org.xinimap.geocode.LocationPhrase.Coordinates;

/**
 * Reads metres of a projected grid: CGCS2000 Gauss–Krüger with a zone number before the easting (36 732 100), with a
 * central meridian (中央经线108°) or an EPSG code; UTM with a zone (49N).
 *
 * <p>Northing and easting are told apart by size: in China a northing has seven digits, an easting six, or eight with its
 * zone. (Chinese surveyors call the northing X.)
 */
final class GridCoordinates {
    private static final Pattern METRES = Pattern.compile("(?<![0-9.])(\\d{6,8}(?:\\.\\d+)?)(?![0-9])");
    private static final Pattern GRID = Pattern.compile(
            "cgcs ?2000|国家2000|2000国家|大地2000|高斯|gauss|3度带|六度带|6度带|三度带|中央经线|中央子午线|utm|epsg:? ?\\d{4,5}|[xy] ?[:=]|东坐标|北坐标|横坐标|纵坐标|东向|北向");
    private static final Pattern UTM =
            Pattern.compile("utm[^0-9]{0,6}(\\d{1,2}) ?([a-z])?|(\\d{1,2}) ?([ns]) ?(?:utm|带)");
    private static final Pattern EPSG = Pattern.compile("epsg:? ?(\\d{4,5})");
    private static final Pattern MERIDIAN = Pattern.compile("(?:中央经线|中央子午线|l0|cm)[^0-9]{0,6}(\\d{2,3})");
    private static final Pattern SIX_DEGREE_ZONE = Pattern.compile("6度带|六度带");

    private static final double ZONE_UNIT = 1_000_000;

    private GridCoordinates() {}

    static Optional<LocationPhrase> parse(String folded, String text) {
        List<Double> metres = new ArrayList<>();
        Matcher matcher = METRES.matcher(folded);
        while (matcher.find()) {
            metres.add(Double.parseDouble(matcher.group(1)));
        }
        if (metres.size() != 2 || !GRID.matcher(folded).find()) {
            return Optional.empty();
        }
        Optional<Coordinate> position = eastNorth(metres.get(0), metres.get(1));
        if (position.isEmpty()) {
            return Optional.of(new BadCoordinates(text, "无法分辨东坐标与北坐标", "easting and northing cannot be told apart"));
        }
        Coordinate grid = position.get();
        OptionalInt code = epsg(folded, grid);
        if (code.isEmpty()) {
            return Optional.of(
                    new BadCoordinates(text, "平面坐标未说明分带或中央经线", "the zone or central meridian of the grid is not said"));
        }
        return Optional.of(toGlobe(grid, code.getAsInt(), text));
    }

    /** x = easting, y = northing. */
    private static Optional<Coordinate> eastNorth(double first, double second) {
        boolean firstNorth = isNorthing(first);
        boolean secondNorth = isNorthing(second);
        if (firstNorth == secondNorth) {
            return Optional.empty();
        }
        return Optional.of(firstNorth ? new Coordinate(second, first) : new Coordinate(first, second));
    }

    private static boolean isNorthing(double metres) {
        return metres >= ZONE_UNIT && metres < 10 * ZONE_UNIT;
    }

    private static OptionalInt epsg(String folded, Coordinate grid) {
        Matcher epsg = EPSG.matcher(folded);
        if (epsg.find()) {
            return OptionalInt.of(Integer.parseInt(epsg.group(1)));
        }
        Matcher utm = UTM.matcher(folded);
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(1) == null ? utm.group(3) : utm.group(1));
            return zone >= 1 && zone <= 60 ? OptionalInt.of(32600 + zone) : OptionalInt.empty();
        }
        if (grid.x >= 10 * ZONE_UNIT) {
            return ofZone((int) (grid.x / ZONE_UNIT));
        }
        Matcher meridian = MERIDIAN.matcher(folded);
        return meridian.find()
                ? ofMeridian(
                        Integer.parseInt(meridian.group(1)),
                        SIX_DEGREE_ZONE.matcher(folded).find())
                : OptionalInt.empty();
    }

    /** EPSG 4491–4501: CGCS2000 6-degree zones 13–23; EPSG 4513–4533: 3-degree zones 25–45; eastings with zone number. */
    private static OptionalInt ofZone(int zone) {
        if (zone >= 13 && zone <= 23) {
            return OptionalInt.of(4491 + zone - 13);
        }
        return zone >= 25 && zone <= 45 ? OptionalInt.of(4513 + zone - 25) : OptionalInt.empty();
    }

    /** EPSG 4502–4512: CGCS2000 6-degree, meridians 75–135; EPSG 4534–4554: 3-degree; eastings without zone number. */
    private static OptionalInt ofMeridian(int meridian, boolean sixDegrees) {
        if (meridian < 75 || meridian > 135 || meridian % 3 != 0) {
            return OptionalInt.empty();
        }
        boolean six = sixDegrees && (meridian - 75) % 6 == 0;
        return OptionalInt.of(six ? 4502 + (meridian - 75) / 6 : 4534 + (meridian - 75) / 3);
    }

    private static LocationPhrase toGlobe(Coordinate grid, int code, String text) {
        try {
            Coordinate position = JTS.transform(
                    grid, new Coordinate(), Crs.parse("EPSG:" + code).to(Crs.CRS84));
            return new Coordinates(
                    text,
                    new Coordinate(position.x, position.y),
                    1,
                    "平面坐标（EPSG:%d）换算".formatted(code),
                    "Grid coordinates (EPSG:%d), converted".formatted(code));
        } catch (InvalidParameter | TransformException e) {
            return new BadCoordinates(
                    text,
                    "平面坐标无法按EPSG:%d换算".formatted(code),
                    "the grid coordinates cannot be converted from EPSG:%d: %s".formatted(code, e.getMessage()));
        }
    }
}
