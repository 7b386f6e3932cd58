package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.config.binding.RecordSchema;
import org.attn4j.config.error.ConfigException;
import org.attn4j.core.Kind;
import org.attn4j.core.transform.TransformParameters;
import org.junit.jupiter.api.Test;

/** Configuration of the transforms. */
class TransformParametersTest {

    @Test
    void providersHaveTheseNamesAndParameters() {
        String listing = Configured.registries().registry(Kind.TRANSFORM).all().stream()
                .map(provider -> provider.name() + ": "
                        + RecordSchema.of(provider.parameters()).components().stream()
                                .map(c -> c.name()
                                        + c.defaultText()
                                                .map(text -> " " + text)
                                                .orElse(""))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        assertEquals("""
                brightness: factor
                color-jitter: brightness 0, contrast 0, saturation 0
                contrast: factor
                crop-resize: top, left, height, width, size
                horizontal-flip:\s
                normalize: mean, std
                random-crop: size, padding 0
                random-erasing: p 0.5, scale [0.02, 0.33], ratio [0.3, 3.3], value [0], noise false
                random-horizontal-flip: p 0.5
                random-resized-crop: size, scale [0.08, 1.0], ratio [0.75, 1.3333333333333333]
                random-rotation: degrees
                resize: size
                rotate: degrees
                saturation: factor""", listing);
    }

    @Test
    void recipeIsBoundCompletely() {
        List<TransformParameters> chain = Configured.chain("""
                [ {"type": "resize", "size": 130},
                  {"type": "color-jitter", "brightness": 0.2, "contrast": 0.2, "saturation": 0.2},
                  {"type": "random-resized-crop", "size": 128, "scale": [0.6, 1.0]},
                  {"type": "random-horizontal-flip"},
                  {"type": "random-rotation", "degrees": 20},
                  {"type": "normalize", "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225]} ]
                """);
        assertEquals(
                List.of(
                        new ResizeParameters(130),
                        new ColorJitterParameters(0.2, 0.2, 0.2),
                        new RandomResizedCropParameters(128, List.of(0.6, 1.0), List.of(0.75, 4.0 / 3)),
                        new RandomHorizontalFlipParameters(0.5),
                        new RandomRotationParameters(20),
                        new NormalizeParameters(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225))),
                chain);
    }

    @Test
    void cropsAndErasingAreBoundCompletely() {
        List<TransformParameters> chain = Configured.chain("""
                [ {"type": "random-crop", "size": 32, "padding": 4},
                  {"type": "random-erasing"},
                  {"type": "random-erasing", "p": 1, "scale": [0.1, 0.2], "ratio": [1, 2], "value": [1, 2, 3],
                   "noise": true} ]
                """);
        assertEquals(
                List.of(
                        new RandomCropParameters(32, 4),
                        new RandomErasingParameters(0.5, List.of(0.02, 0.33), List.of(0.3, 3.3), List.of(0.0), false),
                        new RandomErasingParameters(
                                1, List.of(0.1, 0.2), List.of(1.0, 2.0), List.of(1.0, 2.0, 3.0), true)),
                chain);
    }

    @Test
    void fixedTransformsAreBoundCompletely() {
        List<TransformParameters> chain = Configured.chain("""
                [ {"type": "brightness", "factor": 0.9}, {"type": "contrast", "factor": 1.1},
                  {"type": "saturation", "factor": 0.85}, {"type": "horizontal-flip"},
                  {"type": "crop-resize", "top": 1, "left": 2, "height": 3, "width": 4, "size": 5},
                  {"type": "rotate", "degrees": -12} ]
                """);
        assertEquals(
                List.of(
                        new BrightnessParameters(0.9),
                        new ContrastParameters(1.1),
                        new SaturationParameters(0.85),
                        new HorizontalFlipParameters(),
                        new CropResizeParameters(1, 2, 3, 4, 5),
                        new RotateParameters(-12)),
                chain);
    }

    @Test
    void valuesOutOfRangeAreReportedWithTheirPointer() {
        ConfigException e = assertThrows(ConfigException.class, () -> Configured.chain("""
                        [ {"type": "resize", "size": 0}, {"type": "random-horizontal-flip", "p": 2},
                          {"type": "random-rotation", "degrees": 181},
                          {"type": "color-jitter", "contrast": -1},
                          {"type": "random-resized-crop", "size": 8, "scale": [0.5, 0.2]},
                          {"type": "normalize", "mean": [0.5], "std": [1, 1, 1]},
                          {"type": "random-crop", "size": 0, "padding": -1},
                          {"type": "random-erasing", "p": 1.5},
                          {"type": "random-erasing", "scale": [0.5, 1.5]},
                          {"type": "random-erasing", "ratio": [3, 1]},
                          {"type": "random-erasing", "value": [1, 2]},
                          {"type": "random-erasing", "noise": "white"} ]
                        """));
        assertEquals(
                List.of(
                        "/chain/0/size: must be at least 1 and at most 4096, was 0",
                        "/chain/1/p: must be at least 0 and at most 1, was 2",
                        "/chain/2/degrees: must be at least 0 and at most 180, was 181",
                        "/chain/3/contrast: must be at least 0, was -1",
                        "/chain/4/scale: must be [low, high] with 0 < low <= high, was [0.5, 0.2]",
                        "/chain/5/mean: must have 3 numbers (red, green, blue), had 1",
                        "/chain/6/size: must be at least 1 and at most 4096, was 0",
                        "/chain/6/padding: must be at least 0 and at most 1024, was -1",
                        "/chain/7/p: must be at least 0 and at most 1, was 1.5",
                        "/chain/8/scale/1: must be above 0 and at most 1, was 1.5",
                        "/chain/9/ratio: must be [low, high] with 0 < low <= high, was [3.0, 1.0]",
                        "/chain/10/value: must be one number or 3 numbers (red, green, blue), had 2",
                        "/chain/11/noise: must be true or false, was \"white\""),
                e.problems().stream().map(p -> p.pointer() + ": " + p.message()).toList());
    }
}
