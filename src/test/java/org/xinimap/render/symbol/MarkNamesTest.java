package org.xinimap.render.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinimap.style.WellKnownMarks;

class MarkNamesTest {
    @Test
    void everyMarkThatStylesMayNameWithoutAProblemIsDrawn() {
        assertThat(WellKnownMarks.names()).isNotEmpty().allMatch(MarkShape::isKnown);
    }
}
