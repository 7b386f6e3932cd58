package org.attn4j.dataset.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.DatasetParameters;
import org.attn4j.core.dataset.ImageSet;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.attn4j.dataset.archive.BoundedRead;
import org.attn4j.dataset.fashion.IdxImages;
import org.attn4j.dataset.memory.InMemoryDataset;

/** {@code sample}: the first 600 training and 100 test images of each class of Fashion-MNIST, in file order. */
public record SampleParameters() implements DatasetParameters {

    @Override
    public Optional<DatasetFacts> facts() {
        return Optional.of(new DatasetFacts(IdxImages.CLASSES.size(), IdxImages.SIDE));
    }

    @Override
    public Dataset open(Progress progress) {
        return new InMemoryDataset(IdxImages.CLASSES, read("train"), read("t10k"));
    }

    private static ImageSet read(String prefix) {
        String images = prefix + "-images-idx3-ubyte.gz";
        String labels = prefix + "-labels-idx1-ubyte.gz";
        return IdxImages.parse(images, unpacked(images), labels, unpacked(labels));
    }

    private static byte[] unpacked(String resource) {
        try (InputStream in = SampleParameters.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DataException(
                        "the program's jar lacks the sample file " + resource + "; rebuild the program");
            }
            return BoundedRead.all(new GZIPInputStream(in), resource, IdxImages.MOST_BYTES);
        } catch (IOException e) {
            throw BoundedRead.unreadable(resource, e);
        }
    }
}
