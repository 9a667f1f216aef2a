package org.xinimap.style;

import java.util.Locale;
import java.util.Set;

/**
 * The names of marks that are drawn: those of SE 1.1 (clause 11.3.2.2), and those that GeoServer and QGIS write into styles. A
 * mark of another name is drawn as a square, as SE has it.
 */
public final class WellKnownMarks {
    private static final Set<String> NAMES = Set.of(
            ("square rectangle circle triangle equilateral_triangle star regular_star diamond_star cross cross_fill x"
                            + " cross2_fill diamond pentagon hexagon octagon decagon arrow arrowhead arrowhead_filled"
                            + " filled_arrowhead half_square diagonal_half_square right_half_triangle left_half_triangle"
                            + " semi_circle third_circle quarter_circle line vertline horline slash backslash plus times"
                            + " cross_lines cross2 brush://solid shape://vertline shape://horline shape://slash"
                            + " shape://backslash shape://dot shape://plus shape://times shape://oarrow shape://carrow")
                    .split(" "));

    /** All of them, in lower case. */
    public static Set<String> names() {
        return NAMES;
    }

    /** Whether a mark of this name, in whatever case, is drawn as it says. */
    public static boolean contains(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private WellKnownMarks() {}
}
