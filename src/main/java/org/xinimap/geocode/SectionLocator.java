package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.xinimap.gazetteer.Place;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.Section;
import org.xinimap.geocode.LocationPhrase.Within;
import org.xinimap.geocode.NameResolver.Candidate;
import org.xinimap.geocode.Placements.Anchor;
import org.xinimap.geocode.Placements.Placement;

/** Locates the part of a line between two places or cross streets, or inside an area, by linear referencing. */
final class SectionLocator {
    private static final String KIND = "road_section";

    /** A road serves a place it passes this near, though it need not run through its middle. */
    private static final double PASSES_METRES = 3_000;

    /** Streets that are drawn not quite to each other still meet. */
    private static final double MEETS_METRES = 60;

    /** A river that is the border of an area counts as inside it although both are drawn a little apart. */
    private static final double MOST_SLACK_METRES = 5_000;

    private static final double SHORTEST_METRES = 1;
    private static final int MOST_READINGS = 3;

    /** Where an end of the section meets the line. */
    private record End(double metres, double offMetres, double accuracyMetres, double confidence, Evidence evidence) {}

    private record Found(RoadLine line, End from, End to) {
        double off() {
            return from.offMetres + to.offMetres;
        }
    }

    private final NameResolver resolver;
    private final Placements placements;
    private final NameLocator names;
    private final PhraseLocator phrases;

    SectionLocator(NameResolver resolver, Placements placements, NameLocator names, PhraseLocator phrases) {
        this.resolver = resolver;
        this.placements = placements;
        this.names = names;
        this.phrases = phrases;
    }

    List<Location> locate(Section section, Question question) {
        if (section.line().isEmpty()) {
            return unnamed(section, question);
        }
        List<Location> locations = new ArrayList<>();
        List<Candidate> candidates = resolver.resolve(section.line().get(), question.context());
        for (Candidate candidate : candidates.subList(0, Math.min(MOST_READINGS, candidates.size()))) {
            locations.add(
                    candidate.place().kind().isLinear() && !candidate.containing()
                            ? locate(section, candidate, question)
                            : unknownLine(section, candidate));
        }
        return locations.isEmpty() ? unnamed(section, question) : locations;
    }

    private Location locate(Section section, Candidate candidate, Question question) {
        Place road = candidate.place();
        Question ends = question.about(road.parent().isPresent() ? placements.parents(road) : List.of());
        Optional<Found> best = Optional.empty();
        for (RoadLine line : placements.lines(road)) {
            Optional<End> from = end(section.from(), line, ends);
            Optional<End> to = end(section.to(), line, ends);
            if (from.isPresent() && to.isPresent()) {
                Found found = new Found(line, from.get(), to.get());
                boolean proper = Math.abs(found.from.metres - found.to.metres) > SHORTEST_METRES;
                if (proper && best.filter(other -> other.off() <= found.off()).isEmpty()) {
                    best = Optional.of(found);
                }
            }
        }
        return best.map(found -> found(section, candidate, found)).orElseGet(() -> notFound(section, candidate, ends));
    }

    private Location found(Section section, Candidate candidate, Found found) {
        RoadLine line = found.line;
        Geometry part = line.reference().between(found.from.metres, found.to.metres);
        double accuracy = Math.max(line.accuracyMetres(), Math.max(found.from.accuracyMetres, found.to.accuracyMetres));
        double kilometres = Math.abs(found.to.metres - found.from.metres) / 1000;
        String schematic = line.sketched() ? "（线位为示意）" : "";
        String schematicEn = line.sketched() ? " (the line is a sketch)" : "";
        List<Evidence> evidence = List.of(
                names.evidence(candidate),
                found.from.evidence,
                found.to.evidence,
                Placements.evidence(
                        Method.ROAD_SECTION,
                        line.place(),
                        section.text(),
                        "取%s上两端之间的路段，图上长%.1f公里%s".formatted(line.place().name(), kilometres, schematic),
                        "The part of %s between both ends, %.1f km as drawn%s"
                                .formatted(line.place().name(), kilometres, schematicEn)));
        double confidence = Math.min(candidate.confidence(), Math.min(found.from.confidence, found.to.confidence));
        return new Location(
                "%s（%s至%s）, %s"
                        .formatted(
                                candidate.place().name(),
                                section.from().text(),
                                section.to().text(),
                                placements.area(candidate.place())),
                KIND,
                Optional.of(part),
                accuracy,
                confidence,
                line.sketched() ? Extent.SCHEMATIC : Extent.EXACT,
                evidence,
                List.of());
    }

