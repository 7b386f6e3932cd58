package org.attn4j.core.map;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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
    private final List<FeatureMap> read;
    private final Map<FeatureMap, TileSource> sources = new IdentityHashMap<>();
    private final Map<FeatureMap, IndexedValues> indexed = new IdentityHashMap<>();
    private final List<Collected> collected = new ArrayList<>();

    /** The reducer of one expression and the results that it gives, in its order. */
    private record Collected(FeatureMap map, Reducer reducer, List<Result> results) {}

    private HostMapPass(MapProgram program) {
        this.program = program;
        this.layout = program.layout();
        this.read = program.read();
        for (FeatureMap node : read) {
            if (node.operation() == Operation.ARRAY) {
                sources.put(node, TileSource.of(node.array(), layout, program.shape()));
            }
        }
        for (FeatureMap node : program.nodes()) {
            if (node.operation() == Operation.AT) {
                indexed.put(node, IndexedValues.of(node));
            }
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
                    case SUM -> SumReducer.sum(result.over(), program.shape());
                    case MEAN -> SumReducer.mean(result.over(), program.shape());
                    case MAX, INDEX -> new MaxReducer(result.over(), program.shape());
                };
        collected.add(new Collected(result.map(), reducer, new ArrayList<>(List.of(result))));
    }

    private INDArray result(Result result) {
        Collected owner = collected.stream()
                .filter(one -> one.results().stream().anyMatch(own -> own == result))
                .findFirst()
                .orElseThrow();
        return owner.reducer().results().get(result.kind() == Result.Kind.INDEX ? 1 : 0);
    }

    /** A sink and the tile that it receives. */
    private record Sinking(Reducer.Sink sink, float[] values) {

        void add() {
            sink.add(values);
        }
    }

    /** What one thread computes with. */
    private final class Scratch {

        private final Tile tile = new Tile(layout, program.shape());
        private final List<Runnable> steps = new ArrayList<>();
        private final List<Sinking> sinks = new ArrayList<>();

        private Scratch() {
            TileSteps tiles = new TileSteps(tile, sources, indexed);
            read.forEach(node -> steps.add(tiles.step(node)));
            for (Collected one : collected) {
                sinks.add(new Sinking(one.reducer().sink(tile), tiles.values(one.map())));
            }
        }

        private void run(int image) {
            tile.forEachOf(image, () -> {
                steps.forEach(Runnable::run);
                sinks.forEach(Sinking::add);
            });
            for (Sinking one : sinks) {
                one.sink()
                        .endImage()
                        .ifPresent(again -> tile.forEachOf(image, () -> {
                            steps.forEach(Runnable::run);
                            again.add(one.values());
                        }));
            }
        }
    }
}
