package org.xinimap.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labelled facts of a list entry: who is responsible, where it is, whether the text reads like an entry at all. */
final class Attributes {
    private static final Pattern UNIT = Pattern.compile(
            "(?:责任单位|牵头单位|责任部门|牵头部门|实施单位|实施主体|建设单位|业主单位|项目业主|主管部门|责任主体)\\s*[:：为是]?\\s*([^。；;，,\\n]{2,40})");
    private static final Pattern BY = Pattern.compile("由([^，,。；;]{2,25}?)(?:牵头负责|牵头|负责|承建|实施|承担|组建)");
    private static final Pattern PLACE =
            Pattern.compile("(?:建设地点|项目地点|实施地点|地点|位置|选址|项目位于|位于)\\s*[:：为在]?\\s*([^。；;，,\\n]{2,60})");
    private static final Pattern MARKERS = Pattern.compile(
            "总?投资(?:约|额|概算|估算|[:：]|[\\d.]+)|建设(?:内容|规模|地点|年限|期限|工期|性质)|责任单位|牵头单位|责任部门|实施单位|建设单位|全长|长度|红线宽|占地|起于|起点|改造面积|涉及|项目位于|概算|工期|设置床位|总库容|装机|通车|建筑面积|新增.{0,8}能力|覆盖");

    private Attributes() {}

    static Optional<String> responsibleUnit(String text) {
        Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            return Optional.of(unit.group(1).strip());
        }
        Matcher by = BY.matcher(text);
        return by.find() ? Optional.of(by.group(1).strip()) : Optional.empty();
    }

    static Optional<String> place(String text) {
        Matcher place = PLACE.matcher(text);
        return place.find() ? Optional.of(place.group(1).strip()) : Optional.empty();
    }

    /** Whether the rest of a numbered item describes what its first part names. */
    static boolean describe(String text) {
        return MARKERS.matcher(text).find();
    }
}
