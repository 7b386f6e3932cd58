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

/** The names of one sub-graph: local ones outside, qualified by site, position and index in the network's graph. */
final class SubGraphScope implements GraphScope {

    private static final String INPUT = "input";

    private final GraphBuilder graph;
    private final String input;
    private final PlacedModule place;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> weights = new LinkedHashMap<>();

    SubGraphScope(GraphBuilder graph, String input, PlacedModule place) {
        this.graph = graph;
        this.input = input;
        this.place = place;
    }

    PlacedModule place() {
        return place;
    }

    /** The weight behind a parameter of a layer of the network's graph; throws where the module did not say. */
    Weight weight(String vertex, String parameter) {
        String name = weights.get(vertex + "/" + parameter);
        return place.weights().stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PluginException("attention " + place.type()
                        + " does not say which of its weights is parameter " + parameter + " of layer " + vertex));
    }

    /** The number of trained values of a layer of the network's graph. */
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
        graph.addVertex(qualified(name), vertex, qualified(inputs));
    }

    @Override
    public void weight(String weight, String layer, String parameter) {
        weights.put(qualified(layer) + "/" + parameter, weight);
    }

    String qualified(String name) {
        return name.equals(INPUT) ? input : place.vertexName() + "-" + name;
    }

    private String[] qualified(String... locals) {
        return Arrays.stream(locals).map(this::qualified).toArray(String[]::new);
    }
}
