package org.xinimap.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets work be stopped that nobody waits for any more: a client that has gone. Bound to the thread that does the work by
 * {@link #bind()}; what runs long registers how to stop it. Cancelling is safe from any thread and happens once.
 */
public final class Cancellation {
    private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** What is undone by closing: a binding or a registration. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** The cancellation of the work that this thread does; empty when nobody can cancel it. */
    public static Optional<Cancellation> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Makes this the current cancellation of the thread until the scope is closed, by the same thread. */
    public Scope bind() {
        Cancellation before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /**
     * Runs the action when the work is cancelled, at once if it is already. It runs in the thread that cancels and must
     * be short. Once the scope is closed it does not run any more; closing waits for one that is running.
     */
    public Scope onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        actions.remove(action);
    }

    /**
     * Stops the work if there is something to stop and nobody waits for it. What is registered stays registered while the
     * condition is asked: it is asked only while the work is held up.
     */
    public synchronized void cancelIf(BooleanSupplier abandoned) {
        if (!actions.isEmpty() && abandoned.getAsBoolean()) {
            cancel();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Stops the work. */
    public synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            actions.forEach(Runnable::run);
            actions.clear();
        }
    }
}
