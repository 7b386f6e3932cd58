package org.attn4j.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attn4j.core.array.ArrayValues;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.loss.Loss;
import org.attn4j.engine.accelerator.NativeMemoryOwner;
import org.attn4j.engine.site.GateListener;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A network with its weights: computes gradients and logits. Every tensor is a stretch of one flat vector, which the
 * trainer's optimiser changes in place. For one thread at a time.
 */
@BackendIndependent
public final class Network implements AutoCloseable {

    private final Blueprint blueprint;
    private final ComputationGraph graph;
    private final List<Tensor> tensors;
    private final INDArray weights;
    private final ImageInput input;
    private final RunningStatistics statistics;
    private final Map<Integer, INDArray> labels = new HashMap<>();
    private PassObserver watch = PassObserver.NONE;

    private Network(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.graph = new ComputationGraph(blueprint.graph());
        graph.init();
        SharedOutputs.keepWhole(graph);
        this.weights = graph.params();
        this.input = new ImageInput(blueprint.spec());
        this.tensors = TensorMap.of(blueprint, graph);
        this.statistics = new RunningStatistics(blueprint, graph);
        InitialValues initial =
                new InitialValues(blueprint.spec().init(), blueprint.spec().seed());
        tensors.forEach(tensor -> write(weights, tensor, initial.of(tensor)));
    }

    /** Builds a network and draws its initial weights. Loads the native library. */
    public static Network create(NetworkSpec spec) {
        return new Network(Blueprint.of(spec));
    }

    /** The same for input of any shape: for checks of single modules. */
    public static Network create(NetworkSpec spec, FeatureShape input) {
        return new Network(Blueprint.of(spec, input));
    }

    /** Every tensor in the order of the flat vector. */
    public List<Tensor> tensors() {
        return tensors;
    }

    /** The layers as summaries show them. */
    public List<LayerFacts> layerFacts() {
        return blueprint.layerFacts();
    }

    /** The graph that it computes, as it was before memory was given to it. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** What the network was made of. */
    public NetworkSpec spec() {
        return blueprint.spec();
    }

    /**
     * The flat vector of all tensors, [P]; a view. Ask for it anew before each change: layers may keep what they derive
     * from their weights until then.
     */
    public INDArray weights() {
        blueprint.context().weightsChange();
        return weights.reshape(weights.length());
    }

    /** The gradient of the last {@link #gradients} call, [P]; a view. */
    public INDArray gradient() {
        INDArray gradient = graph.getGradientsViewArray();
        return gradient.reshape(gradient.length());
    }

    /** The parts of the flat vector that the optimiser changes, as long as possible each. */
    public List<TensorRange> trainedStretches() {
        return trainedStretches(Tensor::decayed);
    }

    /** The same, with a rule of its own for which tensors decay. */
    public List<TensorRange> trainedStretches(Predicate<Tensor> decayed) {
        List<TensorRange> stretches = new ArrayList<>();
        for (Tensor tensor : tensors) {
            if (!tensor.updated()) {
                continue;
            }
            int last = stretches.size() - 1;
            long to = tensor.offset() + tensor.length();
            if (last >= 0
                    && stretches.get(last).to() == tensor.offset()
                    && stretches.get(last).decayed() == decayed.test(tensor)) {
                stretches.set(last, new TensorRange(stretches.get(last).from(), to, decayed.test(tensor)));
            } else {
                stretches.add(new TensorRange(tensor.offset(), to, decayed.test(tensor)));
            }
        }
        return stretches;
    }

    /** The elements of a tensor in C order. */
    public double[] read(Tensor tensor) {
        return read(weights, tensor);
    }

    /** The elements of a tensor's gradient in C order. */
    public double[] readGradient(Tensor tensor) {
        return read(graph.getGradientsViewArray(), tensor);
    }

    /** A tensor's elements, in C order, of a vector that is laid out as the flat vector is. */
    public static float[] readFloats(INDArray vector, Tensor tensor) {
        return ArrayValues.floats(stretch(vector, tensor));
    }

    /** Replaces a tensor's elements in a vector that is laid out as the flat vector is. */
    public static void writeFloats(INDArray vector, Tensor tensor, float[] values) {
        assign(stretch(vector, tensor), Nd4j.createFromArray(values));
    }

