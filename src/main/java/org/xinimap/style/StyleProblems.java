package org.xinimap.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinimap.layer.Text;
import org.xinimap.xml.XmlElement;

/** The problems found while a document is read. */
final class StyleProblems {
    private final List<StyleProblem> problems = new ArrayList<>();

    void add(XmlElement element, String zh, String en) {
        problems.add(new StyleProblem(element.startLine(), element.startColumn(), element.name(), new Text(zh, en)));
    }

    /** An element that is not known where it stands. */
    void unknown(XmlElement element, XmlElement parent) {
        add(
                element,
                "%s 中不支持 %s，已忽略".formatted(parent.name(), element.qualifiedName()),
                "%s is not supported in %s and is left out".formatted(element.qualifiedName(), parent.name()));
    }

    /** A value that is not one of those accepted. */
    void invalid(XmlElement element, String value, String accepted) {
        add(
                element,
                "值“%s”不受支持，使用默认值；可用：%s".formatted(value, accepted),
                "'%s' is not supported, the default is used instead; accepted: %s".formatted(value, accepted));
    }

    /** All of them in the order of the document. */
    List<StyleProblem> inOrder() {
        problems.sort(Comparator.comparingInt(StyleProblem::line).thenComparingInt(StyleProblem::column));
        return List.copyOf(problems);
    }
}
