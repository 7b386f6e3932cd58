package org.attn4j.core.attention;

import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a channel gate sees of a feature map [N,C,H,W]: the statistics that it asked for, each [N,C].
 *
 * @param values one array per asked statistic; read-only
 * @param batch N, at least 1
 * @param shape C, H and W
 * @param type the type in which the gate must be returned
 */
public record Pooled(Map<Pool, INDArray> values, int batch, FeatureShape shape, DataType type) {

    /** The statistic, [N,C]; throws where {@link ChannelGate#pools} does not name it. */
    public INDArray get(Pool pool) {
        INDArray value = values.get(pool);
        if (value == null) {
            throw new IllegalArgumentException(pool + " was not asked for: pools() names " + values.keySet());
        }
        return value;
    }
}
