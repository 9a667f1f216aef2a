package org.xinimap.layer;

/** A change that was not made, no part of it; the message is a sentence for the person who sent it. */
public final class LayerEditRefused extends RuntimeException {
    private final int index;
    private final boolean changedMeanwhile;

    /**
     * @param index position of the failing edit, from 0
     * @param changedMeanwhile whether somebody else was faster, so that reading again may help
     */
    public LayerEditRefused(int index, boolean changedMeanwhile, String message, Throwable cause) {
        super(message, cause);
        this.index = index;
        this.changedMeanwhile = changedMeanwhile;
    }

    public int index() {
        return index;
    }

    public boolean changedMeanwhile() {
        return changedMeanwhile;
    }
}
