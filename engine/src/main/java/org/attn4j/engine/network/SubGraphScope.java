package org.attn4j.engine.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attn4j.core.attention.GraphScope;
import org.attn4j.core.attention.Weight;
import org.attn4j.core.error.PluginException;
import org.attn4j.engine.placement.PlacedModule;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Maps the local names of a module's sub-graph to names in the network's graph, qualified by site, position and index.
 */
final class SubGraphScope implements GraphScope {

    private static final String INPUT = "input";

    private final GraphBuilder graph;
    private final String input;
    private final PlacedModule placed;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> weights = new LinkedHashMap<>();

    SubGraphScope(GraphBuilder graph, String input, PlacedModule placed) {
        this.graph = graph;
        this.input = input;
        this.placed = placed;
    }

    PlacedModule placedModule() {
        return placed;
    }

    /**
     * The weight that a layer's parameter holds, by the layer's name in the network's graph; throws if the module did
     * not declare it.
     */
    Weight weight(String vertex, String parameter) {
        String name = weights.get(vertex + "/" + parameter);
        return placed.weights().stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PluginException("attention " + placed.type()
                        + " does not say which of its weights is parameter " + parameter + " of layer " + vertex));
    }

    /** The number of trained values of a layer, by its name in the network's graph. */
    long parameters(String vertex) {
        return weights.keySet().stream()
                .filter(parameter -> parameter.startsWith(vertex + "/"))
                .map(parameter -> weight(vertex, parameter.substring(vertex.length() + 1)))
                .filter(Weight::trained)
                .mapToLong(Weight::length)
                .sum();
    }

    boolean owns(String vertex) {
        return names.contains(vertex);
    }

    @Override
    public String input() {
        return INPUT;
    }

    @Override
    public void layer(String name, Layer layer, String... inputs) {
        names.add(qualified(name));
        graph.addLayer(qualified(name), layer, qualified(inputs));
    }

    @Override
    public void vertex(String name, GraphVertex vertex, String... inputs) {
        names.add(qualified(name));
        graph.addVertex(qualified(name), vertex, qualified(inputs));
    }

    @Override
    public void weight(String weight, String layer, String parameter) {
        weights.put(qualified(layer) + "/" + parameter, weight);
    }

    String qualified(String name) {
        return name.equals(INPUT) ? input : placed.vertexName() + "-" + name;
    }

    private String[] qualified(String... locals) {
        return Arrays.stream(locals).map(this::qualified).toArray(String[]::new);
    }
}
