package org.xinimap.style;

import org.xinimap.layer.Text;

/**
 * Something in a style document that is not drawn as it says.
 *
 * @param line where its element begins, 1-based, like the column
 * @param element its local name
 * @param message what is not supported and what is done instead
 */
public record StyleProblem(int line, int column, String element, Text message) {}
