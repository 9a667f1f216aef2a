package org.xinimap.cli;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether labels drawn on the server can show Chinese. Without a font that has 锡 the service works, but its labels are boxes;
 * so this warns and leaves the service UP.
 */
@Component("chineseFont")
final class ChineseFontHealth implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(ChineseFontHealth.class);
    private static final char SAMPLE = '锡';

    private static final Set<String> LOGICAL = Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    private volatile Optional<Health> known = Optional.empty();

    @Override
    public Health health() {
        return known.orElseGet(
                () -> Health.unknown().withDetail("font", "still looking").build());
    }

    /** Looks through the installed fonts; slow the first time, so it is called off the start-up path. */
    void look() {
        System.setProperty("java.awt.headless", "true");
        Optional<String> found = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplay(SAMPLE))
                .map(Font::getFamily)
                // Java's own names for whatever is installed say nothing to an administrator.
                .filter(family -> !LOGICAL.contains(family))
                .findFirst();
        if (found.isEmpty()) {
            LOG.warn("No installed font can show Chinese: labels on server-drawn maps will be boxes."
                    + " On Debian: apt-get install fonts-noto-cjk");
        }
        known = Optional.of(
                found.map(name -> Health.up().withDetail("font", name).build())
                        .orElseGet(() -> Health.up()
                                .withDetail("warning", "no installed font can show Chinese; install fonts-noto-cjk")
                                .build()));
    }
}
