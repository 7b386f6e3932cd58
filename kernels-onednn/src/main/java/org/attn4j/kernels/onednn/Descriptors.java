package org.attn4j.kernels.onednn;

import org.attn4j.core.array.Layout;
import org.attn4j.engine.accelerator.Precision;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Creates oneDNN's descriptors of the memory layout of arrays. */
final class Descriptors {

    private Descriptors() {}

    /** The type of the products. */
    static data_type type(Precision precision) {
        return precision == Precision.BFLOAT16 ? data_type.bf16 : data_type.f32;
    }

    /** A feature map [N,C,H,W] in NHWC. */
    static memory.desc nhwc(data_type type, long... shape) {
        return new memory.desc(shape, type, format_tag.nhwc);
    }

    /** A matrix in C order. */
    static memory.desc matrix(data_type type, long rows, long columns) {
        return new memory.desc(new long[] {rows, columns}, type, format_tag.ab);
    }

    /** Weights of any rank in C order. */
    static memory.desc plain(long... shape) {
        return new memory.desc(shape, data_type.f32, shape.length == 2 ? format_tag.ab : format_tag.abcd);
    }

    /** Weights in the order that oneDNN chooses for the kernel. */
    static memory.desc any(data_type type, long... shape) {
        return new memory.desc(shape, type, format_tag.any);
    }

    /** A vector. */
    static memory.desc vector(long length) {
        return new memory.desc(new long[] {length}, data_type.f32, format_tag.a);
    }

    /** A float array with its strides. */
    static memory.desc of(INDArray array) {
        // Standard layouts are described by name, because arbitrary strides of axes of length 1 would make equal
        // layouts differ.
        if (array.rank() == 4 && Layout.of(array).isPresent()) {
            boolean nhwc = Layout.of(array).get() == Layout.NHWC || isBothLayouts(array);
            return new memory.desc(array.shape(), data_type.f32, nhwc ? format_tag.nhwc : format_tag.nchw);
        }
        if (array.rank() == 2 && Layout.of(array).isPresent()) {
            return new memory.desc(array.shape(), data_type.f32, format_tag.ab);
        }
        return new memory.desc(array.shape(), data_type.f32, array.stride());
    }

    /** Whether NCHW and NHWC coincide: for a single channel or a single pixel. */
    private static boolean isBothLayouts(INDArray map) {
        return map.size(1) == 1 || map.size(2) * map.size(3) == 1;
    }

    /** The address of an array's first value, including the offset of a view. Valid while the array is. */
    static Pointer pointer(INDArray array) {
        return array.data().addressPointer();
    }
}
