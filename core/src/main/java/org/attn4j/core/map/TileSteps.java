package org.attn4j.core.map;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** The tiles of one thread, one for each node of a program that is read, and what is done to compute them. */
final class TileSteps {

    private final Tile tile;
    private final Map<FeatureMap, TileSource> sources;
    private final Map<FeatureMap, IndexedValues> indexed;
    private final Map<FeatureMap, float[]> tiles = new IdentityHashMap<>();

    /**
     * No tiles yet.
     *
     * @param tile where the thread is
     * @param sources of the arrays
     * @param indexed of the values at indices
     */
    TileSteps(Tile tile, Map<FeatureMap, TileSource> sources, Map<FeatureMap, IndexedValues> indexed) {
        this.tile = tile;
        this.sources = sources;
        this.indexed = indexed;
    }

    /** The values of a node whose step has been made. */
    float[] values(FeatureMap node) {
        return tiles.get(node);
    }

    /** What computes a node's values for the current tile; the steps of its operands have been made before. */
    Runnable step(FeatureMap node) {
        float[] out = new float[tile.capacity];
        tiles.put(node, out);
        return switch (node.operation()) {
            case ARRAY -> new LoadStep(tile, sources.get(node), out);
            case NUMBER -> number(out, (float) node.number());
            case AT -> atIndices(new float[tile.capacity], indexed.get(node), out);
            case PLUS -> node.addsAtIndices() ? addition(node, out) : binary(node, out, TileOperations::plus);
            case TIMES -> binary(node, out, TileOperations::times);
            case MINUS -> binary(node, out, TileOperations::minus);
            case MAX -> binary(node, out, TileOperations::max);
            case AT_LEAST -> binary(node, out, TileOperations::atLeast);
            case SIGMOID -> sigmoid(operand(node, 0), out);
        };
    }

    private float[] operand(FeatureMap node, int index) {
        return tiles.get(node.operands().get(index));
    }

    /** Filled once, and read by the steps that come later. */
    private static Runnable number(float[] out, float number) {
        Arrays.fill(out, number);
        return () -> {};
    }

    private Runnable addition(FeatureMap node, float[] out) {
        return atIndices(operand(node, 0), indexed.get(node.operands().get(1)), out);
    }

    private Runnable atIndices(float[] base, IndexedValues values, float[] out) {
        return () -> {
            System.arraycopy(base, 0, out, 0, tile.length());
            values.addTo(tile, out);
        };
    }

    private Runnable sigmoid(float[] z, float[] out) {
        return () -> TileOperations.sigmoid(z, out, tile.length());
    }

    private Runnable binary(FeatureMap node, float[] out, Binary operation) {
        float[] one = operand(node, 0);
        float[] other = operand(node, 1);
        return () -> operation.compute(one, other, out, tile.length());
    }

    /** An operation on the first {@code length} values of two tiles. */
    @FunctionalInterface
    private interface Binary {
        void compute(float[] one, float[] other, float[] out, int length);
    }
}