    /** Takes over values that were made for this alone. */
    private static void assign(INDArray stretch, INDArray values) {
        stretch.assign(values.reshape('c', stretch.shape()));
        ArrayValues.release(values);
    }

    /** Replaces the elements of a tensor. */
    public void write(Tensor tensor, double[] values) {
        blueprint.context().weightsChange();
        write(weights, tensor, values);
    }

    /**
     * Forward and backward pass of a batch in training mode. Afterwards {@link #gradient} holds the gradient of the mean
     * loss.
     *
     * @param images [N,3,S,S] as planes, N * 3 * S * S values at least
     * @param count N
     * @param targets [N,K]: the wanted distribution over classes
     * @param loss what is minimised
     * @param iteration what dropout depends on, from 0
     */
    public StepOutput gradients(float[] images, int count, double[] targets, Loss loss, long iteration) {
        return watch.pass(() -> gradients(watch.copy(() -> input.of(images, count)), targets, loss, iteration));
    }

    /**
     * Watches where the time of training passes goes.
     *
     * @param steps calls {@link #gradients} once or more; what it throws ends the watching
     */
    public PassProfile profile(Runnable steps) {
        PassTimer timer = new PassTimer(System::nanoTime);
        watch = timer;
        try {
            timer.during(graph, steps);
        } finally {
            watch = PassObserver.NONE;
        }
        return timer.profile(blueprint.vertices(), blueprint::tasksOf, Blueprint.LOSS);
    }

    public StepOutput gradients(INDArray images, double[] targets, Loss loss, long iteration) {
        int count = Math.toIntExact(images.size(0));
        LossAdapter host = blueprint.loss();
        host.use(loss, targets);
        blueprint.context().iteration(iteration);
        graph.setInputs(images);
        graph.setLabels(labels.computeIfAbsent(
                count, n -> Nd4j.zeros(type(), n, blueprint.spec().classes())));
        graph.computeGradientAndScore();
        graph.clear();
        statistics.follow(weights, graph.getGradientsViewArray(), count);
        return new StepOutput(host.sum(), host.logits());
    }

    /**
     * The logits of images, [N,K] in C order; dropout off.
     *
     * @param images [N,3,S,S] as planes, N * 3 * S * S values at least
     * @param count N
     */
    public double[] logits(float[] images, int count) {
        return logits(images, count, GateListener.NONE);
    }

    /** The logits, with every gate shown to a listener. */
    public double[] logits(float[] images, int count, GateListener gates) {
        return logits(input.of(images, count), gates);
    }

    public double[] logits(INDArray images, GateListener gates) {
        blueprint.context().gates(gates);
        try {
            return ArrayValues.doubles(graph.outputSingle(false, images));
        } finally {
            blueprint.context().gates(GateListener.NONE);
        }
    }

    private DataType type() {
        return blueprint.spec().type().engineType();
    }

    private static double[] read(INDArray vector, Tensor tensor) {
        return ArrayValues.doubles(stretch(vector, tensor));
    }

    private static void write(INDArray vector, Tensor tensor, double[] values) {
        if (values.length != tensor.length()) {
            throw new IllegalArgumentException(
                    "tensor " + tensor.key() + " has " + tensor.length() + " elements, not " + values.length);
        }
        assign(stretch(vector, tensor), Nd4j.createFromArray(values));
    }

    private static INDArray stretch(INDArray vector, Tensor tensor) {
        INDArray stretch = vector.reshape(vector.length())
                .get(NDArrayIndex.interval(tensor.offset(), tensor.offset() + tensor.length()));
        return tensor.order().view(stretch, tensor.shape());
    }

    /** Gives the network's memory back. */
    @Override
    public void close() {
        for (GraphVertex vertex : graph.getVertices()) {
            Object computes = vertex.hasLayer() ? vertex.getLayer() : vertex;
            if (computes instanceof NativeMemoryOwner owner) {
                owner.release();
            }
        }
        input.close();
        labels.values().forEach(INDArray::close);
        labels.clear();
        // Not by the graph's own close: it collects the whole heap twice, which takes longer than the life of a small
        // network.
        Stream.of(graph.params(), graph.getGradientsViewArray())
                .filter(vector -> vector != null && vector.closeable())
                .forEach(INDArray::close);
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        workspaces.getAllWorkspacesForCurrentThread().forEach(workspaces::destroyWorkspace);
    }
}
