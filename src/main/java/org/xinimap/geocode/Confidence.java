package org.xinimap.geocode;

import org.xinimap.gazetteer.NameMatch;
import org.xinimap.gazetteer.PlaceKind;

/**
 * How sure a location is, and how near.
 *
 * <h2>Confidence</h2>
 *
 * Confidence (0 to 1) says how sure it is that the text <em>means</em> this place. It says nothing of how well the place's
 * position is known; that is the accuracy. A village whose position nobody published, named in full with its town, has a
 * high confidence and an accuracy of many kilometres.
 *
 * <table>
 * <caption>Reading the figure</caption>
 * <tr><td>0.9 and more</td><td>the text names this place in full, alone or with the unit it lies in</td></tr>
 * <tr><td>0.7 to 0.9</td><td>a usual short form or alias; or everything named but a detail of it not found</td></tr>
 * <tr><td>0.5 to 0.7</td><td>a former name, pinyin, or a name that places elsewhere carry too; have a person look</td></tr>
 * <tr><td>below 0.5</td><td>a proposal: a likely misspelling, one of several of that name, a fallback</td></tr>
 * </table>
 *
 * <p>It starts from how literally the name was met ({@link #ofMatch}) and then:
 *
 * <ul>
 *   <li>each unit in the text that contains the place halves what is missing to 1; a context place that contains it takes
 *       three tenths off what is missing, one that does not multiplies by {@link #OUTSIDE_CONTEXT};
 *   <li>a kind of name that is common everywhere (解放村, 光明街) without a context, or outside it, multiplies by
 *       {@link #COMMON_NAME};
 *   <li>a place met less literally than another (锡尼街道 beside 锡尼镇 for 锡尼) multiplies by {@link #LESS_LITERAL}; a common
 *       name that begins many others (巴音) multiplies by {@link #COMMON_NAME} again; a place met without its type word beside
 *       the unit it is named after and lies in (鄂尔多斯草原 beside 鄂尔多斯市) multiplies by {@link #LESS_LITERAL};
 *   <li>n places that answer equally well share it: divided by the square root of n;
 *   <li>words left over multiply by {@link #NAMED_REST} if they name something that was not found (the answer is then the
 *       place that contains it) or by {@link #DESCRIBED_REST} if they only describe;
 *   <li>a phrase built from several names (a section, an intersection, an offset) has the confidence of its least sure name;
 *       an assumption (the origin of a chainage) multiplies by {@link #ASSUMPTION}.
 * </ul>
 *
 * <h2>Accuracy</h2>
 *
 * Accuracy is the radius in metres within which the true position lies.
 *
 * <ul>
 *   <li>the place itself: what the gazetteer says of its geometry;
 *   <li>a containing area: from its middle to its farthest corner, plus the accuracy of the outline; for a unit known only
 *       as a point, the point's accuracy plus how far units of its kind usually reach ({@link #usualReachMetres});
 *   <li>a section: the worst of the line and both ends; an intersection: the worse of both lines;
 *   <li>an offset: the base's accuracy and the uncertainty of the words, added in quadrature. Eight compass points are good
 *       to 22.5°, so the point may lie 0.39 of the distance aside; the distance itself counts as rounded to a tenth;
 *   <li>a chainage: the line's accuracy, plus a hundredth of the distance for a line whose drawn length is not its true one;
 *       with an assumed origin on a sketched line, a tenth of it;
 *   <li>coordinates: half of the last figure given, at least one metre, ten for map datums (GCJ-02, BD-09).
 * </ul>
 */
final class Confidence {
    /** Nothing read from a text is quite certain. */
    private static final double HIGHEST = 0.99;

    static final double OUTSIDE_CONTEXT = 0.6;
    static final double COMMON_NAME = 0.8;
    static final double LESS_LITERAL = 0.7;
    static final double NAMED_REST = 0.8;
    static final double DESCRIBED_REST = 0.92;
    static final double ASSUMPTION = 0.6;

    /** A text of which nothing is known, put at the smallest place its document is about. */
    static final double FALL_BACK = 0.2;

    /** Half the width of an eight-point compass sector, as a sideways share of the distance. */
    static final double COMPASS_SHARE = Math.sin(Math.toRadians(22.5));

    private Confidence() {}

    /** What a name match is worth by itself. */
    static double ofMatch(NameMatch.How how, double similarity) {
        return switch (how) {
            case CODE -> 0.99;
            case NAME -> 0.97;
            case ALIAS -> 0.92;
            case BARE -> 0.82;
            case FORMER_NAME -> 0.65;
            case PINYIN -> 0.72;
            case PREFIX -> 0.3;
            case FUZZY -> 0.6 * similarity;
        };
    }

    static double withContainer(double confidence) {
        return Math.min(HIGHEST, 1 - (1 - confidence) * 0.5);
    }

    static double withContext(double confidence) {
        return Math.min(HIGHEST, 1 - (1 - confidence) * 0.7);
    }

    /** Whether places of this kind carry the same few names everywhere. */
    static boolean isCommonlyNamed(PlaceKind kind) {
        return switch (kind) {
            case VILLAGE, COMMUNITY, NEIGHBOURHOOD, STREET, SCHOOL, HOSPITAL, PUBLIC_BUILDING -> true;
            default -> false;
        };
    }

    /** How far from its seat a unit of this kind usually reaches, in the thinly settled north of China. */
    static double usualReachMetres(PlaceKind kind) {
        return switch (kind) {
            case PROVINCE -> 1_000_000;
            case PREFECTURE_CITY -> 200_000;
            case COUNTY, BANNER -> 80_000;
            case DISTRICT, TOWN, SUMU, TOWNSHIP, HISTORIC_UNIT -> 30_000;
            case DESERT -> 150_000;
            case SUBDISTRICT, INDUSTRIAL_PARK, VILLAGE -> 5_000;
            case URBAN_AREA, COMMUNITY -> 3_000;
            default -> 1_000;
        };
    }
}
