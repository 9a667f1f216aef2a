package org.xinimap.ows.wms;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xinimap.Unavailable;

/** Lets only so many maps be drawn at once: more would make all of them late, and take the memory of all. */
@Component
final class DrawingPermits {
    private final Semaphore permits;
    private final Duration patience;

    DrawingPermits(MapLimits limits) {
        permits = new Semaphore(limits.concurrent(), true);
        patience = limits.patience();
    }

    /** To be closed when the map is drawn. */
    interface Permit {
        void close();
    }

    /** @throws Unavailable if the others take too long */
    Permit take() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("too many maps are being drawn: ask again", patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("the service is stopping", patience);
        }
        return permits::release;
    }
}
