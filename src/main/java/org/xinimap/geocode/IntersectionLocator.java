package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.xinimap.gazetteer.Place;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.Intersection;
import org.xinimap.geocode.LocationPhrase.Junction;
import org.xinimap.geocode.NameResolver.Candidate;
import org.xinimap.geocode.Placements.Anchor;
import org.xinimap.geocode.Placements.Placement;

/** Locates where two lines meet, where two areas touch, and where a road comes by a place. */
final class IntersectionLocator {
    private static final String KIND = "intersection";

    /** Streets that are drawn not quite to each other still meet. */
    private static final double MEETS_METRES = 60;

    /** An exit named after a place is within this of it. */
    private static final double EXIT_METRES = 10_000;

    private final NameResolver resolver;
    private final Placements placements;
    private final NameLocator names;

    IntersectionLocator(NameResolver resolver, Placements placements, NameLocator names) {
        this.resolver = resolver;
        this.placements = placements;
        this.names = names;
    }

    List<Location> locate(Intersection intersection, Question question) {
        List<Candidate> firsts = usable(intersection.first(), question);
        Question second = firsts.isEmpty()
                ? question
                : question.about(placements.parents(firsts.get(0).place()));
        List<Candidate> seconds = usable(intersection.second(), second);
        if (firsts.isEmpty() && seconds.isEmpty()) {
            return names.locate(intersection.first(), question).stream()
                    .map(location -> with(location, intersection.text()))
                    .toList();
        }
        if (firsts.isEmpty() || seconds.isEmpty()) {
            boolean firstKnown = seconds.isEmpty();
            Candidate known = firstKnown ? firsts.get(0) : seconds.get(0);
            String lost = (firstKnown ? intersection.second() : intersection.first()).text();
            return List.of(onOne(intersection, known, lost));
        }
        for (Candidate first : firsts) {
            for (Candidate other : seconds) {
                List<Location> met = meeting(intersection, first, other);
                if (!met.isEmpty()) {
                    return met;
                }
            }
        }
        return List.of(apart(intersection, firsts.get(0), seconds.get(0)));
    }

    private List<Candidate> usable(LocationPhrase phrase, Question question) {
        return resolver.resolve(phrase, question.context()).stream()
                .filter(candidate -> !candidate.containing())
                .limit(3)
                .toList();
    }

    private List<Location> meeting(Intersection phrase, Candidate first, Candidate second) {
        Optional<Geometry> a = placements.geometry(first.place()).map(IntersectionLocator::outline);
        Optional<Geometry> b = placements.geometry(second.place()).map(IntersectionLocator::outline);
        if (a.isEmpty() || b.isEmpty() || first.place().equals(second.place())) {
            return List.of();
        }
        double accuracy = Math.max(placements.accuracy(first.place()), placements.accuracy(second.place()));
        List<Geometry> points = new ArrayList<>();
        Geometry common = a.get().intersection(b.get());
        for (int i = 0; i < common.getNumGeometries(); i++) {
            points.add(common.getGeometryN(i));
        }
        if (common.isEmpty()) {
            Coordinate[] nearest = DistanceOp.nearestPoints(a.get(), b.get());
            double gap = Geodesy.distance(nearest[0], nearest[1]);
            if (gap > MEETS_METRES + accuracy) {
                return List.of();
            }
            points.clear();
            points.add(Geometries.point(nearest[0]));
            accuracy += gap;
        }
        boolean sketched = first.place().isSchematic() || second.place().isSchematic();
        double confidence = Math.min(first.confidence(), second.confidence()) / Math.sqrt(points.size());
        List<Location> locations = new ArrayList<>();
        for (Geometry point : points) {
            locations.add(met(phrase, first, second, point, accuracy, confidence, sketched));
        }
        return locations;
    }

    private Location met(
            Intersection phrase,
            Candidate first,
            Candidate second,
            Geometry point,
            double accuracy,
            double confidence,
            boolean sketched) {
        String both = first.place().name() + "与" + second.place().name();
        return new Location(
                "%s交叉口, %s".formatted(both, placements.area(first.place())),
                KIND,
                Optional.of(point),
                accuracy,
                confidence,
                sketched ? Extent.SCHEMATIC : Extent.EXACT,
                List.of(
                        names.evidence(first),
                        names.evidence(second),
                        Placements.evidence(
                                Method.INTERSECTION,
                                first.place(),
                                phrase.text(),
                                both + (sketched ? "的示意线相交处" : "的相交处"),
                                "Where %s and %s %s"
                                        .formatted(
                                                first.place().name(),
                                                second.place().name(),
                                                sketched ? "meet as sketched" : "meet"))),
                List.of());
    }

    private static Geometry outline(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
    }

