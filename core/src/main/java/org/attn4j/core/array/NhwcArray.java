package org.attn4j.core.array;

import com.google.flatbuffers.FlatBufferBuilder;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.BaseNDArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;

/**
 * A feature map [N,C,H,W] that lies channels last. Where a map has two readers the engine adds their gradients by
 * {@link #addi(INDArray)}, and it computes the place of each value anew for an array with such strides, far slower
 * than side by side in memory.
 */
@SuppressWarnings("overrides") // the engine drops the dots of parameters
final class NhwcArray extends BaseNDArray {

    private static final long serialVersionUID = 1L;

    /** The view of an array [N,H,W,C] in C order. */
    NhwcArray(INDArray made) {
        this(made, made.permute(0, 3, 1, 2));
    }

    private NhwcArray(INDArray made, INDArray view) {
        super(made.data(), view.shape(), view.stride(), view.offset(), view.ordering());
    }

    @Override
    public INDArray addi(INDArray other) {
        if (Layout.of(other).filter(layout -> layout == Layout.NHWC).isEmpty() || !equalShapes(other)) {
            return super.addi(other);
        }
        inMemory(this).addi(inMemory(other));
        return this;
    }

    private static INDArray inMemory(INDArray map) {
        return map.permute(0, 2, 3, 1);
    }

    @Override
    public INDArray unsafeDuplication() {
        return dup();
    }

    @Override
    public INDArray unsafeDuplication(boolean blocking) {
        return dup();
    }

    @Override
    public LongShapeDescriptor shapeDescriptor() {
        return LongShapeDescriptor.fromShape(shape(), stride(), elementWiseStride(), ordering(), dataType(), isEmpty());
    }

    @Override
    public String getString(long index) {
        throw new UnsupportedOperationException("feature maps hold numbers");
    }

    @Override
    protected int stringBuffer(FlatBufferBuilder builder, DataBuffer buffer) {
        throw new UnsupportedOperationException("feature maps hold numbers");
    }
}
