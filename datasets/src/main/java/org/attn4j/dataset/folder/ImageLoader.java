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

/** Loads image files, checking each once. Used once. */
final class ImageLoader {

    /** Maximum total size of decoded images that are kept in memory; CIFAR-10 as PNG files takes 184 MB. */
    private static final long MOST_KEPT = 256L << 20;

    private static final int REPORT_EVERY = 100;

    private final ImageFiles files;
    private final int total;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    ImageLoader(ImageFiles files, int total, Progress progress) {
        this.files = files;
        this.total = total;
        this.progress = progress;
    }

    /**
     * Loads the sets: decoded in memory if they are small in total, else decoded at each access. Decoding detects all
     * damage; otherwise only headers and end markers are checked.
     */
    List<ImageSet> load(List<List<FolderContents.LabelledFile>> fileSets) {
        List<RgbImage[]> kept = new ArrayList<>();
        for (List<FolderContents.LabelledFile> fileSet : fileSets) {
            kept.add(decodeOrCheck(fileSet));
        }
        List<ImageSet> sets = new ArrayList<>();
        for (int i = 0; i < fileSets.size(); i++) {
            List<FolderContents.LabelledFile> fileSet = fileSets.get(i);
            int[] labels = fileSet.stream()
                    .mapToInt(FolderContents.LabelledFile::label)
                    .toArray();
            sets.add(isSmall() ? new RgbImages(labels, kept.get(i)) : new LazyImages(files, fileSet));
        }
        return sets;
    }

    /** Reports the first damaged file in order, independent of the order in which threads run. */
    private RgbImage[] decodeOrCheck(List<FolderContents.LabelledFile> fileSet) {
        RgbImage[] images = new RgbImage[fileSet.size()];
        List<DataException> failures = new ArrayList<>(IntStream.range(0, fileSet.size())
                .parallel()
                .mapToObj(i -> decodeOrCheck(fileSet.get(i), i, images))
                .flatMap(List::stream)
                .toList());
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return images;
    }

    private List<DataException> decodeOrCheck(FolderContents.LabelledFile image, int index, RgbImage[] images) {
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
