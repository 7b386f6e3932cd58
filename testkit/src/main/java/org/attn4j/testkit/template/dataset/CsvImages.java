package org.attn4j.testkit.template.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/** The images of one CSV file with the names of their classes, in the order of the file. */
record CsvImages(Path file, List<String> names, List<RgbImage> images) {

    private static final int BRIGHTEST = 255;

    /**
     * Reads a file.
     *
     * @throws DataException if it is missing or damaged; the message names the file and the line
     */
    static CsvImages read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new DataException(file + " cannot be read; check the path", unreadable);
        }
        if (lines.isEmpty()) {
            throw new DataException(file + " is empty; it needs one image per line");
        }
        List<String> names = new ArrayList<>();
        List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String[] values = lines.get(i).split(",");
            names.add(values[0].strip());
            images.add(image(values, file + ":" + (i + 1)));
        }
        return new CsvImages(file, names, images);
    }

    /** Pixels lie row by row from the top left, with red, green and blue of each next to each other: here all equal. */
    private static RgbImage image(String[] values, String where) {
        int side = (int) Math.sqrt(values.length - 1);
        if (side < 1 || side * side != values.length - 1) {
            throw new DataException(
                    where + " has " + (values.length - 1) + " grey levels; a square image has 1, 4, 9, 16 and so on");
        }
        byte[] pixels = new byte[3 * side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = level(values[1 + i / 3].strip(), where);
        }
        return new RgbImage(side, side, pixels);
    }

    private static byte level(String text, String where) {
        try {
            int level = Integer.parseInt(text);
            if (level >= 0 && level <= BRIGHTEST) {
                return (byte) level;
            }
        } catch (NumberFormatException noNumber) {
            // Reported like a number that is out of range.
        }
        throw new DataException(
                where + " has the grey level \"" + text + "\"; it must be a whole number from 0 to 255");
    }

    /** The class names, sorted. */
    List<String> classes() {
        return names.stream().distinct().sorted().toList();
    }

    /**
     * The images, each with the index of its class as label.
     *
     * @throws DataException if the file has a class that is not in the list
     */
    ImageSet labelled(List<String> classes) {
        int[] labels = names.stream().mapToInt(classes::indexOf).toArray();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0) {
                throw new DataException(file + ":" + (i + 1) + " has the class \"" + names.get(i)
                        + "\", which has no training images; known: " + String.join(", ", classes));
            }
        }
        return new ImageSet() {

            @Override
            public int size() {
                return labels.length;
            }

            @Override
            public int label(int index) {
                return labels[index];
            }

            @Override
            public RgbImage image(int index) {
                return images.get(index);
            }
        };
    }
}
