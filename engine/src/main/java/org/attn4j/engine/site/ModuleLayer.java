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

/** The engine's configuration of the layer around a module. Lives in memory only: models are stored by name. */
public final class ModuleLayer extends CustomLayer {

    private static final long serialVersionUID = 1L;

    private final transient PlacedModule place;
    private final transient boolean relu;
    private final transient StepContext context;
    private final transient Optional<Layer> pooling;

    public ModuleLayer(PlacedModule place, boolean relu, StepContext context) {
        this(place, relu, context, Optional.empty());
    }

    private ModuleLayer(PlacedModule place, boolean relu, StepContext context, Optional<Layer> pooling) {
        super(place.vertexName());
        this.place = place;
        this.relu = relu;
        this.context = context;
        this.pooling = pooling;
    }

    public PlacedModule place() {
        return place;
    }

    boolean relu() {
        return relu;
    }

    /** The same with the maximum pooling behind it as part of the layer. */
    public ModuleLayer followedBy(Layer maximumPooling) {
        return new ModuleLayer(place, relu, context, Optional.of(maximumPooling));
    }

    @Override
    protected SiteRuntime runtime(NeuralNetConfiguration conf, DataType type) {
        if (pooling.isEmpty()) {
            return new ModuleRuntime(conf, type, context);
        }
        NeuralNetConfiguration own = conf.clone();
        own.setLayer(pooling.get());
        return new GatedPoolingRuntime(
                conf, type, context, pooling.get().instantiate(own, List.of(), 0, null, false, type));
    }

    @Override
    public ParamInitializer initializer() {
        return new ModuleTensors(place.weights());
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return pooling.map(layer -> layer.getOutputType(index, input)).orElse(input);
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // The place already knows its shape.
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(layerName, ModuleLayer.class, input, input)
                .standardMemory(place.parameters(), 0)
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
                        && place.equals(that.place)
                        && relu == that.relu
                        && pooling.equals(that.pooling);
    }

    @Override
    public int hashCode() {
        return place.hashCode();
    }
}
