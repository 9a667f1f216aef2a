package org.xinimap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.Layer;
import org.xinimap.render.MapRenderer;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.style.LayerStyles;
import org.xinimap.tile.TileFormat;
import org.xinimap.tile.TileMatrixSet;
import org.xinimap.tile.TileSeeding;
import org.xinimap.tile.TiledMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills the tile cache; a running service with the same data folder serves what is in it. */
@Command(
        name = "seed",
        description = {
            "Draw map tiles into the cache before they are asked for. Ctrl-C stops; the next run goes on from there.",
            "预先生成地图瓦片。可随时用 Ctrl-C 停止，再次运行时继续。"
        },
        mixinStandardHelpOptions = true)
final class SeedCommand implements Callable<Integer> {
    private static final long EVERY_NANOS = 500_000_000L;
    /** Nobody waits for a metatile that is seeded; one that takes longer has something wrong with it. */
    private static final Duration LONGEST_DRAWING = Duration.ofMinutes(1);

    @Mixin
    private final EngineOptions options = new EngineOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "LAYER",
            description = "Layers, group titles, or several layers of one map with commas between; none: each layer.")
    private List<String> layers = List.of();

    @Option(names = "--zoom", paramLabel = "FROM-TO", description = "Zoom levels (default ${DEFAULT-VALUE}).")
    private String zoom = "0-14";

    @Option(
            names = "--bbox",
            paramLabel = "WEST,SOUTH,EAST,NORTH",
            description = "Degrees of WGS 84; without it, wherever a layer has features.")
    private @Nullable String bbox;

    @Option(names = "--matrix-set", paramLabel = "SET", description = "Tile matrix set (default ${DEFAULT-VALUE}).")
    private String matrixSet = TileMatrixSet.WEB_MERCATOR_QUAD.id();

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of labels (default ${DEFAULT-VALUE}).")
    private String language = "zh";

    @Option(names = "--jpeg", description = "JPEG tiles instead of PNG.")
    private boolean jpeg;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        XinimapProperties properties = options.properties();
        TileMatrixSet set = TileMatrixSet.named(matrixSet)
                .orElseThrow(() -> new InvalidParameter(
                        "--matrix-set",
                        matrixSet,
                        String.join(
                                ", ",
                                TileMatrixSet.ALL.stream()
                                        .map(TileMatrixSet::id)
                                        .toList())));
        List<Integer> levels = levels(zoom);
        Optional<Envelope> area = Optional.ofNullable(bbox).map(SeedCommand::envelope);
        PrintWriter out = spec.commandLine().getOut();
        MapRenderer renderer = new MapRenderer(new Graphics(properties.styles()), LONGEST_DRAWING);
        try (Engine engine = Engine.open(properties);
                Tiling tiling = Tiling.open(engine, new LayerStyles(properties.styles()), renderer, properties)) {
            for (String name : layers.isEmpty() ? names(engine) : layers) {
                TiledMap map = tiling.maps()
                        .find(Arrays.asList(name.split(",")), List.of())
                        .orElseThrow(() -> new InvalidParameter("LAYER", name, String.join(", ", names(engine))));
                TileSeeding seeding = new TileSeeding(
                        tiling.cache(),
                        tiling.maps(),
                        map,
                        set,
                        levels,
                        area,
                        jpeg ? TileFormat.JPEG : TileFormat.PNG,
                        Locale.forLanguageTag(language));
                TileSeeding.Progress end = seeding.run(properties.tiles().drawings(), new ProgressLine(name));
                out.printf(
                        "%s: %d metatiles of %d × %d tiles, %d drawn, %d there before; %.1f/s, %s%n",
                        name,
                        end.total(),
                        tiling.cache().metatileSize(),
                        tiling.cache().metatileSize(),
                        end.drawn(),
                        end.done() - end.drawn(),
                        end.rate(),
                        clock(end.elapsed()));
                out.flush();
            }
        }
        return ExitCode.OK;
    }

    private static List<String> names(Engine engine) {
        return engine.layers().layers().stream().map(Layer::name).toList();
    }

    private static List<Integer> levels(String text) {
        if (!text.matches("\\d{1,2}(-\\d{1,2})?")) {
            throw new InvalidParameter("--zoom", text, "a zoom level, or two with - between");
        }
        String[] ends = text.split("-");
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static Envelope envelope(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            for (String part : text.split(",")) {
                numbers.add(Double.valueOf(part.strip()));
            }
        } catch (NumberFormatException e) {
            throw new InvalidParameter("--bbox", text, "west,south,east,north in degrees", e);
        }
        if (numbers.size() != 4 || numbers.get(0) > numbers.get(2) || numbers.get(1) > numbers.get(3)) {
            throw new InvalidParameter("--bbox", text, "west,south,east,north in degrees");
        }
        return new Envelope(numbers.get(0), numbers.get(2), numbers.get(1), numbers.get(3));
    }

    private static String clock(Duration duration) {
        return "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }

    /** One line on standard error, redrawn in place; silent when that is not a terminal. */
    private static final class ProgressLine implements Consumer<TileSeeding.Progress> {
        private final String name;
        private long shown;

        ProgressLine(String name) {
            this.name = name;
        }

        @Override
        public void accept(TileSeeding.Progress progress) {
            long now = System.nanoTime();
            boolean end = progress.done() == progress.total();
            if (System.console() == null || !end && now - shown < EVERY_NANOS) {
                return;
            }
            shown = now;
            System.err.printf(
                    "\r%-24s %3d %%  %d of %d metatiles  %.1f/s  %s left   ",
                    name,
                    100 * progress.done() / progress.total(),
                    progress.done(),
                    progress.total(),
                    progress.rate(),
                    progress.remaining().map(SeedCommand::clock).orElse("?"));
            if (end) {
                System.err.println();
            }
        }
    }
}
