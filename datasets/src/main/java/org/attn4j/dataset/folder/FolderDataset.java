package org.attn4j.dataset.folder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.dataset.memory.Fingerprint;

/** Images from files. Its fingerprint is over labels, names and the files' bytes, so that it needs no decoding. */
final class FolderDataset implements Dataset {

    private final ImageFiles files;
    private final Layout layout;
    private final ImageSet train;
    private final ImageSet test;

    private FolderDataset(ImageFiles files, Layout layout, ImageSet train, ImageSet test) {
        this.files = files;
        this.layout = layout;
        this.train = train;
        this.test = test;
    }

    /** Checks every file as far as that is cheap, and keeps the images decoded where they are small together. */
    static FolderDataset open(ImageFiles files, Layout layout, Progress progress) {
        ImageLoading loading =
                new ImageLoading(files, layout.train().size() + layout.test().size(), progress);
        List<ImageSet> sets = loading.load(List.of(layout.train(), layout.test()));
        return new FolderDataset(files, layout, sets.get(0), sets.get(1));
    }

    @Override
    public List<String> classes() {
        return layout.classes();
    }

    @Override
    public ImageSet train() {
        return train;
    }

    @Override
    public ImageSet test() {
        return test;
    }

    @Override
    public String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (List<Layout.Labelled> part : List.of(layout.train(), layout.test())) {
            fingerprint.add(part.size());
            for (Layout.Labelled image : part) {
                byte[] name = image.name().getBytes(StandardCharsets.UTF_8);
                byte[] bytes = files.read(image.name());
                fingerprint.add(image.label(), name.length, bytes.length);
                fingerprint.add(name);
                fingerprint.add(bytes);
            }
        }
        return fingerprint.hexadecimal();
    }
}
