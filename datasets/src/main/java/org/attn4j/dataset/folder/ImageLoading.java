package org.attn4j.dataset.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.dataset.RgbImage;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.memory.RgbImages;

/** Looks at every file once. For one use. */
final class ImageLoading {

    /** Decoded images of up to so many bytes in all are kept: CIFAR-10 as PNG files takes 184 MB. */
    private static final long MOST_KEPT = 256L << 20;

    private static final int REPORT_EVERY = 100;

    private final ImageFiles files;
    private final int total;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    ImageLoading(ImageFiles files, int total, Progress progress) {
        this.files = files;
        this.total = total;
        this.progress = progress;
    }

    /**
     * The sets: decoded where they are small together, else decoded anew whenever an image is asked for. Decoding finds
     * all damage; else headers and endings are checked.
     */
    List<ImageSet> load(List<List<Layout.Labelled>> parts) {
        List<RgbImage[]> kept = new ArrayList<>();
        for (List<Layout.Labelled> part : parts) {
            kept.add(look(part));
        }
        List<ImageSet> sets = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Layout.Labelled> part = parts.get(i);
            int[] labels = part.stream().mapToInt(Layout.Labelled::label).toArray();
            sets.add(isSmall() ? new RgbImages(labels, kept.get(i)) : new LazyImages(files, part));
        }
        return sets;
    }

    /** The first damaged file in order is the one that is named, whatever the threads do. */
    private RgbImage[] look(List<Layout.Labelled> part) {
        RgbImage[] images = new RgbImage[part.size()];
        List<DataException> failures = new ArrayList<>(IntStream.range(0, part.size())
                .parallel()
                .mapToObj(i -> look(part.get(i), i, images))
                .flatMap(List::stream)
                .toList());
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return images;
    }

    private List<DataException> look(Layout.Labelled image, int index, RgbImage[] images) {
        String what = files.describe(image.name());
        try {
            byte[] contents = files.read(image.name());
            bytes.addAndGet(3 * ImageFile.pixels(what, contents));
            if (isSmall()) {
                images[index] = ImageFile.decode(what, contents);
            }
        } catch (DataException e) {
            return List.of(e);
        }
        int count = done.incrementAndGet();
        if (count % REPORT_EVERY == 0 || count == total) {
            report(count);
        }
        return List.of();
    }

    private synchronized void report(int count) {
        progress.at("reading images", count, total);
    }

    private boolean isSmall() {
        return bytes.get() <= MOST_KEPT;
    }
}
