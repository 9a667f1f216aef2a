package org.xinimap.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.FeatureNaming;
import org.xinimap.encode.FeatureWriter;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/**
 * FlatGeobuf 3, written as the features come: no spatial index, and the number of features left open. The format has heights
 * for all geometries or for none, and says so first: the first {@value #LOOK_AHEAD} features decide. Where they have heights, a
 * geometry without gets 0.
 */
public final class FlatGeobufWriter implements FeatureWriter {
    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 0};

    static final int LOOK_AHEAD = 1000;

    private static final int BUFFER_BYTES = 64 * 1024;

    /** @throws IOException also if a geometry has heights when none of the first features had */
    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        Deque<LayerFeature> first = new ArrayDeque<>();
        boolean hasZ = false;
        while (features.hasNext() && first.size() < LOOK_AHEAD && !hasZ) {
            LayerFeature feature = features.next();
            first.add(feature);
            hasZ = feature.getDefaultGeometry() instanceof Geometry geometry && GeometryTable.hasZ(geometry);
        }
        List<Column> columns = AttributeKind.columns(features.schema());
        GeometryDescriptor descriptor = features.schema().getGeometryDescriptor();
        int type = GeometryTable.type(
                descriptor == null ? Geometry.class : descriptor.getType().getBinding());
        FlatBufferBuilder buffer = new FlatBufferBuilder(BUFFER_BYTES);
        out.write(MAGIC);
        new HeaderTable(buffer, context).write(columns, FeatureNaming.idColumn(columns), type, hasZ);
        flush(buffer, out);
        FeatureTable table = new FeatureTable(buffer, columns, new GeometryTable(buffer, type, hasZ));
        while (!first.isEmpty() || features.hasNext()) {
            LayerFeature feature = first.isEmpty() ? features.next() : first.remove();
            table.write(feature, context.id(feature), geometry(feature));
            flush(buffer, out);
        }
        out.flush();
    }

    private static @Nullable Geometry geometry(LayerFeature feature) {
        return feature.getDefaultGeometry() instanceof Geometry geometry ? geometry : null;
    }

    private static void flush(FlatBufferBuilder buffer, OutputStream out) throws IOException {
        ByteBuffer bytes = buffer.dataBuffer();
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        buffer.clear();
    }
}
