package org.xinimap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xinimap.document.ColumnMapping;
import org.xinimap.document.UnreadableDocument;
import org.xinimap.project.ImportCounts;
import org.xinimap.project.ImportProgress;
import org.xinimap.project.ImportReport;
import org.xinimap.project.ImportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports documents into the register; a running service shows the result within a second. */
@Command(
        name = "import",
        description = {
            "Find the projects in documents, locate them and write them to the register.",
            "导入文件：提取项目、定位并写入项目库（txt、html、docx、pdf、csv、xlsx）。"
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int BAR = 30;

    @Mixin
    private final EngineOptions options = new EngineOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents: txt, html, docx, pdf, csv, xlsx.")
    private List<Path> files = List.of();

    @Option(
            names = "--area",
            paramLabel = "NAME",
            description = "The area the documents are about, if they do not say.")
    private @Nullable String area;

    @Option(
            names = "--mapping",
            paramLabel = "FIELD=HEADING;…",
            description = "Which column of a spreadsheet holds what, if its headings are not recognised.")
    private @Nullable String mapping;

    @Option(names = "--quiet", description = "Only the counts, not each project.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, UnreadableDocument {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        Optional<ColumnMapping> columns = Optional.ofNullable(mapping).map(ColumnMapping::parse);
        try (Engine engine = Engine.open(options.properties())) {
            for (Path file : files) {
                ImportRequest request =
                        new ImportRequest(file, file.getFileName().toString(), Optional.ofNullable(area), columns);
                ImportReport report = engine.importer().run(request, new ProgressBar());
                print(out, report);
            }
        }
        return ExitCode.OK;
    }

    private void print(PrintWriter out, ImportReport report) {
        if (!quiet) {
            for (ImportReport.Item item : report.items()) {
                out.printf("%-11s %-9s %s — %s%n", item.located(), item.outcome(), item.name(), item.reason());
            }
        }
        ImportCounts counts = report.counts();
        out.printf(
                "%s: found %d · located %d · partly %d · by area %d · not located %d | added %d · updated %d · unchanged %d"
                        + " · kept %d%n",
                report.document(),
                counts.found(),
                counts.located(),
                counts.partly(),
                counts.byArea(),
                counts.notLocated(),
                counts.added(),
                counts.updated(),
                counts.unchanged(),
                counts.kept());
        out.flush();
    }

    /** A bar on standard error, redrawn in place; silent when that is not a terminal. */
    private static final class ProgressBar implements Consumer<ImportProgress> {
        private int drawn = -1;

        @Override
        public void accept(ImportProgress progress) {
            if (System.console() == null || progress.percent() == drawn) {
                return;
            }
            drawn = progress.percent();
            int full = BAR * drawn / 100;
            System.err.printf(
                    "\r[%s%s] %3d %%  %-24s",
                    "█".repeat(full),
                    "·".repeat(BAR - full),
                    drawn,
                    progress.stage().en());
            if (drawn == 100) {
                System.err.println();
            }
        }
    }
}
