package org.xinimap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.xinimap.InvalidParameter;
import org.xinimap.document.ColumnMapping;
import org.xinimap.http.NoSuchResource;
import org.xinimap.http.QueryParameters;
import org.xinimap.http.Refusal;
import org.xinimap.project.ImportJob;
import org.xinimap.project.ImportJobs;
import org.xinimap.project.ImportProgress;
import org.xinimap.project.ImportRequest;

/** Documents handed over for import, and how their imports go. */
@RestController
@RequestMapping("/imports")
final class ImportController {
    private final ImportJobs jobs;

    ImportController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Takes a document. {@code mapping} names spreadsheet columns as {@code field=heading} pairs separated by semicolons.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> submit(
            @RequestParam("file") MultipartFile file,
            @RequestParam("area") Optional<String> area,
            @RequestParam("mapping") Optional<String> mapping)
            throws IOException {
        String name = fileName(file);
        if (file.isEmpty()) {
            throw new InvalidParameter("file", name, "a document that is not empty");
        }
        Optional<ColumnMapping> columns =
                mapping.filter(text -> !text.isBlank()).map(ColumnMapping::parse);
        Path upload = Files.createTempFile("xinimap-import-", ".upload");
        Optional<ImportJob> job = Optional.empty();
        try {
            file.transferTo(upload);
            job = jobs.submit(new ImportRequest(upload, name, area.filter(text -> !text.isBlank()), columns));
        } finally {
            if (job.isEmpty()) {
                Files.deleteIfExists(upload);
            }
        }
        ImportJob accepted = job.orElseThrow(
                () -> Refusal.later("Too many imports are waiting; try again in a minute.", Duration.ofMinutes(1)));
        return ResponseEntity.accepted()
                .location(URI.create("/imports/" + accepted.id()))
                .body(json(accepted, accepted.status()));
    }

    @GetMapping
    Map<String, Object> list(HttpServletRequest request) {
        QueryParameters.of(request, List.of());
        return Map.of(
                "imports",
                jobs.jobs().stream().map(job -> summary(job, job.status())).toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable String id, HttpServletRequest request) {
        QueryParameters.of(request, List.of());
        ImportJob job = job(id);
        return json(job, job.status());
    }

    /** The same as JSON, sent again at each change until the import has ended (HTML Living Standard, server-sent events). */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String id) {
        ImportJob job = job(id);
        SseEmitter emitter = new SseEmitter(Duration.ofMinutes(30).toMillis());
        AtomicReference<Consumer<ImportJob.Status>> self = new AtomicReference<>();
        Consumer<ImportJob.Status> listener = new Consumer<>() {
            private int lastPercent = -1;

            @Override
            public void accept(ImportJob.Status status) {
                if (!status.ended() && status.progress().percent() == lastPercent) {
                    return;
                }
                lastPercent = status.progress().percent();
                try {
                    emitter.send(json(job, status), MediaType.APPLICATION_JSON);
                    if (status.ended()) {
                        emitter.complete();
                    }
                } catch (IOException | IllegalStateException gone) {
                    // The reader left: the import goes on without it.
                    job.unlisten(self.get());
                }
            }
        };
        self.set(listener);
        Runnable stop = () -> job.unlisten(listener);
        emitter.onCompletion(stop);
        emitter.onTimeout(stop);
        job.listen(listener);
        return emitter;
    }

    private ImportJob job(String id) {
        return jobs.job(id).orElseThrow(() -> new NoSuchResource("There is no import '%s'.".formatted(id)));
    }

    private static String fileName(MultipartFile file) {
        String name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "The part 'file' needs a file name.");
        }
        // Some browsers send a path; only its last part is the name.
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Map<String, Object> summary(ImportJob job, ImportJob.Status status) {
        ImportProgress progress = status.progress();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("document", job.documentName());
        json.put("submitted", job.submitted());
        json.put("state", status.state().name().toLowerCase(Locale.ROOT));
        json.put("stage", progress.stage().name().toLowerCase(Locale.ROOT));
        json.put("percent", progress.percent());
        json.put("done", progress.done());
        json.put("of", progress.of());
        status.report().ifPresent(report -> {
            json.put("title", report.title());
            json.put("area", report.area());
            json.put("counts", report.counts());
        });
        status.error().ifPresent(error -> json.put("error", error));
        json.put(
                "links",
                List.of(
                        Map.of("rel", "self", "href", "/imports/" + job.id()),
                        Map.of(
                                "rel",
                                "monitor",
                                "href",
                                "/imports/" + job.id() + "/events",
                                "type",
                                "text/event-stream")));
        return json;
    }

    private static Map<String, Object> json(ImportJob job, ImportJob.Status status) {
        Map<String, Object> json = summary(job, status);
        status.report().ifPresent(report -> json.put("report", report.items()));
        return json;
    }
}
