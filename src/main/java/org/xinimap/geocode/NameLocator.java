package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.Place;
import org.xinimap.gazetteer.PlaceKind;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.NameResolver.Candidate;
import org.xinimap.geocode.Placements.Placement;

/** Locates what is given by name. */
final class NameLocator {
    /** Institutions that a town or a county has one of, at its seat. */
    private static final Pattern TOWN_INSTITUTION =
            Pattern.compile("(?:镇|乡|苏木)?(?:中心)?(?:卫生院|人民政府|政府|派出所|司法所|财政所|便民服务中心|政府驻地|驻地)");

    private static final Pattern COUNTY_INSTITUTION = Pattern.compile("(?:旗|县|区)?(?:委|人民政府|政府|政府驻地|驻地)");

    /** How far from the point of a town's seat such an institution is looked for. */
    private static final double WITHIN_SEAT_METRES = 2_000;

    private final Gazetteer gazetteer;
    private final NameResolver resolver;
    private final Placements placements;

    NameLocator(Gazetteer gazetteer, NameResolver resolver, Placements placements) {
        this.gazetteer = gazetteer;
        this.resolver = resolver;
        this.placements = placements;
    }

    List<Location> locate(LocationPhrase phrase, Question question) {
        return resolver.resolve(phrase, question.context()).stream()
                .map(candidate -> locate(candidate, question))
                .toList();
    }

    private Location locate(Candidate candidate, Question question) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(evidence(candidate));
        Placement placement = place(candidate, question);
        evidence.addAll(placement.reasons());
        Place place = candidate.place();
        List<String> unlocated = candidate.rest().isEmpty() ? List.of() : List.of(candidate.rest());
        return new Location(
                placements.label(place),
                place.kind().name().toLowerCase(Locale.ROOT),
                placement.geometry(),
                placement.accuracyMetres(),
                candidate.confidence(),
                placement.extent(),
                evidence,
                unlocated);
    }

    private Placement place(Candidate candidate, Question question) {
        Place place = candidate.place();
        if (!candidate.containing()) {
            return placements.of(place, question.wanted(), candidate.matched());
        }
        boolean atSeat = switch (place.kind()) {
            case TOWN, SUMU, TOWNSHIP ->
                TOWN_INSTITUTION.matcher(candidate.rest()).matches();
            case BANNER, COUNTY, DISTRICT ->
                COUNTY_INSTITUTION.matcher(candidate.rest()).matches();
            default -> false;
        };
        if (atSeat && placements.anchor(place).filter(Placements.Anchor::seat).isPresent()) {
            Placements.Anchor seat = placements.anchor(place).orElseThrow();
            Evidence reason = Placements.evidence(
                    Method.CONTAINING_AREA,
                    place,
                    candidate.rest(),
                    "名录中没有“%s”；此类机构设在驻地，取%s驻地".formatted(candidate.rest(), place.name()),
                    "'%s' is not in the gazetteer; such institutions are at the seat, so the seat of %s stands for it"
                            .formatted(candidate.rest(), place.name()));
            return new Placement(
                    Optional.of(Geometries.point(seat.position())),
                    seat.accuracyMetres() + WITHIN_SEAT_METRES,
                    Extent.CONTAINING_AREA,
                    List.of(reason));
        }
        return placements.inside(
                place,
                candidate.rest(),
                "名录中没有“%s”".formatted(candidate.rest()),
                "'%s' is not in the gazetteer".formatted(candidate.rest()));
    }

    /** How the name was met, as the first step of the evidence. */
    Evidence evidence(Candidate candidate) {
        Place place = candidate.place();
        String name = candidate.name();
        boolean historic = place.kind() == PlaceKind.HISTORIC_UNIT;
        String today = gazetteer.parent(place).map(Place::name).orElse("");
        String source = place.source().isEmpty() ? "" : "（来源：" + place.source() + "）";
        String sourceEn = place.source().isEmpty() ? "" : " (source: " + place.source() + ")";
        return switch (candidate.how()) {
            case CODE ->
                step(
                        Method.CODE,
                        candidate,
                        "区划代码 %s%s".formatted(name, source),
                        "Administrative code %s%s".formatted(name, sourceEn));
            case NAME -> step(Method.NAME, candidate, "地名“%s”".formatted(name), "Named '%s'".formatted(name));
            case ALIAS -> step(Method.ALIAS, candidate, "别名“%s”".formatted(name), "Also called '%s'".formatted(name));
            case BARE ->
                step(
                        Method.ALIAS,
                        candidate,
                        "“%s”的简称或异写".formatted(name),
                        "A short or variant form of '%s'".formatted(name));
            case FORMER_NAME ->
                step(
                        Method.HISTORIC_NAME,
                        candidate,
                        historic ? "旧建制“%s”，今属%s".formatted(name, today) : "旧名“%s”".formatted(name),
                        historic
                                ? "'%s' is a former unit, now part of %s".formatted(name, today)
                                : "'%s' is a former name".formatted(name));
            case PINYIN ->
                step(Method.PINYIN, candidate, "读音与“%s”相同".formatted(name), "Sounds like '%s'".formatted(name));
            case PREFIX ->
                step(Method.FUZZY, candidate, "以此开头的地名“%s”".formatted(name), "'%s' begins with it".formatted(name));
            case FUZZY ->
                step(Method.FUZZY, candidate, "与“%s”字形相近".formatted(name), "Spelt nearly like '%s'".formatted(name));
        };
    }

    private static Evidence step(Method method, Candidate candidate, String note, String noteEn) {
        return Placements.evidence(method, candidate.place(), candidate.matched(), note, noteEn);
    }
}
