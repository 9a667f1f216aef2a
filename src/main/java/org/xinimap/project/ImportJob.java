package org.xinimap.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One import, under way or ended. Its status is replaced as a whole, so that a reader never sees half of a change. */
public final class ImportJob {
    /** How far a job is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A moment of the job.
     *
     * @param report there when it is done
     * @param error a sentence for the person who started it, there when it failed
     */
    public record Status(State state, ImportProgress progress, Optional<ImportReport> report, Optional<String> error) {
        public boolean ended() {
            return state != State.RUNNING;
        }
    }

    private final String id;
    private final String documentName;
    private final Instant submitted = Instant.now();
    private final List<Consumer<Status>> listeners = new CopyOnWriteArrayList<>();
    private volatile Status status =
            new Status(State.RUNNING, ImportProgress.at(ImportStage.WAITING), Optional.empty(), Optional.empty());

    ImportJob(String id, String documentName) {
        this.id = id;
        this.documentName = documentName;
    }

    public String id() {
        return id;
    }

    public String documentName() {
        return documentName;
    }

    public Instant submitted() {
        return submitted;
    }

    public Status status() {
        return status;
    }

    /** Calls back with the status as it is, then with each later one; the last one has ended. */
    public synchronized void listen(Consumer<Status> listener) {
        listeners.add(listener);
        listener.accept(status);
    }

    public void unlisten(Consumer<Status> listener) {
        listeners.remove(listener);
    }

    void progress(ImportProgress progress) {
        become(new Status(State.RUNNING, progress, Optional.empty(), Optional.empty()));
    }

    void done(ImportReport report) {
        become(new Status(State.DONE, ImportProgress.at(ImportStage.FINISHED), Optional.of(report), Optional.empty()));
    }

    void failed(String sentence) {
        become(new Status(State.FAILED, status.progress(), Optional.empty(), Optional.of(sentence)));
    }

    private synchronized void become(Status next) {
        status = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