    private Location notFound(Section section, Candidate candidate, Question question) {
        List<String> lost = new ArrayList<>();
        for (LocationPhrase end : List.of(section.from(), section.to())) {
            boolean met = placements.lines(candidate.place()).stream()
                    .anyMatch(line -> end(end, line, question).isPresent());
            if (!met) {
                lost.add(end.text());
            }
        }
        String words = lost.isEmpty() ? section.text() : String.join("、", lost);
        Placement placement = placements.inside(
                candidate.place(),
                section.text(),
                "路段端点“%s”在该线上没有已知位置".formatted(words),
                "the section's end '%s' has no known position on the line".formatted(words));
        return containing(section, candidate, placement);
    }

    private Location unknownLine(Section section, Candidate candidate) {
        return containing(
                section,
                candidate,
                placements.inside(candidate.place(), section.text(), "文中的路线不在名录中", "the line is not in the gazetteer"));
    }

    private Location containing(Section section, Candidate candidate, Placement placement) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(names.evidence(candidate));
        evidence.addAll(placement.reasons());
        return new Location(
                placements.label(candidate.place()),
                KIND,
                placement.geometry(),
                placement.accuracyMetres(),
                candidate.confidence() * Confidence.NAMED_REST,
                placement.extent(),
                evidence,
                List.of("%s至%s段".formatted(section.from().text(), section.to().text())));
    }

    /** No line is named: the answer is the area both ends lie in, never a straight line between them. */
    private List<Location> unnamed(Section section, Question question) {
        List<Candidate> from = resolver.resolve(section.from(), question.context());
        List<Candidate> to = resolver.resolve(section.to(), question.context());
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        Candidate first = from.get(0);
        Candidate second = to.get(0);
        Placement placement = placements.aroundAll(
                List.of(first.place(), second.place()),
                section.text(),
                "两端之间的路线未知",
                "the line between both ends is not known");
        List<Evidence> evidence = new ArrayList<>(List.of(names.evidence(first), names.evidence(second)));
        evidence.addAll(placement.reasons());
        return List.of(new Location(
                "%s至%s".formatted(first.place().name(), second.place().name()),
                KIND,
                placement.geometry(),
                placement.accuracyMetres(),
                Math.min(first.confidence(), second.confidence()) * Confidence.ASSUMPTION,
                Extent.CONTAINING_AREA,
                evidence,
                List.of(section.text())));
    }

    private Optional<End> end(LocationPhrase phrase, RoadLine line, Question question) {
        if (!(phrase instanceof LocationPhrase.Named || phrase instanceof LocationPhrase.Unknown)) {
            return phrases.locate(phrase, question.anyGeometry()).stream()
                    .filter(location -> location.extent() == Extent.EXACT || location.extent() == Extent.SCHEMATIC)
                    .findFirst()
                    .flatMap(location -> end(location, line));
        }
        List<Candidate> readings = resolver.resolve(phrase, question.context());
        return readings.stream()
                .filter(candidate -> !candidate.containing())
                .limit(MOST_READINGS)
                .flatMap(candidate -> end(candidate, line).stream())
                .findFirst();
    }

    private static Optional<End> end(Location location, RoadLine line) {
        return location.geometry()
                .filter(geometry -> geometry.getDimension() == 0)
                .flatMap(point -> {
                    LineReference.Foot foot = line.reference().nearest(point.getCoordinate());
                    double tolerance = location.accuracyMetres() + line.accuracyMetres() + MEETS_METRES;
                    Evidence last = location.evidence().get(location.evidence().size() - 1);
                    return foot.offMetres() > tolerance
                            ? Optional.empty()
                            : Optional.of(new End(
                                    foot.metres(),
                                    foot.offMetres(),
                                    location.accuracyMetres(),
                                    location.confidence(),
                                    last));
                });
    }

    private Optional<End> end(Candidate candidate, RoadLine line) {
        Place place = candidate.place();
        if (place.kind().isLinear()) {
            return placements.geometry(place).flatMap(cross -> crossing(candidate, cross, line));
        }
        return placements.anchor(place).flatMap(anchor -> passing(candidate, anchor, line));
    }

    private Optional<End> crossing(Candidate candidate, Geometry cross, RoadLine line) {
        Coordinate[] nearest = DistanceOp.nearestPoints(line.reference().line(), cross);
        double gap = Geodesy.distance(nearest[0], nearest[1]);
        double accuracy = placements.accuracy(candidate.place());
        if (gap > MEETS_METRES + accuracy + line.accuracyMetres()
                || candidate.place().equals(line.place())) {
            return Optional.empty();
        }
        double metres = line.reference().nearest(nearest[0]).metres();
        return Optional.of(new End(metres, gap, accuracy, corroborated(candidate), names.evidence(candidate)));
    }

    /** That the line comes by says as much for this reading as a unit named beside it. */
    private static double corroborated(Candidate candidate) {
        double literal = Confidence.ofMatch(candidate.how(), 1);
        return Confidence.withContainer(Math.max(candidate.confidence(), literal));
    }

    private Optional<End> passing(Candidate candidate, Anchor anchor, RoadLine line) {
        LineReference.Foot foot = line.reference().nearest(anchor.position());
        double tolerance = PASSES_METRES + anchor.accuracyMetres() + line.accuracyMetres();
        return foot.offMetres() > tolerance
                ? Optional.empty()
                : Optional.of(new End(
                        foot.metres(),
                        foot.offMetres(),
                        Math.max(anchor.accuracyMetres(), foot.offMetres()),
                        corroborated(candidate),
                        names.evidence(candidate)));
    }

    /** The part of a line inside an area: cut at the outline where one is known. */
    List<Location> locate(Within within, Question question) {
        List<Candidate> lines = resolver.resolve(within.line(), question.context());
        List<Candidate> areas = resolver.resolve(within.area(), question.context());
        if (lines.isEmpty() || areas.isEmpty()) {
            return lines.isEmpty() ? List.of() : names.locate(within.line(), question);
        }
        Candidate line = lines.get(0);
        Candidate area = areas.get(0);
        Optional<Geometry> course = placements.geometry(line.place());
        Optional<Geometry> outline = placements.geometry(area.place()).filter(g -> g.getDimension() == 2);
        double slack =
                Math.min(MOST_SLACK_METRES, placements.accuracy(line.place()) + placements.accuracy(area.place()));
        Optional<Geometry> part = course.flatMap(c -> outline.map(o -> Geometries.linesInside(c, o, slack)))
                .filter(geometry -> !geometry.isEmpty());
        if (part.isEmpty()) {
            return List.of(uncut(within, line, area, course, question));
        }
        String area0 = area.place().name();
        return List.of(new Location(
                "%s（%s段）".formatted(line.place().name(), area0),
                KIND,
                part,
                placements.accuracy(line.place()),
                Math.min(line.confidence(), area.confidence()),
                placements.isSketch(line.place()) || placements.isSketch(area.place())
                        ? Extent.SCHEMATIC
                        : Extent.EXACT,
                List.of(
                        names.evidence(line),
                        names.evidence(area),
                        Placements.evidence(
                                Method.ROAD_SECTION,
                                line.place(),
                                within.text(),
                                "取%s在%s范围内的部分".formatted(line.place().name(), area0),
                                "The part of %s inside %s"
                                        .formatted(line.place().name(), area0))),
                List.of()));
    }

    private Location uncut(
            Within within, Candidate line, Candidate area, Optional<Geometry> course, Question question) {
        Placement placement = uncut(within, line.place(), area.place(), course);
        List<Evidence> evidence = new ArrayList<>(List.of(names.evidence(line), names.evidence(area)));
        evidence.addAll(placement.reasons());
        return new Location(
                "%s（%s段）".formatted(line.place().name(), area.place().name()),
                KIND,
                placement.geometry(),
                placement.accuracyMetres(),
                Math.min(line.confidence(), area.confidence()) * Confidence.NAMED_REST,
                placement.extent(),
                evidence,
                List.of(within.text()));
    }

    private Placement uncut(Within within, Place line, Place area, Optional<Geometry> course) {
        if (course.isEmpty()) {
            return placements.inside(area, within.text(), "该线位置未公开", "the position of the line is not publicly known");
        }
        String why = "%s的界线未知，取该线已知部分".formatted(area.name());
        String whyEn = "the outline of %s is not known, so the known part of the line is given".formatted(area.name());
        if (placements.lies(line, area)) {
            return new Placement(
                    course,
                    placements.accuracy(line),
                    Extent.PARTIAL,
                    List.of(Placements.evidence(Method.ROAD_SECTION, line, within.text(), why, whyEn)));
        }
        return placements.inside(line, within.text(), why, whyEn);
    }
}
