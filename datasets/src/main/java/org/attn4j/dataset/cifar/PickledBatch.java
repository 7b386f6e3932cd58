package org.attn4j.dataset.cifar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;

/** Parses a pickled dictionary with {@code labels}, a list of numbers, and {@code data}, an array [N,3072] of bytes. */
final class PickledBatch {

    private PickledBatch() {}

    static CifarBatch parse(String file, byte[] bytes) {
        Map<String, Object> dictionary = dictionary(file, Unpickler.read(file, bytes));
        List<?> labels = value(file, dictionary, "labels", List.class);
        PickledArray data = value(file, dictionary, "data", PickledArray.class);
        int count = labels.size();
        if (count < 1 || count > CifarFormat.MOST_IMAGES || !data.hasShape(count, CifarFormat.IMAGE_BYTES)) {
            throw new DataException(
                    file + " must hold 1 to " + CifarFormat.MOST_IMAGES + " labels and as many data rows of "
                            + CifarFormat.IMAGE_BYTES + " bytes, has " + count + " labels and " + data.description());
        }
        RgbImage[] images = new RgbImage[count];
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = label(file, i, labels.get(i));
            images[i] = CifarFormat.image(bytes, data.bytes().offset() + i * CifarFormat.IMAGE_BYTES);
        }
        return new CifarBatch(numbers, images);
    }

    private static int label(String file, int index, Object label) {
        if (label instanceof Integer number && number >= 0 && number < CifarFormat.CLASSES.size()) {
            return number;
        }
        throw new DataException(file + ", image " + index + ": the label must be 0 to 9, was "
                + (label instanceof Integer ? label : "not a number"));
    }

    private static Map<String, Object> dictionary(String file, Object root) {
        if (!(root instanceof Map<?, ?> map)) {
            throw new DataException(file + " must hold a pickled dictionary");
        }
        Map<String, Object> named = new HashMap<>();
        map.forEach((key, value) -> {
            if (key instanceof Unpickler.Text text) {
                named.put(text.string(), value);
            }
        });
        return named;
    }

    private static <T> T value(String file, Map<String, Object> dictionary, String key, Class<T> type) {
        Object value = dictionary.get(key);
        if (!type.isInstance(value)) {
            throw new DataException(
                    file + " must hold \"" + key + "\" as " + (type == List.class ? "a list" : "an array of bytes"));
        }
        return type.cast(value);
    }
}
