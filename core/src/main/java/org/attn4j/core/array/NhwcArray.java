package org.attn4j.core.array;

import com.google.flatbuffers.FlatBufferBuilder;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.ndarray.BaseNDArray;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;

/**
 * A feature map [N,C,H,W] in NHWC layout. If two vertices read a map, DL4J adds their gradients with
 * {@link #addi(INDArray)}. For such strides ND4J computes the address of every value, so the addition is done on the
 * dense arrays [N,H,W,C] instead, which is much faster.
 */
@SuppressWarnings("overrides") // ND4J's overridden methods declare arrays where the interface declares varargs
final class NhwcArray extends BaseNDArray {

    private static final long serialVersionUID = 1L;

    /** The view of an array [N,H,W,C] in C order. */
    NhwcArray(INDArray dense) {
        this(dense, dense.permute(0, 3, 1, 2));
    }

    private NhwcArray(INDArray dense, INDArray view) {
        super(dense.data(), view.shape(), view.stride(), view.offset(), view.ordering());
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
