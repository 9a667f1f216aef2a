package org.xinimap.project;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.InvalidParameter;
import org.xinimap.document.UnreadableDocument;
import org.xinimap.layer.LockRefused;

/** The queue of imports: one at a time, in the order they came, the last hundred remembered. */
public final class ImportJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int REMEMBERED = 100;
    private static final int WAITING = 20;

    private final Importer importer;
    private final ThreadPoolExecutor worker;
    private final Map<String, ImportJob> jobs = new LinkedHashMap<>();

    public ImportJobs(Importer importer) {
        this.importer = importer;
        this.worker = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> new Thread(task, "import"));
    }

    /**
     * Queues an import. The request's file belongs to the job from now on and is deleted when it has ended.
     *
     * @return the job; empty when too many are waiting, and then the file is left to the caller
     */
    public Optional<ImportJob> submit(ImportRequest request) {
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), request.name());
        try {
            worker.execute(() -> run(job, request));
        } catch (RejectedExecutionException e) {
            LOG.warn("import of {} refused: {} are waiting", request.name(), WAITING);
            return Optional.empty();
        }
        remember(job);
        return Optional.of(job);
    }

    public synchronized Optional<ImportJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The jobs remembered, the latest first. */
    public synchronized List<ImportJob> jobs() {
        List<ImportJob> latest = new ArrayList<>(jobs.values());
        Collections.reverse(latest);
        return latest;
    }

    private synchronized void remember(ImportJob job) {
        jobs.put(job.id(), job);
        if (jobs.size() > REMEMBERED) {
            jobs.values().stream()
                    .filter(old -> old.status().ended())
                    .findFirst()
                    .ifPresent(old -> jobs.remove(old.id()));
        }
    }

    private void run(ImportJob job, ImportRequest request) {
        try {
            job.done(importer.run(request, job::progress));
        } catch (UnreadableDocument | InvalidParameter | LockRefused e) {
            LOG.info("import of {} refused: {}", request.name(), e.getMessage());
            job.failed(e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("import of {} failed", request.name(), e);
            job.failed("The import failed and left nothing behind; the service's log says why. 导入失败，未写入任何内容。");
        } finally {
            delete(request);
        }
    }

    private static void delete(ImportRequest request) {
        try {
            Files.deleteIfExists(request.file());
        } catch (IOException e) {
            LOG.warn("cannot delete the uploaded file {}", request.file(), e);
        }
    }

    /** Lets the import under way end, at most half a minute; those waiting are dropped. */
    @Override
    public void close() {
        worker.getQueue().clear();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
