package org.xinimap.geocode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.geocode.LocationPhrase.Named;
import org.xinimap.geocode.LocationPhrase.Offset;

/** Reads "X以北500米", "X西南约9公里Y", "距X北偏东30°方向2公里", "X east 100 m", "500 m north of X". */
final class OffsetPhrases {
    private static final String DIRECTION =
            "(?<direction>东北|东南|西北|西南|正?[东南西北](?:偏[东南西北](?:(?<turn>\\d{1,2}(?:\\.\\d+)?)[°度])?)?)";
    private static final String ENGLISH_DIRECTION =
            "(?<direction>north-?east|north-?west|south-?east|south-?west|north|south|east|west|ne|nw|se|sw|[nsew])";
    private static final String DISTANCE =
            "(?<number>\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+) ?(?<unit>公里|千米|华里|里|米|km|kilometres?|kilometers?|m|metres?|meters?)";
    private static final String ABOUT = "(?:大约|大概|约|近|距离?|直线距离|相距)*";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<lead>距离?)?(?<base>.*" + PhraseSpan.NAME + "[^\uE000-\uF8FF]*?)(?:以|之|的)?" + DIRECTION
                    + "(?:侧|面|部|边|方向|方|向)?(?:的)?" + ABOUT + DISTANCE + "(?:左右|处|远|外|的|位置|地方)*(?<rest>.*)"),
            Pattern.compile("(?:距离?|离)?(?<base>.*" + PhraseSpan.NAME + "[^\uE000-\uF8FF]*?)" + ABOUT + DISTANCE
                    + "(?:以|之|的)" + DIRECTION + "(?:侧|面|部|边|方向|方)?(?<rest>.*)"),
            Pattern.compile("(?:about |approximately |some )?" + DISTANCE + " (?:to the )?" + ENGLISH_DIRECTION
                    + " of ?(?:the )?(?<base>.*" + PhraseSpan.NAME + ".*?)(?<rest>)"));

    /** A second leg: "、东2公里", "再向东2公里". */
    private static final Pattern FURTHER = Pattern.compile(
            "[、,]?(?:再|又)?(?:向|往|以)?" + DIRECTION + "(?:侧|面|部|边|方向|方|向)?" + ABOUT + DISTANCE + "(?:左右|处|远)*");

    private static final Map<String, Double> BEARINGS = Map.ofEntries(
            Map.entry("北", 0.0),
            Map.entry("东北", 45.0),
            Map.entry("东", 90.0),
            Map.entry("东南", 135.0),
            Map.entry("南", 180.0),
            Map.entry("西南", 225.0),
            Map.entry("西", 270.0),
            Map.entry("西北", 315.0),
            Map.entry("n", 0.0),
            Map.entry("ne", 45.0),
            Map.entry("e", 90.0),
            Map.entry("se", 135.0),
            Map.entry("s", 180.0),
            Map.entry("sw", 225.0),
            Map.entry("w", 270.0),
            Map.entry("nw", 315.0));

    /** "X东偏北" without a figure is halfway to the diagonal. */
    private static final double UNSTATED_TURN = 22.5;

    private final PhraseParser parser;

    OffsetPhrases(PhraseParser parser) {
        this.parser = parser;
    }

    Optional<LocationPhrase> parse(PhraseSpan span) {
        if (span.text().length() > PhraseSpan.LONGEST_PHRASE) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(span.text());
            if (matcher.matches()) {
                LocationPhrase base = parser.parse(span.group(matcher, "base"));
                PhraseSpan tail = span.group(matcher, "rest");
                LocationPhrase rest = tail.isEmpty() ? new LocationPhrase.Unknown("") : parser.named(tail);
                Matcher further = FURTHER.matcher(tail.text());
                if (further.lookingAt() && further.end() == tail.text().length()) {
                    Offset first =
                            new Offset(span.original(), base, bearing(matcher), metres(matcher), Optional.empty());
                    return Optional.of(
                            new Offset(span.original(), first, bearing(further), metres(further), Optional.empty()));
                }
                Optional<Named> subject = rest instanceof Named named ? Optional.of(named) : Optional.empty();
                return Optional.of(new Offset(span.original(), base, bearing(matcher), metres(matcher), subject));
            }
        }
        return Optional.empty();
    }

    /** Whether this is only a direction and a distance: the second half of "X北3公里、东2公里". */
    boolean isContinuation(PhraseSpan span) {
        return FURTHER.matcher(span.text()).matches();
    }

    private static double bearing(Matcher matcher) {
        String direction = matcher.group("direction").replace("正", "");
        int lean = direction.indexOf('偏');
        if (lean < 0) {
            return BEARINGS.get(english(direction));
        }
        double from = BEARINGS.get(direction.substring(0, lean));
        double towards = BEARINGS.get(direction.substring(lean + 1, lean + 2));
        double turn = matcher.group("turn") == null ? UNSTATED_TURN : Double.parseDouble(matcher.group("turn"));
        double sense = Math.floorMod(Math.round(towards - from), 360) == 90 ? 1 : -1;
        return (from + sense * turn + 360) % 360;
    }

    private static String english(String direction) {
        return direction
                .replace("-", "")
                .replace("north", "n")
                .replace("south", "s")
                .replace("east", "e")
                .replace("west", "w");
    }

    static double metres(Matcher matcher) {
        String number = matcher.group("number");
        double value = Character.isDigit(number.charAt(0)) ? Double.parseDouble(number) : ChineseNumber.parse(number);
        return switch (matcher.group("unit").charAt(0)) {
            case '公', '千', 'k' -> value * 1000;
            case '里', '华' -> value * 500;
            default -> value;
        };
    }
}
