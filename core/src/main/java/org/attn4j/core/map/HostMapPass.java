package org.attn4j.core.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.attn4j.core.array.Layout;
import org.attn4j.core.array.Parallel;
import org.attn4j.core.map.FeatureMap.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a program over float arrays in host memory, image by image and tile by tile. */
final class HostMapPass {

    private final MapProgram program;
    private final Layout layout;
    private final Map<FeatureMap, Integer> places;
    private final List<TileSource> sources = new ArrayList<>();
    private final List<Collected> collected = new ArrayList<>();

    /** The reducer of one expression and the results that it gives, in its order. */
    private record Collected(int place, Reducer reducer, List<Result> results) {}

    private HostMapPass(MapProgram program) {
        this.program = program;
        this.layout = program.layout();
        this.places = program.places();
        for (FeatureMap node : program.nodes()) {
            sources.add(
                    node.operation() == Operation.ARRAY ? TileSource.of(node.array(), layout, program.shape()) : null);
        }
        program.results().forEach(this::collect);
    }

    static List<INDArray> compute(MapProgram program) {
        HostMapPass pass = new HostMapPass(program);
        Parallel.forEach(
                Math.toIntExact(program.shape()[0]), () -> pass.new Scratch(), (scratch, image) -> scratch.run(image));
        return program.results().stream().map(pass::result).toList();
    }

    private void collect(Result result) {
        boolean maximum = result.kind() == Result.Kind.MAX || result.kind() == Result.Kind.INDEX;
        for (Collected other : collected) {
            Result first = other.results().get(0);
            boolean otherMaximum = first.kind() == Result.Kind.MAX || first.kind() == Result.Kind.INDEX;
            if (maximum && otherMaximum && first.map() == result.map() && first.over() == result.over()) {
                other.results().add(result);
                return;
            }
        }
        Reducer reducer =
                switch (result.kind()) {
                    case VALUES -> new ValueReducer(layout, program.shape());
                    case SUM -> new SumReducer(result.over(), program.shape());
                    case MAX, INDEX -> new MaxReducer(result.over(), program.shape());
                };
        collected.add(new Collected(places.get(result.map()), reducer, new ArrayList<>(List.of(result))));
    }

    private INDArray result(Result result) {
        Collected owner = collected.stream()
                .filter(one -> one.results().stream().anyMatch(own -> own == result))
                .findFirst()
                .orElseThrow();
        return owner.reducer().results().get(result.kind() == Result.Kind.INDEX ? 1 : 0);
    }

    /** The tiles of one thread: one for each node. */
    private final class Scratch {

        private final Tile tile = new Tile(layout, program.shape());
        private final float[][] values = new float[program.nodes().size()][tile.capacity];
        private final int[] filledFor = new int[program.nodes().size()];
        private final int[] filledChannel = new int[program.nodes().size()];
        private final List<Reducer.Sink> sinks =
                collected.stream().map(one -> one.reducer().sink(tile)).toList();

        private Scratch() {
            Arrays.fill(filledFor, -1);
        }

        private void run(int image) {
            tile.forEachOf(image, this::runTile);
            sinks.forEach(Reducer.Sink::endImage);
        }

        private void runTile() {
            for (int place = 0; place < values.length; place++) {
                evaluate(program.nodes().get(place), place);
            }
            for (int i = 0; i < sinks.size(); i++) {
                sinks.get(i).add(values[collected.get(i).place()]);
            }
        }

        private void evaluate(FeatureMap node, int place) {
            float[] out = values[place];
            int length = tile.length();
            switch (node.operation()) {
                case ARRAY -> load(place, out);
                case NUMBER -> fill(node, place, out);
                case AT -> TileOperations.at(tile, node.over(), operand(node, 0), operand(node, 1), out);
                case TIMES -> TileOperations.times(operand(node, 0), operand(node, 1), out, length);
                case PLUS -> TileOperations.plus(operand(node, 0), operand(node, 1), out, length);
                case MINUS -> TileOperations.minus(operand(node, 0), operand(node, 1), out, length);
                case MAX -> TileOperations.max(operand(node, 0), operand(node, 1), out, length);
                case SIGMOID -> TileOperations.sigmoid(operand(node, 0), out, length);
                case AT_LEAST -> TileOperations.atLeast(operand(node, 0), operand(node, 1), out, length);
            }
        }

        private float[] operand(FeatureMap node, int index) {
            return values[places.get(node.operands().get(index))];
        }

        /** Values that are equal in all tiles of an image, or of a channel in NCHW, are loaded once for each. */
        private void load(int place, float[] out) {
            TileSource source = sources.get(place);
            if (source.constantInImage()) {
                if (filledFor[place] == tile.image && filledChannel[place] == tile.channel) {
                    return;
                }
                filledFor[place] = tile.image;
                filledChannel[place] = tile.channel;
            }
            source.load(tile, out);
        }

        private void fill(FeatureMap node, int place, float[] out) {
            if (filledFor[place] < 0) {
                filledFor[place] = 0;
                Arrays.fill(out, (float) node.number());
            }
        }
    }
}
