package org.attn4j.dataset.folder;

import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.DatasetProvider;

/** Finds {@code image-folder}. */
public final class ImageFolderProvider implements DatasetProvider {

    @Override
    public String name() {
        return "image-folder";
    }

    @Override
    public String description() {
        return "JPEG and PNG images in a folder per class, or a zip of such folders";
    }

    @Override
    public Class<? extends DatasetParameters> parameters() {
        return ImageFolderParameters.class;
    }
}
