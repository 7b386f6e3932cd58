package org.attn4j.engine.site;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.enums.DataFormat;
import org.nd4j.linalg.factory.Nd4j;

/** Operations that move or repeat elements. */
final class ShapeOperations {

    private static final List<int[]> MAPS = OperationCases.MAPS;

    private ShapeOperations() {}

    static void addTo(OperationCases cases) {
        for (int axis = 0; axis < 4; axis++) {
            parts(cases, axis);
            joins(cases, axis);
        }
        shapes(cases);
        copies(cases);
    }

    private static void parts(OperationCases cases, int d) {
        cases.arrays("reverse", MAPS, (g, x) -> g.reverse(x, d), x -> x.remap(d, x.size(d), i -> x.size(d) - 1 - i));
        cases.arrays(
                "gather",
                MAPS,
                (g, x) -> g.gather(x, g.constant(Nd4j.createFromArray(0, 0, 0)), d),
                x -> x.remap(d, 3, i -> 0));
        cases.arrays(
                "slice",
                MAPS,
                (g, x) -> {
                    int[] begin = new int[4];
                    int[] size = new int[4];
                    for (int k = 0; k < 4; k++) {
                        size[k] = k == d ? 1 : (int) x.getShape()[k];
                    }
                    begin[d] = (int) x.getShape()[d] - 1;
                    return g.slice(x, begin, size);
                },
                x -> x.remap(d, 1, i -> x.size(d) - 1));
        cases.arrays(
                "stridedSlice",
                MAPS,
                (g, x) -> {
                    long[] strides = {1, 1, 1, 1};
                    strides[d] = 2;
                    return g.stridedSlice(x, new long[4], x.getShape(), strides);
                },
                x -> x.remap(d, (x.size(d) + 1) / 2, i -> 2 * i));
        cases.arrays("get", MAPS, (g, x) -> x.get(indices(d, SDIndex.interval(0, 1))), x -> x.remap(d, 1, i -> 0));
        cases.arrays("get", MAPS, (g, x) -> x.get(indices(d, SDIndex.point(0, true))), x -> x.remap(d, 1, i -> 0));
        cases.arrays("unstack", MAPS, (g, x) -> g.unstack(x, d, (int) x.getShape()[d])[0], x -> x.remap(d, 1, i -> 0)
                .reshape(without(x.shape(), d)));
    }

    private static void joins(OperationCases cases, int d) {
        cases.arrays("concat", MAPS, (g, x) -> g.concat(d, x, x.mul(2)), x -> {
            int n = x.size(d);
            PlainArray twice = x.remap(d, 2 * n, i -> i % n);
            return PlainArray.of(twice.shape(), index -> twice.at(index) * (index[d] < n ? 1 : 2));
        });
        cases.arrays(
                "stack",
                MAPS,
                (g, x) -> g.stack(d, x, x.mul(2)),
                x -> PlainArray.of(with(x.shape(), d, 2), index -> x.at(without(index, d)) * (index[d] == 0 ? 1 : 2)));
        cases.arrays("expandDims", MAPS, (g, x) -> g.expandDims(x, d), x -> x.reshape(with(x.shape(), d, 1)));
    }

    private static void shapes(OperationCases cases) {
        cases.arrays(
                "squeeze",
                List.of(new int[] {2, 3, 1, 4}, new int[] {2, 3, 1, 1}, new int[] {1, 1, 1, 1}),
                (g, x) -> g.squeeze(x, 2),
                x -> x.reshape(without(x.shape(), 2)));
        cases.arrays(
                "reshape",
                MAPS,
                (g, x) -> x.reshape(x.getShape()[0], -1),
                x -> x.reshape(x.size(0), x.size(1) * x.size(2) * x.size(3)));
        cases.arrays("permute", MAPS, (g, x) -> x.permute(0, 2, 3, 1), x -> x.permute(0, 2, 3, 1));
        cases.arrays("permute", MAPS, (g, x) -> x.permute(1, 0, 3, 2), x -> x.permute(1, 0, 3, 2));
        cases.arrays("transpose", OperationCases.MATRICES, (g, x) -> g.transpose(x), PlainArray::transposed);
        cases.arrays(
                "reshape and permute (shuffled channels)",
                List.of(new int[] {2, 4, 2, 3}, new int[] {1, 4, 1, 1}, new int[] {1, 2, 1, 1}),
                (g, x) -> {
                    long[] s = x.getShape();
                    return x.reshape(s[0], 2, s[1] / 2, s[2], s[3])
                            .permute(0, 2, 1, 3, 4)
                            .reshape(s);
                },
                x -> x.remap(1, x.size(1), i -> i % 2 * (x.size(1) / 2) + i / 2));
    }

    private static void copies(OperationCases cases) {
        cases.arrays("tile", MAPS, (g, x) -> g.tile(x, 1, 2, 1, 3), x -> x.remap(1, 2 * x.size(1), i -> i % x.size(1))
                .remap(3, 3 * x.size(3), i -> i % x.size(3)));
        cases.arrays(
                "pad with zeros",
                MAPS,
                (g, x) -> g.nn().pad(
                                x, g.constant(Nd4j.createFromArray(new int[][] {{0, 0}, {0, 0}, {1, 1}, {1, 2}})), 0),
                x -> PlainArray.of(
                        new int[] {x.size(0), x.size(1), x.size(2) + 2, x.size(3) + 3},
                        i -> x.padded(i[0], i[1], i[2] - 1, i[3] - 1)));
        cases.arrays("upsampling2d(x, 2, 3, true)", MAPS, (g, x) -> g.cnn().upsampling2d(x, 2, 3, true), x -> x.remap(
                        2, 2 * x.size(2), i -> i / 2)
                .remap(3, 3 * x.size(3), i -> i / 3));
        cases.arrays(
                "spaceToDepth",
                List.of(new int[] {2, 1, 2, 4}, new int[] {1, 1, 2, 2}),
                (g, x) -> g.cnn().spaceToDepth(x, 2, DataFormat.NCHW),
                x -> PlainArray.of(
                        new int[] {x.size(0), 4, x.size(2) / 2, x.size(3) / 2},
                        i -> x.at(i[0], 0, 2 * i[2] + i[1] / 2, 2 * i[3] + i[1] % 2)));
        cases.arrays(
                "depthToSpace",
                List.of(new int[] {2, 4, 2, 3}, new int[] {1, 4, 1, 1}),
                (g, x) -> g.cnn().depthToSpace(x, 2, DataFormat.NCHW),
                x -> PlainArray.of(
                        new int[] {x.size(0), 1, 2 * x.size(2), 2 * x.size(3)},
                        i -> x.at(i[0], i[2] % 2 * 2 + i[3] % 2, i[2] / 2, i[3] / 2)));
    }

    private static SDIndex[] indices(int axis, SDIndex index) {
        SDIndex[] indices = {SDIndex.all(), SDIndex.all(), SDIndex.all(), SDIndex.all()};
        indices[axis] = index;
        return indices;
    }

    private static int[] without(int[] sizes, int axis) {
        List<Integer> rest = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            if (k != axis) {
                rest.add(sizes[k]);
            }
        }
        return rest.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] with(int[] sizes, int axis, int size) {
        List<Integer> more = new ArrayList<>();
        for (int other : sizes) {
            more.add(other);
        }
        more.add(axis, size);
        return more.stream().mapToInt(Integer::intValue).toArray();
    }
}
