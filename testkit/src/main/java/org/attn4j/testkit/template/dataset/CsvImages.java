package org.attn4j.testkit.template.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/** The images of one CSV file in the order of its lines, in memory. */
record CsvImages(List<Integer> labels, List<RgbImage> images) implements ImageSet {

    private static final int BRIGHTEST = 255;

    /**
     * Reads a file.
     *
     * @param classes the class names in the order of the labels
     * @throws DataException if it is missing or damaged; the message names the file and the line
     */
    static CsvImages read(Path file, List<String> classes) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new DataException(file + " cannot be read; check the path", unreadable);
        }
        if (lines.isEmpty()) {
            throw new DataException(file + " is empty; it needs one image per line");
        }
        List<Integer> labels = new ArrayList<>();
        List<RgbImage> images = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String where = file + ":" + (i + 1);
            String[] values = lines.get(i).split(",");
            labels.add(label(values[0].strip(), classes, where));
            images.add(image(values, where));
        }
        return new CsvImages(labels, images);
    }

    private static int label(String name, List<String> classes, String where) {
        int label = classes.indexOf(name);
        if (label < 0) {
            throw new DataException(where + " has the class \"" + name + "\", which is not in classes.txt; known: "
                    + String.join(", ", classes));
        }
        return label;
    }

    /** Pixels lie row by row from the top left, with red, green and blue of each next to each other: here all equal. */
    private static RgbImage image(String[] values, String where) {
        int levels = values.length - 1;
        int side = (int) Math.sqrt(levels);
        if (side < 1 || side * side != levels) {
            throw new DataException(
                    where + " has " + levels + " grey levels; a square image has 1, 4, 9, 16 and so on");
        }
        byte[] pixels = new byte[3 * levels];
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

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public int label(int index) {
        return labels.get(index);
    }

    @Override
    public RgbImage image(int index) {
        return images.get(index);
    }
}
