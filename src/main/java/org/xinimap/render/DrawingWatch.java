package org.xinimap.render;

import java.time.Duration;
import java.util.Optional;
import org.xinimap.Unavailable;
import org.xinimap.layer.Cancellation;

/** Ends a drawing that takes too long, or that nobody waits for any more. */
final class DrawingWatch {
    private static final int EVERY = 64;

    private final Duration most;
    private final long start = System.nanoTime();
    private final Optional<Cancellation> cancellation = Cancellation.current();
    private int steps;

    DrawingWatch(Duration most) {
        this.most = most;
    }

    /** @throws Unavailable if it is to end */
    void step() {
        if (++steps % EVERY != 0) {
            return;
        }
        if (System.nanoTime() - start > most.toNanos()) {
            throw new Unavailable(
                    "the map takes longer to draw than the %d s allowed: ask for a smaller area or fewer layers"
                            .formatted(most.toSeconds()),
                    Duration.ofSeconds(10));
        }
        if (cancellation.map(Cancellation::isCancelled).orElse(false)) {
            throw new Unavailable("the client has gone", Duration.ZERO);
        }
    }
}
