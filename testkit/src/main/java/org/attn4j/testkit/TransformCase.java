package org.attn4j.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.attn4j.config.document.Node;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.core.random.Draw;
import org.attn4j.core.transform.ImageValues;
import org.attn4j.core.transform.TransformChain;
import org.attn4j.core.transform.TransformParameters;

/**
 * A reference case of a chain of deterministic transforms: the output image is compared in levels 0..255.
 *
 * <pre>
 *   {"input": "input0.png", "operations": [{"type": "resize", "size": 130}], "output": "resize-130-0.png",
 *    "tolerance": {"max": 2}}
 * </pre>
 * The tolerance is {@code max}, the largest difference, or {@code meanAbsolute}, or both. Images are in the file's
 * folder.
 */
final class TransformCase {

    private static final double LEVELS = 255;

    private final ReferenceBinder binder;

    TransformCase(ReferenceBinder binder) {
        this.binder = binder;
    }

    private record Operations(List<TransformParameters> operations) {}

    ReferenceResult check(String name, Path file, CaseNode tree) {
        Node operations = tree.value("operations");
        if (!binder.knows(TransformParameters.class, operations)) {
            return ReferenceResult.unknownModule(name);
        }
        List<TransformParameters> chain =
                binder.bind(Operations.class, file, tree, "operations").operations();
        double[] found = levels(TransformChain.of(chain), image(file, tree.text("input")));
        double[] expected = planes(image(file, tree.text("output")));
        Comparison.sameLength("the output", found, expected);
        return compare(found, expected, tree.object("tolerance")).result(name);
    }

    private static Comparison compare(double[] found, double[] expected, CaseNode tolerance) {
        double largest = 0;
        double sum = 0;
        for (int i = 0; i < found.length; i++) {
            double difference = Math.abs(found[i] - expected[i]);
            largest = Math.max(largest, difference);
            sum += difference;
        }
        Comparison comparison = new Comparison();
        if (tolerance.has("max")) {
            comparison.error("largest difference", largest, tolerance.number("max"));
        }
        if (tolerance.has("meanAbsolute") || !tolerance.has("max")) {
            comparison.error("mean difference", sum / found.length, tolerance.number("meanAbsolute"));
        }
        return comparison;
    }

    /** The result in integer levels, [3,S,S]. */
    private static double[] levels(TransformChain transform, RgbImage image) {
        OptionalInt side = transform.outputSize(image.width(), image.height());
        if (side.isEmpty()) {
            throw new DataException("the result of the operations is not square");
        }
        float[] values = new float[3 * side.getAsInt() * side.getAsInt()];
        transform.apply(image, Draw.of(0, "reference"), new ImageValues(values, 0, side.getAsInt()));
        double[] levels = new double[values.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.rint(LEVELS * values[i]);
        }
        return levels;
    }

    private static double[] planes(RgbImage image) {
        byte[] pixels = image.pixels();
        double[] planes = new double[pixels.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i % 3 * (planes.length / 3) + i / 3] = pixels[i] & 0xFF;
        }
        return planes;
    }

    private static RgbImage image(Path file, String name) {
        Path path = file.resolveSibling(name).normalize();
        if (!path.startsWith(file.normalize().getParent()) || !Files.isRegularFile(path)) {
            throw new DataException("image " + name + " is not in the file's folder");
        }
        try {
            BufferedImage image = ImageIO.read(path.toFile());
            if (image == null) {
                throw new DataException(name + " is not an image");
            }
            return rgb(image);
        } catch (IOException unreadable) {
            throw new DataException(name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static RgbImage rgb(BufferedImage image) {
        byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
        int index = 0;
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            pixels[index++] = (byte) (rgb >> 16);
            pixels[index++] = (byte) (rgb >> 8);
            pixels[index++] = (byte) rgb;
        }
        return new RgbImage(image.getWidth(), image.getHeight(), pixels);
    }
}
