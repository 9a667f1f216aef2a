package org.xinimap.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xinimap.InvalidParameter;

/**
 * Which heading of a table holds which field of a project, given with an import when the headings are not recognised.
 *
 * @param headings field to heading, as the table spells it (blanks and letter case do not matter)
 */
public record ColumnMapping(Map<Field, String> headings) {
    /** The fields of a project that a column can give. */
    public enum Field {
        /** Name of the project; every mapping needs it. */
        NAME,
        /** Where it is. */
        PLACE,
        /** What is to be done, and how much of it. */
        CONTENT,
        /** 新建, 续建, 改扩建 … */
        NATURE,
        /** Period of the works: 2023-2025. */
        YEARS,
        /** Year or date of the start. */
        START,
        /** Year or date of completion. */
        END,
        /** Investment; the unit from the cell, else from the heading, else 万元. */
        INVESTMENT,
        /** Who is responsible. */
        RESPONSIBLE,
        /** Kind of project or sector. */
        THEME,
        /** Longitude in degrees. */
        LONGITUDE,
        /** Latitude in degrees. */
        LATITUDE,
        /** Both coordinates in one cell. */
        COORDINATES,
        /** Number and unit: length, area, count. */
        QUANTITY,
        /** Remarks. */
        NOTE
    }

    public ColumnMapping {
        headings = Map.copyOf(headings);
        if (!headings.containsKey(Field.NAME)) {
            throw new InvalidParameter("mapping", headings.toString(), "a mapping that names the column of NAME");
        }
    }

    /**
     * Reads a mapping as an import gives it: field (any letter case) to heading.
     *
     * @throws InvalidParameter when a field is unknown or the field NAME is missing
     */
    public static ColumnMapping of(Map<String, String> mapping) {
        Map<Field, String> headings = new LinkedHashMap<>();
        mapping.forEach((name, heading) -> headings.put(field(name), heading));
        return new ColumnMapping(headings);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        "mapping",
                        name,
                        "one of the fields " + Arrays.toString(Field.values()).toLowerCase(Locale.ROOT)));
    }

    /**
     * Reads {@code field=heading} pairs separated by semicolons, for example {@code name=工程名;place=位置}.
     *
     * @throws InvalidParameter if a pair is not of that form, or its field is not known
     */
    public static ColumnMapping parse(String text) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String pair : text.split("[;；]")) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[1].isBlank()) {
                throw new InvalidParameter("mapping", text, "field=heading pairs separated by semicolons");
            }
            mapping.put(sides[0].strip(), sides[1].strip());
        }
        return of(mapping);
    }
}
