package org.attn4j.dataset.folder;

import java.util.List;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.RgbImage;

/** Images that are read and decoded at each access. */
record LazyImages(ImageFiles files, List<FolderContents.LabelledFile> images) implements ImageSet {

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public int label(int index) {
        return images.get(index).label();
    }

    @Override
    public RgbImage image(int index) {
        String name = images.get(index).name();
        return ImageFile.decode(files.describe(name), files.read(name));
    }
}
