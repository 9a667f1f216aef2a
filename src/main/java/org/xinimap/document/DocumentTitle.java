package org.xinimap.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the title in the first lines of a text that carries no mark-up. */
final class DocumentTitle {
    private static final Pattern KIND =
            Pattern.compile(".*(?:方案|规划|报告|清单|计划|通知|意见|办法|解读|纲要|简报|公报|决定|实施细则|行动|要点|目录|项目表|一览表|台账).*");
    private static final Pattern FURNITURE = Pattern.compile("^(?:当前位置|首页|索引号|发布|来源|您现在|打印|字体|字号).*|.*[>»].*[>»].*");
    private static final int LINES = 15;
    private static final int LONGEST = 90;

    private DocumentTitle() {}

    /** The first line that names a kind of document, else the first short line without a full stop; empty when none. */
    static String of(String text) {
        List<String> lines = text.lines()
                .map(line -> line.strip().replace("\ufeff", ""))
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .filter(line -> line.length() >= 4 && line.length() <= LONGEST)
                .filter(line -> !FURNITURE.matcher(line).matches() && !line.matches(".*[。；;，,]$"))
                .toList();
        Optional<String> kind = lines.stream()
                .filter(line -> KIND.matcher(line).matches() && !line.contains("。"))
                .findFirst();
        return kind.or(() -> lines.stream().filter(line -> !line.contains("。")).findFirst())
                .map(line -> line.replaceFirst("^【[^】]{1,8}】\\s*", ""))
                .orElse("");
    }
}
