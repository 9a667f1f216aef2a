package org.xinimap.store;

import java.util.List;
import java.util.Optional;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerEdit;
import org.xinimap.layer.LayerEditRefused;
import org.xinimap.layer.LayerEditor;

/** Changes the layers that come from tables of the store; layers that come from files are left alone. */
public final class StoredLayerEditor implements LayerEditor {
    private static final String STORE = "store:";

    private final LockedStore store;

    public StoredLayerEditor(LockedStore store) {
        this.store = store;
    }

    @Override
    public boolean edits(Layer layer) {
        return table(layer).isPresent();
    }

    @Override
    public List<String> apply(List<LayerEdit> edits, FeatureLocks.Permit permit) {
        try {
            return store.apply(edits.stream().map(StoredLayerEditor::edit).toList(), permit)
                    .ids();
        } catch (EditRefused e) {
            throw new LayerEditRefused(
                    e.index(), e.reason() == EditRefused.Reason.CHANGED_MEANWHILE, e.getMessage(), e);
        }
    }

    @Override
    public FeatureLocks.Key lockKey(Layer layer, String id) {
        return store.key(required(layer), id);
    }

    private static Edit edit(LayerEdit edit) {
        String table = required(edit.layer());
        if (edit instanceof LayerEdit.Insert insert) {
            return new Edit.Insert(table, insert.values());
        }
        if (edit instanceof LayerEdit.Update update) {
            return new Edit.Update(table, update.id(), update.values(), update.expectedVersion());
        }
        LayerEdit.Delete delete = (LayerEdit.Delete) edit;
        return new Edit.Delete(table, delete.id(), delete.expectedVersion());
    }

    private static String required(Layer layer) {
        return table(layer).orElseThrow(() -> new IllegalArgumentException(layer.name() + " is not of the store"));
    }

    private static Optional<String> table(Layer layer) {
        String source = layer.definition().source();
        return source.startsWith(STORE) ? Optional.of(source.substring(STORE.length())) : Optional.empty();
    }
}
