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
 * A network with its weights: computes gradients and logits. Every tensor is a slice of one flat vector, which the
 * trainer's optimiser updates in place. Not thread-safe.
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
    private PassObserver observer = PassObserver.NONE;

    private Network(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.graph = new ComputationGraph(blueprint.graph());
        graph.init();
        SharedOutputs.protect(graph);
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

    /** Builds a network for input of any shape; for tests of single modules. */
    public static Network create(NetworkSpec spec, FeatureShape input) {
        return new Network(Blueprint.of(spec, input));
    }

    /** Every tensor in the order of the flat vector. */
    public List<Tensor> tensors() {
        return tensors;
    }

    /** The layers as shown in summaries. */
    public List<LayerFacts> layerFacts() {
        return blueprint.layerFacts();
    }

    /** The graph from which the network was built. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** The specification from which the network was built. */
    public NetworkSpec spec() {
        return blueprint.spec();
    }

    /**
     * The flat vector of all tensors, [P]; a view. Call this method before each change of the weights, because it
     * invalidates what layers have cached from them.
     */
    public INDArray weights() {
        blueprint.context().invalidateWeights();
        return weights.reshape(weights.length());
    }

    /** The gradient of the last {@link #gradients} call, [P]; a view. */
    public INDArray gradient() {
        INDArray gradient = graph.getGradientsViewArray();
        return gradient.reshape(gradient.length());
    }

    /** The ranges of the flat vector that the optimiser changes, each as long as possible. */
    public List<TensorRange> trainedRanges() {
        return trainedRanges(Tensor::decayed);
    }

    /** The same ranges, split by the given rule for weight decay. */
    public List<TensorRange> trainedRanges(Predicate<Tensor> decayed) {
        List<TensorRange> ranges = new ArrayList<>();
        for (Tensor tensor : tensors) {
            if (!tensor.updated()) {
                continue;
            }
            int last = ranges.size() - 1;
            long to = tensor.offset() + tensor.length();
            if (last >= 0
                    && ranges.get(last).to() == tensor.offset()
                    && ranges.get(last).decayed() == decayed.test(tensor)) {
                ranges.set(last, new TensorRange(ranges.get(last).from(), to, decayed.test(tensor)));
            } else {
                ranges.add(new TensorRange(tensor.offset(), to, decayed.test(tensor)));
            }
        }
        return ranges;
    }

    /** The elements of a tensor in C order. */
    public double[] read(Tensor tensor) {
        return read(weights, tensor);
    }

    /** The elements of a tensor's gradient in C order. */
    public double[] readGradient(Tensor tensor) {
        return read(graph.getGradientsViewArray(), tensor);
    }

    /** A tensor's elements, in C order, in a vector with the layout of the flat vector. */
    public static float[] readFloats(INDArray vector, Tensor tensor) {
        return ArrayValues.floats(slice(vector, tensor));
    }

    /** Replaces a tensor's elements in a vector with the layout of the flat vector. */
    public static void writeFloats(INDArray vector, Tensor tensor, float[] values) {
        assignAndFree(slice(vector, tensor), Nd4j.createFromArray(values));
    }
    /** Copies the values and frees their array. */
    private static void assignAndFree(INDArray slice, INDArray values) {
        slice.assign(values.reshape('c', slice.shape()));
        ArrayValues.release(values);
    }

    /** Replaces the elements of a tensor. */
    public void write(Tensor tensor, double[] values) {
        blueprint.context().invalidateWeights();
        write(weights, tensor, values);
    }

    /**
     * Runs the forward and backward pass of a batch in training mode. Afterwards {@link #gradient} holds the gradient
     * of the mean loss.
     *
     * @param images [N,3,S,S] in NCHW, at least N * 3 * S * S values
     * @param count N
     * @param targets [N,K]: the target distribution over classes
     * @param loss the loss to minimise
     * @param iteration the step's number, from 0; dropout masks depend on it
     */
    public StepOutput gradients(float[] images, int count, double[] targets, Loss loss, long iteration) {
        return observer.runPass(
                () -> gradients(observer.runCopy(() -> input.load(images, count)), targets, loss, iteration));
    }

    /**
     * Measures how the time of training passes is spent.
     *
     * @param steps calls {@link #gradients} at least once; an exception ends the measurement
     */
    public PassProfile profile(Runnable steps) {
        PassTimer timer = new PassTimer(System::nanoTime);
        observer = timer;
        try {
            timer.time(graph, steps);
        } finally {
            observer = PassObserver.NONE;
        }
        return timer.profile(blueprint.vertices(), blueprint::fusedName, Blueprint.LOSS);
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
        statistics.update(weights, graph.getGradientsViewArray(), count);
        return new StepOutput(host.sum(), host.logits());
    }

    /**
     * The logits of images, [N,K] in C order; dropout off.
     *
     * @param images [N,3,S,S] in NCHW, at least N * 3 * S * S values
     * @param count N
     */
    public double[] logits(float[] images, int count) {
        return logits(images, count, GateListener.NONE);
    }

    /** The logits, with every gate passed to a listener. */
    public double[] logits(float[] images, int count, GateListener gates) {
        return logits(input.load(images, count), gates);
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
        return blueprint.spec().type().nd4jType();
    }

    private static double[] read(INDArray vector, Tensor tensor) {
        return ArrayValues.doubles(slice(vector, tensor));
    }

    private static void write(INDArray vector, Tensor tensor, double[] values) {
        if (values.length != tensor.length()) {
            throw new IllegalArgumentException(
                    "tensor " + tensor.key() + " has " + tensor.length() + " elements, not " + values.length);
        }
        assignAndFree(slice(vector, tensor), Nd4j.createFromArray(values));
    }

    private static INDArray slice(INDArray vector, Tensor tensor) {
        INDArray slice = vector.reshape(vector.length())
                .get(NDArrayIndex.interval(tensor.offset(), tensor.offset() + tensor.length()));
        return tensor.order().view(slice, tensor.shape());
    }

    /** Frees the network's memory. */
    @Override
    public void close() {
        for (GraphVertex vertex : graph.getVertices()) {
            Object runtime = vertex.hasLayer() ? vertex.getLayer() : vertex;
            if (runtime instanceof NativeMemoryOwner owner) {
                owner.release();
            }
        }
        input.close();
        labels.values().forEach(INDArray::close);
        labels.clear();
        // ComputationGraph.close is not used, because it runs the garbage collector twice, which takes longer than a
        // small network's whole life.
        Stream.of(graph.params(), graph.getGradientsViewArray())
                .filter(vector -> vector != null && vector.closeable())
                .forEach(INDArray::close);
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        workspaces.getAllWorkspacesForCurrentThread().forEach(workspaces::destroyWorkspace);
    }
}
