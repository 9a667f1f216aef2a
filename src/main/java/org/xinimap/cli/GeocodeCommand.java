package org.xinimap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Evidence;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where place texts are, and why. */
@Command(name = "geocode", description = "Locate place texts. 解析地点文字并给出坐标与依据。", mixinStandardHelpOptions = true)
final class GeocodeCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 3;

    @Mixin
    private final EngineOptions options = new EngineOptions();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "Place texts, each quoted.")
    private List<String> texts = List.of();

    @Option(names = "--limit", description = "The most locations for each text (default ${DEFAULT-VALUE}).")
    private int limit = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Geocoder geocoder =
                new Geocoder(Gazetteer.load(options.properties().geodata().resolve("gazetteer")));
        boolean allFound = true;
        for (String text : texts) {
            GeocodeRequest plain = GeocodeRequest.of(text);
            List<Location> found = geocoder.geocode(new GeocodeRequest(
                    text, List.of(), limit, plain.bbox(), plain.kinds(), plain.wanted(), plain.fallBack()));
            allFound &= !found.isEmpty();
            out.println(text);
            if (found.isEmpty()) {
                out.println("  not found 未找到");
            }
            found.forEach(location -> print(out, location));
        }
        out.flush();
        return allFound ? ExitCode.OK : NOT_FOUND;
    }

    private static void print(PrintWriter out, Location location) {
        out.printf(
                Locale.ROOT,
                "  %s  [%s, %s]  confidence %.2f  ±%.0f m%n",
                location.label(),
                location.kind(),
                location.extent().name().toLowerCase(Locale.ROOT),
                location.confidence(),
                location.accuracyMetres());
        location.geometry().ifPresent(geometry -> out.println("    " + shorten(geometry.toText())));
        for (Evidence evidence : location.evidence()) {
            out.println("    · " + evidence.note() + " / " + evidence.noteEn());
        }
        if (!location.unlocated().isEmpty()) {
            out.println("    ? " + String.join("、", location.unlocated()));
        }
    }

    private static String shorten(String wkt) {
        return wkt.length() <= 160 ? wkt : wkt.substring(0, 160) + "…";
    }
}
