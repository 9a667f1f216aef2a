package org.xinimap.document;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.xinimap.document.UnreadableDocument.Reason;

/**
 * Looks through a docx or xlsx before any library parses it: refuses zip bombs (size, ratio, number of parts), document
 * type declarations, which Office never writes and entity attacks need, and nesting deep enough to exhaust a stack.
 */
final class ZipGuard {
    private static final long RATIO_FROM_BYTES = 1L << 20;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        XML.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    }

    private final ReaderLimits limits;
    private final String format;

    ZipGuard(ReaderLimits limits, String format) {
        this.limits = limits;
        this.format = format;
    }

    void check(byte[] content) throws UnreadableDocument {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(content);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            Budget budget = new Budget(limits.unzippedBytes());
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.zipEntries()) {
                throw UnreadableDocument.tooLarge("压缩包内的部件数", "the number of parts in it", limits.zipEntries());
            }
            for (ZipArchiveEntry entry : entries) {
                checkEntry(zip, entry, budget);
            }
        } catch (BombFound e) {
            throw UnreadableDocument.tooLarge(e.zh, e.en, e.limit);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw UnreadableDocument.broken(format, e);
        }
    }

    private void checkEntry(ZipFile zip, ZipArchiveEntry entry, Budget budget)
            throws IOException, XMLStreamException, UnreadableDocument {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableDocument.encrypted();
        }
        String name = entry.getName().toLowerCase(Locale.ROOT);
        try (InputStream in = new Counting(zip.getInputStream(entry), entry.getCompressedSize(), budget)) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkXml(in);
                return;
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void checkXml(InputStream in) throws XMLStreamException, UnreadableDocument {
        XMLStreamReader reader = XML.createXMLStreamReader(in);
        try {
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new UnreadableDocument(
                                Reason.BROKEN,
                                "文件含有文档类型声明（DTD），出于安全考虑不予读取。请用 Office 另存后重新导入。",
                                "The file holds a document type declaration (DTD), which is refused for safety. Save it again with Office and import that.");
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Text, comments and instructions do not nest.
                    }
                }
                if (depth > limits.xmlDepth()) {
                    throw UnreadableDocument.tooLarge("XML 嵌套层数", "the nesting of its XML", limits.xmlDepth());
                }
            }
        } finally {
            reader.close();
        }
    }

    private static final class Budget {
        private final long limit;
        private long used;

        Budget(long limit) {
            this.limit = limit;
        }

        void use(long bytes) throws BombFound {
            used += bytes;
            if (used > limit) {
                throw new BombFound("解压后的字节数", "its unpacked size in bytes", limit);
            }
        }
    }

    private static final class BombFound extends IOException {
        private final String zh;
        private final String en;
        private final long limit;

        BombFound(String zh, String en, long limit) {
            super(en);
            this.zh = zh;
            this.en = en;
            this.limit = limit;
        }
    }

    private final class Counting extends FilterInputStream {
        private final long packed;
        private final Budget budget;
        private long unpacked;

        Counting(InputStream in, long packed, Budget budget) {
            super(in);
            this.packed = packed;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            budget.use(bytes);
            if (unpacked > RATIO_FROM_BYTES && packed > 0 && unpacked / packed > limits.inflateRatio()) {
                throw new BombFound("压缩比", "the compression ratio of a part", limits.inflateRatio());
            }
        }
    }
}
