package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.Chainage;
import org.xinimap.geocode.NameResolver.Candidate;
import org.xinimap.geocode.Placements.Placement;

/** Locates a chainage, or the part of a road between two. */
final class ChainageLocator {
    private static final String KIND = "chainage";
    private static final double DRAWN_LENGTH_SHARE = 0.01;
    private static final double SKETCHED_LENGTH_SHARE = 0.1;

    private final NameResolver resolver;
    private final Placements placements;
    private final NameLocator names;

    ChainageLocator(NameResolver resolver, Placements placements, NameLocator names) {
        this.resolver = resolver;
        this.placements = placements;
        this.names = names;
    }

    List<Location> locate(Chainage chainage, Question question) {
        List<Candidate> candidates = resolver.resolve(chainage.road(), question.context());
        List<Location> locations = new ArrayList<>();
        for (Candidate candidate : candidates.subList(0, Math.min(2, candidates.size()))) {
            List<RoadLine> lines = measured(placements.lines(candidate.place()));
            if (lines.isEmpty() || candidate.containing()) {
                locations.add(unknownLine(chainage, candidate));
                continue;
            }
            List<RoadLine> inRange =
                    lines.stream().filter(line -> inRange(line, chainage)).toList();
            for (RoadLine line : inRange) {
                locations.add(locate(chainage, candidate, line, inRange.size()));
            }
            if (inRange.isEmpty()) {
                locations.add(outOfRange(chainage, candidate, lines));
            }
        }
        return locations;
    }

    /** The lines with a known origin if there are any; else each filed line, whose first vertex must pass for the origin. */
    private static List<RoadLine> measured(List<RoadLine> lines) {
        List<RoadLine> known = lines.stream()
                .filter(line -> line.chainageStartMetres().isPresent())
                .toList();
        if (!known.isEmpty()) {
            return known;
        }
        List<RoadLine> filed = lines.stream()
                .filter(line -> line.place().geometry().isPresent())
                .toList();
        return filed.isEmpty() ? lines : filed;
    }

    private static boolean inRange(RoadLine line, Chainage chainage) {
        double start = line.chainageStartMetres().orElse(0.0);
        double end = start + line.reference().length();
        double to = chainage.toMetres().orElse(chainage.fromMetres());
        return Math.min(chainage.fromMetres(), to) >= start && Math.max(chainage.fromMetres(), to) <= end;
    }

    private Location locate(Chainage chainage, Candidate candidate, RoadLine line, int readings) {
        double start = line.chainageStartMetres().orElse(0.0);
        double from = chainage.fromMetres() - start;
        Geometry geometry = chainage.toMetres()
                .map(to -> line.reference().between(from, to - start))
                .orElseGet(() -> Geometries.point(line.reference().at(from)));
        boolean assumed = line.chainageStartMetres().isEmpty();
        double farthest = Math.max(from, chainage.toMetres().orElse(0.0) - start);
        double share = line.sketched() ? SKETCHED_LENGTH_SHARE : DRAWN_LENGTH_SHARE;
        double confidence = candidate.confidence() * (assumed ? Confidence.ASSUMPTION / Math.sqrt(readings) : 1);
        String origin =
                assumed ? "起点桩号未知，假定%s的第一个端点为K0+000".formatted(line.place().name()) : "自%s起算".formatted(stake(start));
        String originEn = assumed
                ? "the origin is not known; the first end of %s is assumed to be K0+000"
                        .formatted(line.place().name())
                : "counted from %s".formatted(stake(start));
        return new Location(
                "%s %s, %s".formatted(candidate.place().name(), text(chainage), placements.area(candidate.place())),
                KIND,
                Optional.of(geometry),
                line.accuracyMetres() + farthest * share,
                confidence,
                line.sketched() ? Extent.SCHEMATIC : Extent.EXACT,
                List.of(
                        names.evidence(candidate),
                        Placements.evidence(
                                Method.CHAINAGE,
                                line.place(),
                                text(chainage),
                                "沿%s量取；%s%s"
                                        .formatted(line.place().name(), origin, line.sketched() ? "；线位为示意，里程仅供参考" : ""),
                                "Measured along %s; %s%s"
                                        .formatted(
                                                line.place().name(),
                                                originEn,
                                                line.sketched()
                                                        ? "; the line is a sketch, its lengths are rough"
                                                        : ""))),
                List.of());
    }

    private Location outOfRange(Chainage chainage, Candidate candidate, List<RoadLine> lines) {
        StringBuilder ranges = new StringBuilder();
        for (RoadLine line : lines) {
            double start = line.chainageStartMetres().orElse(0.0);
            ranges.append(ranges.isEmpty() ? "" : ", ")
                    .append("%s–%s"
                            .formatted(
                                    stake(start), stake(start + line.reference().length())));
        }
        Evidence reason = Placements.evidence(
                Method.CHAINAGE,
                candidate.place(),
                text(chainage),
                "桩号%s超出该线已知范围（%s），无法定位".formatted(text(chainage), ranges),
                "%s is outside the known part of the line (%s), so it is not located"
                        .formatted(text(chainage), ranges));
        return new Location(
                "%s %s".formatted(candidate.place().name(), text(chainage)),
                KIND,
                Optional.empty(),
                Placements.ANYWHERE_METRES,
                candidate.confidence() * Confidence.ASSUMPTION,
                Extent.CONTAINING_AREA,
                List.of(names.evidence(candidate), reason),
                List.of(text(chainage)));
    }

    private Location unknownLine(Chainage chainage, Candidate candidate) {
        Placement placement = placements.inside(
                candidate.place(),
                text(chainage),
                "该线位置未公开，无法按桩号定位",
                "the line's course is not known, so no chainage can be placed");
        List<Evidence> evidence = new ArrayList<>(List.of(names.evidence(candidate)));
        evidence.addAll(placement.reasons());
        String lost = candidate.rest().isEmpty() ? text(chainage) : candidate.rest() + " " + text(chainage);
        return new Location(
                placements.label(candidate.place()),
                KIND,
                placement.geometry(),
                placement.accuracyMetres(),
                candidate.confidence() * Confidence.NAMED_REST,
                Extent.CONTAINING_AREA,
                evidence,
                List.of(lost));
    }

    private static String text(Chainage chainage) {
        return stake(chainage.fromMetres())
                + chainage.toMetres().map(to -> "–" + stake(to)).orElse("");
    }

    private static String stake(double metres) {
        long rounded = Math.round(metres);
        return "K%d+%03d".formatted(rounded / 1000, rounded % 1000);
    }
}
