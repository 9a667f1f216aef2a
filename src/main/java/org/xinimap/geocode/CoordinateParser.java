package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.crs.ChineseDatum;
import org.xinimap.geocode.LocationPhrase.BadCoordinates;
import org.xinimap.geocode.LocationPhrase.Coordinates;

/**
 * Reads positions in figures: decimal degrees, degrees with minutes and seconds (° ′ ″ or 度分秒), with 东经/北纬, E/N,
 * 经度/纬度 before or after the figures; metres of a Gauss–Krüger zone or UTM where the text says which.
 *
 * <p>Order: the letters or words decide; else a value above 90 is the longitude; else the order that falls into China
 * (longitude 73 to 135.1, latitude 3 to 54); else longitude first. Datum: GCJ-02 for 高德, 腾讯, 火星, GCJ-02; BD-09 for
 * 百度, BD-09; else WGS 84, with which CGCS2000 and GPS figures agree to the metre.
 */
final class CoordinateParser {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d+)?";
    private static final String UNITS = "(?:[°度d](?:(?<minutes>\\d{1,2}(?:\\.\\d+)?)(?:'|分|m(?![a-z]))"
            + "(?:(?<seconds>\\d{1,2}(?:\\.\\d+)?)(?:\"|''|秒|s(?![a-z]))?)?)?)?";
    private static final String BEFORE =
            "(?<before>东经|西经|北纬|南纬|经度|纬度|经|纬|longitude|latitude|lon|lng|lat|e|n|w|s)?[:= 为是]*";
    private static final String AFTER = " ?(?<after>[enws](?![a-z])|(?:东经|北纬|经度|纬度)(?![:= 为是]*\\d))?";
    private static final Pattern FIGURE = Pattern.compile("(?<![a-z.+])(?<!\\d(?=\\d))" + BEFORE
            + "(?<sign>-)?(?<degrees>" + NUMBER + ")" + UNITS + AFTER + "(?![0-9])");

    private static final Pattern GCJ_02 = Pattern.compile("gcj-?0?2|高德|腾讯|火星|amap|gaode|tencent");
    private static final Pattern BD_09 = Pattern.compile("bd-?0?9|百度|baidu");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、/|()\\[\\]:]*(?:和|及|经|纬)?[\\s,;、/|()\\[\\]:]*");

    /** Decimal figures need this many decimals to be taken for a position without any word or sign. */
    private static final int DECIMALS = 3;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double LEAST_ACCURACY_METRES = 1;
    private static final double MAP_DATUM_METRES = 10;

    private enum Axis {
        LON,
        LAT,
        UNSAID
    }

    /** One figure in degrees, and half its last place. */
    private record Figure(double degrees, double halfPlace, Axis axis, boolean marked, int start, int end) {}

    private CoordinateParser() {}

    /** @param folded the folded text; @param text its own words */
    static Optional<LocationPhrase> parse(String folded, String text) {
        Optional<LocationPhrase> projected = GridCoordinates.parse(folded, text);
        if (projected.isPresent()) {
            return projected;
        }
        List<Figure> figures = figures(folded);
        for (int i = 1; i < figures.size(); i++) {
            Figure first = figures.get(i - 1);
            Figure second = figures.get(i);
            boolean adjacent =
                    BETWEEN.matcher(folded.substring(first.end, second.start)).matches();
            if (adjacent && first.marked && second.marked && complementary(first, second)) {
                return Optional.of(position(first, second, folded, text));
            }
        }
        return Optional.empty();
    }

    private static boolean complementary(Figure first, Figure second) {
        return first.axis == Axis.UNSAID || second.axis == Axis.UNSAID || first.axis != second.axis;
    }

    private static LocationPhrase position(Figure first, Figure second, String folded, String text) {
        boolean lonFirst = lonFirst(first, second);
        Coordinate given = lonFirst
                ? new Coordinate(first.degrees, second.degrees)
                : new Coordinate(second.degrees, first.degrees);
        if (Math.abs(given.x) > 180 || Math.abs(given.y) > 90) {
            return new BadCoordinates(
                    text,
                    "经度%s、纬度%s超出范围".formatted(given.x, given.y),
                    "longitude %s, latitude %s is not on the globe".formatted(given.x, given.y));
        }
        double accuracy =
                Math.max(LEAST_ACCURACY_METRES, Math.max(first.halfPlace, second.halfPlace) * METRES_PER_DEGREE);
        String order = lonFirst ? "" : "（纬度在前）";
        String orderEn = lonFirst ? "" : ", latitude first";
        Optional<ChineseDatum> datum = datum(folded);
        Coordinate position = datum.map(d -> wgs84(d, given)).orElse(given);
        String from = datum.map(d -> "，由%s换算".formatted(d.title())).orElse("");
        String fromEn =
                datum.map(d -> ", converted from %s".formatted(d.title())).orElse("");
        return new Coordinates(
                text,
                position,
                datum.isPresent() ? Math.max(MAP_DATUM_METRES, accuracy) : accuracy,
                "坐标%s%s".formatted(order, from),
                "Coordinates%s%s".formatted(orderEn, fromEn));
    }

    private static Optional<ChineseDatum> datum(String folded) {
        if (BD_09.matcher(folded).find()) {
            return Optional.of(ChineseDatum.BD09);
        }
        return GCJ_02.matcher(folded).find() ? Optional.of(ChineseDatum.GCJ02) : Optional.empty();
    }

    private static Coordinate wgs84(ChineseDatum datum, Coordinate given) {
        try {
            return JTS.transform(given, new Coordinate(), datum.toWgs84());
        } catch (TransformException e) {
            throw new IllegalStateException("the shift is defined everywhere", e);
        }
    }

    private static boolean lonFirst(Figure first, Figure second) {
        if (first.axis != Axis.UNSAID || second.axis != Axis.UNSAID) {
            return first.axis == Axis.LON || second.axis == Axis.LAT;
        }
        if (Math.abs(first.degrees) > 90 || Math.abs(second.degrees) > 90) {
            return Math.abs(first.degrees) > 90;
        }
        return isInChina(first.degrees, second.degrees) || !isInChina(second.degrees, first.degrees);
    }

    private static boolean isInChina(double lon, double lat) {
        return lon >= 73 && lon <= 135.1 && lat >= 3 && lat <= 54;
    }

    private static List<Figure> figures(String folded) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(folded);
        while (matcher.find()) {
            figures.add(figure(matcher));
        }
        return figures;
    }

    private static Figure figure(Matcher matcher) {
        String minutes = matcher.group("minutes");
        String seconds = matcher.group("seconds");
        String degrees = matcher.group("degrees");
        double value = Double.parseDouble(degrees)
                + (minutes == null ? 0 : Double.parseDouble(minutes) / 60)
                + (seconds == null ? 0 : Double.parseDouble(seconds) / 3600);
        double halfPlace = seconds != null
                ? halfPlace(seconds) / 3600
                : minutes != null ? halfPlace(minutes) / 60 : halfPlace(degrees);
        String words = word(matcher, "before") + word(matcher, "after");
        boolean negative =
                matcher.group("sign") != null || words.contains("西") || words.contains("w") || words.contains("南");
        boolean marked = !words.isEmpty()
                || minutes != null
                || decimals(degrees) >= DECIMALS
                || matcher.group().matches(".*[°度].*");
        return new Figure(negative ? -value : value, halfPlace, axis(words), marked, matcher.start(), matcher.end());
    }

    private static Axis axis(String words) {
        if (words.isEmpty()) {
            return Axis.UNSAID;
        }
        boolean lon = words.contains("经") || words.startsWith("lo") || words.equals("lng") || words.matches("[ew]+");
        return lon ? Axis.LON : Axis.LAT;
    }

    private static String word(Matcher matcher, String group) {
        return matcher.group(group) == null ? "" : matcher.group(group);
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private static double halfPlace(String number) {
        return 0.5 * Math.pow(10, -decimals(number));
    }
}
