package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.xinimap.gazetteer.Place;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.Offset;
import org.xinimap.geocode.NameResolver.Candidate;
import org.xinimap.geocode.Placements.Anchor;

/** Locates a distance in a direction from a place, a line or another located phrase. */
final class OffsetLocator {
    private static final String KIND = "offset";
    private static final double DISTANCE_SHARE = 0.1;
    private static final double FAR_DEGREES = 5;

    /** A point or line to shift, and how well it is known. */
    private record Base(
            Geometry geometry, double accuracyMetres, double confidence, boolean sketched, List<Evidence> evidence) {}

    private final NameResolver resolver;
    private final Placements placements;
    private final NameLocator names;
    private final PhraseLocator phrases;

    OffsetLocator(NameResolver resolver, Placements placements, NameLocator names, PhraseLocator phrases) {
        this.resolver = resolver;
        this.placements = placements;
        this.names = names;
        this.phrases = phrases;
    }

    List<Location> locate(Offset offset, Question question) {
        List<Location> shifted = bases(offset, question).stream()
                .map(base -> shift(offset, base))
                .toList();
        if (offset.subject().isPresent()) {
            return ofSubject(offset, shifted, question);
        }
        if (!shifted.isEmpty()) {
            return shifted;
        }
        // The base has no position of its own: the area that contains it contains the offset only roughly.
        return phrases.locate(offset.base(), question.anyGeometry()).stream()
                .map(location -> unshifted(offset, location))
                .toList();
    }

    /** "锡尼镇西南9公里鄂尔多斯草原": the named thing, with the offset as a check or, failing its own position, as its place. */
    private List<Location> ofSubject(Offset offset, List<Location> shifted, Question question) {
        List<Location> subjects = names.locate(offset.subject().orElseThrow(), question);
        if (subjects.isEmpty()) {
            return shifted;
        }
        Location subject = subjects.get(0);
        boolean unplaced = subject.extent() == Extent.CONTAINING_AREA;
        if (shifted.isEmpty() || subject.geometry().isEmpty() && !unplaced) {
            return subjects;
        }
        Location at = shifted.get(0);
        List<Evidence> evidence = new ArrayList<>(subject.evidence());
        evidence.addAll(at.evidence());
        if (unplaced) {
            return List.of(new Location(
                    subject.label(),
                    subject.kind(),
                    at.geometry(),
                    at.accuracyMetres(),
                    Math.min(subject.confidence(), at.confidence()),
                    at.extent(),
                    evidence,
                    List.of()));
        }
        double apart = Geodesy.distance(
                subject.geometry().orElseThrow().getCentroid().getCoordinate(),
                at.geometry().orElseThrow().getCentroid().getCoordinate());
        boolean agree = apart <= subject.accuracyMetres() + at.accuracyMetres();
        double confidence =
                agree ? Confidence.withContainer(subject.confidence()) : subject.confidence() * Confidence.ASSUMPTION;
        return List.of(new Location(
                subject.label(),
                subject.kind(),
                subject.geometry(),
                subject.accuracyMetres(),
                confidence,
                subject.extent(),
                evidence,
                subject.unlocated()));
    }

    private List<Base> bases(Offset offset, Question question) {
        LocationPhrase phrase = offset.base();
        if (phrase instanceof LocationPhrase.Named || phrase instanceof LocationPhrase.Unknown) {
            List<Base> bases = new ArrayList<>();
            for (Candidate candidate : resolver.resolve(phrase, question.context())) {
                if (!candidate.containing()) {
                    base(candidate, offset).ifPresent(bases::add);
                }
            }
            return bases;
        }
        return phrases.locate(phrase, question.anyGeometry()).stream()
                .filter(location -> location.extent() == Extent.EXACT || location.extent() == Extent.SCHEMATIC)
                .flatMap(location -> location.geometry().stream()
                        .map(geometry -> new Base(
                                geometry,
                                location.accuracyMetres(),
                                location.confidence(),
                                location.extent() == Extent.SCHEMATIC,
                                location.evidence())))
                .toList();
    }

    private Optional<Base> base(Candidate candidate, Offset offset) {
        Place place = candidate.place();
        List<Evidence> evidence = List.of(names.evidence(candidate));
        if (place.kind().isLinear()) {
            return placements
                    .geometry(place)
                    .map(line -> new Base(
                            line, placements.accuracy(place), candidate.confidence(), place.isSchematic(), evidence));
        }
        Optional<Anchor> anchor = placements.anchor(place);
        boolean outlined = place.geometry().filter(g -> g.getDimension() == 2).isPresent()
                && anchor.filter(Anchor::seat).isEmpty();
        if (outlined) {
            Geometry edge = Geometries.point(edge(place.geometry().orElseThrow(), offset.bearingDegrees()));
            return Optional.of(new Base(
                    edge,
                    placements.accuracy(place) + Geodesy.radius(place.geometry().orElseThrow()) / 2,
                    candidate.confidence(),
                    place.isSchematic(),
                    evidence));
        }
        return anchor.map(a ->
                new Base(Geometries.point(a.position()), a.accuracyMetres(), candidate.confidence(), false, evidence));
    }

    /** Where a ray from the middle of an area leaves it: distances from an area count from its edge. */
    private static Coordinate edge(Geometry area, double bearing) {
        Coordinate middle = area.getCentroid().getCoordinate();
        double radians = Math.toRadians(bearing);
        Coordinate far = new Coordinate(
                middle.x + FAR_DEGREES * Math.sin(radians) / Math.cos(Math.toRadians(middle.y)),
                middle.y + FAR_DEGREES * Math.cos(radians));
        Coordinate farthest = middle;
        for (Coordinate crossing :
                Geometries.line(middle, far).intersection(area.getBoundary()).getCoordinates()) {
            if (middle.distance(crossing) > middle.distance(farthest)) {
                farthest = crossing;
            }
        }
        return farthest;
    }

    private static Location shift(Offset offset, Base base) {
        Coordinate from = base.geometry.getCentroid().getCoordinate();
        Coordinate to = Geodesy.move(from, offset.bearingDegrees(), offset.metres());
        Geometry geometry = base.geometry.getDimension() == 0
                ? Geometries.point(to)
                : AffineTransformation.translationInstance(to.x - from.x, to.y - from.y)
                        .transform(base.geometry);
        double aside = Math.hypot(offset.metres() * Confidence.COMPASS_SHARE, offset.metres() * DISTANCE_SHARE);
        List<Evidence> evidence = new ArrayList<>(base.evidence);
        Evidence first = base.evidence.get(0);
        evidence.add(new Evidence(
                Method.OFFSET,
                first.placeId(),
                first.placeName(),
                offset.text(),
                "自该处向方位角%.0f°量%.0f米".formatted(offset.bearingDegrees(), offset.metres()),
                "%.0f m at a bearing of %.0f° from it".formatted(offset.metres(), offset.bearingDegrees())));
        return new Location(
                offset.text(),
                KIND,
                Optional.of(geometry),
                Math.hypot(base.accuracyMetres, aside),
                base.confidence,
                base.sketched ? Extent.SCHEMATIC : Extent.EXACT,
                evidence,
                List.of());
    }

    private static Location unshifted(Offset offset, Location base) {
        return new Location(
                base.label(),
                KIND,
                base.geometry(),
                base.accuracyMetres() + offset.metres(),
                base.confidence() * Confidence.NAMED_REST,
                Extent.CONTAINING_AREA,
                base.evidence(),
                List.of(offset.text()));
    }
}
