package org.attn4j.dataset.folder;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.parameter.Range;
import org.attn4j.dataset.memory.HeldDataset;

/**
 * {@code image-folder}: a folder or zip that holds {@code train} and {@code test}, each with a folder per class, or the
 * class folders themselves; one folder around them all is passed through. Classes and images are sorted by name. Files
 * are images where their names end in .jpg, .jpeg or .png; others are passed over.
 *
 * <p>Without {@code train} and {@code test}, {@code testFraction} of each class (rounded, at least one image, never all)
 * is the test set: chosen at random, but always the same images for the same file names.
 */
public record ImageFolderParameters(
        @Doc("folder or zip with train and test, or with the class folders") @FilePath
        String path,

        @Doc("share of each class used for testing if there are no folders train and test")
        @Default("0.2")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        double testFraction)
        implements DatasetParameters {

    @Override
    public Dataset open(Progress progress) {
        ImageFiles source = ImageFiles.open(Path.of(path));
        Layout layout = Layout.of(source, testFraction);
        int total = layout.train().size() + layout.test().size();
        List<ImageSet> sets = new ImageLoading(source, total, progress).load(List.of(layout.train(), layout.test()));
        return new HeldDataset(layout.classes(), sets.get(0), sets.get(1), () -> FolderFingerprint.of(source, layout));
    }
}
