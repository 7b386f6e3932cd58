package org.attn4j.testkit.template.dataset;

import java.nio.file.Path;
import java.util.List;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Fingerprint;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.parameter.DataLocation;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;

/**
 * Square grey images in two CSV files, one image per line: the class name, then the grey levels 0 to 255 row by row.
 * The classes are those of the training file, sorted.
 *
 * @param path the folder
 * @param trainFile the file of the training images in it
 * @param testFile the file of the test images in it
 */
public record Example(
        @Doc("folder of the CSV files") @FilePath String path,

        @Doc("file of the training images in path") @Default("train.csv") @DataLocation
        String trainFile,

        @Doc("file of the test images in path") @Default("test.csv") @DataLocation
        String testFile)
        implements DatasetParameters {

    @Override
    public Dataset open(Progress progress) {
        progress.at("reading " + path, 0, 2);
        CsvImages train = CsvImages.read(Path.of(path, trainFile));
        progress.at("reading " + path, 1, 2);
        CsvImages test = CsvImages.read(Path.of(path, testFile));
        progress.at("reading " + path, 2, 2);
        List<String> classes = train.classes();
        return new Opened(classes, train.labelled(classes), test.labelled(classes));
    }

    /** The open dataset. Its fingerprint covers labels and pixels, wherever the files are. */
    private record Opened(List<String> classes, ImageSet train, ImageSet test) implements Dataset {

        @Override
        public String fingerprint() {
            return Fingerprint.of(train, test);
        }
    }
}
