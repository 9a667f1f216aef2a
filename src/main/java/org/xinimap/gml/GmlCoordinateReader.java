package org.xinimap.gml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * Reads {@code pos}, {@code posList}, {@code coordinates} and {@code coord} into positions with x first. A third ordinate
 * is left out.
 */
final class GmlCoordinateReader {
    private static final int MOST = 2_000_000;

    private int read;

    /** All positions directly inside an element, in whichever way it writes them. */
    GmlPositions positions(XmlElement parent, GmlContext context) {
        GmlPositions positions = new GmlPositions();
        for (XmlElement child : parent.children()) {
            if (Gml.contains(child)) {
                positions.addAll(own(child, context));
            }
        }
        return positions;
    }

    /** Positions of one element, which may name a CRS of its own, in the CRS around it. */
    private GmlPositions own(XmlElement element, GmlContext around) {
        GmlContext context = around.within(element);
        GmlPositions positions = new GmlPositions();
        positions(element, context, positions);
        return positions.moved(context, around, element);
    }

    private void positions(XmlElement element, GmlContext context, GmlPositions into) {
        switch (element.name()) {
            case "pos", "lowerCorner", "upperCorner" -> pos(element, context, into);
            case "posList" -> posList(element, context, into);
            case "coordinates" -> coordinates(element, context, into);
            case "coord" -> coord(element, context, into);
            case "pointProperty", "pointRep" -> point(element, context, into);
            default -> {
                // Names, descriptions and metadata of the geometry.
            }
        }
    }

    private void point(XmlElement property, GmlContext context, GmlPositions into) {
        XmlElement point = property.child("Point")
                .orElseThrow(() -> new XmlFault(property, "a gml:Point inside; references are not followed"));
        GmlContext inner = context.within(point);
        into.addAll(positions(point, inner).moved(inner, context, point));
    }

    private void pos(XmlElement element, GmlContext context, GmlPositions into) {
        double[] numbers = new double[3];
        NumberScanner scanner = new NumberScanner(element);
        int count = 0;
        while (scanner.hasNext()) {
            double number = scanner.next();
            if (count == 3) {
                throw new XmlFault(element, "one position of two or three numbers");
            }
            numbers[count++] = number;
        }
        int dimension = context.dimension().orElse(count);
        if (count < 2 || count != dimension) {
            throw new XmlFault(element, "one position of %s numbers".formatted(count < 2 ? "two" : dimension));
        }
        add(numbers[0], numbers[1], context, element, into);
    }

    private void posList(XmlElement element, GmlContext context, GmlPositions into) {
        int dimension = context.dimension().orElse(2);
        NumberScanner scanner = new NumberScanner(element);
        int numbers = 0;
        double first = 0;
        while (scanner.hasNext()) {
            double number = scanner.next();
            int ordinate = numbers++ % dimension;
            if (ordinate == 0) {
                first = number;
            } else if (ordinate == 1) {
                add(first, number, context, element, into);
            }
        }
        Optional<Integer> announced = element.attribute("count")
                .filter(text -> text.strip().matches("\\d{1,9}"))
                .map(text -> Integer.valueOf(text.strip()));
        if (numbers % dimension != 0 || announced.isPresent() && announced.get() != numbers / dimension) {
            throw new XmlFault(
                    element,
                    "positions of %d numbers each (srsDimension), as many as 'count' says; found %d numbers"
                            .formatted(dimension, numbers));
        }
    }

    /** GML 2.1.2, clause 4.3.1: tuples with separators of their own. */
    private void coordinates(XmlElement element, GmlContext context, GmlPositions into) {
        String decimal = element.attribute("decimal").orElse(".");
        String between = element.attribute("cs").orElse(",");
        String after = element.attribute("ts").orElse(" ");
        if (decimal.length() != 1 || between.length() != 1 || after.length() != 1 || between.equals(after)) {
            throw new XmlFault(element, "one character each for decimal, cs and ts, all different");
        }
        for (String tuple : tuples(element.text().strip(), between, after)) {
            List<String> parts = List.of(split(tuple, between));
            if (parts.size() < 2 || parts.size() > 3) {
                throw new XmlFault(element, "two or three numbers in '%s'".formatted(tuple));
            }
            double[] numbers = new double[2];
            for (int i = 0; i < 2; i++) {
                String text = parts.get(i).strip();
                numbers[i] = NumberScanner.number(decimal.equals(".") ? text : text.replace(decimal, "."), element);
            }
            add(numbers[0], numbers[1], context, element, into);
        }
    }

    private static List<String> tuples(String text, String between, String after) {
        if (text.isEmpty()) {
            return List.of();
        }
        String tight = between.isBlank()
                ? text
                : text.replaceAll("\\s*+" + Pattern.quote(between) + "\\s*+", Matcher.quoteReplacement(between));
        return List.of(split(tight, after));
    }

    private static String[] split(String text, String separator) {
        return text.strip().split(separator.isBlank() ? "\\s+" : Pattern.quote(separator));
    }

    private void coord(XmlElement element, GmlContext context, GmlPositions into) {
        add(ordinate(element, "X"), ordinate(element, "Y"), context, element, into);
    }

    private static double ordinate(XmlElement coord, String name) {
        XmlElement ordinate = coord.child(name).orElseThrow(() -> new XmlFault(coord, "gml:X and gml:Y inside"));
        return NumberScanner.number(ordinate.text().strip(), ordinate);
    }

    private void add(double first, double second, GmlContext context, XmlElement element, GmlPositions into) {
        if (++read > MOST) {
            throw new XmlFault(element, "%,d positions in a geometry at most".formatted(MOST));
        }
        if (context.crs().flipped()) {
            into.add(second, first);
        } else {
            into.add(first, second);
        }
    }
}
