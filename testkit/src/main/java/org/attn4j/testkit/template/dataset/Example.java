package org.attn4j.testkit.template.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.Fingerprint;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.core.parameter.DataLocation;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;
import org.attn4j.core.parameter.FilePath;

/**
 * Square grey images in two CSV files, one image per line: the class name, then the grey levels 0 to 255 row by row.
 * {@code classes.txt} has the class names in the order of the labels, one per line.
 *
 * @param path the folder
 * @param trainFile the file of the training images in it
 * @param testFile the file of the test images in it
 */
public record Example(
        @Doc("folder of the CSV files and classes.txt") @FilePath
        String path,

        @Doc("file of the training images in path") @Default("train.csv") @DataLocation
        String trainFile,

        @Doc("file of the test images in path") @Default("test.csv") @DataLocation
        String testFile)
        implements DatasetParameters {

    private static final String CLASSES = "classes.txt";

    /** Known without the images, so that plan and summary work before they are read. */
    @Override
    public OptionalInt knownClasses() {
        return Files.exists(Path.of(path, CLASSES))
                ? OptionalInt.of(classNames().size())
                : OptionalInt.empty();
    }

    @Override
    public Dataset open(Progress progress) {
        List<String> classes = classNames();
        progress.at("reading " + path, 0, 2);
        ImageSet train = CsvImages.read(Path.of(path, trainFile), classes);
        progress.at("reading " + path, 1, 2);
        ImageSet test = CsvImages.read(Path.of(path, testFile), classes);
        progress.at("reading " + path, 2, 2);
        return new Opened(classes, train, test);
    }

    private List<String> classNames() {
        Path file = Path.of(path, CLASSES);
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new DataException(file + " cannot be read; it needs one class name per line", unreadable);
        }
    }

    /** The open dataset. Its fingerprint covers labels and pixels, wherever the files are. */
    private record Opened(List<String> classes, ImageSet train, ImageSet test) implements Dataset {

        @Override
        public String fingerprint() {
            return Fingerprint.of(train, test);
        }
    }
}
