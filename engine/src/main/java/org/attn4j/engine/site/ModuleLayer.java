package org.attn4j.engine.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.engine.layer.CustomLayer;
import org.attn4j.engine.placement.PlacedModule;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The configuration of the layer that contains a module. Exists in memory only, since models are stored as named
 * tensors.
 */
public final class ModuleLayer extends CustomLayer {

    private static final long serialVersionUID = 1L;

    private final transient PlacedModule placed;
    private final transient boolean relu;
    private final transient StepContext context;
    private final transient Optional<Layer> pooling;

    public ModuleLayer(PlacedModule placed, boolean relu, StepContext context) {
        this(placed, relu, context, Optional.empty());
    }

    private ModuleLayer(PlacedModule placed, boolean relu, StepContext context, Optional<Layer> pooling) {
        super(placed.vertexName());
        this.placed = placed;
        this.relu = relu;
        this.context = context;
        this.pooling = pooling;
    }

    public PlacedModule placedModule() {
        return placed;
    }

    boolean relu() {
        return relu;
    }

    /** The same layer fused with the max pooling after it. */
    public ModuleLayer withPooling(Layer maxPooling) {
        return new ModuleLayer(placed, relu, context, Optional.of(maxPooling));
    }

    @Override
    protected SiteRuntime runtime(NeuralNetConfiguration conf, DataType type) {
        if (pooling.isEmpty()) {
            return new ModuleRuntime(conf, type, context);
        }
        NeuralNetConfiguration poolingConf = conf.clone();
        poolingConf.setLayer(pooling.get());
        return new GatedPoolingRuntime(
                conf, type, context, pooling.get().instantiate(poolingConf, List.of(), 0, null, false, type));
    }

    @Override
    public ParamInitializer initializer() {
        return new ModuleTensors(placed.weights());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return pooling.map(layer -> layer.getOutputType(index, input)).orElse(input);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // Nothing to set, because the placed module already contains its shape.
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(layerName, ModuleLayer.class, input, input)
                .standardMemory(placed.parameters(), 0)
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(Map.of(), Map.of())
                .build();
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ModuleLayer;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof ModuleLayer that
                        && placed.equals(that.placed)
                        && relu == that.relu
                        && pooling.equals(that.pooling);
    }

    @Override
    public int hashCode() {
        return placed.hashCode();
    }
}
