package org.xinimap.project;

import java.nio.file.Path;
import java.util.Optional;
import org.xinimap.document.ColumnMapping;

/**
 * A document handed over for import.
 *
 * @param file where its bytes are
 * @param name the file's name as its owner knows it
 * @param area name of the area the document is about; absent: recognised from the document
 * @param mapping which column of a spreadsheet holds what; absent: recognised from the headings
 */
public record ImportRequest(Path file, String name, Optional<String> area, Optional<ColumnMapping> mapping) {}
