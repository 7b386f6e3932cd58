package org.attn4j.dataset.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;
import org.attn4j.core.parameter.Range;
import org.attn4j.dataset.memory.InMemoryDataset;

/**
 * {@code image-folder}: a folder or zip file that contains {@code train} and {@code test}, each with one folder per class,
 * or the class folders themselves; a single folder around them all is skipped. Classes and images are sorted by name.
 * Files whose names end in .jpg, .jpeg or .png are images; others are ignored.
 *
 * <p>Without {@code train} and {@code test}, the share {@code testFraction} of each class (rounded, at least one image,
 * never all) is the test set, chosen at random but always the same for the same file names.
 */
public record ImageFolderParameters(
        @Doc("folder or zip file that contains the folders train and test, or the class folders") @FilePath
        String path,

        @Doc("fraction of each class to test on if there are no folders train and test")
        @Default("0.2")
        @Range(min = 0, max = 1, aboveMin = true, belowMax = true)
        double testFraction)
        implements DatasetParameters {

    @Override
    public OptionalInt knownClasses() {
        return ClassCount.of(Path.of(path));
    }

    @Override
    public Dataset open(Progress progress) {
        ImageFiles source = ImageFiles.open(Path.of(path));
        FolderContents contents = FolderContents.of(source, testFraction);
        int total = contents.train().size() + contents.test().size();
        List<ImageSet> sets = new ImageLoader(source, total, progress).load(List.of(contents.train(), contents.test()));
        return new InMemoryDataset(
                contents.classes(), sets.get(0), sets.get(1), () -> FolderFingerprint.of(source, contents));
    }
}
