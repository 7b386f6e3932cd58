package org.attn4j.dataset.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.attn4j.config.json.Json;
import org.attn4j.core.transform.TransformParameters;

/**
 * A case of reference/transforms/cases.json.
 *
 * @param input file name of the image before the operations
 * @param operations bound as in a configuration
 * @param output file name of the image after them
 * @param greatest whether the tolerance applies to the greatest difference instead of the mean
 * @param tolerance in grey levels
 */
record ReferenceCases(
        String input, List<TransformParameters> operations, String output, boolean greatest, double tolerance) {

    static List<ReferenceCases> all() {
        try (InputStream in = ReferenceCases.class.getResourceAsStream("/reference/transforms/cases.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) Json.tree(text).get("cases"))
                    .stream().map(node -> of((Map<?, ?>) node)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceCases of(Map<?, ?> json) {
        Map<?, ?> tolerance = (Map<?, ?>) json.get("tolerance");
        boolean greatest = tolerance.containsKey("max");
        Number allowed = (Number) tolerance.get(greatest ? "max" : "meanAbsolute");
        return new ReferenceCases(
                (String) json.get("input"),
                Configured.chain(json.get("operations")),
                (String) json.get("output"),
                greatest,
                allowed.doubleValue());
    }

    @Override
    public String toString() {
        return output;
    }
}
