package org.attn4j.engine.site;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.attn4j.core.array.ArrayValues;
import org.attn4j.core.array.BackendIndependent;
import org.attn4j.core.attention.FeatureShape;
import org.attn4j.core.attention.Tape;
import org.attn4j.core.attention.Weight;
import org.attn4j.engine.placement.PlacedModule;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The tape of one site: views of the network's flat vectors, and the arrays that forward keeps for backward. */
@BackendIndependent
final class SiteTape implements Tape {

    private static final String ONE_STEP =
            "a module keeps one step in a forward pass; combine functions by apply, not by forward";

    private final PlacedModule module;
    private final StepContext context;
    private final Map<String, INDArray> weights;
    private final Supplier<Map<String, INDArray>> gradients;
    private final Map<String, INDArray> kept = new HashMap<>();
    private final Map<String, Weight> declarations = new HashMap<>();
    private final SiteConstants constants;
    private Object step;
    private boolean training;

    /**
     * Binds a site to its tensors.
     *
     * @param type of the constants
     * @param weights by name, in their declared shapes
     * @param gradients by name, shaped like the weights; fetched at each pass, because DL4J allocates them at the first
     *     backward pass
     */
    SiteTape(
            PlacedModule module,
            StepContext context,
            DataType type,
            Map<String, INDArray> weights,
            Supplier<Map<String, INDArray>> gradients) {
        this.module = module;
        this.context = context;
        this.weights = weights;
        this.gradients = gradients;
        this.constants = SiteConstants.of(module, type);
        module.weights().forEach(weight -> declarations.put(weight.name(), weight));
    }

    /** Begins a forward pass. */
    void begin(boolean trainingPass) {
        training = trainingPass;
        end();
    }

    /** Begins a backward pass by setting the gradients to zero. */
    void beginBackward() {
        gradients.get().values().forEach(gradient -> gradient.assign(0));
    }

    /** Drops the kept arrays, whose memory is freed with the step's workspace. */
    void end() {
        kept.clear();
        step = null;
    }

    @Override
    public FeatureShape shape() {
        return module.shape();
    }

    @Override
    public boolean training() {
        return training;
    }

    @Override
    public INDArray weight(String name) {
        INDArray weight = known(weights, name);
        // A frozen module's statistics must not change, so it receives a copy to write to.
        return module.frozen() && !declaration(name).trained() ? weight.dup() : weight;
    }

    @Override
    public void addGradient(String name, INDArray gradient) {
        if (!declaration(name).trained()) {
            throw new IllegalArgumentException("weight \"" + name + "\" is not trained and has no gradient");
        }
        INDArray sum = known(gradients.get(), name);
        if (gradient.length() != sum.length()) {
            throw new IllegalArgumentException("the gradient of \"" + name + "\" has " + gradient.length()
                    + " elements, the weight " + sum.length());
        }
        sum.addi(gradient.reshape('c', sum.shape()));
    }

    @Override
    public void keep(String name, INDArray value) {
        kept.put(name, value);
    }

    @Override
    public INDArray kept(String name) {
        INDArray value = kept.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing was kept as \"" + name + "\" in the forward pass; kept: "
                    + kept.keySet().stream().sorted().toList());
        }
        return value;
    }

    @Override
    public void keepStep(Object value) {
        if (step != null) {
            throw new IllegalStateException("attention " + module.type() + ": " + ONE_STEP);
        }
        if (training) {
            step = value;
        }
    }

    @Override
    public <T> T keptStep(Class<T> kind) {
        if (!kind.isInstance(step)) {
            throw new IllegalStateException("attention " + module.type() + ": the forward pass kept "
                    + (step == null ? "nothing" : step.getClass().getName()) + ", not " + kind.getName() + "; "
                    + ONE_STEP);
        }
        return kind.cast(step);
    }

    @Override
    public INDArray constant(String name) {
        return constants.get(name);
    }

    @Override
    public void gate(String name, INDArray gate) {
        gate(name, () -> gate);
    }

    @Override
    public void gate(String name, Supplier<INDArray> supplier) {
        if (!training && context.gates() != GateListener.NONE) {
            INDArray gate = supplier.get();
            context.gates().gate(module, name, ArrayValues.floats(gate), (int) gate.size(0));
        }
    }

    private Weight declaration(String name) {
        Weight declaration = declarations.get(name);
        if (declaration == null) {
            throw unknown(name);
        }
        return declaration;
    }

    private INDArray known(Map<String, INDArray> arrays, String name) {
        INDArray array = arrays.get(name);
        if (array == null) {
            throw unknown(name);
        }
        return array;
    }

    private IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "attention " + module.type() + " declares no weight \"" + name + "\"; declared: " + weights.keySet());
    }
}
