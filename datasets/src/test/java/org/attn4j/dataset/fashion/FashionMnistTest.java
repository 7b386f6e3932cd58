package org.attn4j.dataset.fashion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.attn4j.core.dataset.Dataset;
import org.attn4j.core.dataset.DatasetFacts;
import org.attn4j.core.dataset.Progress;
import org.attn4j.core.error.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FashionMnistTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void packedAndUnpackedFilesAreRead(boolean packed) throws IOException {
        SmallFashion.write(folder, packed);
        Dataset dataset = open();
        assertEquals(30, dataset.train().size());
        assertEquals(20, dataset.test().size());
        assertEquals("ankle-boot", dataset.classes().get(dataset.train().label(19)));
        assertEquals(28, dataset.train().image(0).width());
    }

    @Test
    void greyIsRepeated() throws IOException {
        SmallFashion.write(folder, true);
        byte[] pixels = open().test().image(13).pixels();
        assertEquals(3 * 784, pixels.length);
        for (byte level : pixels) {
            assertEquals(13, level);
        }
    }

    @Test
    void factsAreKnownBeforeTheDataIsOpened() {
        assertEquals(
                new DatasetFacts(10, 28),
                new FashionMnistParameters("absent", false, "").facts().orElseThrow());
    }

    @Test
    void absentFileIsReportedWithItsAddress() throws IOException {
        SmallFashion.write(folder, true);
        Path absent = folder.resolve("t10k-labels-idx1-ubyte.gz");
        Files.delete(absent);
        assertRejected(absent
                + " does not exist; get it from"
                + " http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/t10k-labels-idx1-ubyte.gz or"
                + " set \"download\": true under dataset");
    }

    @Test
    void fileInsteadOfAFolderIsRejected() throws IOException {
        Path file = Files.write(folder.resolve("train-images-idx3-ubyte"), SmallFashion.images(1));
        DataException e = assertThrows(DataException.class, () -> new FashionMnistParameters(file.toString(), false, "")
                .open(Progress.silent()));
        assertEquals(
                file + " must be the folder that holds train-images-idx3-ubyte.gz and the three others",
                e.getMessage());
    }

    @Test
    void damagedFilesAreReportedWithTheViolatedRule() throws IOException {
        byte[] images = SmallFashion.images(30);
        byte[] labels = SmallFashion.labels(30);
        assertImagesRejected(Arrays.copyOf(images, 1000), "declares 30 images but has 1000 bytes");
        assertImagesRejected(Arrays.copyOf(images, 7), "ends within its header");
        assertImagesRejected(labels, "must begin with the number 0x803 of an idx3 file");
        byte[] small = images.clone();
        small[11] = 27;
        assertImagesRejected(small, "must hold images of 28 x 28 pixels");
        assertLabelsRejected(images, "must begin with the number 0x801 of an idx1 file");
        assertLabelsRejected(Arrays.copyOf(labels, 20), "declares 30 labels but has 20 bytes");
        assertLabelsRejected(SmallFashion.labels(29), "holds 29 labels for 30 images");
        byte[] wrong = labels.clone();
        wrong[8 + 4] = 10;
        assertLabelsRejected(wrong, "has the label 10 at image 4; labels are 0 to 9");
    }

    @Test
    void truncatedPackedFileIsRejected() throws IOException {
        SmallFashion.write(folder, true);
        Path file = folder.resolve("train-images-idx3-ubyte.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertRejected(
                file + " cannot be read: unexpected end of file; it is truncated or was not downloaded completely");
    }

    private void assertImagesRejected(byte[] images, String rule) {
        DataException e = assertThrows(
                DataException.class, () -> IdxImages.parse("images", images, "labels", SmallFashion.labels(30)));
        assertEquals("images " + rule, e.getMessage());
    }

    private void assertLabelsRejected(byte[] labels, String rule) {
        DataException e = assertThrows(
                DataException.class, () -> IdxImages.parse("images", SmallFashion.images(30), "labels", labels));
        assertEquals("labels " + rule, e.getMessage());
    }

    private Dataset open() {
        return new FashionMnistParameters(folder.toString(), false, "").open(Progress.silent());
    }

    private void assertRejected(String message) {
        assertEquals(message, assertThrows(DataException.class, this::open).getMessage());
    }
}
