package org.attn4j.dataset.transform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.dataset.TransformParameters;

/** The cases of reference/transforms/cases.json. */
record ReferenceCases(String input, List<TransformParameters> operations, String output, JsonNode tolerance) {

    static List<ReferenceCases> all() {
        try (InputStream in = ReferenceCases.class.getResourceAsStream("/reference/transforms/cases.json")) {
            List<ReferenceCases> cases = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
                List<TransformParameters> operations = new ArrayList<>();
                node.get("operations").forEach(operation -> operations.add(parameters(operation)));
                cases.add(new ReferenceCases(
                        node.get("input").asText(),
                        operations,
                        node.get("output").asText(),
                        node.get("tolerance")));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return output;
    }

    private static TransformParameters parameters(JsonNode node) {
        return switch (node.get("type").asText()) {
            case "resize" -> new ResizeParameters(node.get("size").asInt());
            case "brightness" -> new BrightnessParameters(node.get("factor").asDouble());
            case "contrast" -> new ContrastParameters(node.get("factor").asDouble());
            case "saturation" -> new SaturationParameters(node.get("factor").asDouble());
            case "crop-resize" ->
                new CropResizeParameters(
                        node.get("top").asInt(),
                        node.get("left").asInt(),
                        node.get("height").asInt(),
                        node.get("width").asInt(),
                        node.get("size").asInt());
            case "horizontal-flip" -> new HorizontalFlipParameters();
            case "rotate" -> new RotateParameters(node.get("degrees").asDouble());
            default -> throw new IllegalArgumentException(node.toString());
        };
    }
}
