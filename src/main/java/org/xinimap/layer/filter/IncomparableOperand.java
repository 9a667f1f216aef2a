package org.xinimap.layer.filter;

/**
 * A filter that is well formed and names what exists, but compares what has no value that compares, such as
 * {@code gml:boundedBy}. Unlike an {@link org.xinimap.InvalidParameter} it is a failure of the operation: WFS answers it
 * with OperationProcessingFailed.
 */
public final class IncomparableOperand extends RuntimeException {
    private final String operand;

    IncomparableOperand(String operand) {
        super("'%s' holds no value that can be compared with a literal; use a spatial operator such as BBOX"
                .formatted(operand));
        this.operand = operand;
    }

    /** The value reference as it was written. */
    public String operand() {
        return operand;
    }
}
