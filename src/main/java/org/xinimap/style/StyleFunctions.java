package org.xinimap.style;

import java.util.Set;

/**
 * The GeoTools functions a style may call: those that look at nothing but their arguments and the map's environment, and
 * cannot be made to run long. Left out are functions over whole collections, those that take names for paths, and those
 * with regular expressions of the caller's.
 */
final class StyleFunctions {
    private static final Set<String> ALLOWED = Set.of(
            ("Categorize Interpolate Recode Concatenate env id geometry if_then_else in in2 in3 in4 in5 in6 in7 in8 in9"
                            + " in10 list array litem size mapGet convert PropertyExists"
                            // Comparisons
                            + " And Or not between equalTo notEqualTo lessThan lessEqualThan greaterThan greaterEqualThan"
                            + " isNull strEqualsIgnoreCase strStartsWith strEndsWith"
                            // Numbers
                            + " abs abs_2 abs_3 abs_4 acos asin atan atan2 ceil cos exp floor IEEEremainder log max max_2"
                            + " max_3 max_4 min min_2 min_3 min_4 modulo pi pow rint round roundDouble round_2 sin sqrt tan"
                            + " toDegrees toRadians parseBoolean parseDouble parseInt parseLong numberFormat numberFormat2"
                            + " int2bbool int2ddouble double2bool northFix"
                            // Text and time
                            + " strAbbreviate strCapitalize strConcat strDefaultIfBlank strIndexOf strLastIndexOf strLength"
                            + " length strPosition strStripAccents strSubstring strSubstringStart strToLowerCase"
                            + " strToUpperCase strTrim strTrim2 strURLEncode dateDifference dateFormat dateParse now"
                            // Colours
                            + " contrast darken desaturate grayscale hsl lighten mix saturate shade spin tint"
                            // Geometries
                            + " area area2 boundary boundaryDimension bounds buffer bufferWithSegments centroid contains"
                            + " convexHull crosses difference dimension disjoint distance endAngle endPoint envelope"
                            + " exteriorRing geomFromWKT geomLength geometryType getGeometryN getX getY getz interiorPoint"
                            + " interiorRingN intersection intersects isClosed isEmpty isRing isSimple isValid"
                            + " isWithinDistance isometric mincircle minimumdiameter minrectangle numGeometries"
                            + " numInteriorRing numPoints octagonalenvelope offset overlaps pointN pointOnLine relate"
                            + " startAngle startPoint symDifference touches union vertices within")
                    .split(" "));

    static boolean allows(String name) {
        return ALLOWED.contains(name);
    }

    private StyleFunctions() {}
}
