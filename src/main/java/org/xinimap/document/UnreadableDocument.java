package org.xinimap.document;

/** A file that cannot be read as a document, with a sentence in both languages that says what to do about it. */
public final class UnreadableDocument extends Exception {
    /** Why it cannot be read. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        ENCRYPTED,
        BROKEN,
        NO_TEXT,
        UNSUPPORTED
    }

    private final Reason reason;
    private final String zh;
    private final String en;

    UnreadableDocument(Reason reason, String zh, String en) {
        super(zh + " " + en);
        this.reason = reason;
        this.zh = zh;
        this.en = en;
    }

    UnreadableDocument(Reason reason, String zh, String en, Throwable cause) {
        this(reason, zh, en);
        initCause(cause);
    }

    static UnreadableDocument tooLarge(String whatZh, String whatEn, long limit) {
        return new UnreadableDocument(
                Reason.TOO_LARGE,
                "文件过大：%s超过上限 %d。请拆分文件后重新导入。".formatted(whatZh, limit),
                "The file is too large: %s exceeds the limit of %d. Split the file and import the parts."
                        .formatted(whatEn, limit));
    }

    static UnreadableDocument broken(String format, Throwable cause) {
        return new UnreadableDocument(
                Reason.BROKEN,
                "文件已损坏，无法按 %s 读取。请用原软件打开并另存后重新导入。".formatted(format),
                "The file is broken and cannot be read as %s. Open it in the program that wrote it, save it again and import that."
                        .formatted(format),
                cause);
    }

    static UnreadableDocument encrypted() {
        return new UnreadableDocument(
                Reason.ENCRYPTED,
                "文件已加密。请去除密码后重新导入。",
                "The file is encrypted. Remove the password and import it again.");
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong and what to do, in Chinese. */
    public String zh() {
        return zh;
    }

    /** What is wrong and what to do, in English. */
    public String en() {
        return en;
    }
}
