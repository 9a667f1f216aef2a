package org.xinimap.project;

/**
 * A moment of an import.
 *
 * @param percent 0 to 100 of the whole import
 * @param done steps of the stage done so far
 * @param of steps of the stage; 0 when the stage has no steps
 */
public record ImportProgress(ImportStage stage, int percent, int done, int of) {
    static ImportProgress at(ImportStage stage) {
        return new ImportProgress(stage, stage.startPercent(), 0, 0);
    }

    static ImportProgress within(ImportStage stage, int done, int of) {
        int next = ImportStage.values()[stage.ordinal() + 1].startPercent();
        int percent = of == 0 ? stage.startPercent() : stage.startPercent() + (next - stage.startPercent()) * done / of;
        return new ImportProgress(stage, percent, done, of);
    }
}
