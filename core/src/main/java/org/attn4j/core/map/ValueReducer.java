package org.attn4j.core.map;

import java.util.List;
import org.attn4j.core.array.HostArray;
import org.attn4j.core.array.Layout;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Writes all values to a new feature map. */
final class ValueReducer implements Reducer {

    private final INDArray map;
    private final HostArray values;

    ValueReducer(Layout layout, long... shape) {
        this.map = layout.view(Nd4j.createUninitialized(DataType.FLOAT, layout.shapeInMemory(shape), 'c'));
        this.values = HostArray.of(map);
    }

    @Override
    public Sink sink(Tile tile) {
        return tileValues -> values.put(tile.image * tile.imageLength() + tile.offset(), tileValues, tile.length());
    }

    @Override
    public List<INDArray> results() {
        return List.of(map);
    }
}
