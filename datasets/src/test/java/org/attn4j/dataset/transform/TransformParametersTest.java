package org.attn4j.dataset.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.attn4j.core.config.RecordSchema;
import org.attn4j.core.dataset.TransformParameters;
import org.attn4j.core.error.ConfigException;
import org.junit.jupiter.api.Test;

/** How the transforms are written in a configuration. */
class TransformParametersTest {

    @Test
    void namesAndParametersAreThese() {
        String listing = Configured.transforms().all().stream()
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
                random-horizontal-flip: p 0.5
                random-resized-crop: size, scale [0.08, 1.0], ratio [0.75, 1.3333333333333333]
                random-rotation: degrees
                resize: size
                rotate: degrees
                saturation: factor""", listing);
    }

    @Test
    void recipeIsBoundInFull() {
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
    void fixedTransformsAreBoundInFull() {
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
    void valuesOutOfRangeAreToldWithTheirPlace() {
        ConfigException e = assertThrows(ConfigException.class, () -> Configured.chain("""
                        [ {"type": "resize", "size": 0}, {"type": "random-horizontal-flip", "p": 2},
                          {"type": "random-rotation", "degrees": 181},
                          {"type": "color-jitter", "contrast": -1},
                          {"type": "random-resized-crop", "size": 8, "scale": [0.5, 0.2]},
                          {"type": "normalize", "mean": [0.5], "std": [1, 1, 1]} ]
                        """));
        assertEquals(
                List.of(
                        "/chain/0/size: must be at least 1 and at most 4096, was 0",
                        "/chain/1/p: must be at least 0 and at most 1, was 2",
                        "/chain/2/degrees: must be at least 0 and at most 180, was 181",
                        "/chain/3/contrast: must be at least 0, was -1",
                        "/chain/4/scale: must be [low, high] with 0 < low <= high, was [0.5, 0.2]",
                        "/chain/5/mean: must have 3 numbers (red, green, blue), had 1"),
                e.problems().stream().map(p -> p.pointer() + ": " + p.message()).toList());
    }
}
