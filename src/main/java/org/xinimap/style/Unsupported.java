package org.xinimap.style;

import org.xinimap.layer.Text;
import org.xinimap.xml.XmlElement;

/** An expression or filter that cannot be evaluated as the document has it; whoever asked for it goes on without. */
final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient XmlElement element;
    private final transient Text reason;

    Unsupported(XmlElement element, String zh, String en) {
        super(en);
        this.element = element;
        this.reason = new Text(zh, en);
    }

    XmlElement element() {
        return element;
    }

    Text reason() {
        return reason;
    }

    static Unsupported operands(XmlElement element, String accepted) {
        return new Unsupported(
                element,
                "%s 的操作数不对，应为：%s".formatted(element.qualifiedName(), accepted),
                "%s takes %s".formatted(element.qualifiedName(), accepted));
    }
}