    /** One of the two is not known: the crossing is somewhere on the other. */
    private Location onOne(Intersection phrase, Candidate known, String lost) {
        Placement placement = placements.inside(
                known.place(), lost, "名录中没有“%s”".formatted(lost), "'%s' is not in the gazetteer".formatted(lost));
        return containing(phrase, List.of(known), placement, Confidence.NAMED_REST, lost);
    }

    private Location apart(Intersection phrase, Candidate first, Candidate second) {
        List<Place> both = List.of(first.place(), second.place());
        boolean drawn = placements.geometry(first.place()).isPresent()
                && placements.geometry(second.place()).isPresent();
        if (drawn) {
            Placement placement =
                    placements.aroundAll(both, phrase.text(), "两条线在已知数据中不相交", "the two do not meet in the data known");
            return containing(phrase, List.of(first, second), placement, Confidence.ASSUMPTION, phrase.text());
        }
        Optional<Place> drawnOne = both.stream()
                .filter(place -> placements.geometry(place).isPresent())
                .findFirst();
        Placement around = placements.aroundAll(
                both, phrase.text(), "街道位置未公开", "the position of the street is not publicly known");
        Placement smallest = drawnOne.map(place -> placements.inside(
                        place, phrase.text(), "另一条线位置未公开", "the position of the other line is not publicly known"))
                .filter(along -> along.accuracyMetres() < around.accuracyMetres())
                .orElse(around);
        return containing(phrase, List.of(first, second), smallest, 1, phrase.text());
    }

    private Location containing(
            Intersection phrase, List<Candidate> candidates, Placement placement, double factor, String lost) {
        List<Evidence> evidence = new ArrayList<>();
        candidates.forEach(candidate -> evidence.add(names.evidence(candidate)));
        evidence.addAll(placement.reasons());
        double confidence =
                candidates.stream().mapToDouble(Candidate::confidence).min().orElseThrow();
        Place first = candidates.get(0).place();
        return new Location(
                "%s, %s".formatted(phrase.text(), placements.area(first)),
                KIND,
                placement.geometry(),
                placement.accuracyMetres(),
                confidence * factor,
                placement.extent(),
                evidence,
                List.of(lost));
    }

    private static Location with(Location location, String unlocated) {
        return new Location(
                location.label(),
                location.kind(),
                location.geometry(),
                location.accuracyMetres(),
                location.confidence(),
                location.extent(),
                location.evidence(),
                List.of(unlocated));
    }

    /** An exit or station: the point of the road nearest to the place it is named after. */
    List<Location> locate(Junction junction, Question question) {
        List<Candidate> roads = usable(junction.road(), question);
        List<Candidate> places = usable(junction.place(), question);
        if (roads.isEmpty() || places.isEmpty()) {
            return roads.isEmpty() ? List.of() : names.locate(junction.road(), question);
        }
        Candidate road = roads.get(0);
        Candidate place = places.get(0);
        Optional<Anchor> anchor = placements.anchor(place.place());
        Optional<RoadLine> nearest = anchor.flatMap(a -> placements.lines(road.place()).stream()
                .filter(line -> line.reference().nearest(a.position()).offMetres()
                        <= EXIT_METRES + a.accuracyMetres() + line.accuracyMetres())
                .min(Comparator.comparingDouble(
                        line -> line.reference().nearest(a.position()).offMetres())));
        double confidence = Math.min(road.confidence(), place.confidence()) * Confidence.NAMED_REST;
        List<Evidence> evidence = new ArrayList<>(List.of(names.evidence(road), names.evidence(place)));
        if (nearest.isEmpty()) {
            Placement placement = placements.inside(
                    place.place(), junction.text(), "出入口位置未公开", "the position of the exit is not publicly known");
            evidence.addAll(placement.reasons());
            return List.of(new Location(
                    junction.text(),
                    KIND,
                    placement.geometry(),
                    placement.accuracyMetres(),
                    confidence,
                    placement.extent(),
                    evidence,
                    List.of(junction.text())));
        }
        RoadLine line = nearest.get();
        LineReference.Foot foot = line.reference().nearest(anchor.orElseThrow().position());
        evidence.add(Placements.evidence(
                Method.INTERSECTION,
                road.place(),
                junction.text(),
                "取%s上距%s最近处".formatted(road.place().name(), place.place().name()),
                "The point of %s nearest to %s"
                        .formatted(road.place().name(), place.place().name())));
        return List.of(new Location(
                "%s, %s".formatted(junction.text(), placements.label(road.place())),
                KIND,
                Optional.of(Geometries.point(line.reference().at(foot.metres()))),
                Math.max(EXIT_METRES, line.accuracyMetres()),
                confidence,
                line.sketched() ? Extent.SCHEMATIC : Extent.PARTIAL,
                evidence,
                List.of()));
    }
}
