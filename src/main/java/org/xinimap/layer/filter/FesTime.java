package org.xinimap.layer.filter;

import java.time.Instant;
import java.util.Optional;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;
import org.xinimap.xml.XmlElement;

/** Reads gml:TimeInstant and gml:TimePeriod (ISO 19136, clause 14.2.2). */
final class FesTime {

    /** @throws FilterFault if it is neither, or is not bounded as they are */
    static Cql2Expression read(XmlElement element, int position) {
        if (element.name().equals("TimeInstant")) {
            Cql2Expression instant = child(element, "timePosition", position)
                    .map(time -> position(time, position))
                    .orElseThrow(() -> new FilterFault(position, "a gml:TimeInstant holds a gml:timePosition"));
            if (instant instanceof Unbounded) {
                throw new FilterFault(position, "the position of a gml:TimeInstant is known");
            }
            return instant;
        }
        Cql2Expression start = bound(element, "begin", "beginPosition", position);
        Cql2Expression end = bound(element, "end", "endPosition", position);
        return new Interval(
                start instanceof Interval days ? days.start() : start,
                end instanceof Interval days ? days.end() : end,
                position);
    }

    private static Cql2Expression bound(XmlElement period, String property, String direct, int position) {
        return child(period, direct, position)
                .map(time -> position(time, position))
                .or(() -> child(period, property, position)
                        .flatMap(begin -> child(begin, "TimeInstant", position))
                        .map(instant -> read(instant, position)))
                .orElseThrow(() -> new FilterFault(
                        position, "a gml:TimePeriod holds gml:%s or gml:%s".formatted(direct, property)));
    }

    private static Optional<XmlElement> child(XmlElement element, String name, int position) {
        if (element.children(name).size() > 1) {
            throw new FilterFault(position, "one gml:%s is enough".formatted(name));
        }
        return element.child(name);
    }

    private static Cql2Expression position(XmlElement time, int position) {
        String indeterminate = time.attribute("indeterminatePosition").orElse("");
        String text = time.text().strip();
        return switch (indeterminate) {
            case "" -> XsdTime.readAny(text, position);
            case "unknown" -> new Unbounded(position);
            case "now" -> new Moment(Instant.now(), position);
            default ->
                throw new FilterFault(
                        position, "an indeterminatePosition is 'unknown' or 'now', not '%s'".formatted(indeterminate));
        };
    }

    private FesTime() {}
}
